#include "explore/boxes.h"

#include <algorithm>
#include <cmath>

namespace ventanilla {
namespace {

constexpr int kMostSplits = 256;     // to find out whether constraints can hold together

// Of values that go up from `lo` by steps.
double LastBefore(double value, double lo, double step) { return lo + (std::ceil((value - lo) / step) - 1) * step; }

std::uint64_t Lowest(std::uint64_t mask) { return mask & (~mask + 1); }

bool ComparesNumbers(Op op) { return op == Op::kLess || op == Op::kLessEqual || op == Op::kEqual; }

}  // namespace

Spot SpotOf(const Plan& plan, const Columns& columns, int node, std::size_t row) {
  const Node& n = plan.nodes[static_cast<std::size_t>(node)];
  if (n.level == Level::kHousehold) return {node, -1, -1};
  if (n.level == Level::kPerson) return {node, static_cast<std::int32_t>(row), -1};
  const PairRows& pairs = columns.pairs(n.relation);
  return {node, pairs.owner[row], pairs.member[row]};
}

Boxes::Boxes(const Catalog& catalog, const Plan& plan, const Table& household, const Columns& columns)
    : catalog_(catalog),
      plan_(plan),
      household_(household),
      columns_(columns),
      base_walk_(plan, household, columns),
      few_(household, kWidth),
      many_(household, kMany) {
  for (const Fact& fact : catalog.facts) agency_.push_back(fact.agency ? 1 : 0);
  GroupConstraints();
}

void Boxes::GroupConstraints() {
  for (const int node : plan_.constraints) {
    for (std::size_t row = 0; row < columns_[node].rows(); ++row) {
      if (columns_[node].TruthAt(row) != kEither) continue;
      Constraints joined{{SpotOf(plan_, columns_, node, row)}, base_walk_.Open(node, row), false};
      for (std::size_t g = constraints_.size(); g-- > 0;) {
        if (Apart(constraints_[g].places, joined.places)) continue;
        joined.spots.insert(joined.spots.end(), constraints_[g].spots.begin(), constraints_[g].spots.end());
        for (const FactAt& at : constraints_[g].places) Insert(joined.places, at);
        constraints_.erase(constraints_.begin() + static_cast<std::ptrdiff_t>(g));
      }
      constraints_.push_back(std::move(joined));
    }
  }
  for (Constraints& group : constraints_) group.possible = CanHold(group);
}

// Depth first, as a search for outcomes, but for the first box in which they hold.
bool Boxes::CanHold(const Constraints& group) {
  Aim(group.spots.front());
  std::vector<Box> stack{{}}, parts;
  std::vector<BoxState> states;
  for (int splits = 0; !stack.empty() && splits < kMostSplits; ++splits) {
    const Box box = std::move(stack.back());
    stack.pop_back();
    Evaluate({box}, states);
    if (states[0].constraints == kFalse) continue;
    if (states[0].truth == kTrue && states[0].constraints == kTrue) return true;
    if (states[0].truth == kFalse || !states[0].next) continue;
    Split(box, *states[0].next, parts);
    for (std::size_t i = parts.size(); i-- > 0;) stack.push_back(std::move(parts[i]));
  }
  return false;
}

bool Boxes::Touches(const Box& box, const Constraints& group) const {
  if (!group.possible) return true;
  return std::any_of(box.changes.begin(), box.changes.end(), [&](const Change& change) {
    return std::find(group.places.begin(), group.places.end(), change.at) != group.places.end();
  });
}

void Boxes::Aim(Spot truth) {
  truth_ = truth;
  sum_.clear();
  AimAt({truth.node});
}

void Boxes::Aim(std::vector<Term> sum) {
  truth_ = {};
  sum_ = std::move(sum);
  std::vector<int> roots;
  for (const Term& term : sum_) {
    roots.push_back(term.number.node);
    if (term.where.node >= 0) roots.push_back(term.where.node);
  }
  AimAt(std::move(roots));
}

void Boxes::AimAt(std::vector<int> roots) {
  for (const Constraints& group : constraints_) {
    for (const Spot& spot : group.spots) roots.push_back(spot.node);
  }
  cone_ = ConeOf(plan_, roots);
}

Cell Boxes::CellIn(const Box& box, FactAt at) const {
  for (std::size_t i = box.changes.size(); i-- > 0;) {
    if (box.changes[i].at == at) return box.changes[i].cell;
  }
  return Load(household_, at);
}

double Boxes::StepOf(FactAt at) const { return catalog_.facts[static_cast<std::size_t>(at.fact)].domain.step; }

double Boxes::Before(FactAt at, double value) const { return LastBefore(value, Load(household_, at).lo, StepOf(at)); }

void Boxes::Put(Copies& copies, std::size_t copy, const Box& box) const {
  for (const Change& change : box.changes) copies.Put(copy, change.at, change.cell);
}

std::optional<std::size_t> Boxes::RowOf(const Spot& spot, const Columns& columns, std::size_t copy) const {
  if (spot.owner < 0) return copy;
  const auto offset = static_cast<std::int32_t>(copy * household_.people());
  if (spot.member < 0) return static_cast<std::size_t>(spot.owner + offset);
  const PairRows& pairs = columns.pairs(plan_.nodes[static_cast<std::size_t>(spot.node)].relation);
  for (std::size_t row = 0; row < pairs.owner.size(); ++row) {
    if (pairs.owner[row] == spot.owner + offset && pairs.member[row] == spot.member + offset) return row;
  }
  return std::nullopt;  // certainly no such pair
}

void Boxes::Evaluate(const std::vector<Box>& boxes, std::vector<BoxState>& states) {
  few_.Restore();
  for (std::size_t i = 0; i < boxes.size(); ++i) Put(few_, i, boxes[i]);
  EvaluateCone(plan_, few_.table(), cone_, few_columns_);
  if (few_walk_) {
    few_walk_->Restart();
  } else {
    few_walk_.emplace(plan_, few_.table(), few_columns_, &cone_);
  }
  states.assign(boxes.size(), {});
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    BoxState& state = states[i];
    std::optional<Pick> open;
    for (const Constraints& group : constraints_) {
      if (!Touches(boxes[i], group)) continue;
      for (const Spot& spot : group.spots) {
        const Truth truth = few_columns_[spot.node].TruthAt(*RowOf(spot, few_columns_, i));
        state.constraints = And(state.constraints, truth);
        if (truth == kEither && !open) open = PickFor(spot, i);
      }
    }
    truth_.node >= 0 ? ReadTruth(i, state) : ReadSum(i, state);
    if (!state.next) state.next = open;
  }
}

