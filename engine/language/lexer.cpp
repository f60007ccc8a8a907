#include "language/lexer.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "diagnostics/real.h"
#include "diagnostics/text.h"
#include "diagnostics/utf8.h"
#include "language/text_literal.h"

namespace ventanilla {
namespace {

// Longer ones first. `?.` is one only before a name: `a ?.5 : 1` is a conditional.
constexpr const char* kSymbols[] = {"||", "&&", "==", "!=", "<=", ">=", "?.", "<", ">", "+", "-", "*", "/",
                                    "%",  "!",  "?",  ":",  "(",  ")",  "[",  "]", "{", "}", ".", ","};

// What cannot begin a token, and what its author most likely means.
struct Refusal {
  std::string_view written;
  const char* code;
  const char* message;
  const char* mend;
};
constexpr Refusal kRefusals[] = {
    {"//", "not-in-subset", "comments are not part of the rule language", "Put it in the text beside the formula."},
    {"`", "not-in-subset", "names in backquotes are not part of the rule language", "Write the name without them."},
    {"=", "syntax", "\"=\" is not an operator", "Write == to compare."},
    {"&", "syntax", "\"&\" is not an operator", "Write && for \"and\"."},
    {"|", "syntax", "\"|\" is not an operator", "Write || for \"or\"."},
    {"\u2264", "syntax", "\"\u2264\" is not an operator", "Write <=."},
    {"\u2265", "syntax", "\"\u2265\" is not an operator", "Write >=."},
    {"\u2260", "syntax", "\"\u2260\" is not an operator", "Write !=."},
    {"\u00D7", "syntax", "\"\u00D7\" is not an operator", "Write *."},
    {"\u2212", "syntax", "\"\u2212\" is not an operator", "Write - (hyphen)."},
    {"\u201C", "syntax", "\"\u201C\" does not begin a text", "Write straight quotes: \"...\"."},
    {"\u201D", "syntax", "\"\u201D\" does not begin a text", "Write straight quotes: \"...\"."},
};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsNameStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool IsNamePart(char c) { return IsNameStart(c) || IsDigit(c); }
bool IsQuote(char c) { return c == '"' || c == '\''; }

class Lexer {
 public:
  Lexer(std::string_view text, FormulaErrors& errors) : text_(text), errors_(errors) {}

  void Run(std::vector<Token>& tokens) {
    Token token;
    do {
      at_ = std::min(text_.find_first_not_of(" \t\r\n\f", at_), text_.size());
      begin_ = at_;
      token = {};
      ReadToken(token);
      token.span = Here();
      token.text = text_.substr(begin_, at_ - begin_);
      tokens.push_back(token);
    } while (token.kind != TokenKind::kEnd);
  }

 private:
  char Char(std::size_t offset = 0) const { return at_ + offset < text_.size() ? text_[at_ + offset] : '\0'; }
  Span Here() const { return {static_cast<int>(begin_), static_cast<int>(at_)}; }

  // Into a token of kind kEnd, which it stays at the end and after an error.
  void ReadToken(Token& token) {
    if (at_ == text_.size()) return;
    const char c = Char();
    if (IsNameStart(c)) return ReadName(token);
    if (IsDigit(c) || (c == '.' && IsDigit(Char(1)))) return ReadNumber(token);
    if (IsQuote(c)) return ReadText(token);
    const std::string_view rest = text_.substr(at_);
    const bool doubled = rest.starts_with("==") || rest.starts_with("&&") || rest.starts_with("||");
    for (const Refusal& refusal : kRefusals) {
      if (doubled || !rest.starts_with(refusal.written)) continue;
      at_ += refusal.written.size();
      return Fail(refusal.code, refusal.message, {}, refusal.mend);
    }
    ReadSymbol(rest, token);
  }

