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

// The bundle that Engine::LoadBundle() reads: {"format": 1, "files": {...}}, without what is for people.
CatalogTree RulesOf(const CatalogTree& catalog);

// What people read, by the ids that results have.
CatalogTree WordsOf(const CatalogTree& catalog, const std::string& language);

// Of a text, as hexadecimal digits.
std::string Sha256(std::string_view text);

}  // namespace ventanilla
