// What is wrong with a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/text.h"
#include "language/ast.h"

namespace ventanilla {

// An error inside one formula. The caller turns `span` into a place in a file.
struct FormulaError {
  std::string_view code{};  // of a literal: it outlives the error
  Span span{};
  std::string message{};
  std::string mend{};
};
using FormulaErrors = std::vector<FormulaError>;

// Adds an error. `text` and then `mend` may have gaps for the values, as Fill() has them.
void Report(FormulaErrors& errors, const char* code, const Span& span, const char* text, Words values = {}, const char* mend = "");

// For messages that stand alone: the formula's line, and a caret line below it that marks `span`.
std::string Mark(std::string_view text, Span span);

}  // namespace ventanilla
