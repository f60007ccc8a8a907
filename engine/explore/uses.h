// What the rules of a catalog read, through definitions and what decides whether facts apply.
#pragma once

#include <vector>

#include "catalog/catalog.h"

namespace ventanilla {

// By number in the catalog.
struct Uses {
  explicit Uses(const Catalog& catalog) : facts(catalog.facts.size()), definitions(catalog.definitions.size()), parameters(catalog.parameters.size()) {}
  std::vector<char> facts, definitions, parameters;
};

void AddUses(const Catalog& catalog, const Expr& expr, Uses& uses);
void AddUses(const Catalog& catalog, const Program& program, Uses& uses);

// Calls `f` for each leaf below a criterion, in its order.
template <class F>
void EachLeaf(const Criterion& criterion, const F& f) {
  if (criterion.kind == Criterion::Kind::kLeaf) f(criterion);
  for (const Criterion& child : criterion.children) EachLeaf(child, f);
}

// Calls `f` for each formula of a program: binders, criteria, amounts.
template <class F>
void EachFormula(const Program& program, const F& f) {
  if (program.for_each) f(program.for_each->in);
  if (program.applicant) f(program.applicant->in);
  EachLeaf(program.criteria, [&](const Criterion& leaf) { f(leaf.when); });
  for (const Amount& amount : program.amounts) {
    for (const Formula& formula : amount.formulas) f(formula);
  }
}

}  // namespace ventanilla
