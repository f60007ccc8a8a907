#include "table/csv_answers.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "catalog/numbers.h"
#include "diagnostics/real.h"
#include "diagnostics/text.h"
#include "language/number.h"

namespace ventanilla {
namespace {

constexpr std::string_view kTo = "..";
constexpr std::size_t kMaxDigits = 15;
constexpr std::size_t kMaxNumber = 40;  // characters

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The parts between "|".
template <class F>
void EachPart(std::string_view field, F f) {
  for (;;) {
    const std::size_t bar = field.find('|');
    f(field.substr(0, bar));
    if (bar == std::string_view::npos) return;
    field.remove_prefix(bar + 1);
  }
}

bool IsWhole(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), IsDigit); }

// "-12.50" or "1e-05".
bool IsReal(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (const std::size_t e = text.find_first_of("eE"); e != std::string_view::npos) {
    std::string_view exponent = text.substr(e + 1);
    if (exponent.starts_with('-') || exponent.starts_with('+')) exponent.remove_prefix(1);
    if (!IsWhole(exponent)) return false;
    text = text.substr(0, e);
  }
  const std::size_t point = std::min(text.find('.'), text.size());
  return IsWhole(text.substr(0, point)) && (point == text.size() || IsWhole(text.substr(point + 1)));
}

Json Scalar(const Fact& fact, std::string_view text) {
  if (fact.type.kind == Kind::kDate || text.size() > kMaxNumber || !IsReal(text)) return std::string(text);
  if (IsWhole(text) && text.size() <= kMaxDigits) return ReadWhole(text, 10).value_or(0);
  const double real = ReadReal(text);
  return std::isfinite(real) ? Json(real) : Json(std::string(text));
}

Json NumberAnswer(const Fact& fact, std::string_view field) {
  const std::size_t to = field.find(kTo);
  if (to == std::string_view::npos) return Scalar(fact, field);
  Json range = Json::object();
  const std::string_view lo = field.substr(0, to), hi = field.substr(to + kTo.size());
  if (!lo.empty()) range["min"] = Scalar(fact, lo);
  if (!hi.empty()) range["max"] = Scalar(fact, hi);
  return range;
}

Json SetAnswer(std::string_view field) {
  if (field == "-") return Json::array();
  Json includes = Json::array(), excludes = Json::array();
  bool others = false;
  EachPart(field, [&](std::string_view part) {
    if (part == "?") {
      others = true;
    } else if (part.starts_with('!')) {
      excludes.push_back(std::string(part.substr(1)));
    } else {
      includes.push_back(std::string(part));
    }
  });
  if (others) return {{"includes", includes}, {"excludes", excludes}};
  for (Json& option : excludes) includes.push_back("!" + option.get<std::string>());  // which no option is called
  return includes;
}

Json OneOfSeveral(std::string_view field) {
  if (field.find('|') == std::string_view::npos) return std::string(field);
  Json any_of = Json::array();
  EachPart(field, [&](std::string_view part) { any_of.push_back(std::string(part)); });
  return {{"any_of", any_of}};
}

Json ReferenceAnswer(std::string_view field) {
  if (field == "-") return Json::array();
  Json answer = OneOfSeveral(field);
  if (!answer.is_object()) return answer;
  for (Json& person : answer["any_of"]) {
    if (person == "-") person = nullptr;
  }
  return answer;
}

// In the smallest step of the fact's type.
bool ReadUsualNumber(const Fact& fact, std::string_view text, double& value) {
  if (fact.type.kind == Kind::kDate) {
    const std::optional<std::int32_t> day = ParseDay(text);
    if (!day) return false;
    value = *day;
  } else {
    if (fact.type.kind == Kind::kDouble || text.empty() || text.size() > kMaxDigits) return false;
    std::int64_t whole = 0;
    for (const char c : text) {
      if (!IsDigit(c)) return false;
      whole = whole * 10 + (c - '0');
    }
    value = static_cast<double>(whole) * PowerOfTen(fact.type.decimals);
  }
  const Domain& domain = fact.domain;
  return value >= domain.min && value <= domain.max && (domain.step == 1 || OnGrid(value, domain, fact.type.kind));
}

