// CEL's text literals: what stands between the quotes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "language/parse.h"

namespace ventanilla {

struct TextLiteral {
  std::string value;
  std::size_t end = 0;  // behind the closing quote
  std::optional<FormulaError> error;
};

// Reads the literal whose opening quote (' or ") is at `begin`; CEL's escapes are resolved.
TextLiteral ReadTextLiteral(std::string_view text, std::size_t begin);

// The literal in double quotes.
std::string WriteTextLiteral(std::string_view value);

}  // namespace ventanilla
