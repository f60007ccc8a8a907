// Comma-separated values (RFC 4180) as views of the text: where a record ends, and what its fields are. A quote counts only where
// it begins a field; elsewhere it is a letter.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace ventanilla {

inline constexpr std::size_t kMaxRecord = std::size_t{1} << 20;  // bytes of one line of input

// A record of a text. `end` is just past its line break; npos when it ends in text that is still to come.
struct CsvRecord {
  std::size_t end = std::string_view::npos;
  bool open_quote = false;  // its quote is not closed within kMaxRecord, or by the end of the text: it ends with its first line
};

// The record that begins at `from`, which is not the end. `last`: no more text is to come, and its end ends a record.
CsvRecord FindRecord(std::string_view text, std::size_t from, char separator, bool last);

// Without the line break at its end, "\n" or "\r\n".
std::string_view WithoutBreak(std::string_view record);

// Which of the usual separators a header is written with: "," or, where it has none, ";" or a tab.
char SeparatorOf(std::string_view header);

class CsvSplitter {
 public:
  explicit CsvSplitter(char separator) : separator_(separator) {}

  // Appends the fields of a record that stands without its line break. False when a quoted field does not end where the next
  // separator or the record does; then those before it are appended. Fields are views of `record`, or of what Clear() forgets.
  bool Split(std::string_view record, std::vector<std::string_view>& fields);
  void Clear() { decoded_.clear(); }

 private:
  // The quoted field that begins at `at`, which then stands behind its last quote.
  bool Quoted(std::string_view record, std::size_t& at, std::vector<std::string_view>& fields);

  char separator_;
  std::deque<std::string> decoded_;  // fields with doubled quotes
};

}  // namespace ventanilla