bool ReadUsualOption(const std::vector<std::string>& options, std::string_view text, std::uint64_t& mask) {
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i] != text) continue;
    mask |= std::uint64_t{1} << i;
    return true;
  }
  return false;
}

std::string PrintScalar(const Fact& fact, double value) {
  if (fact.type.kind == Kind::kDate) return PrintDay(static_cast<std::int32_t>(value));
  return fact.type.kind == Kind::kDouble ? PrintReal(value) : PrintScaled(value, fact.type.decimals);
}

// Those of `mask`, each after `mark`.
void PrintOptions(const std::vector<std::string>& options, std::uint64_t mask, std::string_view mark, std::string& out) {
  for (std::size_t i = 0; i < options.size(); ++i) {
    if ((mask >> i & 1) == 0) continue;
    if (!out.empty()) out += '|';
    out.append(mark).append(options[i]);
  }
}

std::string PrintSet(const std::vector<std::string>& options, const Cell& cell) {
  std::string out;
  PrintOptions(options, cell.least, "", out);
  if (cell.least == cell.most) return out.empty() ? "-" : out;
  out += out.empty() ? "?" : "|?";
  PrintOptions(options, ~cell.most, "!", out);
  return out == "?" ? "?|?" : out;  // an answer that leaves all open is still an answer
}

}  // namespace

std::optional<bool> CsvTruth(std::string_view field) {
  for (const char* yes : {"true", "TRUE", "1"}) {
    if (field == yes) return true;
  }
  for (const char* no : {"false", "FALSE", "0"}) {
    if (field == no) return false;
  }
  return std::nullopt;
}

Json CsvAnswer(const Fact& fact, std::string_view field) {
  if (field == "?") return nullptr;
  if (fact.reference) return ReferenceAnswer(field);
  switch (fact.type.kind) {
    case Kind::kBool: {
      const std::optional<bool> truth = CsvTruth(field);
      return truth ? Json(*truth) : Json(std::string(field));
    }
    case Kind::kChoice: return OneOfSeveral(field);
    case Kind::kSet: return SetAnswer(field);
    default: return NumberAnswer(fact, field);
  }
}

bool ReadUsualCell(const Fact& fact, const std::vector<std::string>& options, std::string_view field, Cell& cell) {
  switch (fact.type.kind) {
    case Kind::kBool: {
      const std::optional<bool> truth = CsvTruth(field);
      cell.lo = cell.hi = truth.value_or(false) ? 1 : 0;
      return truth.has_value();
    }
    case Kind::kChoice:
      cell.most = 0;
      return ReadUsualOption(options, field, cell.most);
    case Kind::kSet: {
      cell.least = 0;
      bool good = true;
      if (field != "-") EachPart(field, [&](std::string_view part) { good &= ReadUsualOption(options, part, cell.least); });
      cell.most = cell.least;
      return good;
    }
    default: break;
  }
  const std::size_t to = field.find(kTo);
  if (to == std::string_view::npos) {
    const bool good = ReadUsualNumber(fact, field, cell.lo);
    cell.hi = cell.lo;
    return good;
  }
  return ReadUsualNumber(fact, field.substr(0, to), cell.lo) && ReadUsualNumber(fact, field.substr(to + kTo.size()), cell.hi) &&
         cell.lo <= cell.hi;
}

std::string PrintCsvCell(const Fact& fact, const std::vector<std::string>& options, const Cell& cell) {
  switch (fact.type.kind) {
    case Kind::kBool: return cell.lo != cell.hi ? "?" : cell.lo != 0 ? "true" : "false";
    case Kind::kChoice: {
      std::string out;
      PrintOptions(options, cell.most, "", out);
      return out;
    }
    case Kind::kSet: return PrintSet(options, cell);
    default: break;
  }
  std::string out = PrintScalar(fact, cell.lo);
  if (cell.lo != cell.hi) out.append(kTo).append(PrintScalar(fact, cell.hi));
  return out;
}

}  // namespace ventanilla
