// A small catalog's names, for tests of the language.
#pragma once

#include <string>
#include <utility>

#include "language/check.h"

namespace ventanilla::test {

inline constexpr int kSex = 0;
inline constexpr int kRegion = 1;
inline constexpr int kPension = 2;

inline Binding Fact(int index, Type type) { return {Symbol::kFact, index, type}; }
inline Binding Definition(int index, Type type) { return {Symbol::kDefinition, index, type}; }
inline Binding Parameter(int index, Type type, bool table = false) { return {Symbol::kParameter, index, type, table}; }
inline Binding People(Symbol symbol, int index) {
  return {symbol, index, {.kind = Kind::kList, .element = Kind::kPerson, .maybe_empty = true}};
}

inline Environment World() {
  const Type yes_no{.kind = Kind::kBool};
  const Type whole{.kind = Kind::kInt};
  const Type cents{.kind = Kind::kDecimal, .decimals = 2};
  Environment world;
  world.option_lists = {{"female", "male"}, {"RM", "V", "VIII"}, {"orphan", "survivor", "old_age"}};
  world.household = {
      {"income", Fact(0, whole)},
      {"rsh_percentile", Fact(1, whole)},
      {"region", Fact(2, {.kind = Kind::kChoice, .options = kRegion})},
      {"owns_home", Fact(3, yes_no)},
      {"debt_uf", Fact(4, cents)},
      {"score", Fact(5, {.kind = Kind::kDouble})},
      {"moved_on", Fact(6, {.kind = Kind::kDate})},
      {"size", Definition(0, whole)},
  };
  world.person = {
      {"birth_date", Fact(10, {.kind = Kind::kDate})},
      {"sex", Fact(11, {.kind = Kind::kChoice, .options = kSex})},
      {"grade", Fact(12, whole)},
      {"works", Fact(13, yes_no)},
      {"wage_uf", Fact(14, cents)},
      {"pensions", Fact(15, {.kind = Kind::kSet, .options = kPension})},
      {"main_pension", Fact(16, {.kind = Kind::kChoice, .options = kPension})},
      {"guardian", People(Symbol::kReference, 17)},
      {"dependants", People(Symbol::kReverse, 17)},
      {"spouse", People(Symbol::kReference, 18)},
      {"age", Definition(1, whole)},
  };
  world.parameters = {
      {"suf_amount", Parameter(0, whole)},
      {"uf", Parameter(1, cents)},
      {"factor", Parameter(2, {.kind = Kind::kDecimal, .decimals = 5})},
      {"rate", Parameter(3, {.kind = Kind::kDouble})},
      {"pgu_max", Parameter(4, whole, true)},
  };
  world.household_receives = {{"water_subsidy", Fact(20, yes_no)}};
  world.person_receives = {{"suf", Fact(21, yes_no)}, {"pgu", Fact(22, yes_no)}};
  return world;
}

inline const Scope kScope = {"person", "child"};

// Parses and checks; the errors of whichever fails.
inline FormulaErrors CheckText(std::string_view text, Wanted wanted, Expr* checked = nullptr) {
  Parsed parsed = Parse(text);
  if (!parsed.ok()) return parsed.errors;
  FormulaErrors errors = Check(parsed.expr, World(), kScope, wanted);
  if (checked != nullptr) *checked = std::move(parsed.expr);
  return errors;
}

// A whole message: code, message, the marked formula and the mend.
inline std::string PrintErrors(std::string_view text, const FormulaErrors& errors) {
  std::string printed;
  for (const FormulaError& error : errors) {
    printed += std::string(error.code) + ": " + error.message + "\n" + Mark(text, error.span) + "\n";
    if (!error.mend.empty()) printed += "mend: " + error.mend + "\n";
  }
  return printed;
}

}  // namespace ventanilla::test
