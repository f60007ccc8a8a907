#include "catalog/formulas.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace ventanilla {
namespace {

// A person is only ever reached by a variable, so whatever stands before the dot and is neither the household nor the parameters
// is taken for a person: at worst a name too many is found in a formula that Check() refuses.
const Names& NamesOf(const std::string& owner, const Environment& environment) {
  if (owner == "household") return environment.household;
  return owner == "param" ? environment.parameters : environment.person;
}

void Collect(const Expr& expr, const Environment& environment, std::vector<Binding>& found) {
  if (expr.kind == ExprKind::kMember && expr.args[0].kind == ExprKind::kName) {
    const Names& names = NamesOf(expr.args[0].text, environment);
    if (const auto binding = names.find(expr.text); binding != names.end()) found.push_back(binding->second);
  }
  for (const Expr& argument : expr.args) Collect(argument, environment, found);
}

}  // namespace

Formula ReadFormula(const JsonNode& node) {
  Formula formula;
  const std::optional<std::string> text = node.Text();
  if (!text) return formula;
  formula.place = node.place();
  formula.text = *text;
  Parsed parsed = Parse(*text);
  for (FormulaError& error : parsed.errors) node.Report(formula, std::move(error));
  if (!parsed.ok()) return {};
  formula.expr = std::move(parsed.expr);
  return formula;
}

std::vector<Binding> BindingsRead(const Formula& formula, const Environment& environment) {
  std::vector<Binding> found;
  if (!formula.text.empty()) Collect(formula.expr, environment, found);
  return found;
}

bool CheckFormula(Formula& formula, const Environment& environment, const Scope& scope, Wanted wanted, Problems& problems) {
  if (formula.text.empty()) return false;
  const std::vector<Binding> read = BindingsRead(formula, environment);
  if (std::any_of(read.begin(), read.end(), [](const Binding& binding) { return binding.type.kind == Kind::kNone; })) return false;
  FormulaErrors errors = Check(formula.expr, environment, scope, wanted);
  const bool usable = errors.empty();
  for (FormulaError& error : errors) problems.Add(formula, std::move(error));
  return usable;
}

}  // namespace ventanilla
