// Operators: which operands each takes, what it yields, and what to write instead where CEL or the law means something else.
#include <algorithm>
#include <cstdint>

#include "language/checker.h"
#include "language/operators.h"

namespace ventanilla {
namespace {

using Operators = unsigned;
constexpr Operators Bit(Operator op) { return 1u << static_cast<unsigned>(op); }
constexpr Operators kLogic = Bit(Operator::kAnd) | Bit(Operator::kOr);
constexpr Operators kEquality = Bit(Operator::kEqual) | Bit(Operator::kNotEqual);
constexpr Operators kOrdering = Bit(Operator::kLess) | Bit(Operator::kLessEqual) | Bit(Operator::kGreater) | Bit(Operator::kGreaterEqual);
constexpr Operators kMembership = Bit(Operator::kIn);
constexpr Operators kSum = Bit(Operator::kAdd) | Bit(Operator::kSubtract);
constexpr Operators kProduct = Bit(Operator::kMultiply);
constexpr Operators kQuotient = Bit(Operator::kDivide);
constexpr Operators kRemainder = Bit(Operator::kModulo);
constexpr Operators kArithmetic = kSum | kProduct | kQuotient | kRemainder;
constexpr Operators kAll = ~0u;

enum class Operand : std::uint8_t { kBool, kInt, kExact /* int or decimal */, kDouble, kDate, kChoice, kSet, kInts, kChoices, kNumbers };
enum class Yields : std::uint8_t { kBool, kInt, kDouble, kLargerDecimals, kSumOfDecimals, kJoinedList };

struct Row {
  Operators operators;
  Operand left;
  Operand right;
  Yields yields;
};
constexpr Row kRows[] = {
    {kLogic, Operand::kBool, Operand::kBool, Yields::kBool},
    {kEquality | kOrdering, Operand::kBool, Operand::kBool, Yields::kBool},
    {kEquality, Operand::kChoice, Operand::kChoice, Yields::kBool},
    {kEquality | kOrdering, Operand::kExact, Operand::kExact, Yields::kBool},
    {kEquality | kOrdering, Operand::kDouble, Operand::kDouble, Yields::kBool},
    {kEquality | kOrdering, Operand::kDate, Operand::kDate, Yields::kBool},
    {kMembership, Operand::kChoice, Operand::kSet, Yields::kBool},
    {kMembership, Operand::kChoice, Operand::kChoices, Yields::kBool},
    {kMembership, Operand::kInt, Operand::kInts, Yields::kBool},
    {kSum, Operand::kExact, Operand::kExact, Yields::kLargerDecimals},
    {kProduct, Operand::kExact, Operand::kExact, Yields::kSumOfDecimals},
    {kQuotient | kRemainder, Operand::kInt, Operand::kInt, Yields::kInt},
    {kSum | kProduct | kQuotient, Operand::kDouble, Operand::kDouble, Yields::kDouble},
    {Bit(Operator::kAdd), Operand::kNumbers, Operand::kNumbers, Yields::kJoinedList},
};

// For the message when no row fits.
struct Expectation {
  Operators operators;
  const char* text;
};
constexpr Expectation kExpectations[] = {
    {kLogic, "{} takes two bools, found {} and {}"},
    {kEquality, "{} takes two values of one type, found {} and {}"},
    {kOrdering, "{} takes two numbers of one kind, two dates or two bools, found {} and {}"},
    {kMembership, "{} takes a choice and a set, or a choice or an int and a list written out [a, b], found {} and {}"},
    {kSum | kProduct, "{} takes two numbers of one kind, found {} and {}"},
    {kQuotient, "{} takes two ints or two doubles, found {} and {}"},
    {kRemainder, "{} takes two ints, found {} and {}"},
};

// Where one operand (either one) is of kind `one` and the other of kind `other`; the first row that fits counts.
struct Mend {
  Operators operators;
  Kind one;
  Kind other;  // kNone: any
  const char* text;
};
constexpr Mend kMends[] = {
    {Bit(Operator::kSubtract), Kind::kDate, Kind::kDate, "Write days(a, b), months(a, b) or years(a, b), from a to b."},
    {kSum, Kind::kDate, Kind::kNone, "Write d.addMonths(n), or compare days(a, b) with a number."},
    {kOrdering, Kind::kChoice, Kind::kNone, "Options have no order: use == or in. An ordered scale is an int with bands."},
    {kOrdering, Kind::kText, Kind::kNone, "Texts have no order: use == or in."},
    {kEquality, Kind::kSet, Kind::kNone, "Ask for one option: \"option\" in the set."},
    {kEquality, Kind::kChoice, Kind::kChoice, "The two have different options."},
    {kMembership, Kind::kChoice, Kind::kChoice, "Write ==."},
    {kLogic, Kind::kInt, Kind::kNone, "Compare the number: ... > 0."},
    {kArithmetic, Kind::kBool, Kind::kNone, "Write ... ? 1 : 0 to count a bool."},
    {kAll & ~kLogic, Kind::kDouble, Kind::kInt, kMendForDouble},
    {kAll & ~kLogic, Kind::kDouble, Kind::kDecimal, kMendForDouble},
    {kQuotient, Kind::kDecimal, Kind::kNone,
     "Round first: math.round(x); divideRounded(a, b) divides ints to the nearest int. To compare, multiply the other side."},
    {kRemainder, Kind::kDecimal, Kind::kNone, "Round first: math.round(x)."},
};

bool Accepts(Operand operand, const Type& type) {
  switch (operand) {
    case Operand::kBool:
      return type.kind == Kind::kBool;
    case Operand::kInt:
      return type.kind == Kind::kInt;
    case Operand::kExact:
      return IsExactNumber(type.kind);
    case Operand::kDouble:
      return type.kind == Kind::kDouble;
    case Operand::kDate:
      return type.kind == Kind::kDate;
    case Operand::kChoice:
      return type.kind == Kind::kChoice;
    case Operand::kSet:
      return type.kind == Kind::kSet;
    case Operand::kInts:
      return type.kind == Kind::kList && type.element == Kind::kInt;
    case Operand::kChoices:
      return type.kind == Kind::kList && type.element == Kind::kChoice;
    case Operand::kNumbers:
      return type.kind == Kind::kList && IsNumber(type.element);
  }
  return false;
}

void Multiply(Expr& expr, Checker& checker) {
  const Type& left = expr.args[0].type;
  const Type& right = expr.args[1].type;
  const int decimals = left.decimals + right.decimals;
  if (decimals > kMaxDecimals) {
    return checker.Report("too-many-decimals", expr.span, "the product would have {} decimals; at most {} are held",
                          {PrintWhole(decimals), PrintWhole(kMaxDecimals)}, "Round one of the two: math.round(x).");
  }
  const bool ints = left.kind == Kind::kInt && right.kind == Kind::kInt;
  expr.type = {.kind = ints ? Kind::kInt : Kind::kDecimal, .decimals = static_cast<std::uint8_t>(decimals)};
}

void JoinLists(Expr& expr, Checker& checker) {
  const Type& left = expr.args[0].type;
  const Type& right = expr.args[1].type;
  Type element = ElementType(left);
  if (!Widen(element, ElementType(right))) {
    return checker.Report("wrong-operands", expr.span, "the two lists must hold one type, found {} and {}",
                          {checker.Name(left), checker.Name(right)}, kMendForDouble);
  }
  expr.type = ListOf(element, left.maybe_empty && right.maybe_empty);
}

void Yield(Yields yields, Expr& expr, Checker& checker) {
  switch (yields) {
    case Yields::kBool:
      expr.type.kind = Kind::kBool;
      return;
    case Yields::kInt:
      expr.type.kind = Kind::kInt;
      return;
    case Yields::kDouble:
      expr.type.kind = Kind::kDouble;
      return;
    case Yields::kLargerDecimals:
      expr.type = expr.args[0].type;
      Widen(expr.type, expr.args[1].type);  // always possible: both are exact
      return;
    case Yields::kSumOfDecimals:
      return Multiply(expr, checker);
    case Yields::kJoinedList:
      return JoinLists(expr, checker);
  }
}

const char* MendOperands(Operators op, Kind left, Kind right) {
  for (const Mend& row : kMends) {
    const bool fits = (row.one == left && (row.other == Kind::kNone || row.other == right)) ||
                      (row.one == right && (row.other == Kind::kNone || row.other == left));
    if ((row.operators & op) != 0 && fits) return row.text;
  }
  return "";
}

void ReportMismatch(const Expr& expr, Checker& checker) {
  const Type& left = expr.args[0].type;
  const Type& right = expr.args[1].type;
  const Operators op = Bit(expr.op);
  const Expectation* expectation = kExpectations;
  while ((expectation->operators & op) == 0) ++expectation;  // every operator has one
  checker.Report("wrong-operands", expr.span, expectation->text,
                 {FindBinaryOperator(expr.op)->text, checker.Name(left), checker.Name(right)}, MendOperands(op, left.kind, right.kind));
}

// What `in` refuses before its operands are looked at as values.
bool RefusePeopleMembership(Expr& expr, Checker& checker) {
  Expr& left = expr.args[0];
  if (expr.op != Operator::kIn || left.kind != ExprKind::kName || !CheckOwner(left, checker)) return false;
  if (left.type.kind != Kind::kPerson) return false;
  checker.Report("person-in-list", expr.span, "people are not looked up with in: two persons are never compared", {},
                 "Say what makes them the one you mean: list.exists(p, p.<fact> ...).");
  return true;
}

bool RefuseComputedList(const Expr& expr, Checker& checker) {
  const Expr& right = expr.args[1];
  if (expr.op != Operator::kIn || right.type.kind != Kind::kList || right.kind == ExprKind::kList) return false;
  checker.Report("wrong-operands", right.span, "in looks into a list written out [a, b], or into a set; this is {}",
                 {checker.Name(right.type)}, "Write list.exists(p, p.<fact> == ...).");
  return true;
}

// Remainders of intervals are no intervals, so % is for what is known without any fact.
bool RefuseUnknownRemainder(const Expr& expr, Checker& checker) {
  if (expr.op != Operator::kModulo) return false;
  for (const auto& [symbol, index] : Reads(expr)) {
    if (symbol != Symbol::kFact) continue;
    checker.Report("unknown-remainder", expr.span, "% takes only values that are known without any fact, such as parameters and as_of", {},
                   "An answer may be a range, which has no remainder: write the rule by comparisons.");
    return true;
  }
  return false;
}

}  // namespace

void CheckBinary(Expr& expr, Checker& checker) {
  if (RefusePeopleMembership(expr, checker)) return;
  Expr& left = expr.args[0];
  Expr& right = expr.args[1];
  CheckValue(left, checker);
  CheckValue(right, checker);
  ResolveEachOther(left, right, checker);
  if (left.type.kind == Kind::kNone || right.type.kind == Kind::kNone) return;
  if (RefuseComputedList(expr, checker)) return;
  for (const Row& row : kRows) {
    if ((row.operators & Bit(expr.op)) == 0 || !Accepts(row.left, left.type) || !Accepts(row.right, right.type)) continue;
    const bool of_options = row.left == Operand::kChoice;
    if (of_options && left.type.options != right.type.options) continue;
    if (!RefuseUnknownRemainder(expr, checker)) Yield(row.yields, expr, checker);
    return;
  }
  ReportMismatch(expr, checker);
}

void CheckUnary(Expr& expr, Checker& checker) {
  Expr& operand = expr.args[0];
  if (expr.op == Operator::kNot) {
    if (CheckIs(operand, Kind::kBool, "the operand of !", checker)) expr.type.kind = Kind::kBool;
    return;
  }
  if (!CheckValue(operand, checker)) return;
  if (IsNumber(operand.type.kind)) {
    expr.type = operand.type;
  } else {
    checker.Report("wrong-type", operand.span, "the operand of - must be a number, found {}", {checker.Name(operand.type)});
  }
}

}  // namespace ventanilla