FactAt Boxes::InHousehold(FactAt at, std::size_t copy) const {
  const bool of_person = catalog_.facts[static_cast<std::size_t>(at.fact)].of == Owner::kPerson;
  return {at.fact, of_person ? at.row - static_cast<std::int32_t>(copy * household_.people()) : 0};
}

void Boxes::ReadTruth(std::size_t copy, BoxState& state) const {
  const auto row = RowOf(truth_, few_columns_, copy);
  state.truth = row ? few_columns_[truth_.node].TruthAt(*row) : kFalse;
  if (row) state.next = PickFor(truth_, copy);
}

void Boxes::ReadSum(std::size_t copy, BoxState& state) const {
  for (const Term& term : sum_) {
    const auto row = RowOf(term.number, few_columns_, copy);
    Truth counts = row ? kTrue : kFalse;
    if (row && term.where.node >= 0) counts = few_columns_[term.where.node].TruthAt(*RowOf(term.where, few_columns_, copy));
    // A number that always counts and is nobody's is no sum at all.
    if (!row && term.where.node < 0) state.constraints = kFalse;
    if (counts == kFalse) continue;
    const double lo = few_columns_[term.number.node].Lowest(*row), hi = few_columns_[term.number.node].Highest(*row);
    state.lo += counts == kTrue ? lo : std::min(0.0, lo);
    state.hi += counts == kTrue ? hi : std::max(0.0, hi);
    if (!state.next && counts == kEither) state.next = PickFor(term.where, copy);
    if (!state.next && lo != hi) state.next = PickFor(term.number, copy);
  }
}

