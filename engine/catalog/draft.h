// A catalog while it is being read, and the steps of reading it. Each step reports what it finds wrong and goes on.
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/names.h"
#include "catalog/problems.h"
#include "catalog/reader.h"

namespace ventanilla {

// An exclusion as its program declares it, before every program is known.
struct DeclaredExclusion {
  int program = -1;  // that declares it
  std::string other;  // the id of the other
  Place place;        // where it stands
  ExcludeScope scope = ExcludeScope::kSubject;
  Preference prefers = Preference::kNone;
};

struct Draft {
  Catalog& catalog;  // with its files
  Problems problems{catalog.files, kMaxCatalogErrors};
  bool valid_known = false;  // catalog.json says for which days the catalog is
  Ids documents{"document"};
  std::list<DeclaredExclusion> exclusions{};
};

// One file each. Those of what formulas name come before ReadProgram(). From the start there is room for the programs and, behind the
// other facts, for the fact that each of them makes.
void ReadManifest(const JsonNode& file, Draft& draft);     // catalog.json
void ReadFacts(const JsonNode& file, Draft& draft);        // facts.json
void ReadDefinitions(const JsonNode& file, Draft& draft);  // definitions.json
void ReadParameters(const JsonNode& file, Draft& draft);   // parameters.json, after the manifest
void ReadDocuments(const JsonNode& file, Draft& draft);    // documents.json
// programs/<stem>.json, by id; `index` counts the programs.
void ReadProgram(const JsonNode& file, std::string_view stem, int index, Draft& draft);

// Puts definitions and facts in an order in which each comes after what it reads; reports circles.
void OrderByDependency(Draft& draft);

// Checks every formula; a definition's type is that of its formula.
void CheckFormulas(Draft& draft);

// Finds the programs that exclude each other, from whichever side it is declared.
void LinkExclusions(Draft& draft);

}  // namespace ventanilla
