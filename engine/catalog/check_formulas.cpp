#include "catalog/draft.h"
#include "catalog/formulas.h"

namespace ventanilla {
namespace {

class FormulaChecker {
 public:
  explicit FormulaChecker(Draft& draft) : catalog_(draft.catalog), problems_(draft.problems) { person_.emplace_back(kPersonVariable); }

  // In their order: what a definition reads has its type by then.
  void CheckDefinitions() {
    Environment& environment = catalog_.environment;
    for (std::size_t i = 0; i < catalog_.definitions.size(); ++i) {
      Definition& definition = catalog_.definitions[i];
      if (!CheckOwned(definition.formula, definition.of, Wanted::kAny)) continue;
      Names& names = definition.of == Owner::kHousehold ? environment.household : environment.person;
      const auto binding = names.find(definition.id);
      if (binding != names.end() && binding->second.symbol == Symbol::kDefinition && binding->second.index == static_cast<int>(i)) {
        binding->second.type = definition.formula.expr.type;
      }
    }
  }

  void CheckFacts() {
    for (Fact& fact : catalog_.facts) {
      if (fact.applies) CheckOwned(*fact.applies, fact.of, Wanted::kBool);
      for (Prior& prior : fact.prior) {
        if (prior.when) CheckOwned(*prior.when, fact.of, Wanted::kBool);
      }
    }
    for (Constraint& constraint : catalog_.constraints) CheckOwned(constraint.formula, constraint.of, Wanted::kBool);
  }

  void CheckPrograms() {
    for (Program& program : catalog_.programs) {
      if (program.applicant) CheckOwned(program.applicant->in, program.subject, Wanted::kPeople);
      if (program.for_each) CheckOwned(program.for_each->in, program.subject, Wanted::kPeople);
      CheckCriterion(program.criteria, program.scope);
      for (Amount& amount : program.amounts) {
        for (Formula& formula : amount.formulas) CheckIn(formula, program.scope, Wanted::kNumber);
      }
    }
  }

 private:
  bool CheckIn(Formula& formula, const Scope& scope, Wanted wanted) {
    return CheckFormula(formula, catalog_.environment, scope, wanted, problems_);
  }
  bool CheckOwned(Formula& formula, Owner of, Wanted wanted) {
    return CheckIn(formula, of == Owner::kPerson ? person_ : household_, wanted);
  }

  void CheckCriterion(Criterion& criterion, const Scope& scope) {
    if (criterion.kind == Criterion::Kind::kLeaf) CheckIn(criterion.when, scope, Wanted::kBool);
    for (Criterion& child : criterion.children) CheckCriterion(child, scope);
  }

  Catalog& catalog_;
  Problems& problems_;
  Scope household_;  // no person variable
  Scope person_;
};

}  // namespace

void CheckFormulas(Draft& draft) {
  FormulaChecker checker(draft);
  checker.CheckDefinitions();
  checker.CheckFacts();
  checker.CheckPrograms();
}

}  // namespace ventanilla
