// Functions and methods: arguments, and the type of what they yield.
#include <algorithm>
#include <array>

#include "diagnostics/suggest.h"
#include "language/cel_functions.h"
#include "language/checker.h"
#include "language/functions.h"

namespace ventanilla {
namespace {

constexpr Type kInt{.kind = Kind::kInt};

// For messages: "the first argument of years".
std::string Argument(const Expr& expr, std::size_t index) {
  constexpr std::array<std::string_view, 3> kOrdinals = {"first ", "second ", "third "};
  return Concat({"the ", expr.args.size() == 1 ? "" : kOrdinals[std::min<std::size_t>(index, 2)], "argument of ", expr.text});
}

Type CheckDates(Expr& expr, Checker& checker) {
  const bool from = CheckIs(expr.args[0], Kind::kDate, Argument(expr, 0), checker);
  const bool to = CheckIs(expr.args[1], Kind::kDate, Argument(expr, 1), checker);
  return from && to ? kInt : Type{};
}

// date(year, 2, 28): whatever the year, the day exists.
Type CheckDate(Expr& expr, Checker& checker) {
  constexpr int kDaysOfMonth[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  Expr& year = expr.args[0];
  Expr& month = expr.args[1];
  Expr& day = expr.args[2];
  if (!CheckIs(year, Kind::kInt, "the year of a date", checker)) return {};
  if (year.kind == ExprKind::kInt && (year.whole < 1 || year.whole > 9999)) {
    checker.Report("bad-date", year.span, {"the year of a date must be 1 to 9999"});
    return {};
  }
  for (Expr* part : {&month, &day}) {
    if (part->kind != ExprKind::kInt) {
      checker.Report("bad-date", part->span, {"month and day of date(year, month, day) must be numbers written out"},
                     {"Only the year may be worked out. To move a date, write d.addMonths(n)."});
      return {};
    }
    part->type = kInt;
  }
  if (month.whole < 1 || month.whole > 12) {
    checker.Report("bad-date", month.span, {"the month of a date must be 1 to 12"});
    return {};
  }
  const int last = kDaysOfMonth[month.whole - 1];
  if (day.whole < 1 || day.whole > last) {
    const bool leap_day = month.whole == 2 && day.whole == 29;
    checker.Report("bad-date", day.span, {"the day must exist in every year: 1 to ", std::to_string(last), " in this month"},
                   {leap_day ? "Write date(y, 2, 28) or date(y, 3, 1)." : ""});
    return {};
  }
  return {.kind = Kind::kDate};
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

Type CheckDecimal(Expr& expr, Checker& checker) {
  Expr& text = expr.args[0];
  std::uint8_t decimals = 0;
  if (text.kind == ExprKind::kText && ReadDecimal(text.text, expr.whole, decimals)) {
    text.type = {.kind = Kind::kText};
    return {.kind = Kind::kDecimal, .decimals = decimals};
  }
  checker.Report(
      "bad-decimal", text.span,
      {"decimal takes a number in quotes with at most ", std::to_string(kMaxDecimals), " decimals, within 2^53 of its smallest step"},
      {"Write decimal(\"10.5\")."});
  return {};
}

Type CheckConversion(Expr& expr, const Type& result, bool from_int, bool from_decimal, bool from_double, Checker& checker) {
  const Type type = CheckValue(expr.args[0], checker);
  if (type.kind == Kind::kNone) return {};
  const bool good =
      (type.kind == Kind::kInt && from_int) || (type.kind == Kind::kDecimal && from_decimal) || (type.kind == Kind::kDouble && from_double);
  if (good) return result;
  const std::string name = checker.Name(type);
  std::string mend;
  if (IsNumber(type.kind)) mend = Concat({"It is ", name, " already: leave out ", expr.text, "."});
  if (type.kind == Kind::kBool) mend = "Write ... ? 1 : 0.";
  checker.Report("wrong-type", expr.args[0].span,
                 {expr.text, " takes ", from_int ? "an int or a decimal" : "a decimal or a double", ", found ", name}, {mend});
  return {};
}

Type CheckAddMonths(Expr& expr, Checker& checker) {
  const bool date = CheckIs(expr.args[0], Kind::kDate, "what addMonths moves", checker);
  const bool months = CheckIs(expr.args[1], Kind::kInt, "the number of months", checker);
  return date && months ? Type{.kind = Kind::kDate} : Type{};
}

Type CheckInts(Expr& expr, Checker& checker) {
  bool good = true;
  for (std::size_t i = 0; i < expr.args.size(); ++i) good = CheckIs(expr.args[i], Kind::kInt, Argument(expr, i), checker) && good;
  return good ? kInt : Type{};
}

// math.least and math.greatest.
Type CheckNumbers(Expr& expr, Checker& checker) {
  std::optional<Type> common;
  for (Expr& arg : expr.args) {
    const Type type = CheckResolvedValue(arg, checker);
    if (type.kind == Kind::kNone) return {};
    const std::optional<Type> wider = common ? CommonType(*common, type) : type;
    if (!IsNumber(type.kind) || !wider) {
      const std::string before = common ? Concat({checker.Name(*common), " and "}) : "";
      checker.Report("wrong-type", arg.span, {expr.text, " takes numbers of one kind, found ", before, checker.Name(type)},
                     {IsNumber(type.kind) ? kMendForDouble : ""});
      return {};
    }
    common = wider;
  }
  return *common;
}

Type CheckSize(Expr& expr, Checker& checker) {
  const Type type = CheckResolvedValue(expr.args[0], checker);
  if (type.kind == Kind::kList) return kInt;
  if (type.kind == Kind::kNone) return {};
  checker.Report("wrong-type", expr.args[0].span, {"size counts a list, found ", checker.Name(type)},
                 {type.kind == Kind::kSet ? "Ask for one option: \"option\" in the set." : ""});
  return {};
}

Type CheckReduction(Expr& expr, bool needs_one, Checker& checker) {
  const Type list = CheckResolvedValue(expr.args[0], checker);
  if (list.kind == Kind::kNone) return {};
  if (list.kind != Kind::kList || !IsNumber(list.element)) {
    const std::string mend = IsPeople(list) ? Concat({"Say of what: .map(p, p.<fact>).", expr.text, "()."}) : "";
    checker.Report("wrong-type", expr.args[0].span, {expr.text, " takes a list of numbers, found ", checker.Name(list)}, {mend});
    return {};
  }
  if (!needs_one || !list.maybe_empty) return ElementType(list);
  checker.Report("maybe-empty", expr.span, {"this list may be empty, and then it has no ", expr.text},
                 {"Say what counts then: ([0] + list).", expr.text, "()."});
  return {};
}

Type CheckArguments(Expr& expr, Function function, Checker& checker) {
  switch (function) {
    case Function::kYears:
    case Function::kMonths:
    case Function::kDays:
      return CheckDates(expr, checker);
    case Function::kDate:
      return CheckDate(expr, checker);
    case Function::kFullYear:
      return CheckIs(expr.args[0], Kind::kDate, "what getFullYear reads", checker) ? kInt : Type{};
    case Function::kAddMonths:
      return CheckAddMonths(expr, checker);
    case Function::kToInt:
    case Function::kRound:
      return CheckConversion(expr, kInt, false, true, true, checker);
    case Function::kToDouble:
      return CheckConversion(expr, {.kind = Kind::kDouble}, true, true, false, checker);
    case Function::kDecimal:
      return CheckDecimal(expr, checker);
    case Function::kLeast:
    case Function::kGreatest:
      return CheckNumbers(expr, checker);
    case Function::kDivideRounded:
      return CheckInts(expr, checker);
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
  return {};
}

void ReportUnknown(const Expr& expr, bool method, Checker& checker) {
  if (const RefusedFunction* refused = FindRefusedFunction(expr.text)) {
    checker.Report("not-in-subset", expr.span, {expr.text, "() is not part of the rule language"}, {refused->mend});
    return;
  }
  if (const int other = FindFunction(expr.text, !method); other >= 0) {
    checker.Report("wrong-form", expr.span, {expr.text, " is written otherwise"}, {"Write ", FunctionRows()[other].signature, "."});
    return;
  }
  Suggester suggester(expr.text);
  for (int i = 0; i < FunctionCount(); ++i) suggester.Offer(FunctionRows()[i].name);
  if (method) suggester.Offer({"exists", "all", "exists_one", "filter", "map"});
  checker.Report("unknown-function", expr.span, {"there is no function \"", expr.text, "\".", suggester.Print()});
}

}  // namespace

Type CheckFunction(Expr& expr, Checker& checker) {
  const bool method = expr.kind == ExprKind::kMethod;
  const int index = FindFunction(expr.text, method);
  if (index < 0) {
    ReportUnknown(expr, method, checker);
    return {};
  }
  const FunctionRow& row = FunctionRows()[index];
  const int count = static_cast<int>(expr.args.size());
  if (count < row.min_arguments || count > row.max_arguments) {
    const int given = method ? count - 1 : count;
    const int wanted = method ? row.min_arguments - 1 : row.min_arguments;
    checker.Report("argument-count", expr.span,
                   {expr.text, " takes ", row.max_arguments > row.min_arguments ? "at least " : "", std::to_string(wanted),
                    wanted == 1 ? " argument, found " : " arguments, found ", std::to_string(given)},
                   {"Write ", row.signature, "."});
    return {};
  }
  const Type type = CheckArguments(expr, row.function, checker);
  if (row.function == Function::kAt) return type;
  expr.symbol = Symbol::kFunction;
  expr.index = index;
  return type;
}

}  // namespace ventanilla
