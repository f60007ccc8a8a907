// Macros over lists of people: exists, all, exists_one, filter, map.
#include <algorithm>

#include "language/checker.h"

namespace ventanilla {
namespace {

bool CheckMacroVariable(const Expr& expr, Checker& checker) {
  const std::string& name = expr.variable;
  const auto is_name = [&name](const std::string& variable) { return variable == name; };
  const bool taken = std::any_of(checker.scope.begin(), checker.scope.end(), is_name) ||
                     std::any_of(checker.macro_variables.begin(), checker.macro_variables.end(), is_name);
  if (!taken && !IsReservedName(name)) return true;
  checker.Report("shadowed-variable", expr.span, {"the variable \"", name, "\" of ", expr.text, " already means something here"},
                 {"Give it another name."});
  return false;
}

bool CheckMacroList(const Expr& expr, Checker& checker) {
  const Type& list = expr.args[0].type;
  if (IsPeople(list) || list.kind == Kind::kNone) return IsPeople(list);
  const bool after_map = expr.args[0].kind == ExprKind::kMacro && expr.args[0].text == "map";
  checker.Report("macro-list", expr.args[0].span, {expr.text, " reads a list of people, found ", checker.Name(list)},
                 {after_map ? "After map come only .size(), .sum(), .min() and .max(): filter first, then map." : ""});
  return false;
}

// Of `map`: what its body yields, for each person.
Type CheckMapped(Expr& body, Checker& checker) {
  const Type type = CheckResolvedValue(body, checker);
  if (type.kind == Kind::kNone || IsSingleValue(type)) return type;
  checker.Report("map-value", body.span, {"map makes a list of single values, found ", checker.Name(type)});
  return {};
}

}  // namespace

Type CheckMacro(Expr& expr, Checker& checker) {
  const Type list = CheckValue(expr.args[0], checker);
  const bool good_variable = CheckMacroVariable(expr, checker);
  if (!CheckMacroList(expr, checker) || !good_variable) return {};

  Expr& body = expr.args[1];
  checker.macro_variables.push_back(expr.variable);
  const bool maps = expr.text == "map";
  const Type mapped = maps ? CheckMapped(body, checker) : Type{};
  const bool good_body = maps ? mapped.kind != Kind::kNone : CheckIs(body, Kind::kBool, Concat({"the condition of ", expr.text}), checker);
  checker.macro_variables.pop_back();

  if (!good_body) return {};
  if (maps) return ListOf(mapped, list.maybe_empty);
  if (expr.text == "filter") return ListOf({.kind = Kind::kPerson}, true);
  return {.kind = Kind::kBool};
}

}  // namespace ventanilla
