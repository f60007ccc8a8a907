// The answers to one question that make a difference.
#include <algorithm>

#include "explore/questions.h"

namespace ventanilla {
namespace {

// Those of `comparisons` in which a fact takes part, whatever stands between.
std::vector<Spot> ComparisonsOf(const Plan& plan, int fact, const std::vector<Spot>& comparisons) {
  const std::vector<Rests> rests = RestingOn(plan, fact, true);
  std::vector<Spot> found;
  for (const Spot& spot : comparisons) {
    if (rests[static_cast<std::size_t>(spot.node)] == Rests::kComparison) found.push_back(spot);
  }
  return found;
}

[[gnu::noinline]] void Add(std::vector<PossibleAnswer>& answers, const Cell& cell, double weight = 1) { answers.push_back({cell, weight}); }

// Each option is an answer of its own.
void AddEach(std::vector<PossibleAnswer>& answers, std::uint64_t options) {
  for (; options != 0; options &= options - 1) Add(answers, {.most = options & (~options + 1)});
}

// Splits options until each part is treated alike by every comparison with fixed options; by others, each option is a part.
void AddAlike(std::vector<PossibleAnswer>& parts, const Plan& plan, const std::vector<Spot>& comparisons, std::uint64_t options) {
  Add(parts, {.most = options});
  for (const Spot& comparison : comparisons) {
    const Node& node = plan.nodes[static_cast<std::size_t>(comparison.node)];
    if (node.op != Op::kAmong) {
      parts.clear();
      return AddEach(parts, options);
    }
    for (std::size_t i = 0, count = parts.size(); i < count; ++i) {
      const std::uint64_t in = parts[i].cell.most & node.mask, out = parts[i].cell.most & ~node.mask;
      if (in == 0 || out == 0) continue;
      parts[i].cell.most = in;
      Add(parts, {.most = out});
    }
  }
}

int Count(std::uint64_t options) {
  int count = 0;
  for (; options != 0; options &= options - 1) ++count;
  return count;
}

// The share of what `prior` holds that is in `answer`.
double Overlap(const Fact& fact, const Cell& prior, const Cell& answer) {
  switch (fact.type.kind) {
    case Kind::kChoice: return static_cast<double>(Count(prior.most & answer.most)) / Count(prior.most);
    case Kind::kSet: return prior.least == answer.least ? 1 : 0;
    default: break;
  }
  const double step = fact.type.kind == Kind::kBool ? 1 : fact.domain.step;
  const double lo = std::max(prior.lo, answer.lo), hi = std::min(prior.hi, answer.hi);
  return lo > hi ? 0 : (hi - lo + step) / (prior.hi - prior.lo + step);
}

// `counts`: by prior, whether it does.
void Weigh(const Fact& fact, const std::vector<Truth>& counts, std::vector<PossibleAnswer>& answers) {
  double sum = 0;
  for (PossibleAnswer& answer : answers) {
    if (!fact.prior.empty()) answer.weight = 0.01;  // nothing is impossible
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const Prior& prior = fact.prior[i];
      if (counts[i] != kFalse) answer.weight += prior.weight * Overlap(fact, prior.cell, answer.cell) / (counts[i] == kEither ? 2 : 1);
    }
    sum += answer.weight;
  }
  for (PossibleAnswer& answer : answers) answer.weight /= sum;
}

}  // namespace

std::vector<Spot> OpenComparisons(const Plan& plan, const Columns& columns) {
  std::vector<Spot> open;
  for (std::size_t n = 0; n < plan.nodes.size(); ++n) {
    const int node = static_cast<int>(n);
    if (!IsComparison(plan.nodes[n].op)) continue;
    for (std::size_t row = 0; row < columns[node].rows(); ++row) {
      if (columns[node].TruthAt(row) == kEither) open.push_back(SpotOf(plan, columns, node, row));
    }
  }
  return open;
}

std::vector<PossibleAnswer> AnswersTo(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, FactAt at,
                                      const std::vector<Spot>& open) {
  const Fact& fact = catalog.facts[static_cast<std::size_t>(at.fact)];
  const Cell cell = Load(table, at);
  std::vector<PossibleAnswer> answers;
  const std::vector<Spot> comparisons = ComparisonsOf(plan, at.fact, open);
  if (fact.type.kind == Kind::kBool) {
    Add(answers, {.lo = 1, .hi = 1});
    Add(answers, {.lo = 0, .hi = 0});
  } else if (fact.reference) {
    AddEach(answers, cell.most);
    for (PossibleAnswer& answer : answers) {
      if (answer.cell.most == kNobody) answer.weight = std::max(1, Count(cell.most) - 1);
    }
  } else if (fact.type.kind == Kind::kChoice) {
    AddAlike(answers, plan, comparisons, cell.most);
  } else if (fact.type.kind == Kind::kSet) {
    const std::uint64_t unsettled = cell.most & ~cell.least;
    Add(answers, {.most = 0}, Count(unsettled));
    AddEach(answers, unsettled);
    for (PossibleAnswer& answer : answers) answer.cell.least = answer.cell.most |= cell.least;
  } else {
    double lo = cell.lo;
    const Boxes::Breaks breaks = boxes.FindBreaks(at, comparisons, Boxes::kMostBreaks);
    for (std::size_t i = 0; i < breaks.count; ++i) {
      Add(answers, {.lo = lo, .hi = boxes.Before(at, breaks.starts[i])});
      lo = breaks.starts[i];
    }
    Add(answers, {.lo = lo, .hi = cell.hi});
  }
  std::vector<Truth> counts;
  for (const int prior : plan.priors[static_cast<std::size_t>(at.fact)]) {
    counts.push_back(prior < 0 ? Truth{kTrue} : columns[prior].TruthAt(static_cast<std::size_t>(at.row)));
  }
  Weigh(fact, counts, answers);
  return answers;
}

}  // namespace ventanilla
