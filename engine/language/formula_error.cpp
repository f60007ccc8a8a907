#include "language/formula_error.h"

#include <cstddef>

#include "diagnostics/excerpt.h"

namespace ventanilla {

void Report(FormulaErrors& errors, const char* code, const Span& span, const char* text, Words values, const char* mend) {
  const std::string_view* next = values.begin();
  FormulaError& error = errors.emplace_back();
  error.code = code;
  error.span = span;
  error.message = Fill(text, next);
  error.mend = Fill(mend, next);
}

std::string Mark(std::string_view text, Span span) {
  return Excerpt(text, static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end));
}

}  // namespace ventanilla
