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

// What is wrong with a formula of that type where `wanted` is wanted, and the mend.
struct Refusal {
  std::string_view message{};  // empty: nothing
  std::string_view mend{};
};

Refusal Refuse(const Type& type, Wanted wanted) {
  switch (wanted) {
    case Wanted::kBool:
      if (type.kind == Kind::kBool) return {};
      return {"this formula must be true or false", IsNumber(type.kind) ? "Compare it: ... > 0." : ""};
    case Wanted::kNumber:
      if (IsExactNumber(type.kind)) return {};
      return {"this formula must be an int or a decimal", type.kind == Kind::kBool     ? "Write ... ? 1 : 0."
                                                          : type.kind == Kind::kDouble ? "Write math.round(...) or int(...)."
                                                                                       : ""};
    case Wanted::kPeople:
      if (IsPeople(type)) return {};
      return {"this formula must be a list of people", "Write household.members, people, or a reference such as person.dependants."};
    case Wanted::kAny:
      if (type.kind != Kind::kList) return {};
      return {"this formula must be one value", "End it with .size(), .sum() or .exists(p, ...)."};
  }
  return {};
}

}  // namespace

void Checker::Report(const char* code, Span span, Words message, Words mend) {
  errors.push_back({code, span, Concat(message), Concat(mend)});
}

Type CheckValue(Expr& expr, Checker& checker) {
  const Type type = CheckKind(expr, checker);
  expr.type = type;
  return type;
}

Type CheckResolvedValue(Expr& expr, Checker& checker) {
  const Type type = CheckValue(expr, checker);
  if (!IsText(type)) return type;
  checker.Report("loose-text", expr.span, {"a text is only compared with a choice: here nothing gives it its options"});
  expr.type = {};
  return {};
}

bool CheckIs(Expr& expr, Kind kind, std::string_view who, Checker& checker) {
  const Type type = CheckValue(expr, checker);
  if (type.kind == kind) return true;
  if (type.kind == Kind::kNone) return false;
  std::string_view mend;
  if (kind == Kind::kInt && (type.kind == Kind::kDecimal || type.kind == Kind::kDouble)) mend = "Write math.round(...) or int(...).";
  if (kind == Kind::kBool && IsNumber(type.kind)) mend = "Compare it: ... > 0.";
  checker.Report("wrong-type", expr.span, {who, " must be ", checker.Name({.kind = kind}), ", found ", checker.Name(type)}, {mend});
  return false;
}

FormulaErrors Check(Expr& expr, const Environment& environment, const Scope& scope, Wanted wanted) {
  Checker checker{environment, scope};
  const Type type = CheckResolvedValue(expr, checker);
  const Refusal refusal = type.kind == Kind::kNone ? Refusal{} : Refuse(type, wanted);
  if (!refusal.message.empty()) {
    checker.Report("wrong-result", expr.span, {refusal.message, ", found ", checker.Name(type)}, {refusal.mend});
  }
  return std::move(checker.errors);
}

}  // namespace ventanilla
