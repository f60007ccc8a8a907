#include "table/blocks.h"

#include <algorithm>
#include <vector>

namespace ventanilla {

void BlockCutter::Drop(std::size_t bytes) {
  line_ += static_cast<std::size_t>(std::count(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(bytes), '\n'));
  buffer_.erase(0, bytes);
}

// The field that says whose record it is; empty when there is none.
std::string_view BlockCutter::IdOf(std::string_view record) {
  std::size_t at = 0;
  for (std::size_t column = 0; column < id_column_ && record.find('"') == std::string_view::npos; ++column) {
    at = record.find(separator_, at);
    if (at == std::string_view::npos) return {};
    ++at;
  }
  const std::string_view rest = record.substr(at);
  if (record.find('"') == std::string_view::npos) return rest.substr(0, rest.find(separator_));
  CsvSplitter splitter(separator_);
  std::vector<std::string_view> fields;
  splitter.Split(record, fields);
  if (fields.size() <= id_column_) return {};
  id_ = fields[id_column_];
  return id_;
}

BlockCutter::Scan BlockCutter::ScanLines(bool last) const {
  Scan scan;
  const std::size_t line_break = buffer_.rfind('\n');
  if (line_break != std::string::npos) {
    scan.whole = scan.records = line_break + 1;
  } else if (buffer_.size() >= kMaxRecord) {
    scan.whole = scan.records = kMaxRecord;
    scan.broken_line = true;
  }
  if (last && !scan.broken_line) scan.whole = scan.records = buffer_.size();
  return scan;
}

BlockCutter::Scan BlockCutter::ScanRecords(bool last) {
  Scan scan;
  bool first = true;
  while (scan.records < buffer_.size()) {
    const CsvRecord found = FindRecord(buffer_, scan.records, separator_, last);
    if (found.end == std::string_view::npos) return scan;
    const std::string_view record = WithoutBreak(std::string_view(buffer_).substr(scan.records, found.end - scan.records));
    const std::string_view id = IdOf(record);
    if (!record.empty() && (first || id != scan.id)) {
      scan.whole = scan.records;
      scan.id = id;
      first = false;
    }
    scan.records = found.end;
    scan.broken_line = buffer_[found.end - 1] != '\n' && !(last && found.end == buffer_.size());
    if (scan.broken_line) return scan;
  }
  if (last) scan.whole = scan.records;
  return scan;
}

// Drops what belongs to a household or a line that was too long.
void BlockCutter::SkipRest(bool last) {
  if (skip_line_) {
    const std::size_t line_break = buffer_.find('\n');
    skip_line_ = line_break == std::string::npos;
    Drop(skip_line_ ? buffer_.size() : line_break + 1);
  }
  std::size_t at = 0;
  while (skip_household_ && at < buffer_.size()) {
    const CsvRecord found = FindRecord(buffer_, at, separator_, last);
    if (found.end == std::string_view::npos) break;
    skip_household_ = IdOf(WithoutBreak(std::string_view(buffer_).substr(at, found.end - at))) == skip_id_;
    if (skip_household_) at = found.end;
  }
  Drop(at);
}

bool BlockCutter::Next(bool last, Block& block) {
  if (skip_line_ || skip_household_) SkipRest(last);
  if (buffer_.empty() || (!last && buffer_.size() < kBlock)) return false;
  Scan scan = csv_ ? ScanRecords(last) : ScanLines(last);
  block.cut = scan.broken_line || (scan.whole == 0 && buffer_.size() >= kMaxHousehold);
  if (block.cut) {
    scan.whole = scan.records;
    skip_line_ = scan.broken_line;
    skip_household_ = csv_ && !scan.id.empty();
    skip_id_ = scan.id;
  }
  if (scan.whole == 0) return false;
  block.line = line_;
  block.text.assign(buffer_, 0, scan.whole);
  Drop(scan.whole);
  return true;
}

}  // namespace ventanilla
