#include <optional>
#include <string_view>
#include <utility>

#include "catalog/criteria.h"
#include "catalog/formulas.h"

namespace ventanilla {
namespace {

constexpr std::string_view kKinds[] = {"cash", "discount", "in_kind", "voucher"};
constexpr std::string_view kUnits[] = {"CLP", "UF"};
constexpr std::string_view kPeriods[] = {"month", "year", "once", "semester"};

std::string ReadOneOf(const JsonNode& node, std::span<const std::string_view> names) {
  const std::optional<std::size_t> index = node.OneOf(names);
  return index ? std::string(names[*index]) : std::string();
}

Amount ReadAmount(const JsonNode& item, const Ids& sources, Ids& ids) {
  const Object source(item, {"id", "kind", "unit", "per", "formula", "schedule", "source"});
  Amount amount;
  const JsonNode id_node = source.Need("id");
  if (const auto id = KebabId(id_node)) {
    ids.Add(id_node, *id);
    amount.id = *id;
  }
  amount.kind = ReadOneOf(source.Need("kind"), kKinds);
  amount.unit = ReadOneOf(source.Need("unit"), kUnits);
  amount.per = ReadOneOf(source.Need("per"), kPeriods);
  amount.schedule = source.Has("schedule");
  if (source.Has("formula") == amount.schedule) {
    source.node().Report("unclear-amount", "an amount has exactly one of \"formula\" or \"schedule\"");
  } else if (amount.schedule) {
    for (const JsonNode& payment : source.Get("schedule").SomeItems()) amount.formulas.push_back(ReadFormula(payment));
  } else {
    amount.formulas.push_back(ReadFormula(source.Get("formula")));
  }
  sources.Refer(source.Get("source"));
  return amount;
}

}  // namespace

std::vector<Amount> ReadAmounts(const JsonNode& node, const Ids& sources) {
  std::vector<Amount> amounts;
  Ids ids("amount");
  for (const JsonNode& item : node.Items()) amounts.push_back(ReadAmount(item, sources, ids));
  return amounts;
}

}  // namespace ventanilla
