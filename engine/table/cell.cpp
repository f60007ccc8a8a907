#include "table/cell.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "diagnostics/real.h"
#include "diagnostics/suggest.h"
#include "diagnostics/text.h"
#include "language/calendar.h"
#include "language/number.h"

namespace ventanilla {
namespace {

const std::vector<std::string>& OptionsOf(const Catalog& catalog, const Fact& fact) {
  return catalog.environment.option_lists[static_cast<std::size_t>(fact.type.options)];
}

std::uint64_t AllOptions(const Catalog& catalog, const Fact& fact) {
  const std::size_t count = OptionsOf(catalog, fact).size();
  return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

// Reads an answer to one fact into a cell that holds the fact's whole domain. Every Read...() is false after a mistake.
class CellReader {
 public:
  CellReader(const Catalog& catalog, const Fact& fact, Cell& cell) : catalog_(catalog), fact_(fact), cell_(cell) {}

  bool Read(const Json& answer) {
    switch (fact_.type.kind) {
      case Kind::kBool: return ReadTruth(answer);
      case Kind::kChoice: return ReadChoice(answer);
      case Kind::kSet: return ReadSet(answer);
      default: return ReadNumber(answer);
    }
  }

  CellError& error() { return error_; }

 private:
  bool Mistake(std::string_view pointer, std::string_view code, Words message) {
    error_ = {std::string(pointer), code, Concat(message)};
    return false;
  }

  bool Unwanted(std::string_view pointer, std::string_view code, std::string_view wanted, const Json& found) {
    return Mistake(pointer, code, {fact_.id, " wants ", wanted, ", not ", Describe(found), "."});
  }

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
      case Kind::kDecimal: return Concat({"a number with at most ", std::to_string(fact_.type.decimals), " decimals"});
      default: return "a number";
    }
  }

  // The number or date that an answer says; nothing when it says none.
  std::optional<double> Value(const Json& answer) const {
    if (IsDate()) {
      const auto day = answer.is_string() ? ParseDay(answer.get_ref<const std::string&>()) : std::nullopt;
      return day ? std::optional<double>(*day) : std::nullopt;
    }
    if (!answer.is_number()) return std::nullopt;
    const double number = answer.get<double>();
    return fact_.type.kind == Kind::kDouble ? number : Scale(number, fact_.type.decimals);
  }

  bool ReadPoint(const Json& answer, std::string_view pointer, double& end) {
    const Domain& domain = fact_.domain;
    const std::optional<double> value = Value(answer);
    if (!value || !(*value >= domain.min && *value <= domain.max)) {
      return Unwanted(pointer, value ? "off-domain" : "wrong-type",
                      Concat({Number(), " from ", Show(domain.min), " to ", Show(domain.max)}), answer);
    }
    if (fact_.type.kind != Kind::kDouble && std::fmod(*value - domain.min, domain.step) != 0) {
      return Mistake(pointer, "off-grid", {fact_.id, " goes in steps of ", PrintScaled(domain.step, fact_.type.decimals), " from ",
                                           Show(domain.min), "; ", Describe(answer), " is between two steps."});
    }
    end = *value;
    return true;
  }

  bool ReadTruth(const Json& answer) {
    if (!answer.is_boolean()) return Unwanted("", "wrong-type", "true or false", answer);
    cell_.lo = cell_.hi = answer.get<bool>() ? 1 : 0;
    return true;
  }

  bool ReadNumber(const Json& answer) {
    if (!answer.is_object()) {
      const bool good = ReadPoint(answer, "", cell_.lo);
      cell_.hi = cell_.lo;
      return good;
    }
    if (answer.empty()) return Mistake("", "empty-range", {"a range of ", fact_.id, " needs \"min\", \"max\" or both."});
    for (auto end = answer.begin(); end != answer.end(); ++end) {
      const std::string& key = end.key();
      if (key != "min" && key != "max") {
        Suggester suggester(key);
        suggester.Offer({"min", "max"});
        return Mistake(Join("", key), "unknown-key", {"a range has \"min\" and \"max\", not \"", key, "\".", suggester.Print()});
      }
      if (!ReadPoint(*end, Join("", key), key == "min" ? cell_.lo : cell_.hi)) return false;
    }
    if (cell_.lo <= cell_.hi) return true;
    return Mistake("", "empty-range",
                   {"the range of ", fact_.id, " is empty: min ", Show(cell_.lo), " is more than max ", Show(cell_.hi), "."});
  }

