#include "explore/lint.h"

#include <utility>

#include "diagnostics/json.h"
#include "diagnostics/text.h"
#include "plan/plan.h"

namespace ventanilla {
namespace {

template <class F>
void EachLeaf(const Criterion& criterion, const F& f) {
  if (criterion.kind == Criterion::Kind::kLeaf) f(criterion);
  for (const Criterion& child : criterion.children) EachLeaf(child, f);
}

template <class F>
void EachFormula(const Program& program, const F& f) {
  if (program.for_each) f(program.for_each->in);
  if (program.applicant) f(program.applicant->in);
  EachLeaf(program.criteria, [&](const Criterion& leaf) { f(leaf.when); });
  for (const Amount& amount : program.amounts) {
    for (const Formula& formula : amount.formulas) f(formula);
  }
}

// What a criterion came to in the regimes seen so far, whatever the answers.
enum class Outcome : std::uint8_t { kUnseen, kAlways, kNever, kBoth };

Outcome OutcomeOf(const Node& node) {
  if (node.op != Op::kConstant) return Outcome::kBoth;
  return node.lo != 0 ? Outcome::kAlways : Outcome::kNever;
}

Outcome Join(Outcome a, Outcome b) { return a == Outcome::kUnseen || a == b ? b : Outcome::kBoth; }

class Linter {
 public:
  Linter(const Catalog& catalog, std::int32_t today) : catalog_(catalog), today_(today) {}

  Diagnostics Run() {
    Outcomes();
    Unused();
    PastDates();
    for (const Program& program : catalog_.programs) {
      EachFormula(program, [&](const Formula& formula) { Remainders(formula, formula.expr, false); });
    }
    for (const Definition& definition : catalog_.definitions) Remainders(definition.formula, definition.formula.expr, false);
    return std::move(found_);
  }

 private:
  void Warn(Diagnostic diagnostic) {
    diagnostic.severity = Severity::kWarning;
    found_.push_back(std::move(diagnostic));
  }

  void Warn(const Formula& formula, Span span, const char* code, std::string_view message, std::string_view mend) {
    Warn(AtFormula(catalog_.files, formula, span, code, message, mend));
  }

  // About the item `index` of the list that a file of the catalog holds under its own name: "facts" in facts.json.
  void Warn(std::string_view list, std::size_t index, const char* code, std::string_view message, std::string_view mend) {
    const std::string file = Concat({list, ".json"});
    for (const SourceText& source : catalog_.files) {
      if (source.file == file) Warn(At(source, ventanilla::Join(Concat({"/", list}), index), code, message, mend));
    }
  }

  // --- outcomes -------------------------------------------------------------------------------------------------------

  void Outcomes() {
    std::vector<std::vector<Outcome>> leaves(catalog_.programs.size());
    for (const std::int32_t day : Regimes(catalog_)) {
      const Plan plan = Compile(catalog_, day);
      for (std::size_t p = 0; p < plan.programs.size(); ++p) {
        const auto outcome = [&](int node) { return OutcomeOf(plan.nodes[static_cast<std::size_t>(node)]); };
        std::size_t leaf = 0;
        Note(plan.programs[p].criteria, outcome, leaves[p], leaf);
      }
    }
    for (std::size_t p = 0; p < catalog_.programs.size(); ++p) Tell(catalog_.programs[p], leaves[p]);
  }

  template <class F>
  static void Note(const CriterionNode& nodes, const F& outcome, std::vector<Outcome>& leaves, std::size_t& leaf) {
    if (nodes.criterion->kind == Criterion::Kind::kLeaf) {
      if (leaf == leaves.size()) leaves.push_back(Outcome::kUnseen);
      leaves[leaf] = Join(leaves[leaf], outcome(nodes.node));
      ++leaf;
    }
    for (const CriterionNode& child : nodes.children) Note(child, outcome, leaves, leaf);
  }