std::optional<Pick> Boxes::PickFor(const Spot& spot, std::size_t copy) const {
  const std::optional<OpenPlace> place = few_walk_->First(spot.node, *RowOf(spot, few_columns_, copy), agency_);
  if (!place) return std::nullopt;
  const auto first = static_cast<std::int32_t>(copy * household_.people());
  Pick pick{InHousehold(place->at, copy), {}};
  if (place->comparison < 0) return pick;
  pick.comparison = SpotOf(plan_, few_columns_, place->comparison, place->row);
  if (pick.comparison.owner >= 0) pick.comparison.owner -= first;
  if (pick.comparison.member >= 0) pick.comparison.member -= first;
  if (plan_.nodes[static_cast<std::size_t>(place->comparison)].level == Level::kHousehold) pick.comparison.owner = -1;
  return pick;
}

// Whether nothing else that is open in the household decides the comparison.
bool Boxes::Alone(const Spot& comparison, FactAt at) const {
  const auto row = RowOf(comparison, columns_, 0);
  return row && base_walk_.Open(comparison.node, *row) == FactsAt{at};
}

void Boxes::EvaluateMany(const std::vector<Box>& boxes, const std::vector<int>& cone) {
  many_.Restore();
  for (std::size_t i = 0; i < boxes.size(); ++i) Put(many_, i, boxes[i]);
  EvaluateCone(plan_, many_.table(), cone, many_columns_);
  many_cone_ = &cone;
  many_walk_.reset();
}

Truth Boxes::TruthIn(std::size_t box, const Spot& spot) const {
  const auto row = RowOf(spot, many_columns_, box);
  return row ? many_columns_[spot.node].TruthAt(*row) : kFalse;
}

Sight Boxes::SightIn(std::size_t box) {
  if (!many_walk_) many_walk_.emplace(plan_, many_.table(), many_columns_, many_cone_);
  return {plan_, many_.table(), many_columns_, *many_walk_, box * household_.people()};
}

// How the two sides of a comparison stand to each other: below, equal, above, not decided, or there is no such row.
char Boxes::ClassIn(std::size_t copy, const Spot& comparison) const {
  const auto row = RowOf(comparison, many_columns_, copy);
  if (!row) return '-';
  const Node& node = plan_.nodes[static_cast<std::size_t>(comparison.node)];
  const Column &a = many_columns_[node.a], &b = many_columns_[node.b];
  if (a.Highest(*row) < b.Lowest(*row)) return '<';
  if (a.Lowest(*row) > b.Highest(*row)) return '>';
  return a.Single(*row) && b.Single(*row) ? '=' : '?';
}

std::vector<double> Boxes::Breaks(FactAt at, const std::vector<Spot>& comparisons, std::size_t most) {
  struct Gap {  // between points of different classes
    double lo, hi;
  };
  std::vector<int> nodes;
  for (const Spot& comparison : comparisons) nodes.push_back(comparison.node);
  const std::vector<int> cone = ConeOf(plan_, nodes);
  const double step = StepOf(at);
  const Cell whole = Load(household_, at);
  std::vector<Gap> open{{whole.lo, whole.hi}};
  std::vector<double> breaks;
  std::vector<Box> points;
  bool first = true;
  while (!open.empty() && breaks.size() < most) {
    const Gap gap = open.front();
    open.erase(open.begin());
    if (!first && gap.hi - gap.lo <= step) {
      breaks.push_back(gap.hi);
      continue;
    }
    first = false;
    points.clear();
    const auto add = [&](double value) { points.push_back({{{at, {.lo = value, .hi = value}}}, false}); };
    const double steps = std::ceil((gap.hi - gap.lo) / step), parts = std::min(steps, static_cast<double>(kMany - 1));
    for (double part = 0; part < parts; ++part) add(gap.lo + std::floor(steps * part / parts) * step);
    add(gap.hi);
    EvaluateMany(points, cone);
    std::size_t place = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
      const auto changes = [&](const Spot& comparison) { return ClassIn(i, comparison) != ClassIn(i - 1, comparison); };
      if (std::none_of(comparisons.begin(), comparisons.end(), changes)) continue;
      open.insert(open.begin() + static_cast<std::ptrdiff_t>(place++),
                  {points[i - 1].changes[0].cell.lo, points[i].changes[0].cell.lo});
    }
  }
  many_cone_ = nullptr;  // it ends here
  return breaks;
}

