#include "language/cel_functions.h"

namespace ventanilla {
namespace {

constexpr std::string_view kNoText = "Texts are only compared with a choice: use == or in.";
constexpr std::string_view kNoDateParts =
    "Of a date there is getFullYear(); else compare it with date(y, m, d), or use years, months, days.";
constexpr std::string_view kNoConversion = "Every value keeps the type that the catalog gives it.";
constexpr std::string_view kRounding = "Write math.round(x) for the nearest int, or int(x) to cut off the decimals.";

constexpr RefusedFunction kRefused[] = {
    {"has", "Every name of the catalog exists; a missing answer leaves the result undecided by itself."},
    {"timestamp", "Write date(2026, 1, 31)."},
    {"duration", "Write days(a, b), months(a, b) or years(a, b)."},
    {"now", "The day in question is as_of."},
    {"string", kNoConversion},
    {"bytes", kNoConversion},
    {"uint", kNoConversion},
    {"bool", kNoConversion},
    {"type", kNoConversion},
    {"dyn", kNoConversion},
    {"matches", kNoText},
    {"startsWith", kNoText},
    {"endsWith", kNoText},
    {"contains", kNoText},
    {"lowerAscii", kNoText},
    {"upperAscii", kNoText},
    {"replace", kNoText},
    {"split", kNoText},
    {"join", kNoText},
    {"substring", kNoText},
    {"trim", kNoText},
    {"indexOf", kNoText},
    {"charAt", kNoText},
    {"format", kNoText},
    {"getMonth", kNoDateParts},
    {"getDate", kNoDateParts},
    {"getDayOfMonth", kNoDateParts},
    {"getDayOfWeek", kNoDateParts},
    {"getDayOfYear", kNoDateParts},
    {"getHours", kNoDateParts},
    {"getMinutes", kNoDateParts},
    {"getSeconds", kNoDateParts},
    {"getMilliseconds", kNoDateParts},
    {"math.ceil", kRounding},
    {"math.floor", kRounding},
    {"math.trunc", kRounding},
    {"round", kRounding},
    {"floor", kRounding},
    {"ceil", kRounding},
    {"math.abs", "Write x < 0 ? -x : x."},
    {"abs", "Write x < 0 ? -x : x."},
    {"math.sign", "Compare with 0."},
    {"transformList", "Write list.map(p, value)."},
};

}  // namespace

const RefusedFunction* FindRefusedFunction(std::string_view name) {
  for (const RefusedFunction& row : kRefused) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

}  // namespace ventanilla
