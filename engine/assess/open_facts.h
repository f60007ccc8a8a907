// Which facts can still change a node, and which it rests on: found by walking down the DAG. Only reads columns.
#pragma once

#include <vector>

#include "evaluate/evaluate.h"
#include "table/repeat.h"

namespace ventanilla {

// Sorted by fact as the catalog lists them, then by row; each once.
using FactsAt = std::vector<FactAt>;
void Insert(FactsAt& facts, FactAt fact);
bool Has(const FactsAt& facts, FactAt fact);
bool Apart(const FactsAt& a, const FactsAt& b);  // nothing is in both

// A node in one of its rows.
struct NodeAt {
  int node = -1;
  std::size_t row = 0;
  friend bool operator==(const NodeAt&, const NodeAt&) = default;
};

// An open fact, and the comparison nearest to it on the way (node -1: none).
struct OpenPlace {
  FactAt at;  // fact -1: there is none
  NodeAt comparison;
};

class FactWalk {
 public:
  // For `nodes` and all below them, whose columns were evaluated; without `nodes`, for the whole plan.
  FactWalk(const Plan& plan, const Table& table, const Columns& columns, const std::vector<int>* nodes = nullptr);

  // To be called when the columns were evaluated again.
  void Restart();

  // The facts that are not settled and on which `node` in `row` still depends: through undecided operands only, not into
  // branches that cannot be taken nor people who cannot be meant. Of a fact that may not apply, what decides whether it does
  // stands for it. Empty when the node is decided.
  FactsAt Open(int node, std::size_t row) const;

  // As Open(), and facts of which it is not settled whether they apply: all that may come to be asked.
  FactsAt MayOpen(int node, std::size_t row) const;

  // The comparisons on which some of `roots` may still depend, each once.
  std::vector<NodeAt> Comparisons(const std::vector<NodeAt>& roots) const;

  // The facts on which the value rests, settled or not: of a decided condition the branch taken.
  FactsAt Used(int node, std::size_t row) const;

  // The first open fact, preferring those that `last` does not say come last (by fact); nothing when the node is decided.
  OpenPlace First(int node, std::size_t row, const std::vector<char>& last) const;

 private:
  struct Visit {
    bool open_only, certain_only;  // certain: applies
    const std::vector<char>* last;  // only the first is wanted
    NodeAt comparison;
    FactsAt found;
    std::vector<NodeAt> comparisons;
    OpenPlace first;
    bool done;
  };
  void Find(FactAt at, Visit& visit) const;
  FactsAt Start(bool open_only, bool certain_only, int node, std::size_t row) const;
  void Operands(int node, std::size_t row, Visit& visit) const;
  void Walk(int node, std::size_t row, Visit& visit) const;
  void WalkPeople(const Node& node, std::size_t row, Visit& visit) const;
  void WalkMembership(int relation, std::size_t owner, std::size_t person, Visit& visit) const;
  bool Decided(int node, std::size_t row) const { return columns_[node].Single(row); }

  const Plan& plan_;
  const Table& table_;
  const Columns& columns_;
  const std::vector<int>* nodes_;
  // Each cell of each node is walked once per walk: it is stamped with the walk's number.
  std::vector<std::size_t> first_cell_;  // by node
  mutable std::vector<int> stamps_;      // by cell
  mutable int walk_ = 0;
};

}  // namespace ventanilla
