// Types and names of a parsed formula, against the names that a catalog defines.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/ast.h"
#include "language/parse.h"

namespace ventanilla {

// What a name stands for: `household.X`, `<person>.X` or `param.X`.
struct Binding {
  Symbol symbol = Symbol::kNone;  // kFact, kDefinition, kParameter, kReference, kReverse
  int index = -1;                 // into the catalog's facts, definitions or parameters (of the referring fact for kReverse)
  Type type;                      // of a reference or reverse: list of people, maybe empty
  bool table = false;             // a parameter that is read by `.at(key)`
};

using Names = std::map<std::string, Binding, std::less<>>;

struct Environment {
  Names household;
  Names person;
  Names parameters;
  std::map<std::string, Binding, std::less<>> household_receives;  // household.receives.X
  std::map<std::string, Binding, std::less<>> person_receives;
  std::vector<std::vector<std::string>> option_lists;              // Type::options counts in these
};

// The person variables in scope, by slot: {"person"}, {"person", "child"}, {"a"}, or none.
using Scope = std::vector<std::string>;

// What a formula must yield.
enum class Wanted { kBool, kNumber /* int or decimal */, kAny, kPeople /* a list of people, for `in` of for_each */ };

// Fills in type, symbol and index of every node. An `int` beside a decimal stays an int: the operator's type says decimal.
// A macro body reads its own variable through slot kMacroSlot; macros nest, and each body knows only its own. In
// `v.receives.X` the node `v.receives` bears v's symbol and index, so that a fact's args[0] always says whose it is.
// Errors name what was found, what was expected and the mend ("did you mean"). The tree is usable only when none came.
FormulaErrors Check(Expr& expr, const Environment& environment, const Scope& scope, Wanted wanted);

// Facts, definitions and parameters read, for dependency order: (symbol, index) pairs, each once, in order of reading.
// A reference or its reverse list counts as the fact (kFact, index) behind it.
std::vector<std::pair<Symbol, int>> Reads(const Expr& expr);

}  // namespace ventanilla
