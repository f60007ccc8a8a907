#include <algorithm>

#include "plan/formula.h"
#include "plan/person_root.h"
#include "plan/plan.h"

namespace ventanilla {
namespace {

class ProgramCompiler {
 public:
  ProgramCompiler(const Catalog& catalog, Builder& builder, FormulaCompiler& formulas)
      : builder_(builder), formulas_(formulas), person_roots_(catalog, builder) {}

  ProgramPlan Compile(const Program& program) {
    ProgramPlan plan;
    const bool person = program.subject == Owner::kPerson;
    bound_ = person ? kFirst : kFree;
    const auto& binder = program.for_each ? program.for_each : program.applicant;
    if (binder) Rows(program, *binder, plan);
    plan.row_level = bound_ == kFree ? Level::kHousehold : bound_ == kFirst ? Level::kPerson : Level::kPair;

    plan.criteria = Criteria(program.criteria).node;
    const int law = plan.criteria.node;
    if (binder) {
      const Op any = person ? Op::kAnyPair : Op::kAny;
      plan.row_law = builder_.And(plan.row_member, law);
      plan.row_person = person_roots_.Root(plan.row_law);
      plan.law = builder_.Reduce(any, plan.relation, plan.row_law, -1, -1);
      plan.person = builder_.Reduce(any, plan.relation, plan.row_person, -1, -1);
    } else {
      plan.law = law;
      plan.person = person_roots_.Root(law);
    }
    for (const Amount& amount : program.amounts) {
      auto& payments = plan.amounts.emplace_back();
      for (const Formula& formula : amount.formulas) payments.push_back(formulas_.Lift(formulas_.Compile(formula), bound_));
    }
    plan.receives = formulas_.Fact(program.receives_fact);
    return plan;
  }

 private:
  struct Compiled {
    CriterionNode node;
    bool required;
  };

  void Rows(const Program& program, const Binder& binder, ProgramPlan& plan) {
    const ListValue list = formulas_.CompileList(binder.in);
    plan.relation = list.relation;
    const int condition = list.condition < 0 ? builder_.Truth(true, Level::kPerson) : list.condition;
    if (program.subject == Owner::kPerson) {
      formulas_.SetPair(list.relation);
      bound_ = kFirst | kSecond;
      plan.row_member = builder_.And(builder_.Member(list.relation), builder_.Lift(condition, Level::kPair, list.relation, true));
    } else {
      bound_ = kFirst;
      const bool members = builder_.plan().relations[static_cast<std::size_t>(list.relation)].kind == RelationKind::kMembers;
      const int lives_here = members ? builder_.Leaf(Op::kResident, Level::kPerson, Storage::kTruth, -1, 0, 1) : builder_.Truth(true, Level::kPerson);
      plan.row_member = builder_.And(lives_here, condition);
    }
  }

  // A group combines its requirements; one without any is only for show, and combines what it has.
  Compiled Criteria(const Criterion& criterion) {
    Compiled compiled{{.criterion = &criterion, .node = -1, .children = {}}, criterion.role == Role::kRequirement};
    if (criterion.kind == Criterion::Kind::kLeaf) {
      compiled.node.node = formulas_.Lift(formulas_.Compile(criterion.when), bound_);
      return compiled;
    }
    std::vector<int> required, all;
    for (const Criterion& child : criterion.children) {
      Compiled part = Criteria(child);
      all.push_back(part.node.node);
      if (part.required) required.push_back(part.node.node);
      compiled.node.children.push_back(std::move(part.node));
    }
    compiled.required = !required.empty();
    const bool any = criterion.kind == Criterion::Kind::kAnyOf;
    int node = formulas_.Lift({builder_.Truth(!any, Level::kHousehold), kFree}, bound_);
    for (const int part : compiled.required ? required : all) node = any ? builder_.Or(node, part) : builder_.And(node, part);
    compiled.node.node = node;
    return compiled;
  }

  Builder& builder_;
  FormulaCompiler& formulas_;
  PersonRoots person_roots_;
  Bound bound_ = kFree;
};

// Compiles everything of the catalog; `day` as for FormulaCompiler.
Plan CompileAll(const Catalog& catalog, std::optional<std::int32_t> day, Diagnostics& diagnostics) {
  Plan plan;
  plan.from = catalog.valid_from;
  plan.to = catalog.valid_to;
  if (day) {
    for (const std::int32_t start : Regimes(catalog)) {
      if (start <= *day) plan.from = start;
      if (start > *day && start <= plan.to) plan.to = start - 1;
    }
  }
  Builder builder(plan);
  FormulaCompiler formulas(catalog, builder, day, diagnostics);
  for (std::size_t i = 0; i < catalog.facts.size(); ++i) {
    const auto index = static_cast<int>(i);
    const bool reference = catalog.facts[i].reference;
    plan.facts.push_back(reference ? -1 : formulas.Fact(index));
    plan.applies.push_back(reference ? -1 : formulas.Applies(index));
  }
  for (const Constraint& constraint : catalog.constraints) {
    plan.constraints.push_back(formulas.CompileOwned(constraint.formula, constraint.of));
  }
  for (const Definition& definition : catalog.definitions) formulas.Compile(definition.formula);
  for (const Fact& fact : catalog.facts) {
    std::vector<int>& priors = plan.priors.emplace_back();
    for (const Prior& prior : fact.prior) priors.push_back(prior.when ? formulas.CompileOwned(*prior.when, fact.of) : -1);
  }
  ProgramCompiler programs(catalog, builder, formulas);
  for (const Program& program : catalog.programs) plan.programs.push_back(programs.Compile(program));
  return plan;
}

}  // namespace

const ParameterStep& StepAt(const Parameter& parameter, std::int32_t day) {
  const ParameterStep* step = &parameter.steps.front();
  for (const ParameterStep& candidate : parameter.steps) {
    if (candidate.from <= day) step = &candidate;
  }
  return *step;
}

std::vector<std::int32_t> Regimes(const Catalog& catalog) {
  std::vector<std::int32_t> days;
  for (std::int32_t next = catalog.valid_from; next <= catalog.valid_to;) {
    days.push_back(next);
    next = catalog.valid_to + 1;
    for (const Parameter& parameter : catalog.parameters) {
      for (const ParameterStep& step : parameter.steps) {
        if (step.from > days.back()) next = std::min(next, step.from);
      }
    }
  }
  return days;
}

Diagnostics Prove(const Catalog& catalog) {
  Diagnostics diagnostics;
  CompileAll(catalog, std::nullopt, diagnostics);
  return diagnostics;
}

Plan Compile(const Catalog& catalog, std::int32_t day) {
  Diagnostics none;
  return CompileAll(catalog, day, none);
}

}  // namespace ventanilla
