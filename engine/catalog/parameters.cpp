#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "catalog/draft.h"
#include "catalog/numbers.h"
#include "catalog/source.h"
#include "language/calendar.h"

namespace ventanilla {
namespace {

constexpr Kind kParameterKinds[] = {Kind::kInt, Kind::kDecimal, Kind::kDouble};
constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::max();  // after every day

void ReadTable(const JsonNode& node, const Type& type, std::vector<TableRow>& rows) {
  static constexpr Key kKeys[] = {{"from"}, {"value"}};
  for (const JsonNode item : node.SomeItems()) {
    const Object source(item, kKeys);
    const JsonNode from = source.Need("from");
    TableRow row;
    const bool known = ReadNumber(from, {.kind = Kind::kInt}, row.from);
    ReadNumber(source.Need("value"), type, row.value);
    if (!known) continue;
    if (!rows.empty() && row.from <= rows.back().from) {
      from.Report("wrong-order", "the rows of a table must rise: this \"from\" is not above the one before");
    }
    rows.push_back(row);
  }
}

// The value of one date: a number or a table.
void ReadRows(const Object& source, const Type& type, std::vector<TableRow>& rows) {
  const JsonNode table = source.Get("table");
  if (table.present() && source.Has("value")) {
    source.node().Report("two-values", "expected either \"value\" or \"table\", found both");
  } else if (table.present()) {
    ReadTable(table, type, rows);
  } else {
    TableRow row;
    ReadNumber(source.Need("value"), type, row.value);
    rows.push_back(row);
  }
}

// The steps of a parameter, by date.
class StepsReader {
 public:
  StepsReader(const JsonNode& list, Parameter& parameter) : list_(list), parameter_(parameter) {
    std::vector<ParameterStep>& steps = parameter.steps;
    ReadList(list.SomeItems(), steps, [this](const JsonNode& item, ParameterStep& step) { Read(item, step); });
    for (std::size_t i = 1; i < steps.size(); ++i) {
      for (std::size_t j = i; j > 0 && steps[j].from < steps[j - 1].from; --j) std::swap(steps[j], steps[j - 1]);
    }
    while (!steps.empty() && steps.back().from == kNoDay) steps.pop_back();
  }

 private:
  void Read(const JsonNode& item, ParameterStep& step) {
    static constexpr Key kKeys[] = {{"from"}, {"value"}, {"table"}, {"source"}};
    const Object source(item, kKeys);
    const Object figure_source(source.Get("source"), kFigureSourceKeys);
    const JsonNode from = source.Need("from");
    step.from = kNoDay;
    from.Day(step.from);
    ReadRows(source, parameter_.type, step.rows);
    CheckForm(source);
    CheckDate(from, step);
  }

  void CheckForm(const Object& source) {
    const bool table = source.Has("table");
    if (!table && !source.Has("value")) return;
    if (form_known_ && table != parameter_.table) {
      source.node().Report("mixed-values", "a parameter has tables on all its dates or on none");
    }
    if (!form_known_) parameter_.table = table;
    form_known_ = true;
  }

  void CheckDate(const JsonNode& from, const ParameterStep& step) const {
    const ParameterStep* steps = parameter_.steps.data();
    for (const ParameterStep* one = steps; one != &step && step.from != kNoDay; ++one) {
      if (one->from != step.from) continue;
      const std::string first = Concat({list_.pointer(), "/", PrintWhole(one - steps), "/from"});
      return from.Report("duplicate-date", "there are two values from {}; the first is at {}", {PrintDay(step.from), first});
    }
  }

  const JsonNode& list_;
  Parameter& parameter_;
  bool form_known_ = false;  // whether parameter_.table is settled
};

void CheckCover(const JsonNode& values, const Parameter& parameter, const Draft& draft) {
  if (!draft.valid_known || parameter.steps.empty() || parameter.steps.front().from <= draft.catalog.valid_from) return;
  const std::string valid_from = PrintDay(draft.catalog.valid_from);
  values.Report("undefined-before", "the first value counts from {}, but the catalog is valid from {}",
                {PrintDay(parameter.steps.front().from), valid_from, valid_from},
                "Add the value that was in force on {}, or let the catalog begin later.");
}

void ReadUntil(const Object& source, Parameter& parameter, const Draft& draft) {
  const JsonNode until_node = source.Get("until");
  const JsonNode after_node = source.Get("after");
  if (!until_node.present()) {
    return after_node.Report("misplaced-key", "\"after\" says what counts after \"until\", which is missing");
  }
  std::int32_t until = 0;
  if (!until_node.Day(until)) return;
  parameter.until = until;
  if (!parameter.steps.empty() && until < parameter.steps.back().from) {
    until_node.Report("wrong-range", "\"until\" is before the last value, from {}", {PrintDay(parameter.steps.back().from)});
  }
  if (draft.valid_known && until < draft.catalog.valid_to && !after_node.present()) {
    until_node.Report("undefined-after", "nothing counts after this day, but the catalog is valid to {}",
                      {PrintDay(draft.catalog.valid_to)},
                      "Write \"after\": \"same\" to let the last value count, marked as provisional.");
  }
}

void ReadParameter(const JsonNode& item, int index, Parameter& parameter, Draft& draft) {
  static constexpr Key kKeys[] = {{"id"},     {"type"},  {"decimals"}, {"unit", Holds::kText},
                                  {"values"}, {"until"}, {"after", Holds::kOneOf, "same"}};
  const Object source(item, kKeys);
  const JsonNode id = source.Need("id");
  parameter.id = SnakeId(id);
  const int type = source.Need("type").OneOf("int decimal double");
  if (type >= 0) {
    parameter.type.kind = kParameterKinds[type];
    ReadDecimals(source, parameter.type);
  }
  const JsonNode values = source.Need("values");
  const StepsReader steps(values, parameter);
  CheckCover(values, parameter, draft);
  ReadUntil(source, parameter, draft);
  if (parameter.id.empty()) return;
  BindParameter(id, parameter.id, {.symbol = Symbol::kParameter, .index = index, .type = parameter.type, .table = parameter.table},
                draft.catalog.environment);
}

}  // namespace

void ReadParameters(const JsonNode& file, Draft& draft) {
  static constexpr Key kKeys[] = {kSchemaKey, {"parameters"}};
  const Object object(file, kKeys);
  const JsonNode parameters = object.Need("parameters");
  int index = 0;
  ReadList(parameters.Items(), draft.catalog.parameters,
           [&](const JsonNode& item, Parameter& parameter) { ReadParameter(item, index++, parameter, draft); });
}

}  // namespace ventanilla
