// Parts of all that a household may still be, evaluated a few at a time.
#pragma once

#include <cstddef>
#include <list>
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

// The same, of a household whose first person has that row.
Spot SpotOf(const Plan& plan, const Columns& columns, int node, std::size_t row, std::size_t first_person);

inline constexpr std::size_t kNoRow = ~std::size_t{0};

// A number that counts where a truth holds; node -1: it always counts.
struct Term {
  Spot number, where;
};

// An open place to narrow next, and the comparison that asks for it (node -1 where there is none).
struct Pick {
  FactAt at;  // fact -1 where nothing is to be narrowed
  Spot comparison;
  bool any() const { return at.fact >= 0; }
};

// The household with some places narrowed, and what it is then: of the truth or the sum aimed at, and of those of the catalog's
// constraints that its changes may break. Where `constraints` is false nothing is possible in it.
struct Box {
  int last_change = -1;  // of Boxes; -1: none
  bool agency = false;   // for the caller: narrowed by what only an agency knows
  Truth truth = kEither, constraints = kTrue;
  double lo = 0, hi = 0;  // of a sum
  Pick next;              // nothing when all is decided
};

// What columns say of one household among copies.
struct Sight {
  const Catalog& catalog;
  const Plan& plan;
  const Table& table;
  const Columns& columns;
  const FactWalk& walk;
  std::size_t first_person = 0;  // its first row of people
};

// What may still be spent on one household: cells to evaluate. A home of thirty people of whom nothing is known would take minutes; what
// is not proved by then stays sound.
struct Budget {
  double cells = 3e8;
  bool spent() const { return cells <= 0; }
};

class Boxes {
 public:
  // `columns`: what Evaluate() wrote for the household, which is a table of one. All outlive it.
  Boxes(const Catalog& catalog, const Plan& plan, const Table& household, const Columns& columns, Budget& budget);

  bool spent() const { return budget_.spent(); }

  // What the following boxes are evaluated for, a sum where all that is given holds; those before are gone. Places that only an agency knows are picked last.
  void Aim(Spot truth);
  void Aim(std::vector<Term>&& sum, std::vector<Spot>&& given);

  // The household as it is.
  Box Whole();

  // Parts of an open box that are apart and together are it, narrowed at its pick: how many. Of a number that alone decides its
  // comparison, where that changes; else its ends, and the halves between them.
  static constexpr std::size_t kWidth = 4;
  std::size_t Split(const Box& box, Box (&parts)[kWidth]);

  // A box with one place narrowed to each of some cells, at most kWidth.
  void Narrow(const Box& box, FactAt at, const Cell* cells, std::size_t count, Box (&parts)[kWidth]);

  Cell CellIn(const Box& box, FactAt at) const;  // what the place may be there
  FactsAt Narrowed(const Box& box) const;        // the places that may be less there than in the household

  bool IsAgency(FactAt at) const { return agency_[static_cast<std::size_t>(at.fact)] != 0; }
  double StepOf(FactAt at) const;
  double Before(FactAt at, double value) const;  // the last value before it, of all that the household's place may be
  std::size_t RowInHousehold(const Spot& spot) const { return RowOf(spot, columns_, 0); }

  // Where, as a number grows within what it may be, one of some comparisons of numbers changes: the first values of each part but the
  // first, the lowest `most` of them. Other places stay as open as they are.
  static constexpr std::size_t kMostBreaks = 7;
  struct Breaks {
    double starts[kMostBreaks] = {};
    std::size_t count = 0;
  };
  Breaks FindBreaks(FactAt at, const std::vector<Spot>& comparisons, std::size_t most);

  // The household with one place narrowed to each of some cells, for the roots of a cone; and what is then seen in one of them.
  static constexpr std::size_t kMany = 32;
  void EvaluateMany(FactAt at, const Cell* cells, std::size_t count, const std::vector<int>& cone);
  Truth TruthIn(std::size_t cell, const Spot& spot) const { return TruthOf(spot, many_->columns, cell); }
  std::size_t RowIn(std::size_t cell, const Spot& spot) const { return RowOf(spot, many_->columns, cell); }
  Sight SightIn(std::size_t cell) const { return {catalog_, plan_, many_->copies.table(), many_->columns, many_->walk, cell * household_.people()}; }

 private:
  // Of several changes of one place the last counts.
  struct Change {
    FactAt at;
    Cell cell;
    int before;  // the change before it; -1: none
  };
  struct Known {  // breaks of a place that alone decides a comparison, whatever the rest
    FactAt at;
    Spot comparison;
    Breaks breaks;
  };
  // Constraints that share open places with each other, directly or through others.
  struct Constraints {
    std::vector<Spot> spots;
    FactsAt places;
    bool possible = false;  // all of them, in some completion
  };
  void GroupConstraints();
  bool Touches(int change, const Constraints& group) const;
  bool CanHold(const Constraints& group);
  void AimAt(std::vector<int> roots);
  void Evaluate(Box* boxes, std::size_t count);
  void Put(std::size_t copy, int change);
  void ReadTruth(std::size_t copy, Box& box) const;
  void ReadSum(std::size_t copy, Box& box) const;
  Pick PickFor(const Spot& spot, std::size_t copy) const;
  std::size_t RowOf(const Spot& spot, const Columns& columns, std::size_t copy) const;
  Truth TruthOf(const Spot& spot, const Columns& columns, std::size_t copy) const;  // false where there is no such row

  // split.cpp
  std::size_t Parts(const Pick& pick, const Cell& cell, Cell* parts);
  std::size_t Numbers(const Pick& pick, const Cell& cell, Cell* parts);
  bool Alone(const Spot& comparison, FactAt at) const;
  const Breaks& BreaksOf(const Pick& pick);
  char ClassIn(std::size_t cell, const Spot& comparison) const;
  bool Differ(std::size_t cell, std::size_t other, const std::vector<Spot>& comparisons) const;

  // Copies of the household side by side, and what the nodes of a cone are in them.
  struct Bench {
    Bench(const Plan& plan, const Table& household, std::size_t times)
        : copies(household, times), walk(plan, copies.table(), columns, &nodes), settled(plan.nodes.size()) {}
    Copies copies;
    Columns columns;
    std::vector<int> nodes;  // of the cone
    bool another = true;     // cone than was evaluated last
    bool referred = false;   // when it was evaluated last, people may have referred to others than in the household
    FactWalk walk;
    std::vector<char> settled;  // by node: of this cone or of one before, decided in the household and evaluated
  };
  void Evaluate(Bench& bench);

  const Catalog& catalog_;
  const Plan& plan_;
  const Table& household_;
  const Columns& columns_;
  Budget& budget_;
  std::list<Constraints> constraints_;    // those that are open; first what is given, which is touched by every change
  std::vector<char> agency_;              // by fact
  Spot truth_;
  std::vector<Term> sum_;
  std::vector<Change> changes_;
  FactWalk base_walk_;
  std::vector<char> open_;  // by node: in some row of the household
  Bench few_;               // for boxes
  std::optional<Bench> some_, most_;  // for cells, by how many there are; made once they are needed
  Bench* many_ = nullptr;   // that of the last cells
  std::list<Known> known_;
};

}  // namespace ventanilla