  void ReadName(Token& token) {
    while (IsNamePart(Char())) ++at_;
    const std::string_view name = text_.substr(begin_, at_ - begin_);
    if (IsQuote(Char())) {
      if (name == "r" || name == "R") return ReadText(token);
      const bool bytes = name == "b" || name == "B";
      const bool both = name.size() == 2 && name.find_first_not_of("rRbB") == std::string_view::npos;
      ++at_;
      if (bytes || both) return Fail("not-in-subset", "bytes (b\"...\") are not part of the rule language", {}, "Write a text: \"...\".");
      --at_;
    }
    token.kind = name == "in" ? TokenKind::kSymbol : TokenKind::kIdentifier;
  }

  void ReadNumber(Token& token) {
    const bool hex = Char() == '0' && (Char(1) == 'x' || Char(1) == 'X') && DigitValue(Char(2)) < 16;
    const unsigned base = hex ? 16 : 10;
    if (hex) at_ += 2;
    while (DigitValue(Char()) < base) ++at_;
    const bool real = !hex && SkipFractionAndExponent();
    if (Char() == 'u' || Char() == 'U') {
      ++at_;
      return Fail("not-in-subset", "unsigned numbers (with the suffix u) are not part of the rule language", {}, "Leave out the suffix u.");
    }
    return real ? ReadRealNumber(token) : ReadWholeNumber(token, base);
  }

  bool SkipFractionAndExponent() {
    const std::size_t whole_end = at_;
    if (Char() == '.' && IsDigit(Char(1))) {
      ++at_;
      while (IsDigit(Char())) ++at_;
    }
    const std::size_t sign = Char(1) == '+' || Char(1) == '-' ? 1 : 0;
    if ((Char() == 'e' || Char() == 'E') && IsDigit(Char(1 + sign))) {
      at_ += 1 + sign;
      while (IsDigit(Char())) ++at_;
    }
    return at_ > whole_end;
  }

  void ReadWholeNumber(Token& token, unsigned base) {
    const std::size_t prefix = base == 16 ? 2 : 0;
    const std::optional<std::int64_t> whole = ReadWhole(text_.substr(begin_ + prefix, at_ - begin_ - prefix), base);
    if (!whole) return Fail("number-range", "this number is beyond 2^53 (9007199254740992)");
    token.kind = TokenKind::kInt;
    token.whole = *whole;
  }

  void ReadRealNumber(Token& token) {
    token.real = ReadReal(text_.substr(begin_, at_ - begin_));
    if (!std::isfinite(token.real)) return Fail("number-range", "this number is too large for a double");
    token.kind = TokenKind::kDouble;
  }

  void ReadText(Token& token) {
    std::string value;
    const std::size_t end = ReadTextLiteral(text_, begin_, value, errors_);
    if (end == 0) return;
    at_ = end;
    token.kind = TokenKind::kText;
  }

  void ReadSymbol(std::string_view rest, Token& token) {
    for (const std::string_view symbol : kSymbols) {
      if (!rest.starts_with(symbol)) continue;
      if (symbol == "?." && !IsNameStart(Char(2))) continue;
      at_ += symbol.size();
      token.kind = TokenKind::kSymbol;
      return;
    }
    const std::size_t length = CodePointLength(text_, at_);
    at_ += std::max<std::size_t>(length, 1);
    if (length == 0) return Fail("bad-utf8", "the text is not valid UTF-8", {}, "Save the file as UTF-8.");
    Fail("syntax", "unexpected character \"{}\"", {text_.substr(begin_, length)});
  }

  void Fail(const char* code, const char* text, Words values = {}, const char* mend = "") {
    Report(errors_, code, Here(), text, values, mend);
  }

  std::string_view text_;
  FormulaErrors& errors_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;  // of the token that is being read
};

}  // namespace

std::vector<Token> Lex(std::string_view text, FormulaErrors& errors) {
  std::vector<Token> tokens;
  Lexer(text, errors).Run(tokens);
  return tokens;
}

}  // namespace ventanilla
