#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "catalog/draft.h"
#include "catalog/numbers.h"
#include "catalog/source.h"
#include "language/calendar.h"

namespace ventanilla {
namespace {

constexpr std::string_view kTypes[] = {"int", "decimal", "double"};
constexpr Kind kKinds[] = {Kind::kInt, Kind::kDecimal, Kind::kDouble};
constexpr std::string_view kAfter[] = {"same"};

std::vector<TableRow> ReadTable(const JsonNode& node, const Type& type) {
  std::vector<TableRow> rows;
  for (const JsonNode& item : node.SomeItems()) {
    const Object source(item, {"from", "value"});
    const JsonNode from_node = source.Need("from");
    const std::optional<double> from = ReadNumber(from_node, {.kind = Kind::kInt});
    const std::optional<double> value = ReadNumber(source.Need("value"), type);
    if (from && !rows.empty() && *from <= rows.back().from) {
      from_node.Report("wrong-order", "the rows of a table must rise: this \"from\" is not above the one before");
    }
    if (from) rows.push_back({*from, value.value_or(0)});
  }
  return rows;
}

// The value of one date: a number or a table.
std::vector<TableRow> ReadRows(const Object& source, const Type& type) {
  if (source.Has("value") && source.Has("table")) {
    source.node().Report("two-values", "expected either \"value\" or \"table\", found both");
    return {};
  }
  if (source.Has("table")) return ReadTable(source.Get("table"), type);
  const std::optional<double> value = ReadNumber(source.Need("value"), type);
  return {{0, value.value_or(0)}};
}

void ReadSteps(const JsonNode& node, Parameter& parameter) {
  std::vector<std::pair<std::int32_t, JsonNode>> dates;
  std::optional<bool> table;
  for (const JsonNode& item : node.SomeItems()) {
    const Object source(item, {"from", "value", "table", "source"});
    ReadFigureSource(source.Get("source"));
    const JsonNode from_node = source.Need("from");
    const std::optional<std::int32_t> from = from_node.Day();
    std::vector<TableRow> rows = ReadRows(source, parameter.type);
    const bool is_table = source.Has("table");
    if (table && *table != is_table && (is_table || source.Has("value"))) {
      item.Report("mixed-values", "a parameter has tables on all its dates or on none");
    }
    if (!table && (is_table || source.Has("value"))) table = is_table;
    if (!from) continue;
    const auto same = std::find_if(dates.begin(), dates.end(), [from](const auto& date) { return date.first == *from; });
    if (same != dates.end()) {
      from_node.Report("duplicate-date",
                       "there are two values from " + PrintDay(*from) + "; the first is at " + same->second.place().pointer);
    }
    dates.emplace_back(*from, from_node);
    parameter.steps.push_back({*from, std::move(rows)});
  }
  parameter.table = table.value_or(false);
  const auto earlier = [](const ParameterStep& a, const ParameterStep& b) { return a.from < b.from; };
  std::stable_sort(parameter.steps.begin(), parameter.steps.end(), earlier);
}

void CheckCover(const JsonNode& values, const Parameter& parameter, const Draft& draft) {
  if (!draft.valid_known || parameter.steps.empty() || parameter.steps.front().from <= draft.catalog.valid_from) return;
  const std::string valid_from = PrintDay(draft.catalog.valid_from);
  values.Report("undefined-before",
                "the first value counts from " + PrintDay(parameter.steps.front().from) + ", but the catalog is valid from " + valid_from,
                "Add the value that was in force on " + valid_from + ", or let the catalog begin later.");
}

void ReadUntil(const Object& source, Parameter& parameter, const Draft& draft) {
  const JsonNode until_node = source.Get("until");
  const JsonNode after_node = source.Get("after");
  after_node.OneOf(kAfter);
  if (!until_node.present()) {
    after_node.Report("misplaced-key", "\"after\" says what counts after \"until\", which is missing");
    return;
  }
  parameter.until = until_node.Day();
  if (!parameter.until) return;
  if (!parameter.steps.empty() && *parameter.until < parameter.steps.back().from) {
    until_node.Report("wrong-range", "\"until\" is before the last value, from " + PrintDay(parameter.steps.back().from));
  }
  if (draft.valid_known && *parameter.until < draft.catalog.valid_to && !after_node.present()) {
    until_node.Report("undefined-after",
                      "nothing counts after this day, but the catalog is valid to " + PrintDay(draft.catalog.valid_to),
                      "Write \"after\": \"same\" to let the last value count, marked as provisional.");
  }
}

}  // namespace

void ReadParameters(const JsonNode& file, Draft& draft) {
  const Object object(file, {"parameters"});
  for (const JsonNode& item : object.Need("parameters").Items()) {
    const Object source(item, {"id", "type", "decimals", "unit", "values", "until", "after"});
    Parameter parameter;
    parameter.place = item.place();
    const JsonNode id_node = source.Need("id");
    const auto id = SnakeId(id_node);
    parameter.id = id.value_or("");
    const auto type = source.Need("type").OneOf(kTypes);
    if (type) {
      parameter.type.kind = kKinds[*type];
      ReadDecimals(source, parameter.type);
    }
    source.Get("unit").Text();
    const JsonNode values = source.Need("values");
    ReadSteps(values, parameter);
    CheckCover(values, parameter, draft);
    ReadUntil(source, parameter, draft);
    if (id) {
      const int index = static_cast<int>(draft.catalog.parameters.size());
      BindParameter(id_node, *id, {.symbol = Symbol::kParameter, .index = index, .type = parameter.type, .table = parameter.table},
                    draft.catalog.environment);
    }
    draft.catalog.parameters.push_back(std::move(parameter));
  }
}

}  // namespace ventanilla
