#include "explore/lint_cases.h"

#include <algorithm>

#include "diagnostics/json.h"
#include "diagnostics/text.h"
#include "explore/uses.h"

namespace ventanilla {
namespace {

bool IsSum(Op op) { return op == Op::kAdd || op == Op::kSubtract || op == Op::kMultiply; }

void LeafNodes(const CriterionNode& node, std::vector<int>& leaves) {
  if (node.criterion->kind == Criterion::Kind::kLeaf) leaves.push_back(node.node);
  for (const CriterionNode& child : node.children) LeafNodes(child, leaves);
}

bool IsNone(const Finding& finding) { return finding.kind == Finding::Kind::kNone; }

bool ReadsFact(const Program& program, int fact) {
  bool reads = false;
  EachFormula(program, [&](const Formula& formula) {
    for (const auto& [symbol, index] : Reads(formula.expr)) reads = reads || (symbol == Symbol::kFact && index == fact);
  });
  return reads;
}

// The same number without what whole divisions leave out; -1 when there is none in it.
int Unrounded(Builder& make, int number) {
  const Node node = make[number];
  if (IsLift(node.op) || node.op == Op::kWiden) {
    const int inside = Unrounded(make, node.a);
    return inside < 0 || node.op == Op::kWiden ? inside : make.Lift(inside, node.level, node.relation, node.op == Op::kGatherMember);
  }
  if (node.op != Op::kQuotient && !IsSum(node.op)) return -1;
  int a = Unrounded(make, node.a), b = Unrounded(make, node.b);
  if (node.op != Op::kQuotient && a < 0 && b < 0) return -1;
  a = make.ToDouble(a < 0 ? node.a : a);
  b = make.ToDouble(b < 0 ? node.b : b);
  return node.op == Op::kQuotient ? make.Divide(Op::kDivide, a, b) : make.Arithmetic(node.op, a, b, true);
}

}  // namespace

CaseLinter::CaseLinter(const Catalog& catalog) : catalog_(catalog) {
  std::vector<std::int32_t> days = ventanilla::Regimes(catalog);
  std::reverse(days.begin(), days.end());
  for (const std::int32_t day : days) {
    Regime& regime = regimes_.emplace_back();
    regime.plan = std::make_unique<Plan>(Compile(catalog, day));
    regime.joint = std::make_unique<Joint>(std::vector<Joint::Part>{{&catalog, regime.plan.get()}}, regime.plan->from, regime.plan->to);
  }
}

Diagnostics CaseLinter::Run() {
  for (std::size_t p = 0; p < catalog_.programs.size(); ++p) {
    if (!catalog_.programs[p].ended) LintProgram(p);
  }
  return std::move(found_);
}

template <class Make>
Finding CaseLinter::Find(const Make& make) {
  Finding whole;
  for (Regime& regime : regimes_) {
    const int root = make(regime);
    Finding finding = WitnessSearch(*regime.joint, budget_).Find(root);
    if (finding.kind == Finding::Kind::kFound) return finding;
    if (finding.kind == Finding::Kind::kUnproved) whole.kind = Finding::Kind::kUnproved;
  }
  return whole;
}

// --- the parts of a program as truths of its rows -----------------------------------------------------------------------

int CaseLinter::Law(Regime& regime, std::size_t program) {
  const ProgramPlan& nodes = regime.plan->programs[program];
  return regime.joint->Copy(0, nodes.relation >= 0 ? nodes.row_law : nodes.law);
}

int CaseLinter::Member(Regime& regime, std::size_t program) {
  const ProgramPlan& nodes = regime.plan->programs[program];
  return nodes.relation >= 0 ? regime.joint->Copy(0, nodes.row_member) : regime.joint->builder().Truth(true, nodes.row_level);
}

int CaseLinter::Leaf(Regime& regime, std::size_t program, std::size_t leaf) {
  std::vector<int> leaves;
  LeafNodes(regime.plan->programs[program].criteria, leaves);
  return regime.joint->Copy(0, leaves[leaf]);
}

// That a comparison in a criterion comes out otherwise when nothing is rounded.
int CaseLinter::Rounds(Regime& regime, std::size_t program, std::size_t leaf) {
  Builder& make = regime.joint->builder();
  std::vector<int> leaves;
  LeafNodes(regime.plan->programs[program].criteria, leaves);
  for (const int n : ConeOf(*regime.plan, {leaves[leaf]})) {
    const Node& node = regime.plan->nodes[static_cast<std::size_t>(n)];
    if (node.op != Op::kLess && node.op != Op::kLessEqual && node.op != Op::kEqual) continue;
    const int sides[] = {regime.joint->Copy(0, node.a), regime.joint->Copy(0, node.b)};
    const int exact[] = {Unrounded(make, sides[0]), Unrounded(make, sides[1])};
    if (exact[0] < 0 && exact[1] < 0) continue;
    const auto real = [&](std::size_t side) { return make.ToDouble(exact[side] < 0 ? sides[side] : exact[side]); };
    const int rounded = regime.joint->Copy(0, n), other = make.Compare(node.op, real(0), real(1));
    return make.Or(make.And(rounded, make.Not(other)), make.And(make.Not(rounded), other));
  }
  return make.Truth(false, Level::kHousehold);
}

// --- what is told -------------------------------------------------------------------------------------------------------

void CaseLinter::Warn(const Formula& formula, const char* code, std::string_view message, std::string_view mend) {
  const Span whole{0, static_cast<int>(formula.text.size())};
  Diagnostic warning = AtFormula(catalog_.files, formula, whole, code, message, mend);
  warning.severity = Severity::kWarning;
  found_.push_back(std::move(warning));
}

void CaseLinter::WarnProgram(std::size_t program, std::string_view pointer, const char* code, std::string_view message, std::string_view mend) {
  const std::string path = Concat({"programs/", catalog_.programs[program].id, ".json"});
  for (const SourceText& source : catalog_.files) {
    if (source.file != path) continue;
    Diagnostic warning = At(source, pointer, code, message, mend);
    warning.severity = Severity::kWarning;
    found_.push_back(std::move(warning));
  }
}

void CaseLinter::LintProgram(std::size_t program) {
  const std::string& id = catalog_.programs[program].id;
  if (IsNone(Find([&](Regime& regime) { return Member(regime, program); }))) {
    return WarnProgram(program, catalog_.programs[program].for_each ? "/for_each" : "/applicant", "binds-nobody",
                       Concat({"\"", id, "\" looks at a list in which nobody can be."}), "Look at its condition, and at the catalog's constraints.");
  }
  const bool told = LintCriteria(program);
  const Finding granted = Find([&](Regime& regime) { return Law(regime, program); });
  if (IsNone(granted)) {
    if (!told) {
      WarnProgram(program, "/criteria", "granted-to-nobody", Concat({"no household can get \"", id, "\": its criteria exclude each other."}),
                  "Look for two that cannot hold together, or that a constraint of the catalog rules out.");
    }
    return;
  }
  const Finding refused = Find([&](Regime& regime) {
    Builder& make = regime.joint->builder();
    return make.And(Member(regime, program), make.Not(Law(regime, program)));
  });
  if (IsNone(refused)) {
    WarnProgram(program, "/criteria", "granted-to-all", Concat({"everybody gets \"", id, "\", whatever the answers."}), "Add what it asks for.");
  }
  LintOwnReceipt(program);
  LintExclusions(program);
}

// Whether a criterion never holds.
bool CaseLinter::LintCriteria(std::size_t program) {
  bool never_holds = false;
  std::size_t leaf = 0;
  EachLeaf(catalog_.programs[program].criteria, [&](const Criterion& criterion) {
    const auto outcome = [&](bool holds) {
      return Find([&](Regime& regime) {
        Builder& make = regime.joint->builder();
        const int truth = Leaf(regime, program, leaf);
        return make.And(Member(regime, program), holds ? truth : make.Not(truth));
      });
    };
    if (IsNone(outcome(true))) {
      never_holds = true;
      Warn(criterion.when, "never-holds", Concat({"\"", criterion.id, "\" holds for no household."}),
           "Compare with a value that the domain of its facts can reach.");
    } else if (IsNone(outcome(false))) {
      Warn(criterion.when, "always-holds", Concat({"\"", criterion.id, "\" holds for every household."}),
           "Leave it out, or compare with a value that the domain of its facts can miss.");
    }
    const Finding rounded = Find([&](Regime& regime) { return Rounds(regime, program, leaf); });
    if (rounded.kind != Finding::Kind::kUnproved) rounding_[&criterion.when] = IsNone(rounded) ? "" : rounded.households.front();
    ++leaf;
  });
  return never_holds;
}

void CaseLinter::LintOwnReceipt(std::size_t program) {
  const Program& own = catalog_.programs[program];
  if (!ReadsFact(own, own.receives_fact)) return;
  const auto holder = [&](bool granted) {
    return Find([&](Regime& regime) {
      Builder& make = regime.joint->builder();
      const ProgramPlan& nodes = regime.plan->programs[program];
      const int receives = make.Lift(regime.joint->Copy(0, nodes.receives), nodes.row_level, nodes.relation, true);
      return make.And(make.And(receives, Member(regime, program)), granted ? Law(regime, program) : make.Not(Law(regime, program)));
    });
  };
  const Finding kept = holder(true), lost = holder(false);
  if (IsNone(kept)) {
    WarnProgram(program, "/criteria", "excludes-itself", Concat({"whoever receives \"", own.id, "\" is refused it, because of receiving it."}),
                "A renewal is not asked about: leave out the program's own \"receives\".");
  } else if (lost.kind == Finding::Kind::kFound) {
    WarnProgram(program, "/criteria", "reads-itself",
                Concat({"the rules of \"", own.id, "\" read who receives it already; one who does and is refused it: ", lost.households.front()}),
                "Ask for the fact itself, not for the program.");
  }
}

// Of two programs for the same people: whether they are ever granted together, and the one without the other.
void CaseLinter::LintExclusions(std::size_t program) {
  const Program& own = catalog_.programs[program];
  for (const Exclusion& exclusion : own.excludes) {
    const auto other = static_cast<std::size_t>(exclusion.program);
    const ProgramPlan &mine = regimes_.front().plan->programs[program], &theirs = regimes_.front().plan->programs[other];
    const bool comparable = own.subject == catalog_.programs[other].subject && mine.row_level == theirs.row_level && mine.relation == theirs.relation;
    if (catalog_.programs[other].ended || !comparable || (exclusion.prefers == Preference::kNone && other < program)) continue;
    const auto both = [&](bool without) {
      return Find([&](Regime& regime) {
        Builder& make = regime.joint->builder();
        return make.And(Law(regime, program), without ? make.Not(Law(regime, other)) : Law(regime, other));
      });
    };
    const std::string& id = catalog_.programs[other].id;
    if (IsNone(both(false)) && other > program) {
      WarnProgram(program, "/criteria", "never-together", Concat({"\"", own.id, "\" and \"", id, "\" exclude each other, and nobody could get both for the same person anyway."}),
                  "Leave the exclusion out, or look for the rule that is too strict.");
    } else if (exclusion.prefers == Preference::kOther && IsNone(both(true))) {
      WarnProgram(program, "/criteria", "always-excluded", Concat({"whoever could get \"", own.id, "\" could get \"", id, "\", which the law grants instead."}),
                  "Look at which of the two is preferred.");
    }
  }
}

const std::string* CaseLinter::Rounding(const Formula& formula) const {
  const auto found = rounding_.find(&formula);
  return found == rounding_.end() ? nullptr : &found->second;
}

}  // namespace ventanilla
