#include "catalog/formulas.h"

#include <string_view>
#include <utility>

namespace ventanilla {
namespace {

// A person is only ever reached by a variable, so whatever stands before the dot and is neither the household nor the parameters
// is taken for a person: at worst a name too many is found in a formula that Check() refuses.
const Names& NamesOf(std::string_view owner, const Environment& environment) {
  if (owner == "household") return environment.household;
  return owner == "param" ? environment.parameters : environment.person;
}

void Collect(const Expr& expr, const Environment& environment, std::vector<const Binding*>& found) {
  if (expr.kind == ExprKind::kMember && expr.args[0].kind == ExprKind::kName) {
    const Names& names = NamesOf(expr.args[0].text, environment);
    if (const auto binding = names.find(expr.text); binding != names.end()) found.push_back(&binding->second);
  }
  for (const Expr& argument : expr.args) Collect(argument, environment, found);
}

}  // namespace

void ReadFormula(const JsonNode& node, Formula& formula) {
  const std::string_view text = node.Text();
  if (text.empty()) return;
  formula.place = node.place();
  formula.text = text;
  Parsed parsed = Parse(text);
  formula.expr = std::move(parsed.expr);
  if (parsed.ok()) return;
  for (const FormulaError& error : parsed.errors) node.Report(formula, error);
  formula.text.clear();
}

std::vector<const Binding*> BindingsRead(const Formula& formula, const Environment& environment) {
  std::vector<const Binding*> found;
  if (!formula.text.empty()) Collect(formula.expr, environment, found);
  return found;
}

bool CheckFormula(Formula& formula, const Environment& environment, const Scope& scope, Wanted wanted, Problems& problems) {
  if (formula.text.empty()) return false;
  for (const Binding* binding : BindingsRead(formula, environment)) {
    if (binding->type.kind == Kind::kNone) return false;
  }
  const FormulaErrors errors = Check(formula.expr, environment, scope, wanted);
  for (const FormulaError& error : errors) problems.Add(formula, error);
  return errors.empty();
}

}  // namespace ventanilla
