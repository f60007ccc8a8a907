#include "table/household_text.h"

#include <algorithm>
#include <charconv>

#include "diagnostics/excerpt.h"
#include "diagnostics/text.h"
#include "diagnostics/utf8.h"

namespace ventanilla {
namespace {

constexpr std::size_t kMaxHouseholdErrors = 10;  // of one household
constexpr std::size_t kShownId = 60;
constexpr std::string_view kPeople = "/people/";
constexpr char kTooMuch[] = "a household has at most 30 people, a line at most 1 MB.";

bool IsUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t length = CodePointLength(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::size_t CountLines(std::string_view text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

Rejected Refuse(std::string id, std::size_t line, const char* code, std::string message) {
  return {std::move(id), line, {.code = code, .message = std::move(message)}};
}

void AddDefaultDay(Json& tree, const std::string& as_of) {
  if (!as_of.empty() && tree.is_object() && !tree.contains("as_of")) tree["as_of"] = as_of;
}

}  // namespace

HouseholdTextReader::HouseholdTextReader(const Catalog& catalog, const HouseholdFormat& format)
    : catalog_(catalog), format_(format), usual_(catalog), splitter_(format.layout.separator) {}

void HouseholdTextReader::Start(const Block& block) {
  block_ = &block;
  at_ = 0;
  line_ = block.line;
  valid_utf8_ = IsUtf8(block.text);
  splitter_.Clear();
  fields_.clear();
  lines_.clear();
  doubt_.clear();
}

bool HouseholdTextReader::Read(std::size_t most, NamedBatch& into, std::vector<Rejected>& rejected) {
  while (into.people.size() < most && at_ < block_->text.size()) {
    format_.format == TextFormat::kCsv ? ReadRecords(into, rejected) : ReadLine(into, rejected);
  }
  return at_ < block_->text.size();
}

void HouseholdTextReader::ReadLine(NamedBatch& into, std::vector<Rejected>& rejected) {
  const std::string_view text = block_->text;
  const std::size_t end = std::min(text.find('\n', at_), text.size());
  const std::string_view line = WithoutBreak(text.substr(at_, end - at_));
  HouseholdAt household{PrintWhole(line_), line_, line};
  at_ = std::min(end + 1, text.size());
  ++line_;
  if (line.find_first_not_of(" \t") == std::string_view::npos) return;
  if (line.size() >= kMaxRecord) return rejected.push_back(Refuse(household.id, household.line, "too-long", kTooMuch));
  Result<Json> tree = ParseJson({"", line});
  if (!tree.ok()) return rejected.push_back({household.id, household.line, tree.errors().front()});
  AddDefaultDay(*tree, format_.as_of);
  if (tree->is_object() && tree->contains("household_id")) {
    if (const auto* id = (*tree)["household_id"].get_ptr<const Json::string_t*>()) household.id = *id;
  }
  lines_.clear();
  ReadTree(*tree, std::move(household), into, rejected);
}

// The line of the person that a path is about.
std::size_t HouseholdTextReader::LineOf(const std::string& pointer, std::size_t first) const {
  std::size_t person = 0;
  if (pointer.starts_with(kPeople)) {
    std::from_chars(pointer.data() + kPeople.size(), pointer.data() + pointer.size(), person);
  }
  return person < lines_.size() ? lines_[person] : first;
}

void HouseholdTextReader::ReadTree(const Json& tree, HouseholdAt household, NamedBatch& into, std::vector<Rejected>& rejected) {
  Table table;
  Diagnostics errors = ReadHousehold(catalog_, tree, {}, table);
  if (errors.size() > kMaxHouseholdErrors) errors.resize(kMaxHouseholdErrors);
  for (Diagnostic& error : errors) {
    const std::size_t line = LineOf(error.pointer, household.line);
    rejected.push_back({household.id, line, std::move(error)});
  }
  if (!errors.empty()) return;
  into.batch.Append(table);
  into.households.push_back(std::move(household));
  into.people.insert(into.people.end(), table.person_ids.begin(), table.person_ids.end());
}

// Adds the fields of one record, or says what is wrong with it.
bool HouseholdTextReader::AddRecord(std::string_view record, std::size_t line, std::string& fault) {
  const std::size_t before = fields_.size(), columns = format_.layout.facts.size();
  const bool split = record.size() < kMaxRecord && splitter_.Split(record, fields_);
  const std::size_t found = fields_.size() - before;
  if (record.size() >= kMaxRecord) {
    fault = kTooMuch;
  } else if (!split) {
    fault = Fill("line {}: a quote is not closed, or more text follows it.", {PrintWhole(line)});
  } else if (found != columns) {
    fault = Fill("line {} has {} fields, and the header {}.", {PrintWhole(line), PrintWhole(found), PrintWhole(columns)});
  } else {
    return true;
  }
  return false;
}

// The records of the next household, or false when there is none that can be read.
bool HouseholdTextReader::GatherRecords(std::vector<Rejected>& rejected) {
  const std::string_view text = block_->text;
  const auto id_column = static_cast<std::size_t>(format_.layout.column(CsvKey::kHouseholdId));
  const std::size_t columns = format_.layout.facts.size(), begin = at_;
  std::string fault = std::move(doubt_);
  doubt_.clear();
  fields_.clear();
  lines_.clear();
  found_ = {};
  bool named = false;
  while (at_ < text.size()) {
    const CsvRecord found = FindRecord(text, at_, format_.layout.separator, true);
    const std::string_view record = WithoutBreak(text.substr(at_, found.end - at_));
    const std::size_t kept = fields_.size();
    std::string wrong;
    const bool good = record.empty() || AddRecord(record, line_, wrong);
    const bool knows_id = fields_.size() > kept + id_column;
    const std::string_view id = knows_id ? fields_[kept + id_column] : std::string_view();
    if (named && knows_id && id != found_.id) {
      fields_.resize(kept);
      break;
    }
    if (knows_id && named) doubt_.clear();
    if (knows_id && !named) {
      found_.id = id;
      found_.line = line_;
      named = true;
    }
    if (!good) {
      if (fault.empty()) fault = wrong;
      // Whose record it is nobody knows: this household's or the next one's.
      if (!knows_id) doubt_ = Concat({wrong, " It may belong to this household."});
      if (found_.line == 0) found_.line = line_;
    } else if (!record.empty()) {
      if (lines_.size() == kMaxPeople) fault = kTooMuch;
      lines_.push_back(line_);
    }
    fields_.resize(good && lines_.size() <= kMaxPeople ? fields_.size() : kept);
    if (lines_.size() > kMaxPeople) lines_.pop_back();
    line_ += CountLines(text.substr(at_, found.end - at_));
    at_ = found.end;
    if (!named && !doubt_.empty()) break;
  }
  if (found_.line == 0) return false;
  found_.text = text.substr(begin, at_ - begin);
  if (block_->cut && at_ == text.size() && fault.empty()) fault = kTooMuch;
  if (!valid_utf8_ && !IsUtf8(found_.text)) {
    fault = "the text is not UTF-8. Save the file as UTF-8.";
    found_.id = Presentable(found_.id, kShownId);
  }
  if (fault.empty() && fields_.size() == columns * lines_.size() && !lines_.empty()) return true;
  rejected.push_back(Refuse(found_.id, found_.line, "csv-syntax", fault));
  return false;
}

void HouseholdTextReader::ReadRecords(NamedBatch& into, std::vector<Rejected>& rejected) {
  if (!GatherRecords(rejected)) return;
  const CsvRows read = rows();
  if (usual_.Read(read, format_.as_of, into.batch)) {
    into.households.push_back(found_);
    const bool have_ids = format_.layout.column(CsvKey::kPersonId) >= 0;
    for (std::size_t row = 0; row < read.size(); ++row) {
      into.people.push_back(have_ids ? std::string(read.at(row, CsvKey::kPersonId)) : PrintWhole(row + 1));
    }
    return;
  }
  Json tree;
  Diagnostic error;
  if (ReadCsvTree(catalog_, read, format_.as_of, tree, error)) return ReadTree(tree, found_, into, rejected);
  rejected.push_back({found_.id, found_.line, std::move(error)});
}

std::string HouseholdTextReader::JsonOf(const HouseholdAt& household) {
  if (format_.format == TextFormat::kNdjson) {
    if (format_.as_of.empty()) return std::string(household.text);
    Result<Json> tree = ParseJson({"", household.text});
    if (!tree.ok()) return std::string(household.text);
    AddDefaultDay(*tree, format_.as_of);
    return tree->dump();
  }
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at < household.text.size();) {
    const std::size_t end = FindRecord(household.text, at, format_.layout.separator, true).end;
    const std::string_view record = WithoutBreak(household.text.substr(at, end - at));
    if (!record.empty()) splitter_.Split(record, fields);
    at = end;
  }
  Json tree;
  Diagnostic error;
  ReadCsvTree(catalog_, {format_.layout, fields}, format_.as_of, tree, error);
  return tree.dump();
}

}  // namespace ventanilla