void Boxes::Split(const Box& box, const Pick& pick, std::vector<Box>& parts) {
  parts.clear();
  for (const Cell& cell : Parts(box, pick)) {
    parts.push_back(box);
    parts.back().changes.push_back({pick.at, cell});
  }
}

std::vector<Cell> Boxes::Parts(const Box& box, const Pick& pick) {
  const Cell cell = CellIn(box, pick.at);
  const Fact& fact = catalog_.facts[static_cast<std::size_t>(pick.at.fact)];
  if (fact.type.kind == Kind::kSet) {
    const std::uint64_t option = Lowest(cell.most & ~cell.least);
    return {{.least = cell.least | option, .most = cell.most}, {.least = cell.least, .most = cell.most & ~option}};
  }
  if (fact.reference || fact.type.kind == Kind::kChoice) {
    std::uint64_t some = Lowest(cell.most);
    if (pick.comparison.node >= 0) {
      const Node& node = plan_.nodes[static_cast<std::size_t>(pick.comparison.node)];
      const std::uint64_t among = cell.most & node.mask;
      if (!fact.reference && node.op == Op::kAmong && among != 0 && among != cell.most) some = among;
    }
    return {{.most = some}, {.most = cell.most & ~some}};
  }
  if (fact.type.kind == Kind::kBool) return {{.lo = 1, .hi = 1}, {.lo = 0, .hi = 0}};
  return Numbers(pick, cell);
}

std::vector<Cell> Boxes::Numbers(const Pick& pick, const Cell& cell) {
  const double step = StepOf(pick.at);
  std::vector<double> starts;
  if (pick.comparison.node >= 0 && ComparesNumbers(plan_.nodes[static_cast<std::size_t>(pick.comparison.node)].op) &&
      Alone(pick.comparison, pick.at)) {
    const auto known = std::find_if(known_.begin(), known_.end(),
                                    [&](const Known& k) { return k.at == pick.at && k.comparison == pick.comparison; });
    if (known == known_.end()) {
      starts = Breaks(pick.at, {pick.comparison}, kWidth - 1);
      known_.push_back({pick.at, pick.comparison, starts});
    } else {
      starts = known->breaks;
    }
    std::erase_if(starts, [&](double start) { return start <= cell.lo || start > cell.hi; });
  }
  const double steps = std::ceil((cell.hi - cell.lo) / step);  // the last may be shorter
  const auto before = [&](double value) { return LastBefore(value, cell.lo, step); };
  std::vector<Cell> parts;
  const auto add = [&](double lo, double hi) {
    if (lo <= hi) parts.push_back({.lo = lo, .hi = hi});
  };
  if (!starts.empty()) {
    double lo = cell.lo;
    for (const double start : starts) {
      add(lo, before(start));
      lo = start;
    }
    add(lo, cell.hi);
    return parts;
  }
  const double half = cell.lo + std::floor(steps / 2) * step;
  add(cell.lo, cell.lo);
  add(cell.hi, cell.hi);
  add(cell.lo + step, half);
  add(half + step, before(cell.hi));
  return parts;
}

}  // namespace ventanilla
