#include "language/cel_functions.h"

#include "diagnostics/word_list.h"

namespace ventanilla {
namespace {

struct RefusedFunctions {
  const char* names;  // separated by spaces
  const char* mend;
};
constexpr RefusedFunctions kRefused[] = {
    {"has", "Every name of the catalog exists; a missing answer leaves the result undecided by itself."},
    {"timestamp", "Write date(2026, 1, 31)."},
    {"duration", "Write days(a, b), months(a, b) or years(a, b)."},
    {"now", "The day in question is as_of."},
    {"string bytes uint bool type dyn", "Every value keeps the type that the catalog gives it."},
    {"matches startsWith endsWith contains lowerAscii upperAscii replace split join substring trim indexOf charAt format",
     "Texts are only compared with a choice: use == or in."},
    {"getMonth getDate getDayOfMonth getDayOfWeek getDayOfYear getHours getMinutes getSeconds getMilliseconds",
     "Of a date there is getFullYear(); else compare it with date(y, m, d), or use years, months, days."},
    {"round floor ceil trunc abs sign", "These begin with math, as in math.round(x)."},
    {"transformList", "Write list.map(p, value)."},
};

}  // namespace

const char* MendForRefusedFunction(std::string_view name) {
  for (const RefusedFunctions& row : kRefused) {
    if (IndexOf(row.names, name) >= 0) return row.mend;
  }
  return nullptr;
}

}  // namespace ventanilla
