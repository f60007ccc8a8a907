// A formula's text as tokens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/formula_error.h"

namespace ventanilla {

enum class TokenKind : std::uint8_t { kEnd, kIdentifier, kInt, kDouble, kText, kSymbol };

struct Token {
  TokenKind kind = TokenKind::kEnd;
  Span span{};
  std::string text{};  // identifier or symbol as written (`in` is a symbol), a text literal decoded
  std::int64_t whole = 0;
  double real = 0;
};

struct Tokens {
  std::vector<Token> tokens;  // the last one is kEnd
  FormulaErrors errors;       // at most one: nothing behind it is read
};

Tokens Lex(std::string_view text);

}  // namespace ventanilla
