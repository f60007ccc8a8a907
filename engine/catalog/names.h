// Ids, and the names that formulas know.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "catalog/catalog.h"
#include "catalog/reader.h"

namespace ventanilla {

std::optional<std::string> KebabId(const JsonNode& node);  // "asignacion-familiar": programs, criteria, amounts, documents, sources
std::optional<std::string> SnakeId(const JsonNode& node);  // "birth_date": facts, definitions, parameters, person variables

// A word in the shape of a name that is none: CEL's literals, its operator `in` and the words that it reserves.
bool IsReservedWord(std::string_view word);

std::optional<Owner> ReadOwner(const JsonNode& node);  // "household" or "person"

// "household" or "person": how formulas reach what an owner has.
std::string_view PrefixOf(Owner of);

// Ids of one kind of thing in one file, each given once.
class Ids {
 public:
  explicit Ids(std::string what) : what_(std::move(what)) {}
  void Add(const JsonNode& node, const std::string& id);  // reports a second one
  bool Has(const std::string& id) const { return first_.contains(id); }

  // `node` names one of them; reports when it does not.
  void Refer(const JsonNode& node) const;

 private:
  std::string what_;  // "source"
  std::map<std::string, std::string> first_;  // id to the pointer of the first
};

// Gives a fact, reference, reverse or definition its name. Reports a name that is taken, built in or reserved.
void BindOwned(const JsonNode& node, Owner of, const std::string& id, const Binding& binding, Environment& environment);
void BindParameter(const JsonNode& node, const std::string& id, const Binding& binding, Environment& environment);

}  // namespace ventanilla
