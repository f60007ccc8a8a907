// evaluate(Plan, Table) -> Columns: the one evaluator. Every feature reads what it wrote.
#pragma once

#include <vector>

#include "plan/plan.h"
#include "table/table.h"

namespace ventanilla {

// How cells are computed. Truths and options are sets of possible values in all of them.
enum class Numbers : std::uint8_t {
  kExact,     // one value per cell, in the storage that the plan chose: right for rows without an open cell
  kNarrow,    // ranges of values, in the storage that the plan chose: batches
  kInterval,  // ranges of doubles, options in 64 bits: few rows, where narrower cells would gain little and kernels cost bytes
};

// The rows of a relation: (owner, member) for every member that may be in it. `truth` says whether it certainly is.
struct PairRows {
  std::vector<std::int32_t> owner, member;  // person rows; by owner, then member
  std::vector<Truth> truth;
  bool made = false;  // of Columns: some node needed them
};

// What each node of a plan is, in each row of a table. Reuse one object for many tables: it keeps its memory.
class Columns {
 public:
  const Column& operator[](int node) const { return *cells_[static_cast<std::size_t>(node)].column; }
  const PairRows& pairs(int relation) const { return pairs_[static_cast<std::size_t>(relation)]; }

 private:
  template <Numbers numbers>
  friend void EvaluateNodes(const Plan& plan, const Table& table, const std::vector<int>* nodes, bool again, Columns& columns);
  struct Cells {
    const Column* column = nullptr;  // a fact's cells are read where the table has them
    View view;                       // of the same
    Column own;
  };
  std::vector<Cells> cells_;          // by node
  std::vector<PairRows> pairs_;       // by relation; only of those that some node needs
};

// Whose rows kernels look at: all of a table, or a block of its households. Rows count from the block's first ones.
struct Frame {
  const Table* table = nullptr;
  std::size_t household = 0, person = 0;  // the rows in the table of the block's first ones
  const std::int32_t* first_person = nullptr;  // by household, and one past the last
  const std::int32_t* household_of = nullptr;  // by person
  // Of blocks only:
  const std::uint8_t* after = nullptr;  // by person: how many of the household come after
  std::size_t largest = 0;              // people of the largest household
  std::size_t FirstRow(Level level) const { return level == Level::kPerson ? person : household; }

  Frame() = default;
  explicit Frame(const Table& whole) : table(&whole), first_person(whole.first_person.data()), household_of(whole.household_of.data()) {}
};

// The rows of a relation that some node needs, owner by owner.
PairRows MakePairs(const Relation& relation, const Frame& frame, std::size_t people);

// Whether the table's rows let `person` (a row) be in `relation` of `owner` (a row; any of the household when it owns the relation).
Truth InRelation(const Relation& relation, const Frame& frame, std::size_t owner, std::size_t person);
inline Truth InRelation(const Relation& relation, const Table& table, std::size_t owner, std::size_t person) {
  return InRelation(relation, Frame(table), owner, person);
}

// Every day of `table.as_of` lies in the plan's regime. Sound: a result contains the result of every completion of the open cells.
// Cannot fail. Cost: linear in nodes x rows; people are compared with people of their household only.
template <Numbers numbers>
void Evaluate(const Plan& plan, const Table& table, Columns& columns);

// Only `nodes`: a cone. Other columns are not to be read; with `again` they stay, of columns that hold nothing yet or were evaluated for this
// table, in which who may be in which relation has not changed.
void EvaluateCone(const Plan& plan, const Table& table, const std::vector<int>& nodes, Columns& columns, bool again = false);

// Once more `nodes`, after cells changed on which they rest.
inline void EvaluateAgain(const Plan& plan, const Table& table, const std::vector<int>& nodes, Columns& columns) {
  EvaluateCone(plan, table, nodes, columns, true);
}

// What rests on a fact: by node. With `to_comparisons`, comparisons are kComparison and what lies beyond them is left out.
enum class Rests : char { kNot, kValue, kComparison };
std::vector<Rests> RestingOn(const Plan& plan, int fact, bool to_comparisons);
inline bool IsComparison(Op op) { return op >= Op::kLess && op <= Op::kContains; }

// What the nodes of a plan rest on: `roots` and all below them, in order.
std::vector<int> ConeOf(const Plan& plan, const std::vector<int>& roots);

}  // namespace ventanilla
