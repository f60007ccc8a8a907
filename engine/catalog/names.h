// Ids, and the names that formulas know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/reader.h"

namespace ventanilla {

// Ids; empty when it is none.
std::string_view KebabId(const JsonNode& node);  // "asignacion-familiar": programs, criteria, amounts, documents, sources
std::string_view SnakeId(const JsonNode& node);  // "birth_date": facts, definitions, parameters, person variables

// A word in the shape of a name that is none: CEL's literals, its operator `in` and the words that it reserves.
bool IsReservedWord(std::string_view word);

bool ReadOwner(const JsonNode& node, Owner& of);  // "household" or "person"

// `household.x` or `person.x`: how formulas reach what an owner has.
std::string NameOf(Owner of, std::string_view id);

// What formulas of a person call that person.
inline constexpr std::string_view kPersonVariable = "person";

// Ids of one kind of thing in one file, each given once.
class Ids {
 public:
  explicit Ids(const char* what) : what_(what) {}
  std::string_view Read(const JsonNode& node);           // a KebabId(), added
  void Add(const JsonNode& node, std::string_view id);  // reports a second one

  // `node` names one of them; reports when it does not.
  void Refer(const JsonNode& node) const;

 private:
  const char* what_;  // "source"
  Names ids_;         // `index` counts in pointers_
  std::vector<std::string> pointers_;
};

// Gives a fact, reference, reverse or definition its name. Reports a name that is taken, built in or reserved.
void BindOwned(const JsonNode& node, Owner of, std::string_view id, const Binding& binding, Environment& environment);
void BindParameter(const JsonNode& node, std::string_view id, const Binding& binding, Environment& environment);
void BindReceives(Owner of, std::string_view name, const Binding& binding, Environment& environment);  // where it is not taken

}  // namespace ventanilla
