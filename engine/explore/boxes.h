// Parts of all that a household may still be, evaluated a few at a time.
#pragma once

#include <optional>
#include <vector>

#include "assess/open_facts.h"
#include "table/repeat.h"

namespace ventanilla {

// A node in one row of the household, by its people (-1 where its level has none): rows of pairs differ from table to table.
struct Spot {
  int node = -1;
  std::int32_t owner = -1, member = -1;
  friend bool operator==(const Spot&, const Spot&) = default;
};

Spot SpotOf(const Plan& plan, const Columns& columns, int node, std::size_t row);

// A number that counts where a truth holds; node -1: it always counts.
struct Term {
  Spot number, where;
};

// The household with some places narrowed; of several changes of one place the last counts.
struct Change {
  FactAt at;
  Cell cell;
};
struct Box {
  std::vector<Change> changes;
  bool agency = false;  // for the caller: narrowed by what only an agency knows
};

// An open place to narrow next, and the comparison that asks for it (node -1 where there is none).
struct Pick {
  FactAt at;
  Spot comparison;
};

// What a box is: of the truth or the sum aimed at, and of those of the catalog's constraints that its changes may break. Where `constraints` is false nothing is possible in it.
struct BoxState {
  Truth truth = kEither;
  double lo = 0, hi = 0;  // of a sum
  Truth constraints = kTrue;
  std::optional<Pick> next;  // nothing when all is decided
};

// What columns say of one household among copies.
struct Sight {
  const Plan& plan;
  const Table& table;
  const Columns& columns;
  const FactWalk& walk;
  std::size_t first_person = 0;  // its first row of people
};

class Boxes {
 public:
  // `columns`: what Evaluate() wrote for the household, which is a table of one. All outlive it.
  Boxes(const Catalog& catalog, const Plan& plan, const Table& household, const Columns& columns);

  // What the following boxes are evaluated for. Places that only an agency knows are picked last.
  void Aim(Spot truth);
  void Aim(std::vector<Term> sum);

  void Evaluate(const std::vector<Box>& boxes, std::vector<BoxState>& states);  // at most kWidth
  static constexpr std::size_t kWidth = 4;

  // Parts that are apart and together are the box: 2 to kWidth, narrowed at `pick`. Of a number that alone decides its comparison,
  // where that changes; else its ends, and the halves between them.
  void Split(const Box& box, const Pick& pick, std::vector<Box>& parts);

  bool IsAgency(FactAt at) const { return agency_[static_cast<std::size_t>(at.fact)] != 0; }
  Cell CellIn(const Box& box, FactAt at) const;
  double StepOf(FactAt at) const;
  double Before(FactAt at, double value) const;  // the last value before it, of all that the household's place may be
  std::optional<std::size_t> RowInHousehold(const Spot& spot) const { return RowOf(spot, columns_, 0); }

  // Where, as a number grows within what it may be, one of some comparisons of numbers changes: the first values of each part but the
  // first, the lowest `most` of them. Other places stay as open as they are.
  std::vector<double> Breaks(FactAt at, const std::vector<Spot>& comparisons, std::size_t most);

  // Many boxes for the roots of a cone, and what is then seen in one of them.
  static constexpr std::size_t kMany = 32;
  void EvaluateMany(const std::vector<Box>& boxes, const std::vector<int>& cone);
  Truth TruthIn(std::size_t box, const Spot& spot) const;  // false where there is no such row
  std::optional<std::size_t> RowIn(std::size_t box, const Spot& spot) const { return RowOf(spot, many_columns_, box); }
  Sight SightIn(std::size_t box);

 private:
  struct Known {  // breaks of places that alone decide a comparison, whatever the rest
    FactAt at;
    Spot comparison;
    std::vector<double> breaks;
  };
  // Constraints that share open places with each other, directly or through others.
  struct Constraints {
    std::vector<Spot> spots;
    FactsAt places;
    bool possible = false;  // all of them, in some completion
  };
  void GroupConstraints();
  bool Touches(const Box& box, const Constraints& group) const;
  bool CanHold(const Constraints& group);
  void Put(Copies& copies, std::size_t copy, const Box& box) const;
  std::optional<std::size_t> RowOf(const Spot& spot, const Columns& columns, std::size_t copy) const;
  void AimAt(std::vector<int> roots);
  void ReadTruth(std::size_t copy, BoxState& state) const;
  void ReadSum(std::size_t copy, BoxState& state) const;
  std::optional<Pick> PickFor(const Spot& spot, std::size_t copy) const;
  FactAt InHousehold(FactAt at, std::size_t copy) const;
  bool Alone(const Spot& comparison, FactAt at) const;
  char ClassIn(std::size_t copy, const Spot& comparison) const;
  std::vector<Cell> Parts(const Box& box, const Pick& pick);
  std::vector<Cell> Numbers(const Pick& pick, const Cell& cell);

  const Catalog& catalog_;
  const Plan& plan_;
  const Table& household_;
  const Columns& columns_;
  FactWalk base_walk_;
  std::vector<Constraints> constraints_;  // those that are open
  std::vector<char> agency_;       // by fact
  Spot truth_;
  std::vector<Term> sum_;
  std::vector<int> cone_;
  const std::vector<int>* many_cone_ = nullptr;
  Copies few_, many_;
  Columns few_columns_, many_columns_;
  std::optional<FactWalk> few_walk_, many_walk_;
  std::vector<Known> known_;
};

}  // namespace ventanilla
