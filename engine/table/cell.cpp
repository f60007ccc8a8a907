#include "table/cell.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "catalog/numbers.h"
#include "diagnostics/real.h"
#include "diagnostics/suggest.h"
#include "diagnostics/word_list.h"
#include "language/calendar.h"
#include "language/number.h"
#include "table/mistakes.h"

namespace ventanilla {
namespace {

constexpr char kEnds[] = "min max";

std::uint64_t AllOptions(const Catalog& catalog, const Fact& fact) {
  const std::size_t count = OptionsOf(catalog, fact).size();
  return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

// Reads an answer to one fact into a cell that holds the fact's whole domain. Every Read...() is false after a mistake.
class CellReader {
 public:
  CellReader(const Catalog& catalog, const Fact& fact, Cell& cell) : catalog_(catalog), fact_(fact), cell_(cell) {}

  bool Read(const JsonNode& answer) {
    switch (fact_.type.kind) {
      case Kind::kBool: return ReadTruth(answer);
      case Kind::kChoice: return ReadChoice(answer);
      case Kind::kSet: return ReadSet(answer);
      default: return ReadNumber(answer);
    }
  }

 private:
  // Always false, as the next. The first value is the fact's id.
  static bool Mistake(const JsonNode& answer, const char* code, const char* text, Words values) {
    answer.Report(code, text, values);
    return false;
  }

  bool WrongType(const JsonNode& answer, const char* wanted) const { return Unwanted(answer, "wrong-type", fact_.id, wanted); }

  std::string Show(double value) const {
    if (IsDate()) return PrintDay(static_cast<std::int32_t>(value));
    if (fact_.type.kind == Kind::kDouble) return PrintReal(value);
    return PrintScaled(value, fact_.type.decimals);
  }

  bool IsDate() const { return fact_.type.kind == Kind::kDate; }

  std::string Number() const {
    switch (fact_.type.kind) {
      case Kind::kDate: return "a date like \"2026-11-21\"";
      case Kind::kInt: return "a whole number";
      case Kind::kDecimal: return Concat({"a number with at most ", PrintWhole(fact_.type.decimals), " decimals"});
      default: return "a number";
    }
  }

  // The number or date that an answer says; nothing when it says none.
  std::optional<double> Value(const JsonNode& answer) const {
    if (IsDate()) return answer.AsDay();
    if (!answer.json().is_number()) return std::nullopt;
    const double number = answer.json().get<double>();
    return fact_.type.kind == Kind::kDouble ? number : Scale(number, fact_.type.decimals);
  }

  bool ReadPoint(const JsonNode& answer, double& end) {
    const Domain& domain = fact_.domain;
    const std::optional<double> value = Value(answer);
    if (!value || !(*value >= domain.min && *value <= domain.max)) {
      return Unwanted(answer, value ? "off-domain" : "wrong-type", fact_.id,
                      Concat({Number(), " from ", Show(domain.min), " to ", Show(domain.max)}));
    }
    if (fact_.type.kind != Kind::kDouble && !OnGrid(*value, domain, fact_.type.kind)) {
      return Mistake(answer, "off-grid", "{} goes in steps of {} from {}; {} is between two steps.",
                     {fact_.id, PrintScaled(domain.step, fact_.type.decimals), Show(domain.min), Describe(answer.json())});
    }
    end = *value;
    return true;
  }

  bool ReadTruth(const JsonNode& answer) {
    if (!answer.json().is_boolean()) return WrongType(answer, "true or false");
    cell_.lo = cell_.hi = answer.json().get<bool>() ? 1 : 0;
    return true;
  }

  bool ReadNumber(const JsonNode& answer) {
    const Json::object_t* ends = answer.AsObject();
    if (ends == nullptr) {
      const bool good = ReadPoint(answer, cell_.lo);
      cell_.hi = cell_.lo;
      return good;
    }
    if (ends->empty()) return Mistake(answer, "empty-range", "a range of {} needs \"min\", \"max\" or both.", {fact_.id});
    for (const auto& [key, json] : *ends) {
      const JsonNode end(json, answer);
      const int index = IndexOf(kEnds, key);
      if (index < 0) {
        return Mistake(end, "unknown-key", "a range has \"min\" and \"max\", not {}.{}", {Quoted(key), Similar(key, Split(kEnds))});
      }
      if (!ReadPoint(end, index == 0 ? cell_.lo : cell_.hi)) return false;
    }
    if (cell_.lo <= cell_.hi) return true;
    return Mistake(answer, "empty-range", "the range of {} is empty: min {} is more than max {}.",
                   {fact_.id, Show(cell_.lo), Show(cell_.hi)});
  }

  bool ReadOption(const JsonNode& answer, std::uint64_t& mask) {
    const std::string* id = answer.AsText();
    if (id == nullptr) return WrongType(answer, "the id of an option");
    const std::vector<std::string>& options = OptionsOf(catalog_, fact_);
    const auto found = std::find(options.begin(), options.end(), *id);
    if (found == options.end()) {
      return Mistake(answer, "unknown-option", "{} has no option {}.{}", {fact_.id, Quoted(Short(*id)), DidYouMean(*id, options)});
    }
    mask |= std::uint64_t{1} << (found - options.begin());
    return true;
  }

  bool ReadOptions(const JsonNode& list, std::uint64_t& mask) {
    if (list.AsList() == nullptr) return WrongType(list, "a list of options");
    for (const JsonNode item : list.Items()) {
      if (!ReadOption(item, mask)) return false;
    }
    return true;
  }

  // Of {"any_of": [...]} or {"includes": [...], "excludes": [...]}
  bool CheckKeys(const JsonNode& answer, const char* known) {
    for (const auto& [key, json] : *answer.AsObject()) {
      if (IndexOf(known, key) >= 0) continue;
      const JsonNode value(json, answer);
      return Mistake(value, "unknown-key", "an answer to {} has no {}.{}", {fact_.id, Quoted(key), Similar(key, Split(known))});
    }
    return true;
  }

  bool NeedsOption(const JsonNode& answer) {
    return Mistake(answer, "empty-range", "an answer to {} needs at least one option.", {fact_.id});
  }

  bool ReadChoice(const JsonNode& answer) {
    cell_.most = 0;
    if (answer.AsObject() == nullptr) return ReadOption(answer, cell_.most);
    if (!CheckKeys(answer, "any_of")) return false;
    const JsonNode any_of = answer.Get("any_of");
    if (!any_of.present()) return NeedsOption(answer);
    if (!ReadOptions(any_of, cell_.most)) return false;
    return cell_.most != 0 || NeedsOption(any_of);
  }

  bool ReadSet(const JsonNode& answer) {
    cell_.least = 0;
    if (answer.AsObject() == nullptr) {
      const bool good = ReadOptions(answer, cell_.least);
      cell_.most = cell_.least;
      return good;
    }
    if (!CheckKeys(answer, "includes excludes")) return false;
    std::uint64_t excluded = 0;
    const JsonNode excludes = answer.Get("excludes");
    if (excludes.present() && !ReadOptions(excludes, excluded)) return false;
    const JsonNode includes = answer.Get("includes");
    if (includes.present() && !ReadOptions(includes, cell_.least)) return false;
    if ((cell_.least & excluded) != 0) {
      return Mistake(answer, "empty-range", "an option of {} is both included and excluded.", {fact_.id});
    }
    cell_.most &= ~excluded;
    return true;
  }

  const Catalog& catalog_;
  const Fact& fact_;
  Cell& cell_;
};

void PutMask(std::uint64_t mask, std::size_t row, std::byte* cells, std::size_t width) {
  std::memcpy(cells + row * width, &mask, width);  // both targets are little-endian
}

}  // namespace

const std::vector<std::string>& OptionsOf(const Catalog& catalog, const Fact& fact) {
  static const std::vector<std::string> kNone;
  return fact.reference || fact.type.options < 0 ? kNone : catalog.environment.option_lists[static_cast<std::size_t>(fact.type.options)];
}

Cell Whole(const Catalog& catalog, const Fact& fact) {
  switch (fact.type.kind) {
    case Kind::kBool: return {.lo = 0, .hi = 1};
    case Kind::kChoice:
    case Kind::kSet: return {.most = AllOptions(catalog, fact)};
    default: return {.lo = fact.domain.min, .hi = fact.domain.max};
  }
}

bool ReadCell(const Catalog& catalog, const Fact& fact, const JsonNode& answer, Cell& cell) {
  cell = Whole(catalog, fact);
  return CellReader(catalog, fact, cell).Read(answer);
}

void Store(const Cell& cell, std::size_t row, Column& column) {
  switch (column.storage()) {
    case Storage::kTruth:
      column.lo<Truth>()[row] = cell.lo == cell.hi ? (cell.lo != 0 ? kTrue : kFalse) : kEither;
      break;
    case Storage::kInt32:
      column.lo<std::int32_t>()[row] = static_cast<std::int32_t>(cell.lo);
      column.hi<std::int32_t>()[row] = static_cast<std::int32_t>(cell.hi);
      break;
    case Storage::kDouble:
      column.lo<double>()[row] = cell.lo;
      column.hi<double>()[row] = cell.hi;
      break;
    case Storage::kChoice: PutMask(cell.most, row, column.view().low, column.width()); break;
    case Storage::kSet:
      PutMask(cell.least, row, column.view().low, column.width());
      PutMask(cell.most, row, column.view().high, column.width());
      break;
  }
}

Cell Load(const Column& column, std::size_t row) {
  switch (column.storage()) {
    case Storage::kTruth: return {.lo = column.TruthAt(row) & kFalse ? 0.0 : 1.0, .hi = column.TruthAt(row) & kTrue ? 1.0 : 0.0};
    case Storage::kInt32:
    case Storage::kDouble: return {.lo = column.Lowest(row), .hi = column.Highest(row)};
    case Storage::kChoice: return {.most = MaskAt(column.view().low, column.width(), row)};
    case Storage::kSet:
      return {.least = MaskAt(column.view().low, column.width(), row), .most = MaskAt(column.view().high, column.width(), row)};
  }
  return {};
}

}  // namespace ventanilla
