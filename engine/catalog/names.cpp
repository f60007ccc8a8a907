#include "catalog/names.h"

#include <utility>

#include "diagnostics/word_list.h"
#include "language/parse.h"

namespace ventanilla {
namespace {

constexpr char kOwners[] = "household person";

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

std::string_view ReadId(const JsonNode& node, char joint, const char* joints) {
  const std::string_view id = node.Text();
  if (id.empty() || (IsJoined(id, joint) && (joint == '-' || IsLower(id.front())))) return id;
  node.Report("bad-id", "the id \"{}\" must be small letters and digits joined by {}", {id, joints});
  return {};
}

const char* WhatIs(Symbol symbol) {
  if (symbol == Symbol::kParameter) return "a parameter";
  if (symbol == Symbol::kDefinition) return "a definition";
  return symbol == Symbol::kReverse ? "the reverse of a reference" : "a fact";
}

// What has the name by now, and whether it is this.
std::pair<Binding*, bool> Insert(Names& names, std::string_view name, const Binding& binding) {
  const auto [place, added] = names.emplace(name, binding);
  return {&place->second, added};
}

void Bind(const JsonNode& node, std::string_view name, std::string_view id, const Binding& binding, Names& names) {
  if (IsReservedWord(id)) return node.Report("reserved-name", "\"{}\" is a word of the rule language and cannot be a name", {id});
  const auto [taken, added] = Insert(names, id, binding);
  if (added) return;
  node.Report("duplicate-id", "there is already {} called {}", {WhatIs(taken->symbol), name});
  taken->type = {};  // nobody knows which of them a formula means
}

}  // namespace

std::string_view KebabId(const JsonNode& node) { return ReadId(node, '-', "hyphens, as in \"under-18\""); }

std::string_view SnakeId(const JsonNode& node) { return ReadId(node, '_', "underscores, as in \"birth_date\""); }

bool IsReservedWord(std::string_view word) {
  const Parsed parsed = Parse(word);
  return !parsed.ok() || parsed.expr.kind != ExprKind::kName;
}

bool ReadOwner(const JsonNode& node, Owner& of) {
  const int index = node.OneOf(kOwners);
  if (index >= 0) of = static_cast<Owner>(index);
  return index >= 0;
}

std::string NameOf(Owner of, std::string_view id) { return Concat({of == Owner::kHousehold ? "household." : "person.", id}); }

std::string_view Ids::Read(const JsonNode& node) {
  const std::string_view id = KebabId(node);
  if (!id.empty()) Add(node, id);
  return id;
}

void Ids::Add(const JsonNode& node, std::string_view id) {
  const auto [first, added] = Insert(ids_, id, {.index = static_cast<int>(pointers_.size()), .type = {}});
  if (added) return pointers_.push_back(node.pointer());
  const std::string& pointer = pointers_[static_cast<std::size_t>(first->index)];
  node.Report("duplicate-id", "the {} \"{}\" stands twice; the first is at {}", {what_, id, pointer});
}

void Ids::Refer(const JsonNode& node) const {
  const std::string_view id = node.Text();
  if (id.empty() || ids_.find(std::string(id)) != ids_.end()) return;
  WordList known;
  for (const auto& [name, binding] : ids_) known.push_back(name);
  const std::string code = Concat({"unknown-", what_});
  node.Report(code.c_str(), "there is no {} \"{}\".{}", {what_, id, Similar(id, known)});
}

void BindOwned(const JsonNode& node, Owner of, std::string_view id, const Binding& binding, Environment& environment) {
  const bool household = of == Owner::kHousehold;
  const std::string name = NameOf(of, id);
  if (id == "receives" || id == (household ? "members" : "resident")) {
    return node.Report("reserved-name", "{} is built into the rule language", {name});
  }
  Bind(node, name, id, binding, household ? environment.household : environment.person);
}

void BindParameter(const JsonNode& node, std::string_view id, const Binding& binding, Environment& environment) {
  Bind(node, Concat({"param.", id}), id, binding, environment.parameters);
}

void BindReceives(Owner of, std::string_view name, const Binding& binding, Environment& environment) {
  Insert(of == Owner::kHousehold ? environment.household_receives : environment.person_receives, name, binding);
}

}  // namespace ventanilla
