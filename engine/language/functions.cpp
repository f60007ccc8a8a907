#include "language/functions.h"

#include <iterator>

namespace ventanilla {
namespace {

constexpr std::int8_t kManyArguments = 100;

constexpr FunctionRow kFunctions[] = {
    // name, method, free, arguments from, to, function, signature
    {"years", false, true, 2, 2, Function::kYears, "years(from: date, to: date)"},
    {"months", false, true, 2, 2, Function::kMonths, "months(from: date, to: date)"},
    {"days", false, true, 2, 2, Function::kDays, "days(from: date, to: date)"},
    {"date", false, true, 3, 3, Function::kDate, "date(year: int, month, day)"},
    {"getFullYear", true, false, 1, 1, Function::kFullYear, "date.getFullYear()"},
    {"addMonths", true, false, 2, 2, Function::kAddMonths, "date.addMonths(months: int)"},
    {"int", false, true, 1, 1, Function::kToInt, "int(decimal or double)"},
    {"double", false, true, 1, 1, Function::kToDouble, "double(int or decimal)"},
    {"decimal", false, true, 1, 1, Function::kDecimal, "decimal(\"10.5\")"},
    {"math.round", false, true, 1, 1, Function::kRound, "math.round(decimal or double)"},
    {"math.ceil", false, true, 1, 1, Function::kCeil, "math.ceil(double)"},
    {"math.floor", false, true, 1, 1, Function::kFloor, "math.floor(double)"},
    {"math.trunc", false, true, 1, 1, Function::kTrunc, "math.trunc(double)"},
    {"math.abs", false, true, 1, 1, Function::kAbs, "math.abs(number)"},
    {"math.sign", false, true, 1, 1, Function::kSign, "math.sign(number)"},
    {"math.least", false, true, 1, kManyArguments, Function::kLeast, "math.least(number, number, ...)"},
    {"math.greatest", false, true, 1, kManyArguments, Function::kGreatest, "math.greatest(number, number, ...)"},
    {"divideRounded", false, true, 2, 2, Function::kDivideRounded, "divideRounded(dividend: int, divisor: int)"},
    {"size", true, true, 1, 1, Function::kSize, "list.size()"},
    {"sum", true, false, 1, 1, Function::kSum, "list of numbers.sum()"},
    {"min", true, false, 1, 1, Function::kMin, "list of numbers.min()"},
    {"max", true, false, 1, 1, Function::kMax, "list of numbers.max()"},
    {"at", true, false, 2, 2, Function::kAt, "param.table.at(key: int)"},
};

}  // namespace

const FunctionRow* FunctionRows() { return kFunctions; }

int FunctionCount() { return static_cast<int>(std::size(kFunctions)); }

int FindFunction(std::string_view name, bool method) {
  for (int i = 0; i < FunctionCount(); ++i) {
    const bool form = method ? kFunctions[i].method : kFunctions[i].free;
    if (form && kFunctions[i].name == name) return i;
  }
  return -1;
}

}  // namespace ventanilla
