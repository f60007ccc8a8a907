#include "diagnostics/excerpt.h"

#include <algorithm>

#include "diagnostics/text.h"
#include "diagnostics/utf8.h"

namespace ventanilla {
namespace {

constexpr std::size_t kMaxLine = 100;       // characters of a line that an excerpt shows
constexpr std::size_t kContextBefore = 50;  // of these, at most so many before the place when the line is clipped
constexpr std::size_t kMaxContextBytes = 4 * kMaxLine;

std::string Shown(std::string_view text, std::size_t at, std::size_t length) {
  if (length == 0) return "?";
  const unsigned char first = static_cast<unsigned char>(text[at]);
  return first < 0x20 || first == 0x7F ? " " : std::string(text.substr(at, length));
}

std::size_t After(std::string_view text, std::size_t at) { return at + std::max<std::size_t>(CodePointLength(text, at), 1); }

// How many code points (or invalid bytes) begin in [begin, end).
std::size_t Count(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t count = 0;
  for (; begin < end; begin = After(text, begin)) ++count;
  return count;
}

// Of the last line.
std::size_t LineBegin(std::string_view text) {
  const std::size_t newline = text.rfind('\n');
  return newline == std::string_view::npos ? 0 : newline + 1;
}

// Start of the line, or of a code point near enough before `at`, so that a line of megabytes costs nothing.
std::size_t WindowBegin(std::string_view text, std::size_t line_begin, std::size_t at) {
  if (at - line_begin <= kMaxContextBytes) return line_begin;
  std::size_t begin = at - kMaxContextBytes;
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  return begin;
}

}  // namespace

Position PositionAt(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  Position position{1, 1};
  position.line += static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  position.column += static_cast<int>(Count(before, LineBegin(before), before.size()));
  return position;
}

std::string Excerpt(std::string_view text, std::size_t begin, std::size_t end) {
  begin = std::min(begin, text.size());
  end = std::min(std::max(end, begin), text.size());
  const std::size_t line_begin = LineBegin(text.substr(0, begin));
  const std::size_t line_end = std::min(text.find('\n', begin), text.size());

  const std::size_t window_begin = WindowBegin(text, line_begin, begin);
  const std::size_t window_end = std::min(line_end, begin + kMaxContextBytes);
  const std::size_t characters = Count(text, window_begin, window_end);
  const std::size_t marked = Count(text, window_begin, begin);
  const std::size_t marked_end = std::max(Count(text, window_begin, std::min(end, window_end)), marked + 1);

  const bool fits = characters <= kMaxLine && window_begin == line_begin && window_end == line_end;
  const std::size_t first = fits || marked <= kContextBefore ? 0 : marked - kContextBefore;
  const std::size_t last = std::min(characters, first + kMaxLine);
  std::size_t shown_begin = window_begin;
  for (std::size_t i = 0; i < first; ++i) shown_begin = After(text, shown_begin);

  std::string shown = first > 0 || window_begin > line_begin ? "..." : "";
  std::string carets(shown.size() + marked - first, ' ');
  shown += Presentable(text.substr(shown_begin, line_end - shown_begin), last - first);
  const std::size_t caret_end = std::max(std::min(marked_end, last), marked + 1);
  carets.append(caret_end - marked, '^');
  return Concat({shown, "\n", carets});
}

std::string Presentable(std::string_view text, std::size_t max_characters) {
  std::string shown;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == max_characters) return shown += "...";
    const std::size_t length = CodePointLength(text, at);
    shown += Shown(text, at, length);
    at = After(text, at);
  }
  return shown;
}

}  // namespace ventanilla
