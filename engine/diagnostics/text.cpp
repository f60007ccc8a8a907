#include "diagnostics/text.h"

#include <iterator>

#include "diagnostics/excerpt.h"

namespace ventanilla {
namespace {

constexpr std::size_t kMaxQuoted = 60;

}  // namespace

std::string Concat(Words parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

std::string Fill(std::string_view text, Words values) {
  const std::string_view* next = values.begin();
  return Fill(text, next);
}

std::string Fill(std::string_view text, const std::string_view*& next) {
  constexpr std::string_view kGap = "{}";
  std::string filled;
  for (std::size_t gap = text.find(kGap); gap != std::string_view::npos; gap = text.find(kGap)) {
    filled += text.substr(0, gap);
    text.remove_prefix(gap + kGap.size());
    const std::string_view value = *next++;
    const bool quoted = filled.ends_with('"') && text.starts_with('"');
    filled += quoted ? Presentable(value, kMaxQuoted) : std::string(value);
  }
  filled += text;
  return filled;
}

std::string PrintWhole(std::uint64_t size, bool negative) {
  char digits[21];
  char* begin = std::end(digits);
  do {
    *--begin = static_cast<char>('0' + size % 10);
  } while ((size /= 10) != 0);
  if (negative) *--begin = '-';
  return {begin, std::end(digits)};
}

unsigned DigitValue(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return 16;
}

std::optional<std::int64_t> ReadWhole(std::string_view digits, unsigned base) {
  constexpr std::int64_t kLargest = std::int64_t{1} << 53;
  if (digits.empty()) return std::nullopt;
  std::int64_t whole = 0;
  for (const char c : digits) {
    const unsigned digit = DigitValue(c);
    if (digit >= base) return std::nullopt;
    whole = whole * base + digit;
    if (whole > kLargest) return std::nullopt;
  }
  return whole;
}

}  // namespace ventanilla