  bool ReadOption(const Json& answer, std::string_view pointer, std::uint64_t& mask) {
    if (!answer.is_string()) return Unwanted(pointer, "wrong-type", "the id of an option", answer);
    const auto& options = OptionsOf(catalog_, fact_);
    const auto& id = answer.get_ref<const std::string&>();
    const auto found = std::find(options.begin(), options.end(), id);
    if (found == options.end()) {
      const std::string_view shown = std::string_view(id).substr(0, 40);
      return Mistake(pointer, "unknown-option", {fact_.id, " has no option \"", shown, "\".", DidYouMean(id, options)});
    }
    mask |= std::uint64_t{1} << (found - options.begin());
    return true;
  }

  bool ReadOptions(const Json& list, std::string_view pointer, std::uint64_t& mask) {
    if (!list.is_array()) return Unwanted(pointer, "wrong-type", "a list of options", list);
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!ReadOption(list[i], Join(pointer, i), mask)) return false;
    }
    return true;
  }

  // Of {"any_of": [...]} or {"includes": [...], "excludes": [...]}
  bool CheckKeys(const Json& answer, std::initializer_list<std::string_view> known) {
    for (auto member = answer.begin(); member != answer.end(); ++member) {
      const std::string& key = member.key();
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      Suggester suggester(key);
      suggester.Offer(known);
      return Mistake(Join("", key), "unknown-key", {"an answer to ", fact_.id, " has no \"", key, "\".", suggester.Print()});
    }
    return true;
  }

  bool NeedsOption(std::string_view pointer) {
    return Mistake(pointer, "empty-range", {"an answer to ", fact_.id, " needs at least one option."});
  }

  bool ReadChoice(const Json& answer) {
    cell_.most = 0;
    if (!answer.is_object()) return ReadOption(answer, "", cell_.most);
    if (!CheckKeys(answer, {"any_of"})) return false;
    if (answer.empty()) return NeedsOption("");
    if (!ReadOptions(*answer.begin(), "/any_of", cell_.most)) return false;
    return cell_.most != 0 || NeedsOption("/any_of");
  }

  bool ReadSet(const Json& answer) {
    cell_.least = 0;
    if (!answer.is_object()) {
      const bool good = ReadOptions(answer, "", cell_.least);
      cell_.most = cell_.least;
      return good;
    }
    if (!CheckKeys(answer, {"includes", "excludes"})) return false;
    std::uint64_t excluded = 0;
    for (auto member = answer.begin(); member != answer.end(); ++member) {
      const std::string& key = member.key();
      if (!ReadOptions(*member, Join("", key), key == "includes" ? cell_.least : excluded)) return false;
    }
    if ((cell_.least & excluded) != 0) return Mistake("", "empty-range", {"an option of ", fact_.id, " is both included and excluded."});
    cell_.most &= ~excluded;
    return true;
  }

  const Catalog& catalog_;
  const Fact& fact_;
  Cell& cell_;
  CellError error_;
};

}  // namespace

Cell Whole(const Catalog& catalog, const Fact& fact) {
  switch (fact.type.kind) {
    case Kind::kBool: return {.lo = 0, .hi = 1};
    case Kind::kChoice:
    case Kind::kSet: return {.most = AllOptions(catalog, fact)};
    default: return {.lo = fact.domain.min, .hi = fact.domain.max};
  }
}

std::optional<CellError> ReadCell(const Catalog& catalog, const Fact& fact, const Json& answer, Cell& cell) {
  cell = Whole(catalog, fact);
  CellReader reader(catalog, fact, cell);
  if (reader.Read(answer)) return std::nullopt;
  return std::move(reader.error());
}

}  // namespace ventanilla