  void Tell(const Program& program, const std::vector<Outcome>& leaves) {
    std::size_t leaf = 0;
    EachLeaf(program.criteria, [&](const Criterion& criterion) {
      const Outcome outcome = leaves[leaf++];
      if (outcome == Outcome::kBoth) return;
      const Span whole{0, static_cast<int>(criterion.when.text.size())};
      if (outcome == Outcome::kAlways) {
        Warn(criterion.when, whole, "always-holds", Concat({"\"", criterion.id, "\" holds for every household."}),
             "Leave it out, or compare with a value that the domain of its facts can miss.");
      } else {
        Warn(criterion.when, whole, "never-holds", Concat({"\"", criterion.id, "\" holds for no household."}),
             "Compare with a value that the domain of its facts can reach.");
      }
    });
  }

  // --- what is used ---------------------------------------------------------------------------------------------------

  struct Used {
    std::vector<char> facts, definitions;
  };

  void Use(const Expr& expr, Used& used) const {
    for (const auto& [symbol, index] : Reads(expr)) {
      const auto i = static_cast<std::size_t>(index);
      if (symbol == Symbol::kParameter) continue;  // texts may show one that no formula reads
      if (symbol == Symbol::kDefinition) {
        if (!std::exchange(used.definitions[i], true)) Use(catalog_.definitions[i].formula.expr, used);
      } else if (!std::exchange(used.facts[i], true) && catalog_.facts[i].applies) {
        Use(catalog_.facts[i].applies->expr, used);
      }
    }
  }

  void Unused() {
    Used used{std::vector<char>(catalog_.facts.size()), std::vector<char>(catalog_.definitions.size())};
    for (const Program& program : catalog_.programs) {
      EachFormula(program, [&](const Formula& formula) { Use(formula.expr, used); });
    }
    for (const Constraint& constraint : catalog_.constraints) Use(constraint.formula.expr, used);
    for (std::size_t i = 0; i < used.facts.size(); ++i) {
      const Fact& fact = catalog_.facts[i];
      if (used.facts[i] || fact.receives_program >= 0) continue;
      Warn("facts", i, "unused", Concat({"nothing needs \"", fact.id, "\"."}), "Leave it out: nobody should be asked for nothing.");
    }
    for (std::size_t i = 0; i < used.definitions.size(); ++i) {
      const Definition& definition = catalog_.definitions[i];
      if (used.definitions[i]) continue;
      Warn(definition.formula, {0, static_cast<int>(definition.formula.text.size())}, "unused",
           Concat({"nothing needs \"", definition.id, "\"."}), "Leave it out.");
    }
  }

  // --- dates and divisions --------------------------------------------------------------------------------------------

  void PastDates() {
    for (std::size_t i = 0; i < catalog_.parameters.size(); ++i) {
      const Parameter& parameter = catalog_.parameters[i];
      if (!parameter.until || *parameter.until >= today_) continue;
      Warn("parameters", i, "past-date",
           Concat({"\"", parameter.id, "\" is known until ", PrintDay(*parameter.until), " only; results of today call it provisional."}),
           "Look up the value in force, and add it with its source.");
    }
  }

  static bool IsComparison(Operator op) { return op >= Operator::kEqual && op <= Operator::kGreaterEqual; }

  // `compared`: what the expression yields is compared, through sums and products at most.
  void Remainders(const Formula& formula, const Expr& expr, bool compared) {
    const bool binary = expr.kind == ExprKind::kBinary;
    if (binary && compared && expr.op == Operator::kDivide && expr.type.kind == Kind::kInt) {
      Warn(formula, expr.span, "lost-remainder", "this division leaves out its remainder before it is compared.",
           "Multiply the other side instead: a > n * b for a / b > n.");
    }
    const bool passes = binary && (expr.op == Operator::kAdd || expr.op == Operator::kSubtract || expr.op == Operator::kMultiply);
    for (const Expr& arg : expr.args) Remainders(formula, arg, binary && (IsComparison(expr.op) || (compared && passes)));
  }

  const Catalog& catalog_;
  std::int32_t today_;
  Diagnostics found_;
};

}  // namespace

Diagnostics Lint(const Catalog& catalog, std::int32_t today) { return Linter(catalog, today).Run(); }

}  // namespace ventanilla
