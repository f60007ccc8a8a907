#include "language/check.h"

#include <utility>

#include "language/checker.h"

namespace ventanilla {
namespace {

Type CheckKind(Expr& expr, Checker& checker) {
  switch (expr.kind) {
    case ExprKind::kBool:
      return {.kind = Kind::kBool};
    case ExprKind::kInt:
      return {.kind = Kind::kInt};
    case ExprKind::kDouble:
      return {.kind = Kind::kDouble};
    case ExprKind::kText:
      return {.kind = Kind::kText};
    case ExprKind::kName:
      return CheckName(expr, checker);
    case ExprKind::kMember:
      return CheckMember(expr, checker);
    case ExprKind::kCall:
    case ExprKind::kMethod:
      return CheckFunction(expr, checker);
    case ExprKind::kMacro:
      return CheckMacro(expr, checker);
    case ExprKind::kUnary:
      return CheckUnary(expr, checker);
    case ExprKind::kBinary:
      return CheckBinary(expr, checker);
    case ExprKind::kConditional:
      return CheckConditional(expr, checker);
    case ExprKind::kList:
      return CheckListLiteral(expr, checker);
  }
  return {};
}

void CheckWanted(const Expr& expr, Wanted wanted, Checker& checker) {
  const Type& type = expr.type;
  const std::string found = ", found " + checker.Name(type);
  switch (wanted) {
    case Wanted::kBool:
      if (type.kind == Kind::kBool) return;
      checker.Report("wrong-result", expr.span, "this formula must be true or false" + found,
                     IsNumber(type.kind) ? "Compare it: ... > 0." : "");
      return;
    case Wanted::kNumber:
      if (IsExactNumber(type.kind)) return;
      checker.Report("wrong-result", expr.span, "this formula must be an int or a decimal" + found,
                     type.kind == Kind::kBool     ? "Write ... ? 1 : 0."
                     : type.kind == Kind::kDouble ? "Write math.round(...) or int(...)."
                                                  : "");
      return;
    case Wanted::kPeople:
      if (IsPeople(type)) return;
      checker.Report("wrong-result", expr.span, "this formula must be a list of people" + found,
                     "Write household.members, people, or a reference such as person.dependants.");
      return;
    case Wanted::kAny:
      if (type.kind != Kind::kList) return;
      checker.Report("wrong-result", expr.span, "this formula must be one value" + found,
                     "End it with .size(), .sum() or .exists(p, ...).");
      return;
  }
}

}  // namespace

void Checker::Report(std::string_view code, Span span, std::string message, std::string mend) {
  errors.push_back({std::string(code), span, std::move(message), std::move(mend)});
}

Type CheckValue(Expr& expr, Checker& checker) {
  const Type type = CheckKind(expr, checker);
  expr.type = type;
  return type;
}

Type CheckResolvedValue(Expr& expr, Checker& checker) {
  const Type type = CheckValue(expr, checker);
  if (!IsText(type)) return type;
  checker.Report("loose-text", expr.span, "a text is only compared with a choice: here nothing gives it its options", "");
  expr.type = {};
  return {};
}

bool CheckIs(Expr& expr, Kind kind, std::string_view who, Checker& checker) {
  const Type type = CheckValue(expr, checker);
  if (type.kind == kind) return true;
  if (type.kind == Kind::kNone) return false;
  std::string mend;
  if (kind == Kind::kInt && (type.kind == Kind::kDecimal || type.kind == Kind::kDouble)) mend = "Write math.round(...) or int(...).";
  if (kind == Kind::kBool && IsNumber(type.kind)) mend = "Compare it: ... > 0.";
  checker.Report("wrong-type", expr.span, std::string(who) + " must be " + checker.Name({.kind = kind}) + ", found " + checker.Name(type),
                 std::move(mend));
  return false;
}

FormulaErrors Check(Expr& expr, const Environment& environment, const Scope& scope, Wanted wanted) {
  Checker checker{environment, scope};
  const Type type = CheckResolvedValue(expr, checker);
  if (type.kind != Kind::kNone) CheckWanted(expr, wanted, checker);
  return std::move(checker.errors);
}

}  // namespace ventanilla
