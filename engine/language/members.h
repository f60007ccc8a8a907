// What the checks of names share: what to say of a name that nothing bears.
#pragma once

#include <string_view>

#include "diagnostics/suggest.h"
#include "language/checker.h"

namespace ventanilla {

// A mend that is better than a guess at the name. Its gaps take `first`, and behind it the name.
struct Advice {
  const char* mend = "";  // empty: there is none
  std::string_view first{};
};

// For a fact of a person, read of nobody.
Advice ReadOfAPerson(const Expr& expr, const Checker& checker);

// `text` has gaps for the name, which is the last one in `expr`, and for a suggestion, which is made where there is no advice.
void ReportUnknown(const Expr& expr, const char* text, const Suggester& suggester, const Advice& advice, Checker& checker);

}  // namespace ventanilla
