#include "table/cell.h"

#include <algorithm>
#include <cmath>

#include "diagnostics/suggest.h"
#include "language/calendar.h"
#include "language/number.h"

namespace ventanilla {
namespace {

using Error = std::optional<CellError>;

const std::vector<std::string>& OptionsOf(const Catalog& catalog, const Fact& fact) {
  return catalog.environment.option_lists[static_cast<std::size_t>(fact.type.options)];
}

std::uint64_t AllOptions(const Catalog& catalog, const Fact& fact) {
  const std::size_t count = OptionsOf(catalog, fact).size();
  return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

bool IsDate(const Fact& fact) { return fact.type.kind == Kind::kDate; }

std::string Show(const Fact& fact, double value) {
  if (IsDate(fact)) return PrintDay(static_cast<std::int32_t>(value));
  if (fact.type.kind == Kind::kDouble) return PrintReal(value);
  return PrintScaled(value, fact.type.decimals);
}

std::string Wanted(const Fact& fact) {
  const std::string range = " from " + Show(fact, fact.domain.min) + " to " + Show(fact, fact.domain.max);
  if (IsDate(fact)) return "a date like \"2026-11-21\"" + range;
  if (fact.type.kind == Kind::kInt) return "a whole number" + range;
  if (fact.type.kind == Kind::kDecimal) return "a number with at most " + std::to_string(fact.type.decimals) + " decimals" + range;
  return "a number" + range;
}

Error Mistake(std::string pointer, const char* code, std::string message, std::string mend = {}) {
  return CellError{std::move(pointer), code, std::move(message), std::move(mend)};
}

Error ReadPoint(const Fact& fact, const Json& json, const std::string& pointer, double& value) {
  const auto wrong = [&] { return Mistake(pointer, "wrong-type", fact.id + " wants " + Wanted(fact) + ", not " + Describe(json) + "."); };
  if (IsDate(fact)) {
    if (!json.is_string()) return wrong();
    const auto day = ParseDay(json.get_ref<const std::string&>());
    if (!day) return wrong();
    value = *day;
  } else {
    if (!json.is_number()) return wrong();
    const double number = json.get<double>();
    if (fact.type.kind == Kind::kDouble) {
      value = number;
    } else {
      const auto scaled = Scale(number, fact.type.decimals);
      if (!scaled) return wrong();
      value = *scaled;
    }
  }
  const Domain& domain = fact.domain;
  if (!(value >= domain.min && value <= domain.max)) {
    return Mistake(pointer, "off-domain", fact.id + " wants " + Wanted(fact) + ", not " + Describe(json) + ".");
  }
  if (fact.type.kind != Kind::kDouble && std::fmod(value - domain.min, domain.step) != 0) {
    return Mistake(pointer, "off-grid", fact.id + " goes in steps of " + PrintScaled(domain.step, fact.type.decimals) + " from " +
                                            Show(fact, domain.min) + "; " + Describe(json) + " is between two steps.");
  }
  return std::nullopt;
}

Error ReadNumber(const Fact& fact, const Json& answer, Cell& cell) {
  if (!answer.is_object()) {
    const Error error = ReadPoint(fact, answer, "", cell.lo);
    cell.hi = cell.lo;
    return error;
  }
  static const std::string kEnds[] = {"min", "max"};
  if (answer.empty()) return Mistake("", "empty-range", "a range of " + fact.id + " needs \"min\", \"max\" or both.");
  for (const auto& [key, value] : answer.items()) {
    if (key != "min" && key != "max") {
      return Mistake(Join("", key), "unknown-key", "a range has \"min\" and \"max\", not \"" + key + "\"." + DidYouMean(key, kEnds));
    }
    if (const Error error = ReadPoint(fact, value, Join("", key), key == "min" ? cell.lo : cell.hi)) return error;
  }
  if (cell.lo > cell.hi) {
    return Mistake("", "empty-range", "the range of " + fact.id + " is empty: min " + Show(fact, cell.lo) + " is more than max " + Show(fact, cell.hi) + ".");
  }
  return std::nullopt;
}

Error ReadOption(const Catalog& catalog, const Fact& fact, const Json& json, const std::string& pointer, std::uint64_t& mask) {
  const auto& options = OptionsOf(catalog, fact);
  if (json.is_string()) {
    const auto& id = json.get_ref<const std::string&>();
    const auto found = std::find(options.begin(), options.end(), id);
    if (found != options.end()) {
      mask |= std::uint64_t{1} << (found - options.begin());
      return std::nullopt;
    }
    return Mistake(pointer, "unknown-option", fact.id + " has no option \"" + id.substr(0, 40) + "\"." + DidYouMean(id, options));
  }
  return Mistake(pointer, "wrong-type", fact.id + " wants the id of an option, not " + Describe(json) + ".");
}

Error ReadOptions(const Catalog& catalog, const Fact& fact, const Json& list, const std::string& pointer, std::uint64_t& mask) {
  if (!list.is_array()) return Mistake(pointer, "wrong-type", fact.id + " wants a list of options, not " + Describe(list) + ".");
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (const Error error = ReadOption(catalog, fact, list[i], Join(pointer, i), mask)) return error;
  }
  return std::nullopt;
}

// {"any_of": [...]} or {"includes": [...], "excludes": [...]}
Error UnknownKey(const Fact& fact, const Json& answer, std::span<const std::string> known) {
  for (const auto& [key, value] : answer.items()) {
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      return Mistake(Join("", key), "unknown-key", "an answer to " + fact.id + " has no \"" + key + "\"." + DidYouMean(key, known));
    }
  }
  return std::nullopt;
}

Error ReadChoice(const Catalog& catalog, const Fact& fact, const Json& answer, Cell& cell) {
  cell.most = 0;
  if (!answer.is_object()) return ReadOption(catalog, fact, answer, "", cell.most);
  static const std::string kKeys[] = {"any_of"};
  if (const Error error = UnknownKey(fact, answer, kKeys)) return error;
  if (answer.empty()) return Mistake("", "empty-range", "an answer to " + fact.id + " needs at least one option.");
  if (const Error error = ReadOptions(catalog, fact, answer.begin().value(), "/any_of", cell.most)) return error;
  if (cell.most == 0) return Mistake("/any_of", "empty-range", "an answer to " + fact.id + " needs at least one option.");
  return std::nullopt;
}

Error ReadSet(const Catalog& catalog, const Fact& fact, const Json& answer, Cell& cell) {
  cell.least = 0;
  if (!answer.is_object()) {
    const Error error = ReadOptions(catalog, fact, answer, "", cell.least);
    cell.most = cell.least;
    return error;
  }
  static const std::string kKeys[] = {"includes", "excludes"};
  if (const Error error = UnknownKey(fact, answer, kKeys)) return error;
  std::uint64_t excluded = 0;
  for (const auto& [key, value] : answer.items()) {
    if (const Error error = ReadOptions(catalog, fact, value, Join("", key), key == "includes" ? cell.least : excluded)) return error;
  }
  if ((cell.least & excluded) != 0) return Mistake("", "empty-range", "an option of " + fact.id + " is both included and excluded.");
  cell.most &= ~excluded;
  return std::nullopt;
}

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
  switch (fact.type.kind) {
    case Kind::kBool:
      if (!answer.is_boolean()) return Mistake("", "wrong-type", fact.id + " wants true or false, not " + Describe(answer) + ".");
      cell.lo = cell.hi = answer.get<bool>() ? 1 : 0;
      return std::nullopt;
    case Kind::kChoice: return ReadChoice(catalog, fact, answer, cell);
    case Kind::kSet: return ReadSet(catalog, fact, answer, cell);
    default: return ReadNumber(fact, answer, cell);
  }
}

}  // namespace ventanilla
