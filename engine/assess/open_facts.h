// Which facts can still change a node, and which it rests on: found by walking down the DAG. Only reads columns.
#pragma once

#include <vector>

#include "evaluate/evaluate.h"
#include "table/repeat.h"

namespace ventanilla {

// Sorted by fact as the catalog lists them, then by row; each once.
using FactsAt = std::vector<FactAt>;
void Insert(FactsAt& facts, FactAt fact);

class FactWalk {
 public:
  FactWalk(const Plan& plan, const Table& table, const Columns& columns);

  // The facts that are not settled and on which `node` in `row` still depends: through undecided operands only, not into
  // branches that cannot be taken nor people who cannot be meant. Of a fact that may not apply, what decides whether it does
  // stands for it. Empty when the node is decided.
  FactsAt Open(int node, std::size_t row) const;

  // The facts on which the value rests, settled or not: of a decided condition the branch taken.
  FactsAt Used(int node, std::size_t row) const;

 private:
  struct Visit {
    bool open_only;
    FactsAt found;
  };
  FactsAt Start(bool open_only, int node, std::size_t row) const;
  void Walk(int node, std::size_t row, Visit& visit) const;
  void WalkPeople(const Node& node, std::size_t row, Visit& visit) const;
  void WalkMembership(int relation, std::size_t owner, std::size_t person, Visit& visit) const;
  bool Decided(int node, std::size_t row) const { return columns_[node].Single(row); }

  const Plan& plan_;
  const Table& table_;
  const Columns& columns_;
  // Each cell of each node is walked once per walk: it is stamped with the walk's number.
  std::vector<std::size_t> first_cell_;  // by node
  mutable std::vector<int> stamps_;      // by cell
  mutable int walk_ = 0;
};

}  // namespace ventanilla
