// Operators: which operands each takes, what it yields, and what to write instead where CEL or the law means something else.
#include <algorithm>

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

enum class Operand { kBool, kInt, kExact /* int or decimal */, kDouble, kDate, kChoice, kSet, kInts, kChoices, kNumbers };
enum class Yields { kBool, kInt, kDouble, kLargerDecimals, kSumOfDecimals, kJoinedList };

struct Row {
  Operators operators;
  Operand left;
  Operand right;
  Yields yields;
};
constexpr Row kRows[] = {
    {kLogic, Operand::kBool, Operand::kBool, Yields::kBool},
    {kEquality, Operand::kBool, Operand::kBool, Yields::kBool},
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
  std::string_view text;
};
constexpr Expectation kExpectations[] = {
    {kLogic, "two bools"},
    {kEquality, "two values of one type"},
    {kOrdering, "two numbers of one kind, or two dates"},
    {kMembership, "a choice and a set, or a choice or an int and a list written out [a, b]"},
    {kSum | kProduct, "two numbers of one kind"},
    {kQuotient, "two ints or two doubles"},
    {kRemainder, "two ints"},
};

// Where one operand (either one) is of kind `one` and the other of kind `other`; the first row that fits counts.
struct Mend {
  Operators operators;
  Kind one;
  Kind other;  // kNone: any
  std::string_view text;
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

Type Multiply(const Expr& expr, Checker& checker) {
  const int decimals = expr.args[0].type.decimals + expr.args[1].type.decimals;
  if (decimals == 0 && expr.args[0].type.kind == Kind::kInt && expr.args[1].type.kind == Kind::kInt) return {.kind = Kind::kInt};
  if (decimals <= kMaxDecimals) return {.kind = Kind::kDecimal, .decimals = static_cast<std::uint8_t>(decimals)};
  checker.Report("too-many-decimals", expr.span,
                 {"the product would have ", std::to_string(decimals), " decimals; at most ", std::to_string(kMaxDecimals), " are held"},
                 {"Round one of the two: math.round(x)."});
  return {};
}

Type JoinLists(const Expr& expr, Checker& checker) {
  const Type& left = expr.args[0].type;
  const Type& right = expr.args[1].type;
  const std::optional<Type> element = CommonType(ElementType(left), ElementType(right));
  if (element) return ListOf(*element, left.maybe_empty && right.maybe_empty);
  checker.Report("wrong-operands", expr.span,
                 {"the two lists must hold one type, found ", checker.Name(left), " and ", checker.Name(right)}, {kMendForDouble});
  return {};
}

Type Yield(Yields yields, const Expr& expr, Checker& checker) {
  switch (yields) {
    case Yields::kBool:
      return {.kind = Kind::kBool};
    case Yields::kInt:
      return {.kind = Kind::kInt};
    case Yields::kDouble:
      return {.kind = Kind::kDouble};
    case Yields::kLargerDecimals:
      return *CommonType(expr.args[0].type, expr.args[1].type);
    case Yields::kSumOfDecimals:
      return Multiply(expr, checker);
    case Yields::kJoinedList:
      return JoinLists(expr, checker);
  }
  return {};
}

void ReportMismatch(const Expr& expr, Checker& checker) {
  const Type& left = expr.args[0].type;
  const Type& right = expr.args[1].type;
  const Operators op = Bit(expr.op);
  const auto* expectation =
      std::find_if(std::begin(kExpectations), std::end(kExpectations), [op](const Expectation& row) { return (row.operators & op) != 0; });
  const auto fits = [](const Mend& mend, Kind one, Kind other) {
    return mend.one == one && (mend.other == Kind::kNone || mend.other == other);
  };
  const auto* mend = std::find_if(std::begin(kMends), std::end(kMends), [&](const Mend& row) {
    return (row.operators & op) != 0 && (fits(row, left.kind, right.kind) || fits(row, right.kind, left.kind));
  });
  checker.Report("wrong-operands", expr.span,
                 {FindBinaryOperator(expr.op)->text, " takes ", expectation->text, ", found ", checker.Name(left), " and ",
                  checker.Name(right)},
                 {mend == std::end(kMends) ? "" : mend->text});
}

// What `in` refuses before its operands are looked at as values.
bool RefusePeopleMembership(Expr& expr, Checker& checker) {
  Expr& left = expr.args[0];
  if (expr.op != Operator::kIn || left.kind != ExprKind::kName || !CheckOwner(left, checker)) return false;
  if (left.type.kind != Kind::kPerson) return false;
  checker.Report("person-in-list", expr.span, {"people are not looked up with in: two persons are never compared"},
                 {"Say what makes them the one you mean: list.exists(p, p.<fact> ...)."});
  return true;
}

bool RefuseComputedList(const Expr& expr, Checker& checker) {
  const Expr& right = expr.args[1];
  if (expr.op != Operator::kIn || right.type.kind != Kind::kList || right.kind == ExprKind::kList) return false;
  checker.Report("wrong-operands", right.span,
                 {"in looks into a list written out [a, b], or into a set; this is ", checker.Name(right.type)},
                 {"Write list.exists(p, p.<fact> == ...)."});
  return true;
}

// Remainders of intervals are no intervals, so % is for what is known without any fact.
bool RefuseUnknownRemainder(const Expr& expr, Checker& checker) {
  if (expr.op != Operator::kModulo) return false;
  const auto reads = Reads(expr);
  const bool reads_fact = std::any_of(reads.begin(), reads.end(), [](const auto& read) { return read.first == Symbol::kFact; });
  if (!reads_fact) return false;
  checker.Report("unknown-remainder", expr.span, {"% takes only values that are known without any fact, such as parameters and as_of"},
                 {"An answer may be a range, which has no remainder: write the rule by comparisons."});
  return true;
}

}  // namespace

Type CheckBinary(Expr& expr, Checker& checker) {
  if (RefusePeopleMembership(expr, checker)) return {};
  Expr& left = expr.args[0];
  Expr& right = expr.args[1];
  CheckValue(left, checker);
  CheckValue(right, checker);
  ResolveEachOther(left, right, checker);
  if (left.type.kind == Kind::kNone || right.type.kind == Kind::kNone) return {};
  if (RefuseComputedList(expr, checker)) return {};
  for (const Row& row : kRows) {
    if ((row.operators & Bit(expr.op)) == 0 || !Accepts(row.left, left.type) || !Accepts(row.right, right.type)) continue;
    const bool of_options = row.left == Operand::kChoice;
    if (of_options && left.type.options != right.type.options) continue;
    if (RefuseUnknownRemainder(expr, checker)) return {};
    return Yield(row.yields, expr, checker);
  }
  ReportMismatch(expr, checker);
  return {};
}

Type CheckUnary(Expr& expr, Checker& checker) {
  if (expr.op == Operator::kNot) return CheckIs(expr.args[0], Kind::kBool, "the operand of !", checker) ? expr.args[0].type : Type{};
  const Type type = CheckValue(expr.args[0], checker);
  if (type.kind == Kind::kNone || IsNumber(type.kind)) return type;
  checker.Report("wrong-type", expr.args[0].span, {"the operand of - must be a number, found ", checker.Name(type)});
  return {};
}

}  // namespace ventanilla
