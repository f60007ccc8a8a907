// How boxes are split, and where comparisons break.
#include <algorithm>
#include <cmath>

#include "assess/assessment.h"
#include "explore/boxes.h"

namespace ventanilla {
namespace {

// Of values that go up from `lo` by steps.
double LastBefore(double value, double lo, double step) { return lo + (std::ceil((value - lo) / step) - 1) * step; }

std::uint64_t Lowest(std::uint64_t mask) { return mask & (~mask + 1); }

bool ComparesNumbers(Op op) { return op == Op::kLess || op == Op::kLessEqual || op == Op::kEqual; }

// Parts of a number, in order; those without a value are left out.
struct Intervals {
  Cell* parts;
  std::size_t count = 0;
  void Add(double lo, double hi) {
    if (lo <= hi) parts[count++] = {.lo = lo, .hi = hi};
  }
};

}  // namespace

Cell Boxes::CellIn(const Box& box, FactAt at) const {
  for (int i = box.last_change; i >= 0; i = changes_[static_cast<std::size_t>(i)].before) {
    if (changes_[static_cast<std::size_t>(i)].at == at) return changes_[static_cast<std::size_t>(i)].cell;
  }
  return Load(household_, at);
}

FactsAt Boxes::Narrowed(const Box& box) const {
  FactsAt places;
  for (int i = box.last_change; i >= 0; i = changes_[static_cast<std::size_t>(i)].before) Insert(places, changes_[static_cast<std::size_t>(i)].at);
  return places;
}

double Boxes::StepOf(FactAt at) const { return catalog_.facts[static_cast<std::size_t>(at.fact)].domain.step; }

double Boxes::Before(FactAt at, double value) const { return LastBefore(value, Load(household_, at).lo, StepOf(at)); }

std::size_t Boxes::Split(const Box& box, Box (&parts)[kWidth]) {
  Cell cells[kWidth];
  const std::size_t count = Parts(box.next, CellIn(box, box.next.at), cells);
  Narrow(box, box.next.at, cells, count, parts);
  return count;
}

void Boxes::Narrow(const Box& box, FactAt at, const Cell* cells, std::size_t count, Box (&parts)[kWidth]) {
  for (std::size_t i = 0; i < count; ++i) {
    parts[i] = {};
    parts[i].last_change = static_cast<int>(changes_.size());
    changes_.push_back({at, cells[i], box.last_change});
  }
  Evaluate(parts, count);
}

std::size_t Boxes::Parts(const Pick& pick, const Cell& cell, Cell* parts) {
  const Fact& fact = catalog_.facts[static_cast<std::size_t>(pick.at.fact)];
  const bool choice = fact.reference || fact.type.kind == Kind::kChoice;
  if (!choice && fact.type.kind != Kind::kSet && fact.type.kind != Kind::kBool) return Numbers(pick, cell, parts);
  parts[0] = parts[1] = cell;
  if (choice) {
    std::uint64_t some = Lowest(cell.most);
    if (!fact.reference && pick.comparison.node >= 0) {
      const Node& node = plan_.nodes[static_cast<std::size_t>(pick.comparison.node)];
      const std::uint64_t among = cell.most & node.mask;
      if (node.op == Op::kAmong && among != 0 && among != cell.most) some = among;
    }
    parts[0].most = some;
    parts[1].most &= ~some;
  } else if (fact.type.kind == Kind::kSet) {
    const std::uint64_t option = Lowest(cell.most & ~cell.least);
    parts[0].least |= option;
    parts[1].most &= ~option;
  } else {
    parts[0].lo = 1;
    parts[1].hi = 0;
  }
  return 2;
}

std::size_t Boxes::Numbers(const Pick& pick, const Cell& cell, Cell* parts) {
  const double step = StepOf(pick.at);
  Intervals intervals{parts};
  double lo = cell.lo;
  if (pick.comparison.node >= 0 && ComparesNumbers(plan_.nodes[static_cast<std::size_t>(pick.comparison.node)].op) &&
      Alone(pick.comparison, pick.at)) {
    const Breaks& breaks = BreaksOf(pick);
    for (std::size_t i = 0; i < breaks.count; ++i) {
      const double start = breaks.starts[i];
      if (start <= cell.lo || start > cell.hi) continue;
      intervals.Add(lo, LastBefore(start, cell.lo, step));
      lo = start;
    }
  }
  if (lo != cell.lo) {
    intervals.Add(lo, cell.hi);
    return intervals.count;
  }
  const double steps = std::ceil((cell.hi - cell.lo) / step);  // the last may be shorter
  const double half = cell.lo + std::floor(steps / 2) * step;
  intervals.Add(cell.lo, cell.lo);
  intervals.Add(cell.hi, cell.hi);
  intervals.Add(cell.lo + step, half);
  intervals.Add(half + step, LastBefore(cell.hi, cell.lo, step));
  return intervals.count;
}

// Whether nothing else that is open in the household decides the comparison.
bool Boxes::Alone(const Spot& comparison, FactAt at) const {
  const std::size_t row = RowInHousehold(comparison);
  if (row == kNoRow) return false;
  const FactsAt open = base_walk_.Open(comparison.node, row);
  return open.size() == 1 && open[0] == at;
}

const Boxes::Breaks& Boxes::BreaksOf(const Pick& pick) {
  for (const Known& known : known_) {
    if (known.at == pick.at && known.comparison == pick.comparison) return known.breaks;
  }
  known_.push_back({pick.at, pick.comparison, FindBreaks(pick.at, {pick.comparison}, kWidth - 1)});
  return known_.back().breaks;
}

// How the two sides of a comparison stand to each other, as far as it tells: below, equal, above, not decided, or there is no such row.
char Boxes::ClassIn(std::size_t cell, const Spot& comparison) const {
  const std::size_t row = RowIn(cell, comparison);
  if (row == kNoRow) return '-';
  const Node& node = plan_.nodes[static_cast<std::size_t>(comparison.node)];
  const Column &a = many_->columns[node.a], &b = many_->columns[node.b];
  if (node.op == Op::kEqual && a.Single(row) && b.Single(row) && a.Lowest(row) == b.Lowest(row)) return '=';
  if (a.Highest(row) < b.Lowest(row) || (node.op == Op::kLessEqual && a.Highest(row) <= b.Lowest(row))) return '<';
  return a.Lowest(row) > b.Highest(row) || (node.op == Op::kLess && a.Lowest(row) >= b.Highest(row)) ? '>' : '?';
}

bool Boxes::Differ(std::size_t cell, std::size_t other, const std::vector<Spot>& comparisons) const {
  for (const Spot& comparison : comparisons) {
    if (ClassIn(cell, comparison) != ClassIn(other, comparison)) return true;
  }
  return false;
}

Boxes::Breaks Boxes::FindBreaks(FactAt at, const std::vector<Spot>& comparisons, std::size_t most) {
  std::vector<int> nodes;
  for (const Spot& comparison : comparisons) nodes.push_back(comparison.node);
  const std::vector<int> cone = ConeOf(plan_, nodes);
  const double step = StepOf(at);
  const Cell whole = Load(household_, at);
  std::vector<Quantity> gaps{{whole.lo, whole.hi}};  // between points of different classes, the lowest last
  Breaks breaks;
  bool first = true;
  while (!gaps.empty() && breaks.count < most) {
    const Quantity gap = gaps.back();
    gaps.pop_back();
    if (!first && gap.hi - gap.lo <= step) {
      breaks.starts[breaks.count++] = gap.hi;
      continue;
    }
    first = false;
    Cell points[kMany];
    std::size_t count = 0;
    const double steps = std::ceil((gap.hi - gap.lo) / step), parts = std::min(steps, static_cast<double>(kMany - 1));
    for (double part = 0; part < parts; ++part) points[count++].lo = gap.lo + std::floor(steps * part / parts) * step;
    points[count++].lo = gap.hi;
    for (std::size_t i = 0; i < count; ++i) points[i].hi = points[i].lo;
    EvaluateMany(at, points, count, cone);
    while (--count > 0) {
      if (Differ(count, count - 1, comparisons)) gaps.push_back({points[count - 1].lo, points[count].lo});
    }
  }
  return breaks;
}

}  // namespace ventanilla
