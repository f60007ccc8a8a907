// How every node of a plan goes for one household as one of its facts grows: by what Evaluate() wrote at both ends, and by the
// operations between the fact and the node.
#pragma once

#include <vector>

#include "evaluate/evaluate.h"
#include "explore/course.h"
#include "table/repeat.h"

namespace ventanilla {

// Of the lower and the upper end of what a number may be.
struct Band {
  Course lo, hi;
};

class Courses {
 public:
  // `at`: a number or a day. `table` is of one household; both outlive it.
  Courses(const Plan& plan, const Table& table, FactAt at);

  // The nodes that rest on the fact, in order.
  const std::vector<int>& moving() const { return moving_; }
  bool Moves(int node) const { return moves_[static_cast<std::size_t>(node)] != 0; }

  // From one value of the fact to another, `steps` of the grid away: what was evaluated for both.
  void Follow(const Columns& first, const Columns& last, double step, double steps);

  // Whether a truth, choice or set is proved to be one and the same for all values of the fact between.
  bool Stays(int node, std::size_t row) const { return !Moves(node) || cells_[static_cast<std::size_t>(node)][row].stays; }
  Truth TruthAt(int node, std::size_t row) const { return (*first_)[node].TruthAt(row); }

  Band Of(int node, std::size_t row) const;

 private:
  struct Cell {
    bool stays = false;
    Band band;
  };
  // Whether a person counts, and whether that stays.
  struct Counts {
    Truth truth = kFalse;
    bool stays = true;
  };
  std::size_t OperandRow(const Node& node, std::size_t row) const;
  bool FindStays(const Node& node, std::size_t row) const;
  bool ComparisonStays(const Node& node, std::size_t row) const;
  Band Find(const Node& node, std::size_t row) const;
  Band FindSelect(const Node& node, std::size_t row) const;
  Band FindLookup(const Node& node, const Band& key) const;
  Band FindOverPeople(const Node& node, std::size_t row) const;
  Band Corners(const Node& node, const Band& a, const Band& b) const;
  Counts CountsIn(const Node& node, std::size_t owner, std::size_t person) const;

  const Plan& plan_;
  const Table& table_;
  const FactAt at_;
  std::vector<int> moving_;
  std::vector<char> moves_;
  const Columns* first_ = nullptr;
  double step_ = 0;
  std::vector<std::vector<Cell>> cells_;  // by node, then row; only of nodes that move
};

}  // namespace ventanilla
