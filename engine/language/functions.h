// The functions and methods of the language, as a table: adding one is adding a row (and its kernel in evaluate/).
#pragma once

#include <cstdint>
#include <string_view>

namespace ventanilla {

enum class Function : std::uint8_t {
  kYears,          // years(a: date, b: date): completed years from a to b; negative when b is before a
  kMonths,         // months(a, b): completed months
  kDays,           // days(a, b) = b - a
  kDate,           // date(y, m, d): m and d literals, d valid in every year
  kFullYear,       // d.getFullYear()
  kAddMonths,      // d.addMonths(n): the same day of the month, or its last day
  kToInt,          // int(x): truncates a double or decimal
  kToDouble,       // double(x)
  kDecimal,        // decimal("10.5"): a literal
  kRound,          // math.round(x): to a whole number, half away from zero; of a double a double, as in CEL; of a decimal an int
  kCeil,           // math.ceil(x), math.floor(x), math.trunc(x): a whole double of a double
  kFloor,
  kTrunc,
  kAbs,            // math.abs(x): of the same type
  kSign,           // math.sign(x): -1, 0 or 1, a double of a double and else an int
  kLeast,          // math.least(a, b, ...)
  kGreatest,       // math.greatest(a, b, ...)
  kDivideRounded,  // divideRounded(a: int, b: int): to the nearest int, half away from zero
  kSize,           // size(list), list.size()
  kSum,            // list.sum()
  kMin,            // list.min(): refused when the list may be empty
  kMax,
  kAt,             // param.table.at(key: int)
};

struct FunctionRow {
  const char* name;           // as written, "math." included
  bool method;                // may be written a.f(...)
  bool free;                  // may be written f(a, ...)
  std::int8_t min_arguments;  // the receiver counts
  std::int8_t max_arguments;
  Function function;
  const char* signature;      // for messages
};

// A row's number is Expr::index where Expr::symbol is kFunction.
const FunctionRow* FunctionRows();
int FunctionCount();
int FindFunction(std::string_view name, bool method);  // -1 when there is none

}  // namespace ventanilla
