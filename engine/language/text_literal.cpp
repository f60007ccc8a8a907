#include "language/text_literal.h"

#include <algorithm>
#include <cstdint>

#include "diagnostics/text.h"
#include "diagnostics/utf8.h"

namespace ventanilla {
namespace {

// An escape of one character behind the backslash, and what it stands for.
struct SimpleEscape {
  char written;
  char meaning;
};
constexpr SimpleEscape kSimpleEscapes[] = {{'a', '\a'}, {'b', '\b'},  {'f', '\f'}, {'n', '\n'}, {'r', '\r'},  {'t', '\t'},
                                           {'v', '\v'}, {'\\', '\\'}, {'?', '?'},  {'"', '"'},  {'\'', '\''}, {'`', '`'}};

// An escape by number: `skip` characters behind the backslash, then exactly `digits` digits.
struct NumericEscape {
  char written;
  std::size_t skip;
  std::size_t digits;
  unsigned base;
};
constexpr NumericEscape kNumericEscapes[] = {{'x', 1, 2, 16}, {'X', 1, 2, 16}, {'u', 1, 4, 16}, {'U', 1, 8, 16},
                                             {'0', 0, 3, 8},  {'1', 0, 3, 8},  {'2', 0, 3, 8},  {'3', 0, 3, 8}};

Span SpanOf(std::size_t begin, std::size_t end) { return {static_cast<int>(begin), static_cast<int>(end)}; }

// Resolves the escape whose backslash is at `at`. Returns the place behind it, or 0 when it is none of CEL's.
std::size_t ReadEscape(std::string_view text, std::size_t at, std::string& value) {
  if (at + 1 >= text.size()) return 0;
  const char written = text[at + 1];
  for (const SimpleEscape& escape : kSimpleEscapes) {
    if (escape.written != written) continue;
    value += escape.meaning;
    return at + 2;
  }
  for (const NumericEscape& escape : kNumericEscapes) {
    if (escape.written != written) continue;
    const std::size_t begin = at + 1 + escape.skip;
    const std::size_t end = begin + escape.digits;
    if (end > text.size()) return 0;
    const std::optional<std::int64_t> code = ReadWhole(text.substr(begin, escape.digits), escape.base);
    const bool surrogate = code && *code >= 0xD800 && *code <= 0xDFFF;
    if (!code || *code > 0x10FFFF || surrogate) return 0;
    AppendCodePoint(value, static_cast<std::uint32_t>(*code));
    return end;
  }
  return 0;
}

}  // namespace

std::size_t ReadTextLiteral(std::string_view text, std::size_t begin, std::string& value, FormulaErrors& errors) {
  const bool raw = text[begin] == 'r' || text[begin] == 'R';
  const std::size_t open = begin + (raw ? 1 : 0);
  const char quote = text[open];
  const std::string_view three = text.substr(open, 3);
  const bool lines = three.size() == 3 && three[1] == quote && three[2] == quote;
  const std::string_view closing = text.substr(open, lines ? 3 : 1);
  std::size_t at = open + closing.size();
  const auto closed = [&] { return text.substr(at, closing.size()) == closing; };
  while (at < text.size() && !closed() && (lines || (text[at] != '\n' && text[at] != '\r'))) {
    if (text[at] == '\\' && !raw) {
      const std::size_t next = ReadEscape(text, at, value);
      if (next == 0) {
        Report(errors, "bad-escape", SpanOf(at, std::min(at + 2, text.size())), "this is not an escape of CEL", {},
               "Write \\\\ for a backslash.");
        return 0;
      }
      at = next;
      continue;
    }
    const std::size_t length = CodePointLength(text, at);
    if (length == 0) {
      Report(errors, "bad-utf8", SpanOf(at, at + 1), "the text is not valid UTF-8", {}, "Save the file as UTF-8.");
      return 0;
    }
    value += text.substr(at, length);
    at += length;
  }
  if (!closed()) {
    Report(errors, "unclosed-text", SpanOf(begin, at), "this text is not closed", {closing},
           lines ? "Add {} at its end." : "Add {} at its end, on the same line.");
    return 0;
  }
  return at + closing.size();
}

std::string WriteTextLiteral(std::string_view value) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string written = "\"";
  for (const char c : value) {
    const auto* simple =
        std::find_if(std::begin(kSimpleEscapes), std::end(kSimpleEscapes), [c](const SimpleEscape& escape) { return escape.meaning == c; });
    const bool needs_none = c == '\'' || c == '?' || c == '`';
    const unsigned char byte = static_cast<unsigned char>(c);
    if (simple != std::end(kSimpleEscapes) && !needs_none) {
      written += '\\';
      written += simple->written;
    } else if (byte < 0x20 || byte == 0x7F) {
      written += "\\x";
      written += kHex[byte >> 4];
      written += kHex[byte & 15];
    } else {
      written += c;
    }
  }
  written += '"';
  return written;
}

}  // namespace ventanilla
