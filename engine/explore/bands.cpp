// The answers to one question that make a difference.
#include <algorithm>

#include "explore/questions.h"

namespace ventanilla {
namespace {

constexpr std::size_t kMostBands = 8;

bool IsComparison(Op op) { return op >= Op::kLess && op <= Op::kContains; }

// The comparisons that a fact takes part in, whatever stands between: nodes.
std::vector<int> ComparisonsOf(const Plan& plan, int fact) {
  std::vector<char> rests(plan.nodes.size());
  std::vector<int> comparisons;
  for (std::size_t n = 0; n < plan.nodes.size(); ++n) {
    const Node& node = plan.nodes[n];
    const auto on = [&](int operand) { return operand >= 0 && rests[static_cast<std::size_t>(operand)] != 0; };
    const bool found = (node.op == Op::kFact && node.index == fact) || on(node.a) || on(node.b) || on(node.c);
    if (found && IsComparison(node.op)) {
      comparisons.push_back(static_cast<int>(n));
    } else if (found) {
      rests[n] = 1;
    }
  }
  return comparisons;
}

// Where comparisons of numbers are open.
std::vector<Spot> OpenSpots(const Plan& plan, const Columns& columns, const std::vector<int>& comparisons) {
  std::vector<Spot> spots;
  for (const int node : comparisons) {
    const Op op = plan.nodes[static_cast<std::size_t>(node)].op;
    if (op != Op::kLess && op != Op::kLessEqual && op != Op::kEqual) continue;
    for (std::size_t row = 0; row < columns[node].rows(); ++row) {
      if (columns[node].TruthAt(row) == kEither) spots.push_back(SpotOf(plan, columns, node, row));
    }
  }
  return spots;
}

// Splits options until each part is treated alike by every comparison with fixed options; by others, each option is a part.
std::vector<Cell> Alike(const Plan& plan, const std::vector<int>& comparisons, std::uint64_t options) {
  std::vector<Cell> parts{{.most = options}};
  for (const int comparison : comparisons) {
    const Node& node = plan.nodes[static_cast<std::size_t>(comparison)];
    if (node.op != Op::kAmong) {
      parts.clear();
      for (std::uint64_t rest = options; rest != 0; rest &= rest - 1) parts.push_back({.most = rest & (~rest + 1)});
      return parts;
    }
    for (std::size_t i = 0, count = parts.size(); i < count; ++i) {
      const std::uint64_t in = parts[i].most & node.mask, out = parts[i].most & ~node.mask;
      if (in == 0 || out == 0) continue;
      parts[i].most = in;
      parts.push_back({.most = out});
    }
  }
  return parts;
}

}  // namespace

std::vector<Cell> AnswersTo(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, FactAt at) {
  const Fact& fact = catalog.facts[static_cast<std::size_t>(at.fact)];
  const Cell cell = Load(table, at);
  std::vector<Cell> answers;
  if (fact.type.kind == Kind::kBool) return {{.lo = 1, .hi = 1}, {.lo = 0, .hi = 0}};
  if (fact.reference) {
    for (std::uint64_t rest = cell.most; rest != 0; rest &= rest - 1) answers.push_back({.most = rest & (~rest + 1)});
    return answers;
  }
  const std::vector<int> comparisons = ComparisonsOf(plan, at.fact);
  if (fact.type.kind == Kind::kChoice) return Alike(plan, comparisons, cell.most);
  if (fact.type.kind == Kind::kSet) {
    answers.push_back({.least = cell.least, .most = cell.least});
    for (std::uint64_t rest = cell.most & ~cell.least; rest != 0; rest &= rest - 1) {
      const std::uint64_t option = rest & (~rest + 1);
      answers.push_back({.least = cell.least | option, .most = cell.least | option});
    }
    return answers;
  }
  double lo = cell.lo;
  for (const double start : boxes.Breaks(at, OpenSpots(plan, columns, comparisons), kMostBands - 1)) {
    answers.push_back({.lo = lo, .hi = boxes.Before(at, start)});
    lo = start;
  }
  answers.push_back({.lo = lo, .hi = cell.hi});
  return answers;
}

}  // namespace ventanilla
