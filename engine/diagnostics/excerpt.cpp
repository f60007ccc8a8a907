#include "diagnostics/excerpt.h"

#include <algorithm>
#include <vector>

#include "diagnostics/text.h"
#include "diagnostics/utf8.h"

namespace ventanilla {
namespace {

constexpr std::size_t kMaxLine = 100;       // characters of a line that an excerpt shows
constexpr std::size_t kContextBefore = 50;  // of these, at most so many before the place when the line is clipped
constexpr std::size_t kMaxContextBytes = 4 * kMaxLine;

// One entry per code point (or invalid byte) of a line: the characters to show and the byte where each begins.
struct Line {
  std::vector<std::string> characters;
  std::vector<std::size_t> offsets;
};

std::string Shown(std::string_view text, std::size_t at, std::size_t length) {
  if (length == 0) return "?";
  const unsigned char first = static_cast<unsigned char>(text[at]);
  return first < 0x20 || first == 0x7F ? " " : std::string(text.substr(at, length));
}

Line Split(std::string_view text, std::size_t begin, std::size_t end) {
  Line line;
  for (std::size_t at = begin; at < end;) {
    const std::size_t length = CodePointLength(text, at);
    line.characters.push_back(Shown(text, at, length));
    line.offsets.push_back(at);
    at += std::max<std::size_t>(length, 1);
  }
  return line;
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
  const std::size_t newline = before.rfind('\n');
  for (std::size_t at = newline == std::string_view::npos ? 0 : newline + 1; at < before.size(); ++position.column) {
    at += std::max<std::size_t>(CodePointLength(before, at), 1);
  }
  return position;
}

std::string Excerpt(std::string_view text, std::size_t begin, std::size_t end) {
  begin = std::min(begin, text.size());
  end = std::min(std::max(end, begin), text.size());
  const std::size_t newline = begin == 0 ? std::string_view::npos : text.rfind('\n', begin - 1);
  const std::size_t line_begin = newline == std::string_view::npos ? 0 : newline + 1;
  const std::size_t line_end = std::min(text.find('\n', begin), text.size());

  const std::size_t window_begin = WindowBegin(text, line_begin, begin);
  const std::size_t window_end = std::min(line_end, begin + kMaxContextBytes);
  const Line line = Split(text, window_begin, window_end);
  const auto column_of = [&line](std::size_t byte) {
    return static_cast<std::size_t>(std::lower_bound(line.offsets.begin(), line.offsets.end(), byte) - line.offsets.begin());
  };
  const std::size_t marked = column_of(begin);
  const std::size_t marked_end = std::max(column_of(end), marked + 1);

  const bool fits = line.characters.size() <= kMaxLine && window_begin == line_begin && window_end == line_end;
  const std::size_t first = fits || marked <= kContextBefore ? 0 : marked - kContextBefore;
  const std::size_t last = std::min(line.characters.size(), first + kMaxLine);
  const bool clipped_before = first > 0 || window_begin > line_begin;
  const bool clipped_after = last < line.characters.size() || window_end < line_end;

  std::string shown = clipped_before ? "..." : "";
  std::string carets(shown.size() + marked - first, ' ');
  for (std::size_t i = first; i < last; ++i) shown += line.characters[i];
  if (clipped_after) shown += "...";
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
    at += std::max<std::size_t>(length, 1);
  }
  return shown;
}

}  // namespace ventanilla
