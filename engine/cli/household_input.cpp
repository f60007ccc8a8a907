#include "cli/household_input.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace ventanilla {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

TextFormat Detect(const std::string& path, const std::string& option, std::string_view begin) {
  const std::string ending = option.empty() ? std::filesystem::path(path).extension().string() : "." + option;
  if (ending == ".csv" || ending == ".tsv") return TextFormat::kCsv;
  if (ending == ".ndjson" || ending == ".jsonl" || ending == ".json") return TextFormat::kNdjson;
  const std::size_t first = begin.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos || begin[first] == '{' ? TextFormat::kNdjson : TextFormat::kCsv;
}

void Complain(const std::string& path, const std::string& problem) {
  std::fprintf(stderr, "%s: %s\n", path == "-" ? "standard input" : path.c_str(), problem.c_str());
}

}  // namespace

HouseholdInput::HouseholdInput(HouseholdInput&& other) noexcept
    : file_(std::exchange(other.file_, nullptr)),
      path_(std::move(other.path_)),
      size_(other.size_),
      ended_(other.ended_),
      failed_(other.failed_),
      format_(std::move(other.format_)),
      other_format_(std::move(other.other_format_)),
      cutter_(std::move(other.cutter_)) {}

HouseholdInput::~HouseholdInput() {
  if (file_ != nullptr && file_ != stdin) std::fclose(file_);
}

bool HouseholdInput::Read(std::string& into) {
  into.resize(kBlock);
  into.resize(ended_ ? 0 : std::fread(into.data(), 1, into.size(), file_));
  ended_ = into.empty();
  if (ended_ && !failed_ && std::ferror(file_) != 0) {
    failed_ = true;
    Complain(path_, "could not be read to its end.");
  }
  return !ended_;
}

// Takes the header away from `text`, which is the beginning of the file.
bool HouseholdInput::ReadHeader(const std::string& path, std::string& text, const InputOptions& options, const Engine& engine) {
  CsvRecord header;
  for (;;) {
    if (!text.empty()) header = FindRecord(text, 0, SeparatorOf(text.substr(0, text.find('\n'))), ended_);
    if (header.end != std::string_view::npos || ended_) break;
    std::string more;
    Read(more);
    text += more;
  }
  if (text.empty()) {
    Complain(path, "it is empty; the first line of CSV names its columns.");
    return false;
  }
  const std::string_view line = std::string_view(text).substr(0, header.end);
  const Catalog* also = options.also == nullptr ? nullptr : &options.also->catalog();
  Result<CsvLayout> layout = ReadCsvHeader(engine.catalog(), line, also);
  if (!layout.ok()) {
    for (const Diagnostic& error : layout.errors()) Complain(path, "line 1: " + error.message + (error.mend.empty() ? "" : "\n  " + error.mend));
    return false;
  }
  const auto lines = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\n'));
  format_.layout = std::move(*layout);
  if (also != nullptr) other_format_.layout = *ReadCsvHeader(*also, line, &engine.catalog());
  cutter_ = BlockCutter(format_.layout.separator, static_cast<std::size_t>(format_.layout.column(CsvKey::kHouseholdId)), lines + 1);
  text.erase(0, header.end);
  return true;
}

std::optional<HouseholdInput> HouseholdInput::Open(const std::string& path, const InputOptions& options, const Engine& engine) {
  std::error_code error;
  std::FILE* file = path == "-" ? stdin : std::filesystem::is_directory(path, error) ? nullptr : std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    Complain(path, "cannot be read as a file.");
    return std::nullopt;
  }
  HouseholdInput input(file);
  input.path_ = path;
  if (path != "-" && std::filesystem::is_regular_file(path, error)) input.size_ = std::filesystem::file_size(path, error);
  std::string begin;
  input.Read(begin);
  if (begin.starts_with(kByteOrderMark)) begin.erase(0, kByteOrderMark.size());
  input.format_.format = Detect(path, options.format, begin);
  input.format_.as_of = options.as_of;
  input.other_format_ = input.format_;
  if (input.format_.format == TextFormat::kCsv && !input.ReadHeader(path, begin, options, engine)) return std::nullopt;
  input.cutter_.Feed(begin);
  return input;
}

bool HouseholdInput::Next(Block& block) {
  while (!cutter_.Next(ended_, block)) {
    if (ended_) return false;
    if (Read(bytes_)) cutter_.Feed(bytes_);
  }
  return true;
}

}  // namespace ventanilla
