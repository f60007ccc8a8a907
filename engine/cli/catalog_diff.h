// What changed between two catalogs: rules, by id, with their texts.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine.h"

namespace ventanilla {

// One part of a catalog that was added, removed or changed. What is for people only, and not a rule, is left aside.
struct CatalogChange {
  std::string kind;     // "program", "criterion", "amount", "parameter", "definition", "fact" or "constraint"
  std::string program;  // of a criterion or an amount
  std::string id;
  nlohmann::json before, after;  // the part in either catalog; null where it is not. Of a program without its criteria and amounts.
  nlohmann::json text;           // what the part says to people, in its languages; may be null

  const char* how() const { return before.is_null() ? "added" : after.is_null() ? "removed" : "changed"; }
  // The keys whose value differs, of a part that was changed.
  std::vector<std::string> keys() const;
};

// In the order program, criterion, amount; then parameters, definitions, facts and constraints; each by id.
std::vector<CatalogChange> DiffCatalogs(const std::vector<SourceFile>& before, const std::vector<SourceFile>& after);

}  // namespace ventanilla
