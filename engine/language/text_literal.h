// CEL's text literals: what stands between the quotes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "language/formula_error.h"

namespace ventanilla {

// Reads the literal whose opening quote (' or ") is at `begin`; CEL's escapes are resolved. Returns the place behind the closing
// quote, or 0 after an error.
std::size_t ReadTextLiteral(std::string_view text, std::size_t begin, std::string& value, FormulaErrors& errors);

// The literal in double quotes.
std::string WriteTextLiteral(std::string_view value);

}  // namespace ventanilla
