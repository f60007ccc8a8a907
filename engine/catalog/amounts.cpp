#include "catalog/criteria.h"
#include "catalog/formulas.h"

namespace ventanilla {
namespace {

std::string_view ReadOneOf(const JsonNode& node, const char* names) {
  return node.OneOf(names) < 0 ? std::string_view() : node.Text();
}

void ReadAmount(const JsonNode& item, const Ids& sources, Ids& ids, Amount& amount) {
  static constexpr Key kKeys[] = {{"id"}, {"kind"}, {"unit"}, {"per"}, {"formula"}, {"schedule"}, {"source"}};
  const Object source(item, kKeys);
  amount.id = ids.Read(source.Need("id"));
  amount.kind = ReadOneOf(source.Need("kind"), "cash discount in_kind voucher");
  amount.unit = ReadOneOf(source.Need("unit"), "CLP UF");
  amount.per = ReadOneOf(source.Need("per"), "month year once semester");
  const JsonNode schedule = source.Get("schedule");
  const JsonNode formula = source.Get("formula");
  amount.schedule = schedule.present();
  if (formula.present() == amount.schedule) {
    source.node().Report("unclear-amount", "an amount has exactly one of \"formula\" or \"schedule\"");
  } else if (amount.schedule) {
    ReadList(schedule.SomeItems(), amount.formulas, ReadFormula);
  } else {
    std::vector<Formula>(1).swap(amount.formulas);
    ReadFormula(formula, amount.formulas[0]);
  }
  sources.Refer(source.Get("source"));
}

}  // namespace

void ReadAmounts(const JsonNode& node, const Ids& sources, std::vector<Amount>& amounts) {
  Ids ids("amount");
  ReadList(node.Items(), amounts, [&](const JsonNode& item, Amount& amount) { ReadAmount(item, sources, ids, amount); });
}

}  // namespace ventanilla
