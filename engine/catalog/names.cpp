#include "catalog/names.h"

#include <algorithm>
#include <vector>

#include "diagnostics/suggest.h"
#include "language/parse.h"

namespace ventanilla {
namespace {

constexpr std::string_view kOwners[] = {"household", "person"};
constexpr std::string_view kHouseholdBuiltIns[] = {"members", "receives"};
constexpr std::string_view kPersonBuiltIns[] = {"resident", "receives"};

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsLowerOrDigit(char c) { return IsLower(c) || (c >= '0' && c <= '9'); }

// Lower-case words of letters and digits, joined by single `joint`s.
bool IsJoined(std::string_view id, char joint) {
  char before = joint;
  for (const char c : id) {
    if (c == joint ? before == joint : !IsLowerOrDigit(c)) return false;
    before = c;
  }
  return before != joint;
}

std::string WhatIs(Symbol symbol) {
  if (symbol == Symbol::kParameter) return "a parameter";
  if (symbol == Symbol::kDefinition) return "a definition";
  return symbol == Symbol::kReverse ? "the reverse of a reference" : "a fact";
}

void Bind(const JsonNode& node, const std::string& name, const std::string& id, const Binding& binding, Names& names) {
  if (IsReservedWord(id)) {
    node.Report("reserved-name", Quote(id) + " is a word of the rule language and cannot be a name");
    return;
  }
  const auto [taken, added] = names.emplace(id, binding);
  if (added) return;
  node.Report("duplicate-id", "there is already " + WhatIs(taken->second.symbol) + " called " + name);
  taken->second.type = {};  // nobody knows which of them a formula means
}

}  // namespace

std::optional<std::string> KebabId(const JsonNode& node) {
  const std::optional<std::string> id = node.Text();
  if (id && !IsJoined(*id, '-')) {
    node.Report("bad-id", "the id " + Quote(*id) + " must be small letters and digits joined by hyphens, as in \"under-18\"");
    return std::nullopt;
  }
  return id;
}

std::optional<std::string> SnakeId(const JsonNode& node) {
  const std::optional<std::string> id = node.Text();
  if (id && !(IsLower(id->front()) && IsJoined(*id, '_'))) {
    node.Report("bad-id", "the id " + Quote(*id) + " must be small letters and digits joined by underscores, as in \"birth_date\"");
    return std::nullopt;
  }
  return id;
}

bool IsReservedWord(std::string_view word) {
  const Parsed parsed = Parse(word);
  return !parsed.ok() || parsed.expr.kind != ExprKind::kName;
}

std::optional<Owner> ReadOwner(const JsonNode& node) {
  const std::optional<std::size_t> index = node.OneOf(kOwners);
  if (!index) return std::nullopt;
  return *index == 0 ? Owner::kHousehold : Owner::kPerson;
}

std::string_view PrefixOf(Owner of) { return kOwners[of == Owner::kHousehold ? 0 : 1]; }

void Ids::Add(const JsonNode& node, const std::string& id) {
  const auto [first, added] = first_.emplace(id, node.place().pointer);
  if (!added) node.Report("duplicate-id", "the " + what_ + " " + Quote(id) + " stands twice; the first is at " + first->second);
}

void Ids::Refer(const JsonNode& node) const {
  const std::optional<std::string> id = node.Text();
  if (!id || Has(*id)) return;
  std::vector<std::string> known;
  for (const auto& [name, pointer] : first_) known.push_back(name);
  node.Report("unknown-" + what_, "there is no " + what_ + " " + Quote(*id) + "." + DidYouMean(*id, known));
}

void BindOwned(const JsonNode& node, Owner of, const std::string& id, const Binding& binding, Environment& environment) {
  const bool household = of == Owner::kHousehold;
  const std::string name = std::string(PrefixOf(of)) + "." + id;
  const auto& built_ins = household ? kHouseholdBuiltIns : kPersonBuiltIns;
  if (std::find(std::begin(built_ins), std::end(built_ins), id) != std::end(built_ins)) {
    node.Report("reserved-name", name + " is built into the rule language");
    return;
  }
  Bind(node, name, id, binding, household ? environment.household : environment.person);
}

void BindParameter(const JsonNode& node, const std::string& id, const Binding& binding, Environment& environment) {
  Bind(node, "param." + id, id, binding, environment.parameters);
}

}  // namespace ventanilla
