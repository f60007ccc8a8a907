#include "explore/boxes.h"

#include <algorithm>

namespace ventanilla {
namespace {

constexpr int kMostSplits = 256;  // to find out whether constraints can hold together

}  // namespace

Spot SpotOf(const Plan& plan, const Columns& columns, int node, std::size_t row, std::size_t first_person) {
  const Node& n = plan.nodes[static_cast<std::size_t>(node)];
  const auto first = static_cast<std::int32_t>(first_person);
  if (n.level == Level::kHousehold) return {node, -1, -1};
  if (n.level == Level::kPerson) return {node, static_cast<std::int32_t>(row) - first, -1};
  const PairRows& pairs = columns.pairs(n.relation);
  return {node, pairs.owner[row] - first, pairs.member[row] - first};
}

Spot SpotOf(const Plan& plan, const Columns& columns, int node, std::size_t row) { return SpotOf(plan, columns, node, row, 0); }

Boxes::Boxes(const Catalog& catalog, const Plan& plan, const Table& household, const Columns& columns, Budget& budget)
    : catalog_(catalog),
      plan_(plan),
      household_(household),
      columns_(columns),
      budget_(budget),
      agency_(catalog.facts.size()),
      base_walk_(plan, household, columns),
      open_(plan.nodes.size()),
      few_(plan, household, kWidth) {
  for (std::size_t f = 0; f < agency_.size(); ++f) agency_[f] = catalog.facts[f].agency;
  for (std::size_t node = 0; node < open_.size(); ++node) {
    const Column& column = columns[static_cast<int>(node)];
    for (std::size_t row = 0; row < column.rows() && open_[node] == 0; ++row) open_[node] = !column.Single(row);
  }
  budget.cells -= static_cast<double>((2 * kWidth + kMany) * catalog.facts.size() * household.people());  // to copy the household
  GroupConstraints();
}

void Boxes::GroupConstraints() {
  constraints_.emplace_back();
  for (const int node : plan_.constraints) {
    for (std::size_t row = 0; row < columns_[node].rows(); ++row) {
      if (columns_[node].TruthAt(row) != kEither) continue;
      Constraints joined{{SpotOf(plan_, columns_, node, row)}, base_walk_.Open(node, row), false};
      for (auto group = constraints_.begin(); group != constraints_.end();) {
        if (Apart(group->places, joined.places)) {
          ++group;
          continue;
        }
        for (const Spot& spot : group->spots) joined.spots.push_back(spot);
        for (const FactAt& at : group->places) Insert(joined.places, at);
        group = constraints_.erase(group);
      }
      constraints_.push_back(std::move(joined));
    }
  }
  for (Constraints& group : constraints_) group.possible = !group.spots.empty() && CanHold(group);
}

// Depth first, as a search for outcomes, but for the first box in which they hold.
bool Boxes::CanHold(const Constraints& group) {
  Aim(group.spots.front());
  std::vector<Box> stack{Whole()};
  Box parts[kWidth];
  for (int splits = 0; !stack.empty() && splits < kMostSplits && !spent(); ++splits) {
    const Box box = stack.back();
    stack.pop_back();
    if (box.constraints == kFalse) continue;
    if (box.truth == kTrue && box.constraints == kTrue) return true;
    if (box.truth == kFalse || !box.next.any()) continue;
    for (std::size_t i = Split(box, parts); i-- > 0;) stack.push_back(parts[i]);
  }
  return false;
}

bool Boxes::Touches(int change, const Constraints& group) const {
  if (!group.possible) return true;
  for (; change >= 0; change = changes_[static_cast<std::size_t>(change)].before) {
    if (Has(group.places, changes_[static_cast<std::size_t>(change)].at)) return true;
  }
  return false;
}

void Boxes::Aim(Spot truth) {
  truth_ = truth;
  sum_.clear();
  constraints_.front().spots.clear();
  AimAt({truth.node});
}

void Boxes::Aim(std::vector<Term>&& sum, std::vector<Spot>&& given) {
  truth_ = {};
  sum_ = std::move(sum);
  constraints_.front().spots = std::move(given);
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
  few_.nodes = ConeOf(plan_, roots);
  few_.another = true;
  changes_.clear();
}

// What is decided in the household is evaluated once: it stays as it is, whatever is narrowed but who refers to whom.
void Boxes::Evaluate(Bench& bench) {
  const bool refers = bench.copies.refers(), anew = refers || bench.referred;
  if (anew) std::fill(bench.settled.begin(), bench.settled.end(), 0);
  bench.referred = refers;
  std::vector<int> nodes;
  for (const int node : bench.nodes) {
    char& settled = bench.settled[static_cast<std::size_t>(node)];
    if (settled == 0) nodes.push_back(node);
    settled = !refers && open_[static_cast<std::size_t>(node)] == 0;
  }
  EvaluateCone(plan_, bench.copies.table(), nodes, bench.columns, !anew);
  if (anew || bench.another) bench.walk.Restart();
  bench.another = false;
  std::size_t cells = 0;
  for (const int node : nodes) cells += bench.columns[node].rows();
  budget_.cells -= static_cast<double>(cells);
}

std::size_t Boxes::RowOf(const Spot& spot, const Columns& columns, std::size_t copy) const {
  if (spot.owner < 0) return copy;
  const auto offset = static_cast<std::int32_t>(copy * household_.people());
  if (spot.member < 0) return static_cast<std::size_t>(spot.owner + offset);
  const PairRows& pairs = columns.pairs(plan_.nodes[static_cast<std::size_t>(spot.node)].relation);
  for (std::size_t row = 0; row < pairs.owner.size(); ++row) {
    if (pairs.owner[row] == spot.owner + offset && pairs.member[row] == spot.member + offset) return row;
  }
  return kNoRow;  // certainly no such pair
}

Truth Boxes::TruthOf(const Spot& spot, const Columns& columns, std::size_t copy) const {
  const std::size_t row = RowOf(spot, columns, copy);
  return row == kNoRow ? kFalse : columns[spot.node].TruthAt(row);
}

Box Boxes::Whole() {
  Box box;
  Evaluate(&box, 1);
  return box;
}

void Boxes::Put(std::size_t copy, int change) {
  if (change < 0) return;
  const Change& last = changes_[static_cast<std::size_t>(change)];
  Put(copy, last.before);
  few_.copies.Put(copy, last.at, last.cell);
}

void Boxes::Evaluate(Box* boxes, std::size_t count) {
  few_.copies.Restore();
  for (std::size_t i = 0; i < count; ++i) Put(i, boxes[i].last_change);
  Evaluate(few_);
  for (std::size_t i = 0; i < count; ++i) {
    Box& box = boxes[i];
    Pick open;
    for (const Constraints& group : constraints_) {
      if (!Touches(box.last_change, group)) continue;
      for (const Spot& spot : group.spots) {
        const Truth truth = TruthOf(spot, few_.columns, i);
        box.constraints = And(box.constraints, truth);
        if (truth == kEither && !open.any()) open = PickFor(spot, i);
      }
    }
    truth_.node >= 0 ? ReadTruth(i, box) : ReadSum(i, box);
    if (!box.next.any()) box.next = open;
  }
}

void Boxes::ReadTruth(std::size_t copy, Box& box) const {
  box.truth = TruthOf(truth_, few_.columns, copy);
  box.next = PickFor(truth_, copy);
}

void Boxes::ReadSum(std::size_t copy, Box& box) const {
  for (const Term& term : sum_) {
    const std::size_t row = RowOf(term.number, few_.columns, copy);
    Truth counts = row == kNoRow ? kFalse : kTrue;
    // A number that always counts and is nobody's is no sum at all.
    if (term.where.node >= 0) {
      counts = And(counts, TruthOf(term.where, few_.columns, copy));
    } else if (counts == kFalse) {
      box.constraints = kFalse;
    }
    if (counts == kFalse) continue;
    const double lo = few_.columns[term.number.node].Lowest(row), hi = few_.columns[term.number.node].Highest(row);
    box.lo += counts == kTrue ? lo : std::min(0.0, lo);
    box.hi += counts == kTrue ? hi : std::max(0.0, hi);
    if (!box.next.any() && counts == kEither) box.next = PickFor(term.where, copy);
    if (!box.next.any() && lo != hi) box.next = PickFor(term.number, copy);
  }
}

Pick Boxes::PickFor(const Spot& spot, std::size_t copy) const {
  const std::size_t row = RowOf(spot, few_.columns, copy);
  if (row == kNoRow) return {};
  const OpenPlace place = few_.walk.First(spot.node, row, agency_);
  Pick pick{place.at, {}};
  if (!pick.any()) return pick;
  const std::size_t first = copy * household_.people();
  const bool of_person = catalog_.facts[static_cast<std::size_t>(place.at.fact)].of == Owner::kPerson;
  pick.at.row = of_person ? place.at.row - static_cast<std::int32_t>(first) : 0;
  if (place.comparison.node >= 0) pick.comparison = SpotOf(plan_, few_.columns, place.comparison.node, place.comparison.row, first);
  return pick;
}

void Boxes::EvaluateMany(FactAt at, const Cell* cells, std::size_t count, const std::vector<int>& cone) {
  std::optional<Bench>& bench = count <= kWidth ? some_ : most_;
  if (!bench) bench.emplace(plan_, household_, count <= kWidth ? kWidth : kMany);
  many_ = &*bench;
  if (many_->nodes != cone) {
    many_->nodes = cone;
    many_->another = true;
  }
  many_->copies.Restore();
  for (std::size_t i = 0; i < count; ++i) many_->copies.Put(i, at, cells[i]);
  Evaluate(*many_);
}

}  // namespace ventanilla
