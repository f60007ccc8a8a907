// Macros over lists of people: exists, all, exists_one, filter, map.
#include "language/checker.h"

namespace ventanilla {
namespace {

bool CheckMacroVariable(const Expr& expr, Checker& checker) {
  if (!IsVariable(expr.variable, checker) && !IsReservedName(expr.variable)) return true;
  checker.Report("shadowed-variable", expr.span, "the variable \"{}\" of {} already means something here", {expr.variable, expr.text},
                 "Give it another name.");
  return false;
}

bool CheckMacroList(const Expr& expr, Checker& checker) {
  const Type& list = expr.args[0].type;
  if (IsPeople(list) || list.kind == Kind::kNone) return IsPeople(list);
  const bool after_map = expr.args[0].kind == ExprKind::kMacro && expr.args[0].text == "map";
  checker.Report("macro-list", expr.args[0].span, "{} reads a list of people, found {}", {expr.text, checker.Name(list)},
                 after_map ? "After map come only .size(), .sum(), .min() and .max(): filter first, then map." : "");
  return false;
}

// Of `map`: what its body yields, for each person.
bool CheckMapped(Expr& body, Checker& checker) {
  if (!CheckResolvedValue(body, checker)) return false;
  if (IsSingleValue(body.type)) return true;
  checker.Report("map-value", body.span, "map makes a list of single values, found {}", {checker.Name(body.type)});
  return false;
}

}  // namespace

void CheckMacro(Expr& expr, Checker& checker) {
  Expr& list = expr.args[0];
  Expr& body = expr.args[1];
  CheckValue(list, checker);
  const bool good_variable = CheckMacroVariable(expr, checker);
  if (!CheckMacroList(expr, checker) || !good_variable) return;

  const bool maps = expr.text == "map";
  const MacroBody inner{expr.variable, checker.body};
  checker.body = &inner;
  const bool good_body = maps ? CheckMapped(body, checker) : CheckIs(body, Kind::kBool, "the condition of {}", checker, expr.text);
  checker.body = inner.around;

  if (!good_body) return;
  if (maps) {
    expr.type = ListOf(body.type, list.type.maybe_empty);
  } else if (expr.text == "filter") {
    expr.type = kEverybody;
    expr.type.maybe_empty = true;
  } else {
    expr.type.kind = Kind::kBool;
  }
}

}  // namespace ventanilla
