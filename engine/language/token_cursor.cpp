#include "language/token_cursor.h"

#include <string>

#include "diagnostics/excerpt.h"

namespace ventanilla {
namespace {

// Words of other languages in the place of an operator.
struct ForeignWord {
  std::string_view word;
  const char* mend;
};
constexpr ForeignWord kForeignWords[] = {
    {"and", "Write && for \"and\"."}, {"or", "Write || for \"or\"."}, {"not", "Write ! for \"not\"."},
    {"y", "Write && for \"y\"."},     {"o", "Write || for \"o\"."},   {"no", "Write ! for \"no\"."},
};

std::string Shown(const Token& token) {
  switch (token.kind) {
    case TokenKind::kEnd:
      return "the end";
    case TokenKind::kInt:
    case TokenKind::kDouble:
      return "a number";
    case TokenKind::kText:
      return "a text";
    case TokenKind::kIdentifier:
    case TokenKind::kSymbol:
      return Concat({"\"", Presentable(token.text, 40), "\""});
  }
  return {};
}

}  // namespace

TokenCursor::TokenCursor(std::string_view text, FormulaErrors& errors) : errors_(errors), tokens_(Lex(text, errors)) {
  if (!errors_.empty()) at_ = tokens_.size() - 1;
}

bool TokenCursor::IsSymbol(const char* symbol) const { return Current().kind == TokenKind::kSymbol && Current().text == symbol; }

const Token& TokenCursor::Take() {
  const Token& token = Current();
  if (token.kind != TokenKind::kEnd) ++at_;
  taken_end_ = token.span.end;
  return token;
}

bool TokenCursor::TakeSymbol(const char* symbol) {
  if (!IsSymbol(symbol)) return false;
  Take();
  return true;
}

void TokenCursor::Expect(const char* symbol, const char* reason) {
  if (!TakeSymbol(symbol)) FailExpected(Concat({"\"", symbol, "\" ", reason}));
}

void TokenCursor::FailExpected(std::string_view expected) {
  Fail("syntax", Current().span, "expected {}, found {}", {expected, Shown(Current())});
}

void TokenCursor::FailAtTrailing() {
  const char* mend = "";
  for (const ForeignWord& row : kForeignWords) {
    const bool here = Current().text == row.word;
    const bool before = at_ > 0 && tokens_[at_ - 1].text == row.word;
    if (here || before) mend = row.mend;
  }
  Fail("syntax", Current().span, "expected an operator or the end, found {}", {Shown(Current())}, mend);
}

void TokenCursor::Refuse(const char* feature, const char* mend) {
  Fail("not-in-subset", Current().span, "{} is not part of the rule language", {feature}, mend);
}

void TokenCursor::Fail(const char* code, const Span& span, const char* text, Words values, const char* mend) {
  if (errors_.empty()) Report(errors_, code, span, text, values, mend);
  at_ = tokens_.size() - 1;
}

}  // namespace ventanilla
