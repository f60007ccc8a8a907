#include "table/csv.h"

#include <algorithm>
#include <cstring>

namespace ventanilla {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

std::size_t Find(std::string_view text, std::size_t from, std::size_t to, char c) {
  const void* found = std::memchr(text.data() + from, c, to - from);
  return found == nullptr ? kNone : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

// Just past the line break that ends the record, where quotes are looked at; kNone when it does not come before `to`.
std::size_t EndOutsideQuotes(std::string_view text, std::size_t from, std::size_t to, char separator) {
  bool quoted = false, begins = true, quoted_field = false;
  for (std::size_t at = from; at < to; ++at) {
    const char c = text[at];
    if (quoted) {
      quoted = c != '"';
    } else if (c == '\n') {
      return at + 1;
    } else if (c == '"') {
      quoted_field |= begins;
      quoted = begins || (quoted_field && text[at - 1] == '"');  // the second of two opens it again
    }
    begins = !quoted && c == separator;
    if (begins) quoted_field = false;
  }
  return kNone;
}

}  // namespace

CsvRecord FindRecord(std::string_view text, std::size_t from, char separator, bool last) {
  const std::size_t to = from + std::min(text.size() - from, kMaxRecord);
  const bool whole = last && to == text.size();
  const std::size_t line_break = Find(text, from, to, '\n');
  const std::size_t line = line_break != kNone ? line_break + 1 : whole ? to : kNone;
  if (line == kNone && to - from < kMaxRecord) return {};
  const std::size_t first_line = line == kNone ? to : line;
  if (Find(text, from, first_line, '"') == kNone) return {first_line, false};
  const std::size_t end = EndOutsideQuotes(text, from, to, separator);
  if (end != kNone) return {end, false};
  if (!whole && to - from < kMaxRecord) return {};
  // Without a break outside quotes: the end of the text may still close it.
  std::vector<std::string_view> fields;
  if (whole && CsvSplitter(separator).Split(WithoutBreak(text.substr(from, to - from)), fields)) return {to, false};
  return {first_line, true};
}

std::string_view WithoutBreak(std::string_view record) {
  if (record.ends_with('\n')) record.remove_suffix(1);
  if (record.ends_with('\r')) record.remove_suffix(1);
  return record;
}

char SeparatorOf(std::string_view header) {
  for (const char separator : {',', ';', '\t'}) {
    if (header.find(separator) != kNone) return separator;
  }
  return ',';
}

bool CsvSplitter::Quoted(std::string_view record, std::size_t& at, std::vector<std::string_view>& fields) {
  const std::size_t begin = at + 1;
  std::size_t quote = record.find('"', begin);
  if (quote == kNone) return false;
  if (quote + 1 >= record.size() || record[quote + 1] != '"') {
    fields.push_back(record.substr(begin, quote - begin));
    at = quote + 1;
    return true;
  }
  std::string& text = decoded_.emplace_back();
  for (std::size_t from = begin;;) {
    text.append(record.substr(from, quote - from));
    if (quote + 1 >= record.size() || record[quote + 1] != '"') break;
    text.push_back('"');
    from = quote + 2;
    quote = record.find('"', from);
    if (quote == kNone) return false;
  }
  fields.push_back(text);
  at = quote + 1;
  return true;
}

bool CsvSplitter::Split(std::string_view record, std::vector<std::string_view>& fields) {
  for (std::size_t at = 0;; ++at) {
    if (at < record.size() && record[at] == '"') {
      if (!Quoted(record, at, fields)) return false;
      if (at < record.size() && record[at] != separator_) {
        fields.pop_back();  // which is not what it seems
        return false;
      }
    } else {
      const std::size_t begin = at;
      while (at < record.size() && record[at] != separator_) ++at;  // most fields are a few bytes
      fields.push_back(record.substr(begin, at - begin));
    }
    if (at >= record.size()) return true;
  }
}

}  // namespace ventanilla
