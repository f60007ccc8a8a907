// evaluate(Plan, Table) -> Columns: the one evaluator. Every feature reads what it wrote.
#pragma once

#include <vector>

#include "plan/plan.h"
#include "table/table.h"

namespace ventanilla {

// How numbers are computed: as one value per cell, for tables without an open cell, or as ranges of values. Truths and options are
// sets of possible values in both. Ranges are ranges of doubles.
enum class Numbers : std::uint8_t { kExact, kInterval };

// The rows of a relation: (owner, member) for every member that may be in it. `truth` says whether it certainly is.
struct PairRows {
  std::vector<std::int32_t> owner, member;  // person rows; by owner, then member
  std::vector<Truth> truth;
};

// What each node of a plan is, in each row of a table. Reuse one object for many tables: it keeps its memory.
class Columns {
 public:
  const Column& operator[](int node) const { return *views_[static_cast<std::size_t>(node)]; }
  const PairRows& pairs(int relation) const { return pairs_[static_cast<std::size_t>(relation)]; }

 private:
  template <Numbers numbers>
  friend void EvaluateNodes(const Plan& plan, const Table& table, const std::vector<int>* nodes, bool again, Columns& columns);
  std::vector<const Column*> views_;  // by node: a fact's cells are read where the table has them
  std::vector<Column> own_;
  std::vector<PairRows> pairs_;       // by relation; only of those that some node needs
};

// Whether the table's rows let `person` (a row) be in `relation` of `owner` (a row; any of the household when it owns the relation).
Truth InRelation(const Relation& relation, const Table& table, std::size_t owner, std::size_t person);

// Every day of `table.as_of` lies in the plan's regime. Sound: a result contains the result of every completion of the open cells.
// Cannot fail. Cost: linear in nodes x rows; people are compared with people of their household only.
template <Numbers numbers>
void Evaluate(const Plan& plan, const Table& table, Columns& columns);

// Only `nodes`: a cone. Other columns are not to be read.
void EvaluateCone(const Plan& plan, const Table& table, const std::vector<int>& nodes, Columns& columns);

// Once more `nodes`, after cells changed on which they rest, of the table that all were evaluated for. Other columns stay.
void EvaluateAgain(const Plan& plan, const Table& table, const std::vector<int>& nodes, Columns& columns);

// What the nodes of a plan rest on: `roots` and all below them, in order.
std::vector<int> ConeOf(const Plan& plan, const std::vector<int>& roots);

}  // namespace ventanilla
