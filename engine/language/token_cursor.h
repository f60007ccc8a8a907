// Walks over the tokens of a formula and keeps the first error. After an error the current token is the end, so that
// whoever reads on unwinds by itself.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "diagnostics/text.h"
#include "language/lexer.h"

namespace ventanilla {

class TokenCursor {
 public:
  // Both must outlive it.
  TokenCursor(std::string_view text, FormulaErrors& errors);

  const Token& Current() const { return tokens_[at_]; }
  bool IsSymbol(const char* symbol) const;
  bool AtEnd() const { return Current().kind == TokenKind::kEnd; }
  int TakenEnd() const { return taken_end_; }  // of the token that was taken last
  std::size_t Taken() const { return at_; }    // how many tokens
  int BeginOf(std::size_t token) const { return tokens_[token].span.begin; }

  const Token& Take();
  bool TakeSymbol(const char* symbol);  // when it is the current token

  // `reason` says what the symbol is there for: "to close the list".
  void Expect(const char* symbol, const char* reason);
  void FailExpected(std::string_view expected);
  void FailAtTrailing();
  // What CEL has and the rule language has not.
  void Refuse(const char* feature, const char* mend);
  // Text, values and mend are as for Report().
  void Fail(const char* code, const Span& span, const char* text, Words values = {}, const char* mend = "");

  bool ok() const { return errors_.empty(); }

 private:
  FormulaErrors& errors_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int taken_end_ = 0;
};

}  // namespace ventanilla
