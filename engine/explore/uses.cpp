#include "explore/uses.h"

#include <utility>

namespace ventanilla {

void AddUses(const Catalog& catalog, const Expr& expr, Uses& uses) {
  for (const auto& [symbol, index] : Reads(expr)) {
    const auto i = static_cast<std::size_t>(index);
    if (symbol == Symbol::kParameter) {
      uses.parameters[i] = 1;
    } else if (symbol == Symbol::kDefinition) {
      if (!std::exchange(uses.definitions[i], 1)) AddUses(catalog, catalog.definitions[i].formula.expr, uses);
    } else if (!std::exchange(uses.facts[i], 1) && catalog.facts[i].applies) {
      AddUses(catalog, catalog.facts[i].applies->expr, uses);
    }
  }
}

void AddUses(const Catalog& catalog, const Program& program, Uses& uses) {
  EachFormula(program, [&](const Formula& formula) { AddUses(catalog, formula.expr, uses); });
}

}  // namespace ventanilla
