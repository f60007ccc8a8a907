// CEL's text literals: what stands between the quotes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "language/formula_error.h"

namespace ventanilla {

// Reads the literal that begins at `begin`: a quote (' or "), three of them for a text of several lines, and before them an r where
// backslashes mean themselves. Else CEL's escapes are resolved. Returns the place behind it, or 0 after an error.
std::size_t ReadTextLiteral(std::string_view text, std::size_t begin, std::string& value, FormulaErrors& errors);

// The literal in double quotes.
std::string WriteTextLiteral(std::string_view value);

}  // namespace ventanilla
