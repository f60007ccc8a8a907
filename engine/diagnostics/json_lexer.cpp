#include "diagnostics/json_lexer.h"

#include "diagnostics/utf8.h"
#include "diagnostics/word_list.h"

namespace ventanilla {
namespace {

constexpr const char* kTokenNames[] = {"true literal", "false literal", "null literal",  "string literal", "number literal",
                                       "'['",          "'{'",           "']'",           "'}'",            "':'",
                                       "','",          "end of input",  "<parse error>", "'[', '{', or a literal"};
constexpr std::string_view kEscapes = "\"\\/bfnrt";
constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";

bool IsDigit(int c) { return c >= '0' && c <= '9'; }
bool IsSpace(int c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::string_view NameOf(JsonToken token) { return kTokenNames[static_cast<std::size_t>(token)]; }

JsonToken JsonLexer::Fail(const char* text, Words values) {
  error_ = Fill(text, values);
  return JsonToken::kError;
}

JsonToken JsonLexer::Next() {
  if (read_ == 0 && text_.starts_with('\xEF')) {
    Get();
    if (Get() != 0xBB || Get() != 0xBF) return Fail("invalid BOM; must be 0xEF 0xBB 0xBF if given");
  }
  int c = Get();
  while (IsSpace(c)) c = Get();
  begin_ = read_ - 1;
  switch (c) {
    case '[': return JsonToken::kOpenList;
    case ']': return JsonToken::kCloseList;
    case '{': return JsonToken::kOpenObject;
    case '}': return JsonToken::kCloseObject;
    case ':': return JsonToken::kColon;
    case ',': return JsonToken::kComma;
    case 't': return ReadLiteral("rue", JsonToken::kTrue);
    case 'f': return ReadLiteral("alse", JsonToken::kFalse);
    case 'n': return ReadLiteral("ull", JsonToken::kNull);
    case '"': return ReadText();
    case '\0':
    case -1: return JsonToken::kEnd;
    default: return c == '-' || IsDigit(c) ? ReadNumber(c) : Fail("invalid literal");
  }
}

JsonToken JsonLexer::ReadLiteral(std::string_view rest, JsonToken token) {
  for (const char c : rest) {
    if (Get() != c) return Fail("invalid literal");
  }
  return token;
}

// Reads on from `c` to behind the last digit; false when `c` is none.
bool JsonLexer::SkipDigits(int& c) {
  if (!IsDigit(c)) {
    Fail("invalid number: expected a digit");
    return false;
  }
  while (IsDigit(c)) c = Get();
  return true;
}

JsonToken JsonLexer::ReadNumber(int c) {
  shown_from_ = begin_;
  if (c == '-') c = Get();
  if (c == '0') {
    c = Get();
  } else if (!SkipDigits(c)) {
    return JsonToken::kError;
  }
  if (c == '.') {
    c = Get();
    if (!SkipDigits(c)) return JsonToken::kError;
  }
  if (c == 'e' || c == 'E') {
    c = Get();
    if (c == '+' || c == '-') c = Get();
    if (!SkipDigits(c)) return JsonToken::kError;
  }
  --read_;
  return JsonToken::kNumber;
}

std::size_t JsonLexer::FindInText(std::size_t offset) {
  std::size_t at = 0;
  if (Get() != '"') return at;
  do {
    at = read_;
    const int c = Get();
    if (c < 0x20 || c == '"' || !ReadCharacter(c)) break;
  } while (decoded_.size() <= offset);
  return at;
}

JsonToken JsonLexer::ReadText() {
  shown_from_ = begin_;
  decoded_.clear();
  while (true) {
    const int c = Get();
    if (c == '"') return JsonToken::kText;
    if (c < 0) return Fail("invalid string: missing closing quote");
    if (c < 0x20) return FailAtControl(c);
    if (!ReadCharacter(c)) return JsonToken::kError;
  }
}

JsonToken JsonLexer::FailAtControl(int c) {
  const char digits[] = {static_cast<char>('0' + c / 16), "0123456789ABCDEF"[c % 16]};
  return Fail("invalid string: the control character U+00{} must be escaped as \\u00{}", {{digits, 2}, {digits, 2}});
}

bool JsonLexer::ReadCharacter(int c) { return c == '\\' ? ReadEscape() : ReadCodePoint(c); }

// Behind the backslash.
bool JsonLexer::ReadEscape() {
  const int written = Get();
  if (written != 'u') {
    const std::size_t escape = written < 0 ? std::string_view::npos : kEscapes.find(static_cast<char>(written));
    if (escape == std::string_view::npos) {
      Fail("invalid string: forbidden character after backslash");
      return false;
    }
    decoded_ += kMeanings[escape];
    return true;
  }
  std::uint32_t code = 0;
  if (!ReadHex(code)) return false;
  if (code >= 0xD800 && code <= 0xDFFF) {
    std::uint32_t low = 0;
    const bool pair = code <= 0xDBFF && Get() == '\\' && Get() == 'u';
    if (pair && !ReadHex(low)) return false;
    if (low < 0xDC00 || low > 0xDFFF) {
      Fail("invalid string: half of a surrogate pair (U+D800..U+DBFF, then U+DC00..U+DFFF)");
      return false;
    }
    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
  }
  AppendCodePoint(decoded_, code);
  return true;
}

bool JsonLexer::ReadHex(std::uint32_t& code) {
  for (int i = 0; i < 4; ++i) {
    const int c = Get();
    const unsigned digit = c < 0 ? 16 : DigitValue(static_cast<char>(c));
    if (digit == 16) {
      Fail("invalid string: '\\u' must be followed by 4 hex digits");
      return false;
    }
    code = code * 16 + digit;
  }
  return true;
}

// Copies a character of one byte or more; stops at the first byte that cannot be part of it.
bool JsonLexer::ReadCodePoint(int lead) {
  int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  int more = lead < 0x80 ? 0 : lead < 0xC2 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : -1;
  decoded_ += static_cast<char>(lead);
  for (; more > 0; --more) {
    const int c = Get();
    if (c < lowest || c > highest) break;
    decoded_ += static_cast<char>(c);
    lowest = 0x80;
    highest = 0xBF;
  }
  if (more != 0) Fail("invalid string: ill-formed UTF-8 byte");
  return more == 0;
}

}  // namespace ventanilla
