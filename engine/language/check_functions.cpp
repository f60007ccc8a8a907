// Functions and methods: arguments, and the type of what they yield.
#include <algorithm>

#include "diagnostics/suggest.h"
#include "language/cel_functions.h"
#include "language/checker.h"
#include "language/functions.h"

namespace ventanilla {
namespace {

// Of a function that makes an int of two arguments of one kind.
void CheckPair(Expr& expr, Kind kind, Checker& checker) {
  const bool first = CheckIs(expr.args[0], kind, "the first argument of {}", checker, expr.text);
  const bool second = CheckIs(expr.args[1], kind, "the second argument of {}", checker, expr.text);
  if (first && second) expr.type.kind = Kind::kInt;
}

// date(year, 2, 28): whatever the year, the day exists.
void CheckDate(Expr& expr, Checker& checker) {
  constexpr std::int8_t kDaysOfMonth[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  Expr& year = expr.args[0];
  Expr& month = expr.args[1];
  Expr& day = expr.args[2];
  if (!CheckIs(year, Kind::kInt, "the year of a date", checker)) return;
  if (year.kind == ExprKind::kInt && (year.whole < 1 || year.whole > 9999)) {
    return checker.Report("bad-date", year.span, "the year of a date must be 1 to 9999");
  }
  for (Expr* part : {&month, &day}) {
    if (part->kind != ExprKind::kInt) {
      return checker.Report("bad-date", part->span, "month and day of date(year, month, day) must be numbers written out", {},
                            "Only the year may be worked out. To move a date, write d.addMonths(n).");
    }
    part->type = {.kind = Kind::kInt};
  }
  if (month.whole < 1 || month.whole > 12) return checker.Report("bad-date", month.span, "the month of a date must be 1 to 12");
  const int last = kDaysOfMonth[month.whole - 1];
  if (day.whole < 1 || day.whole > last) {
    const bool leap_day = month.whole == 2 && day.whole == 29;
    return checker.Report("bad-date", day.span, "the day must exist in every year: 1 to {} in this month", {PrintWhole(last)},
                          leap_day ? "Write date(y, 2, 28) or date(y, 3, 1)." : "");
  }
  expr.type.kind = Kind::kDate;
}

// The value in its smallest step and the number of decimals of "-10.5", if it is written like that and fits.
bool ReadDecimal(std::string_view text, std::int64_t& whole, std::uint8_t& decimals) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
  if (point == 0 || (point < text.size() && fraction.empty()) || fraction.size() > kMaxDecimals) return false;
  const std::optional<std::int64_t> read = ReadWhole(Concat({text.substr(0, point), fraction}), 10);
  if (!read) return false;
  decimals = static_cast<std::uint8_t>(fraction.size());
  whole = negative ? -*read : *read;
  return true;
}

void CheckDecimal(Expr& expr, Checker& checker) {
  Expr& text = expr.args[0];
  if (text.kind == ExprKind::kText && ReadDecimal(text.text, expr.whole, expr.type.decimals)) {
    text.type = {.kind = Kind::kText};
    expr.type.kind = Kind::kDecimal;
    return;
  }
  checker.Report("bad-decimal", text.span,
                 "decimal takes a number in quotes with at most {} decimals, within 2^53 of its smallest step",
                 {PrintWhole(kMaxDecimals)}, "Write decimal(\"10.5\").");
}

// What a function of one number makes of each kind of them; kNone where it takes none.
struct OfNumber {
  Function function;
  Kind of_int, of_decimal, of_double;
  const char* takes;
};
constexpr OfNumber kOfNumber[] = {
    {Function::kToInt, Kind::kNone, Kind::kInt, Kind::kInt, "a decimal or a double"},
    {Function::kToDouble, Kind::kDouble, Kind::kDouble, Kind::kNone, "an int or a decimal"},
    {Function::kRound, Kind::kNone, Kind::kInt, Kind::kDouble, "a decimal or a double"},
    {Function::kAbs, Kind::kInt, Kind::kDecimal, Kind::kDouble, "a number"},
    {Function::kSign, Kind::kInt, Kind::kInt, Kind::kDouble, "a number"},
    {Function::kCeil, Kind::kNone, Kind::kNone, Kind::kDouble, "a double"},
    {Function::kFloor, Kind::kNone, Kind::kNone, Kind::kDouble, "a double"},
    {Function::kTrunc, Kind::kNone, Kind::kNone, Kind::kDouble, "a double"},
};

void CheckOfNumber(Expr& expr, Function function, Checker& checker) {
  Expr& argument = expr.args[0];
  if (!CheckValue(argument, checker)) return;
  const OfNumber* row = kOfNumber;
  while (row->function != function) ++row;
  const Kind kind = argument.type.kind;
  const Kind made = kind == Kind::kInt       ? row->of_int
                    : kind == Kind::kDecimal ? row->of_decimal
                    : kind == Kind::kDouble  ? row->of_double
                                             : Kind::kNone;
  if (made == kind) {
    expr.type = argument.type;
  } else if (made != Kind::kNone) {
    expr.type.kind = made;
  } else {
    const char* mend = "";
    if (IsNumber(kind)) mend = "It is {} already: leave out {}.";
    if (kind == Kind::kDecimal) mend = "Write math.round(...) or int(...).";
    if (kind == Kind::kBool) mend = "Write ... ? 1 : 0.";
    const std::string_view name = checker.Name(argument.type);
    checker.Report("wrong-type", argument.span, "{} takes {}, found {}", {expr.text, row->takes, name, name, expr.text}, mend);
  }
}

void CheckAddMonths(Expr& expr, Checker& checker) {
  const bool date = CheckIs(expr.args[0], Kind::kDate, "what addMonths moves", checker);
  const bool months = CheckIs(expr.args[1], Kind::kInt, "the number of months", checker);
  if (date && months) expr.type.kind = Kind::kDate;
}

// math.least and math.greatest.
void CheckNumbers(Expr& expr, Checker& checker) {
  Type common;
  for (Expr& argument : expr.args) {
    if (!CheckResolvedValue(argument, checker)) return;
    const Type& type = argument.type;
    const bool first = common.kind == Kind::kNone;
    if (first) common = type;
    if (!IsNumber(type.kind) || !Widen(common, type)) {
      const char* text = first ? "{} takes numbers of one kind, found {}" : "{} takes numbers of one kind, found {} and {}";
      return checker.Report("wrong-type", argument.span, text, {expr.text, checker.Name(common), checker.Name(type)},
                            IsNumber(type.kind) ? kMendForDouble : "");
    }
  }
  expr.type = common;
}

void CheckSize(Expr& expr, Checker& checker) {
  Expr& list = expr.args[0];
  if (!CheckResolvedValue(list, checker)) return;
  if (list.type.kind == Kind::kList) {
    expr.type.kind = Kind::kInt;
    return;
  }
  checker.Report("wrong-type", list.span, "size counts a list, found {}", {checker.Name(list.type)},
                 list.type.kind == Kind::kSet ? "Ask for one option: \"option\" in the set." : "");
}

void CheckReduction(Expr& expr, bool needs_one, Checker& checker) {
  if (!CheckResolvedValue(expr.args[0], checker)) return;
  const Type& list = expr.args[0].type;
  if (list.kind != Kind::kList || !IsNumber(list.element)) {
    return checker.Report("wrong-type", expr.args[0].span, "{} takes a list of numbers, found {}",
                          {expr.text, checker.Name(list), expr.text},
                          IsPeople(list) ? "Say of what: .map(p, p.<fact>).{}()." : "");
  }
  if (needs_one && list.maybe_empty) {
    return checker.Report("maybe-empty", expr.span, "this list may be empty, and then it has no {}", {expr.text, expr.text},
                          "Say what counts then: ([0] + list).{}().");
  }
  expr.type = ElementType(list);
}

void CheckArguments(Expr& expr, Function function, Checker& checker) {
  switch (function) {
    case Function::kYears:
    case Function::kMonths:
    case Function::kDays:
      return CheckPair(expr, Kind::kDate, checker);
    case Function::kDate:
      return CheckDate(expr, checker);
    case Function::kFullYear:
      if (CheckIs(expr.args[0], Kind::kDate, "what getFullYear reads", checker)) expr.type.kind = Kind::kInt;
      return;
    case Function::kAddMonths:
      return CheckAddMonths(expr, checker);
    case Function::kToInt:
    case Function::kToDouble:
    case Function::kRound:
    case Function::kCeil:
    case Function::kFloor:
    case Function::kTrunc:
    case Function::kAbs:
    case Function::kSign:
      return CheckOfNumber(expr, function, checker);
    case Function::kDecimal:
      return CheckDecimal(expr, checker);
    case Function::kLeast:
    case Function::kGreatest:
      return CheckNumbers(expr, checker);
    case Function::kDivideRounded:
      return CheckPair(expr, Kind::kInt, checker);
    case Function::kSize:
      return CheckSize(expr, checker);
    case Function::kSum:
      return CheckReduction(expr, false, checker);
    case Function::kMin:
    case Function::kMax:
      return CheckReduction(expr, true, checker);
    case Function::kAt:
      return CheckTableLookup(expr, checker);
  }
}

void ReportUnknown(const Expr& expr, bool method, Checker& checker) {
  if (const char* mend = MendForRefusedFunction(expr.text)) {
    return checker.Report("not-in-subset", expr.span, "{}() is not part of the rule language", {expr.text}, mend);
  }
  if (const int other = FindFunction(expr.text, !method); other >= 0) {
    return checker.Report("wrong-form", expr.span, "{} is written otherwise", {expr.text, FunctionRows()[other].signature}, "Write {}.");
  }
  Suggester suggester(expr.text);
  for (int i = 0; i < FunctionCount(); ++i) suggester.Offer(FunctionRows()[i].name);
  if (method) suggester.Offer({"exists", "all", "exists_one", "filter", "map"});
  checker.Report("unknown-function", expr.span, "there is no function \"{}\".{}", {expr.text, suggester.Print()});
}

}  // namespace

void CheckFunction(Expr& expr, Checker& checker) {
  const bool method = expr.kind == ExprKind::kMethod;
  const int index = FindFunction(expr.text, method);
  if (index < 0) return ReportUnknown(expr, method, checker);
  const FunctionRow& row = FunctionRows()[index];
  const int count = static_cast<int>(expr.args.size());
  if (count < row.min_arguments || count > row.max_arguments) {
    const int receivers = method ? 1 : 0;
    const int wanted = row.min_arguments - receivers;
    return checker.Report("argument-count", expr.span, "{} takes {}{} argument{}, found {}",
                          {expr.text, row.max_arguments > row.min_arguments ? "at least " : "", PrintWhole(wanted),
                           wanted == 1 ? "" : "s", PrintWhole(count - receivers), row.signature},
                          "Write {}.");
  }
  CheckArguments(expr, row.function, checker);
  if (row.function == Function::kAt) return;
  expr.symbol = Symbol::kFunction;
  expr.index = index;
}

}  // namespace ventanilla
