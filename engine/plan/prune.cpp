#include "plan/prune.h"

#include <cmath>

#include "plan/builder.h"

namespace ventanilla {
namespace {

// Between these days no term of months comes near the ends of the calendar.
constexpr double kFirstDay = -354285, kLastDay = 376200;  // 1000-01-01, 3000-01-01
constexpr double kMostMonths = 12 * 500;

class Pruner {
 public:
  Pruner(const Plan& from, Plan& to) : from_(from), builder_(to), copies_(from.nodes.size(), -1) {}

  int Copy(int node) {
    if (node < 0) return -1;
    int& copy = copies_[static_cast<std::size_t>(node)];
    if (copy < 0) {
      Node n = At(node);
      copy = n.op == Op::kLess || n.op == Op::kLessEqual ? OfTerms(n) : -1;
      if (copy < 0) {
        for (int* operand : {&n.a, &n.b, &n.c}) *operand = Copy(*operand);
        copy = builder_.Copy(n);
      }
    }
    return copy;
  }

  // What it was copied to, if it was.
  int CopyOf(int node) const { return node < 0 ? -1 : copies_[static_cast<std::size_t>(node)]; }

 private:
  const Node& At(int node) const { return from_.nodes[static_cast<std::size_t>(node)]; }

  // A comparison of completed years or months with a constant, as one of days, or -1.
  int OfTerms(const Node& n) {
    const bool strict = n.op == Op::kLess;
    if (At(n.a).op == Op::kConstant) return AtLeast(n.b, At(n.a).lo + (strict ? 1 : 0));  // c < x is x >= c + 1
    if (At(n.b).op != Op::kConstant) return -1;
    const int reached = AtLeast(n.a, At(n.b).lo + (strict ? 0 : 1));  // x < c is not x >= c
    return reached < 0 ? -1 : builder_.Not(reached);
  }

  // That `node` is `least` or more, when it is a term; else -1.
  int AtLeast(int node, double least) {
    const Node& n = At(node);
    if (IsLift(n.op)) {
      const int below = AtLeast(n.a, least);
      return below < 0 ? -1 : builder_.Lift(below, n.level, n.relation, n.op == Op::kGatherMember);
    }
    if (n.op == Op::kGreatest || n.op == Op::kLeast) {  // a bound that does not reach `least` from its side says nothing
      for (const auto& [bound, term] : {std::pair{n.a, n.b}, std::pair{n.b, n.a}}) {
        if (At(bound).op != Op::kConstant) continue;
        const bool silent = n.op == Op::kGreatest ? At(bound).lo < least : At(bound).lo >= least;
        return silent ? AtLeast(term, least) : -1;
      }
    }
    if (n.op != Op::kYears && n.op != Op::kMonths) return -1;
    const double months = std::ceil(least) * (n.op == Op::kYears ? 12 : 1);
    const bool far = std::abs(months) > kMostMonths || At(n.a).lo < kFirstDay || At(n.a).hi > kLastDay || At(n.b).lo < kFirstDay || At(n.b).hi > kLastDay;
    if (far || At(n.a).storage != Storage::kInt32 || At(n.b).storage != Storage::kInt32) return -1;
    // Worked out where `b` comes from, which has fewer rows.
    const Node& end = At(n.b);
    int latest = builder_.LatestStart(Copy(IsLift(end.op) ? end.a : n.b), static_cast<int>(months));
    if (IsLift(end.op)) latest = builder_.Lift(latest, end.level, end.relation, end.op == Op::kGatherMember);
    return builder_.Compare(Op::kLessEqual, Copy(n.a), latest);
  }

  const Plan& from_;
  Builder builder_;
  std::vector<int> copies_;  // by node
};

}  // namespace

Plan Prune(const Plan& plan, Keep keep) {
  Plan pruned;
  pruned.relations = plan.relations;
  pruned.tables = plan.tables;
  pruned.from = plan.from;
  pruned.to = plan.to;
  Pruner pruner(plan, pruned);
  for (const int constraint : plan.constraints) pruned.constraints.push_back(pruner.Copy(constraint));
  for (const ProgramPlan& program : plan.programs) {
    ProgramPlan& copy = pruned.programs.emplace_back();
    copy.relation = program.relation;
    copy.row_level = program.row_level;
    copy.law = pruner.Copy(program.law);
    if (keep == Keep::kLaw) continue;
    copy.person = pruner.Copy(program.person);
    if (keep == Keep::kVerdicts) continue;
    copy.row_member = pruner.Copy(program.row_member);
    copy.receives = pruner.Copy(program.receives);
    if (keep == Keep::kReceipts) continue;
    copy.row_law = pruner.Copy(program.row_law);
    copy.row_person = pruner.Copy(program.row_person);
    for (const std::vector<int>& payments : program.amounts) {
      std::vector<int>& copies = copy.amounts.emplace_back();
      for (const int payment : payments) copies.push_back(pruner.Copy(payment));
    }
  }
  pruned.facts.assign(plan.facts.size(), -1);
  for (const int applies : plan.applies) pruned.applies.push_back(pruner.CopyOf(applies));
  return pruned;
}

}  // namespace ventanilla
