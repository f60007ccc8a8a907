#include "property/completions.h"

#include <algorithm>

#include "property/random_household.h"

namespace ventanilla::property {
namespace {

constexpr std::size_t kCopies = 64;

std::vector<Cell> ValuesOf(const Fact& fact, const Cell& cell) {
  std::vector<Cell> values;
  if (fact.type.kind == Kind::kSet) {
    const std::uint64_t open = cell.most & ~cell.least;
    for (std::uint64_t some = open;; some = (some - 1) & open) {
      values.push_back({.least = cell.least | some, .most = cell.least | some});
      if (some == 0) return values;
    }
  }
  if (fact.reference || fact.type.kind == Kind::kChoice) {
    for (std::uint64_t rest = cell.most; rest != 0; rest &= rest - 1) values.push_back({.most = rest & (~rest + 1)});
    return values;
  }
  for (double value = cell.lo; value < cell.hi; value += fact.domain.step) values.push_back({.lo = value, .hi = value});
  values.push_back({.lo = cell.hi, .hi = cell.hi});
  return values;
}

bool Fulfilled(const Plan& plan, const Columns& columns, const Table& household, std::size_t copy) {
  return std::all_of(plan.constraints.begin(), plan.constraints.end(), [&](int node) {
    const bool of_person = plan.nodes[static_cast<std::size_t>(node)].level == Level::kPerson;
    const std::size_t rows = of_person ? household.people() : 1;
    for (std::size_t row = 0; row < rows; ++row) {
      if (columns[node].TruthAt(copy * rows + row) != kTrue) return false;
    }
    return true;
  });
}

}  // namespace

OpenPlaces PlacesOf(const Catalog& catalog, const Table& household) {
  OpenPlaces open;
  for (std::size_t f = 0; f < catalog.facts.size(); ++f) {
    for (std::size_t row = 0; row < household.rows(catalog.facts[f].of); ++row) {
      const FactAt at{static_cast<int>(f), static_cast<std::int32_t>(row)};
      if (!IsOpen(household, at)) continue;
      open.places.push_back(at);
      open.values.push_back(ValuesOf(catalog.facts[f], Load(household, at)));
      open.count *= static_cast<double>(open.values.back().size());
    }
  }
  return open;
}

void ForEachCompletion(const Plan& plan, const Table& household, const OpenPlaces& open, const EachCompletion& each) {
  Copies copies(household, kCopies);
  Columns columns;
  std::vector<std::size_t> at(open.places.size());
  std::vector<std::vector<std::size_t>> batch;
  const auto flush = [&] {
    Evaluate<Numbers::kInterval>(plan, copies.table(), columns);
    for (std::size_t copy = 0; copy < batch.size(); ++copy) {
      if (Fulfilled(plan, columns, household, copy)) each(columns, copy, batch[copy]);
    }
    batch.clear();
    copies.Restore();
  };
  for (bool more = true; more;) {
    for (std::size_t i = 0; i < at.size(); ++i) copies.Put(batch.size(), open.places[i], open.values[i][at[i]]);
    batch.push_back(at);
    if (batch.size() == kCopies) flush();
    more = false;
    for (std::size_t i = 0; i < at.size() && !more; ++i) {
      more = ++at[i] < open.values[i].size();
      if (!more) at[i] = 0;
    }
  }
  flush();
}

std::size_t RowOf(const Evaluated& household, const Spot& spot, const Columns& columns, std::size_t copy) {
  const std::size_t people = household.table.people();
  if (spot.owner < 0) return copy;
  const std::size_t owner = copy * people + static_cast<std::size_t>(spot.owner);
  if (spot.member < 0) return owner;
  const PairRows& pairs = columns.pairs(household.plan.nodes[static_cast<std::size_t>(spot.node)].relation);
  const auto member = static_cast<std::int32_t>(copy * people) + spot.member;
  std::size_t row = 0;
  while (row < pairs.owner.size() && (pairs.owner[row] != static_cast<std::int32_t>(owner) || pairs.member[row] != member)) ++row;
  return row;
}

Json SmallHousehold(const Instance& instance, Random& random, double most) {
  Json household = RandomHousehold(instance.catalog, random);
  for (;;) {
    const auto evaluated = EvaluateFor(instance, household, Numbers::kInterval);
    if (PlacesOf(instance.catalog, evaluated->table).count <= most) return household;
    household = CompleteWhere(instance.catalog, household, random, [&](const Slot&) { return random.Chance(25); });
  }
}

}  // namespace ventanilla::property
