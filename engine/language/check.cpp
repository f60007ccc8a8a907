#include "language/check.h"

#include <utility>

#include "language/checker.h"

namespace ventanilla {
namespace {

void CheckKind(Expr& expr, Checker& checker) {
  switch (expr.kind) {
    case ExprKind::kBool:
      expr.type.kind = Kind::kBool;
      return;
    case ExprKind::kInt:
      expr.type.kind = Kind::kInt;
      return;
    case ExprKind::kDouble:
      expr.type.kind = Kind::kDouble;
      return;
    case ExprKind::kText:
      expr.type.kind = Kind::kText;
      return;
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
}

// Reports a formula that yields something else.
void CheckYields(const Expr& expr, Wanted wanted, Checker& checker) {
  const Type& type = expr.type;
  bool good = false;
  const char* text = "";
  const char* mend = "";
  switch (wanted) {
    case Wanted::kBool:
      good = type.kind == Kind::kBool;
      text = "this formula must be true or false, found {}";
      if (IsNumber(type.kind)) mend = "Compare it: ... > 0.";
      break;
    case Wanted::kNumber:
      good = IsExactNumber(type.kind);
      text = "this formula must be an int or a decimal, found {}";
      if (type.kind == Kind::kBool) mend = "Write ... ? 1 : 0.";
      if (type.kind == Kind::kDouble) mend = kMendToInt;
      break;
    case Wanted::kPeople:
      good = IsPeople(type);
      text = "this formula must be a list of people, found {}";
      mend = "Write household.members, people, or a reference such as person.dependants.";
      break;
    case Wanted::kAny:
      good = type.kind != Kind::kList;
      text = "this formula must be one value, found {}";
      mend = "End it with .size(), .sum() or .exists(p, ...).";
      break;
  }
  if (!good) checker.Report("wrong-result", expr.span, text, {checker.Name(type)}, mend);
}

}  // namespace

void Checker::Report(const char* code, const Span& span, const char* text, Words values, const char* mend) {
  ventanilla::Report(errors, code, span, text, values, mend);
}

std::string_view Checker::Keep(std::string text) { return kept.emplace_front(std::move(text)); }

bool CheckValue(Expr& expr, Checker& checker) {
  expr.type = {};
  CheckKind(expr, checker);
  return expr.type.kind != Kind::kNone;
}

bool CheckResolvedValue(Expr& expr, Checker& checker) {
  if (!CheckValue(expr, checker)) return false;
  if (!IsText(expr.type)) return true;
  checker.Report("loose-text", expr.span, "a text is only compared with a choice: here nothing gives it its options");
  expr.type = {};
  return false;
}

bool CheckIs(Expr& expr, Kind kind, const char* who, Checker& checker, std::string_view of) {
  if (!CheckValue(expr, checker)) return false;
  const Type& type = expr.type;
  if (type.kind == kind) return true;
  const char* mend = "";
  if (kind == Kind::kInt && type.kind == Kind::kDecimal) mend = "Write math.round(...) or int(...).";
  if (kind == Kind::kInt && type.kind == Kind::kDouble) mend = kMendToInt;
  if (kind == Kind::kBool && IsNumber(type.kind)) mend = "Compare it: ... > 0.";
  const std::string_view place = checker.Keep(Fill(who, {of}));
  checker.Report("wrong-type", expr.span, "{} must be {}, found {}", {place, checker.Name({.kind = kind}), checker.Name(type)}, mend);
  return false;
}

FormulaErrors Check(Expr& expr, const Environment& environment, const Scope& scope, Wanted wanted) {
  Checker checker{environment, scope};
  if (CheckResolvedValue(expr, checker)) CheckYields(expr, wanted, checker);
  return std::move(checker.errors);
}

}  // namespace ventanilla
