#include "evaluate/schedule.h"

#include <algorithm>
#include <cstring>

namespace ventanilla {
namespace {

constexpr std::size_t kStorages = 5;

bool IsInput(Op op) { return op == Op::kFact || op == Op::kAsOf || op == Op::kResident; }

// Calls `f` for each node that is read after a run and has to be right of itself: who receives a program is only passed on.
template <class F>
void ForResults(const Plan& plan, F f) {
  const auto all = [&](const std::vector<int>& nodes) {
    for (const int node : nodes) {
      if (node >= 0) f(node);
    }
  };
  all(plan.constraints);
  all(plan.applies);
  for (const ProgramPlan& program : plan.programs) {
    all({program.law, program.person, program.row_member, program.row_law, program.row_person});
    for (const std::vector<int>& payments : program.amounts) all(payments);
  }
}

void Include(std::vector<int>& list, int item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

void RunOpen(const Call& call) {
  const Column& fact = call.frame.table->facts[static_cast<std::size_t>(call.node.index)];
  FillOpen(fact.view().From(call.frame.FirstRow(call.node.level)), call.out, call.rows);
}

// Repeats a cell in `rows` rows.
void Repeat(const View& one, std::size_t rows, Column& out) {
  out.Reset(one.storage, rows, true, one.width);
  const View to = out.view();
  for (std::size_t i = 0; i < rows; ++i) {
    std::memcpy(to.low + i * one.width, one.low, one.width);
    std::memcpy(to.high + i * one.width, one.high, one.width);
  }
}

}  // namespace

template <Numbers numbers>
Schedule<numbers>::Schedule(const Plan& plan, std::size_t width)
    : plan_(plan), width_(width), views_(plan.nodes.size()), buffer_of_(plan.nodes.size(), -1), pairs_(plan.relations.size()) {
  constants_.reserve(plan.nodes.size());
  for (std::size_t n = 0; n < plan.nodes.size(); ++n) {
    const Node& node = plan.nodes[n];
    if (node.relation >= 0) {
      if (node.level == Level::kPair) Include(paired_, node.relation);
      const int fact = plan.relations[static_cast<std::size_t>(node.relation)].fact;
      if (fact >= 0) Include(references_, fact);
    }
    views_[n].storage = node.storage;
    if (node.op == Op::kConstant) {
      Column& constant = constants_.emplace_back(node.storage, 1, true);
      FillConstant<numbers>(node, constant);
      views_[n] = constant.view();
      views_[n].one = true;
      if (node.storage == Storage::kChoice || node.storage == Storage::kSet) views_[n].width = static_cast<std::uint8_t>(width);
    } else if (IsInput(node.op)) {
      inputs_.push_back(static_cast<int>(n));
    } else {
      steps_.push_back({static_cast<int>(n), {}, {}});
    }
  }
  ShareBuffers();
  ViewBuffers();
  FindKernels();
}

// A buffer is free again after the last node that reads it. What is known is not computed for every block, and has its own.
template <Numbers numbers>
void Schedule<numbers>::ShareBuffers() {
  std::vector<int> last_use(plan_.nodes.size(), -1);
  for (const Step& step : steps_) {
    const Node& node = plan_.nodes[static_cast<std::size_t>(step.node)];
    for (const int operand : {node.a, node.b, node.c}) {
      if (operand >= 0) last_use[static_cast<std::size_t>(operand)] = step.node;
    }
  }
  const int never = static_cast<int>(plan_.nodes.size());
  ForResults(plan_, [&](int node) { last_use[static_cast<std::size_t>(node)] = never; });
  for (const int input : inputs_) {
    if (last_use[static_cast<std::size_t>(input)] >= 0) read_inputs_.push_back(input);
  }
  for (const ProgramPlan& program : plan_.programs) {
    if (program.receives >= 0) last_use[static_cast<std::size_t>(program.receives)] = never;
  }
  std::vector<int> free[2 * kStorages];  // by storage, of pairs apart
  for (const Step& step : steps_) {
    const auto n = static_cast<std::size_t>(step.node);
    const Node& node = plan_.nodes[n];
    const auto kind = [](const Node& of) { return 2 * static_cast<std::size_t>(of.storage) + (of.level == Level::kPair ? 1 : 0); };
    std::vector<int>& candidates = free[kind(node)];
    if (candidates.empty() || node.known) {
      buffer_of_[n] = static_cast<int>(buffers_.size());
      buffers_.emplace_back(node.storage, node.level == Level::kPair ? 1 : kMostPeople, AreRanges(numbers));
    } else {
      buffer_of_[n] = candidates.back();
      candidates.pop_back();
    }
    for (const int operand : {node.a, node.b, node.c}) {
      if (operand < 0 || last_use[static_cast<std::size_t>(operand)] != step.node) continue;
      last_use[static_cast<std::size_t>(operand)] = never;  // once, also when it is read twice
      const Node& read = plan_.nodes[static_cast<std::size_t>(operand)];
      const int buffer = buffer_of_[static_cast<std::size_t>(operand)];
      if (buffer >= 0 && !read.known) free[kind(read)].push_back(buffer);
    }
  }
}

template <Numbers numbers>
void Schedule<numbers>::ViewBuffers() {
  for (Step& step : steps_) {
    step.own = buffers_[static_cast<std::size_t>(buffer_of_[static_cast<std::size_t>(step.node)])].view();
    if (step.own.storage == Storage::kChoice || step.own.storage == Storage::kSet) step.own.width = static_cast<std::uint8_t>(width_);
    views_[static_cast<std::size_t>(step.node)] = step.own;
  }
}

template <Numbers numbers>
void Schedule<numbers>::FindKernels() {
  for (Step& step : steps_) {
    const Node& node = plan_.nodes[static_cast<std::size_t>(step.node)];
    const int number = node.op == Op::kSelect ? node.b : node.a;
    step.kernel = node.op == Op::kOpen ? KernelOf{RunOpen} : FindKernel<numbers>(node, number < 0 ? Storage::kTruth : plan_.nodes[static_cast<std::size_t>(number)].storage, width_);
  }
}

template <Numbers numbers>
void Schedule<numbers>::BindInputs(const Table& table) {
  for (const int n : inputs_) {
    const Node& node = plan_.nodes[static_cast<std::size_t>(n)];
    const std::size_t row = frame().FirstRow(node.level);
    View& view = views_[static_cast<std::size_t>(n)];
    if (node.op == Op::kFact) {
      view = table.facts[static_cast<std::size_t>(node.index)].view().From(row);
    } else if (node.op == Op::kResident) {
      view = table.resident.view().From(row);
    } else if (block_.one_day()) {
      auto* const day = reinterpret_cast<std::byte*>(&day_);
      view = {Storage::kInt32, sizeof day_, true, day, day};
    } else {
      view = table.as_of.view().From(row);
    }
  }
}

template <Numbers numbers>
void Schedule<numbers>::BindPairs() {
  std::size_t most = 0;
  for (const int relation : paired_) {
    PairRows& pairs = pairs_[static_cast<std::size_t>(relation)];
    pairs = MakePairs(plan_.relations[static_cast<std::size_t>(relation)], frame(), people());
    most = std::max(most, pairs.owner.size());
  }
  if (most <= pair_room_) return;
  pair_room_ = 2 * most;
  for (const Step& step : steps_) {
    const Node& node = plan_.nodes[static_cast<std::size_t>(step.node)];
    if (node.level != Level::kPair) continue;
    buffers_[static_cast<std::size_t>(buffer_of_[static_cast<std::size_t>(step.node)])].Reset(node.storage, pair_room_, AreRanges(numbers));
  }
  ViewBuffers();
  settled_ = false;
}

// An operand that a kernel can read: one with a cell in every row, unless its single cell is taken as it is.
template <Numbers numbers>
const View* Schedule<numbers>::Operand(int node, bool as_it_is) {
  if (node < 0) return nullptr;
  const View& view = views_[static_cast<std::size_t>(node)];
  if (as_it_is || !view.one) return &view;
  const bool pairs = plan_.nodes[static_cast<std::size_t>(node)].level == Level::kPair;
  Repeated& repeated = repeated_.emplace_back();
  Repeat(view, pairs ? pair_room_ : kMostPeople, repeated.cells);
  repeated.view = repeated.cells.view();
  return &repeated.view;
}

// What holds for all households of a day is computed at once, and not again for the blocks that follow.
template <Numbers numbers>
void Schedule<numbers>::SettleStep(const Step& step) {
  const Node& node = plan_.nodes[static_cast<std::size_t>(step.node)];
  View& out = views_[static_cast<std::size_t>(step.node)];
  if (IsLift(node.op) && views_[static_cast<std::size_t>(node.a)].one) {
    out = views_[static_cast<std::size_t>(node.a)];
    return;
  }
  out = step.own;
  out.one = node.known && block_.one_day();
  const bool as_they_are = out.one || step.kernel.ones;
  const View* a = Operand(node.a, out.one || (as_they_are && node.op != Op::kSelect));
  const Call call{plan_, node, frame(), pairs_, a, Operand(node.b, as_they_are), Operand(node.c, as_they_are), out, 1};
  if (out.one) {
    step.kernel.run(call);
  } else {
    work_.push_back({step.kernel.run, call, node.level});
  }
}

template <Numbers numbers>
void Schedule<numbers>::Settle() {
  work_.clear();
  repeated_.clear();
  for (const Step& step : steps_) SettleStep(step);
  settled_ = true;
}

template <Numbers numbers>
void Schedule<numbers>::Run(const Table& table, std::size_t first, std::size_t last, OnlyOpenColumns* only) {
  const bool one_day = block_.one_day();
  const std::int32_t day = block_.day();
  block_.Bind(table, first, last);
  settled_ = settled_ && block_.one_day() == one_day && (!one_day || block_.day() == day);
  day_ = block_.day();
  BindPairs();
  if (!settled_) {
    BindInputs(table);
    Settle();
  }
  BindInputs(table);
  if (only != nullptr) {
    for (const int n : inputs_) only->Read(n, views_[static_cast<std::size_t>(n)], frame(), rows(plan_.nodes[static_cast<std::size_t>(n)].level));
  }
  for (Work& work : work_) {
    work.call.rows = rows(work.level, work.call.node.relation);
    work.run(work.call);
    if (only != nullptr) only->Follow(work.call);
  }
}

template class Schedule<Numbers::kExact>;
template class Schedule<Numbers::kNarrow>;

}  // namespace ventanilla
