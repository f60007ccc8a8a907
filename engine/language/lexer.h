// A formula's text as tokens.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/formula_error.h"

namespace ventanilla {

enum class TokenKind : std::uint8_t { kEnd, kIdentifier, kInt, kDouble, kText, kSymbol };

struct Token {
  TokenKind kind = TokenKind::kEnd;
  Span span{};
  std::string_view text{};  // as written (`in` is a symbol)
  std::int64_t whole = 0;
  double real = 0;
};

// The tokens of `text`, which must outlive them; the last one is kEnd. Reports at most one error: nothing behind it is read.
std::vector<Token> Lex(std::string_view text, FormulaErrors& errors);

}  // namespace ventanilla
