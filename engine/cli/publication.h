// What of a catalog is published: its rules for the engine, and its words for people, one language each.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine.h"

namespace ventanilla {

// The catalog's files by path, in the order in which they are published, each with its keys as they stand.
using CatalogTree = nlohmann::ordered_json;
CatalogTree ReadCatalogTree(const std::vector<SourceFile>& files);

// Whether nobody has checked the texts of this language; `about` is catalog.json. What a draft does not say yet is null in what is published.
bool IsDraft(const CatalogTree& about, const std::string& language);

// The bundle that Engine::LoadBundle() reads: {"format": 1, "files": {...}}, without what is for people.
CatalogTree RulesOf(const CatalogTree& catalog);

// What people read in one language, by the ids that results have. Both files have one shape: an object of `more` adds its keys to the object
// at its place in `words`, a list has an item for each item there.
struct CatalogReading {
  CatalogTree words;  // for questions and the first list of results
  CatalogTree more;   // the longer texts
};
CatalogReading ReadingOf(const CatalogTree& catalog, const std::string& language);

// Both as one.
CatalogTree Whole(const CatalogTree& words, const CatalogTree& more);

}  // namespace ventanilla
