// A plan made ready to be evaluated for block after block of households: kernels are found once, nodes whose lives do not overlap
// share memory, and all of it stays in the cache.
#pragma once

#include <list>

#include "evaluate/household_block.h"
#include "evaluate/kernel.h"
#include "evaluate/only_open.h"

namespace ventanilla {

// kExact or kNarrow.
template <Numbers numbers>
class Schedule {
 public:
  // `plan` outlives the schedule. `width`: of the masks of its tables. Roots of the plan can be read after a run: those of programs and
  // constraints, and what decides whether facts apply.
  Schedule(const Plan& plan, std::size_t width);
  Schedule(Schedule&&) = delete;

  // Evaluates households [first, last) of a table that have kMostPeople at most and whose days lie in the plan's regime.
  // `only` (kNarrow): follows them.
  void Run(const Table& table, std::size_t first, std::size_t last, OnlyOpenColumns* only = nullptr);

  const Plan& plan() const { return plan_; }
  const Frame& frame() const { return block_.frame(); }
  std::size_t households() const { return block_.households(); }
  std::size_t people() const { return block_.people(); }
  std::size_t rows(Level level, int relation = -1) const {
    return level == Level::kPair ? pairs(relation).owner.size() : level == Level::kPerson ? people() : households();
  }
  const PairRows& pairs(int relation) const { return pairs_[static_cast<std::size_t>(relation)]; }
  const std::vector<int>& read_inputs() const { return read_inputs_; }  // nodes that the table has and results rest on
  const std::vector<int>& references() const { return references_; }    // the facts that say who belongs to whom
  const std::vector<int>& buffer_of() const { return buffer_of_; }      // by node, or -1; nodes that share one are not needed together
  // Of a root or an input: its cells, or one for all rows.
  const View& operator[](int node) const { return views_[static_cast<std::size_t>(node)]; }

 private:
  struct Step {
    int node;
    KernelOf kernel;
    View own;  // its memory
  };
  // A step that every block takes.
  struct Work {
    Kernel run;
    Call call;
    Level level;
  };
  // An operand that holds for all rows, repeated in every row for a kernel that wants it so.
  struct Repeated {
    Column cells;
    View view;
  };
  void ShareBuffers();
  void ViewBuffers();
  void FindKernels();
  void BindInputs(const Table& table);
  void BindPairs();
  void Settle();
  void SettleStep(const Step& step);
  const View* Operand(int node, bool as_it_is);

  const Plan& plan_;
  const std::size_t width_;
  std::vector<Step> steps_;          // nodes that are computed
  std::vector<Work> work_;           // those that have to be computed for every block
  std::vector<int> inputs_;          // nodes that are read from the table
  std::vector<int> read_inputs_;     // those that results rest on
  std::vector<int> references_;
  std::vector<int> paired_;          // relations with pairs
  std::vector<View> views_;          // by node
  std::vector<Column> buffers_;
  std::vector<int> buffer_of_;       // by node, or -1
  std::vector<Column> constants_;    // single cells
  std::list<Repeated> repeated_;
  std::vector<PairRows> pairs_;      // by relation
  std::size_t pair_room_ = 0;
  HouseholdBlock block_;
  std::int32_t day_ = 0;             // of the block
  bool settled_ = false;             // `work_` fits what has been bound
};

}  // namespace ventanilla
