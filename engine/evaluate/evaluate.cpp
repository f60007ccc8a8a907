#include "evaluate/evaluate.h"

#include <algorithm>

#include "evaluate/kernel.h"

namespace ventanilla {
namespace {

Truth Refers(PersonMask people, std::size_t person) {
  const PersonMask bit = PersonMask{1} << person;
  if ((people & bit) == 0) return kFalse;
  return people == bit ? kTrue : kEither;
}

// Copies the cells of a whole column into doubles.
void Widen(const Column& column, Column& out) {
  out.Reset(Storage::kDouble, column.rows(), true);
  for (std::size_t i = 0; i < column.rows(); ++i) {
    out.lo<double>()[i] = column.Lowest(i);
    out.hi<double>()[i] = column.Highest(i);
  }
}

// Where the table has the cells; null where they are computed.
const Column* Input(const Node& node, const Table& table) {
  switch (node.op) {
    case Op::kFact: return &table.facts[static_cast<std::size_t>(node.index)];
    case Op::kAsOf: return &table.as_of;
    case Op::kResident: return &table.resident;
    default: return nullptr;
  }
}

}  // namespace

template <Numbers numbers>
void FillConstant(const Node& node, Column& out) {
  const auto fill = [&](auto* values, auto value) { std::fill(values, values + out.rows(), value); };
  switch (out.storage()) {
    case Storage::kTruth: fill(out.lo<Truth>(), node.lo != 0 ? kTrue : kFalse); break;
    case Storage::kInt32:
      if constexpr (numbers != Numbers::kInterval) {
        fill(out.lo<std::int32_t>(), static_cast<std::int32_t>(node.lo));
        fill(out.hi<std::int32_t>(), static_cast<std::int32_t>(node.hi));
      }
      break;
    case Storage::kDouble:
      fill(out.lo<double>(), node.lo);
      fill(out.hi<double>(), node.hi);
      break;
    case Storage::kChoice:
    case Storage::kSet:
      fill(out.lo<std::uint64_t>(), node.mask);
      fill(out.hi<std::uint64_t>(), node.mask);
      break;
  }
}

template void FillConstant<Numbers::kExact>(const Node& node, Column& out);
template void FillConstant<Numbers::kNarrow>(const Node& node, Column& out);

void FillOpen(const View& fact, const View& out, std::size_t rows) {
  for (std::size_t i = 0; i < rows; ++i) out.lo<Truth>()[i] = IsSingle(fact, i) ? kFalse : kTrue;
}

Truth InRelation(const Relation& relation, const Frame& frame, std::size_t owner, std::size_t person) {
  switch (relation.kind) {
    case RelationKind::kPeople: return kTrue;
    case RelationKind::kMembers: return frame.table->resident.TruthAt(frame.person + person);
    case RelationKind::kReference:
    case RelationKind::kReverse: break;
  }
  const auto first = static_cast<std::size_t>(frame.first_person[frame.household_of[owner]]);
  const PersonMask* people = frame.table->references[static_cast<std::size_t>(relation.fact)].data() + frame.person;
  return relation.kind == RelationKind::kReference ? Refers(people[owner], person - first) : Refers(people[person], owner - first);
}

PairRows MakePairs(const Relation& relation, const Frame& frame, std::size_t people) {
  PairRows pairs;
  for (std::size_t owner = 0; owner < people; ++owner) {
    const std::int32_t household = frame.household_of[owner];
    for (auto person = frame.first_person[household]; person < frame.first_person[household + 1]; ++person) {
      const Truth truth = InRelation(relation, frame, owner, static_cast<std::size_t>(person));
      if ((truth & kTrue) == 0) continue;
      pairs.owner.push_back(static_cast<std::int32_t>(owner));
      pairs.member.push_back(person);
      pairs.truth.push_back(truth);
    }
  }
  return pairs;
}

template <Numbers numbers>
void EvaluateNodes(const Plan& plan, const Table& table, const std::vector<int>* nodes, bool again, Columns& columns) {
  constexpr bool kRanges = AreRanges(numbers);
  const Frame frame(table);
  const std::size_t count = nodes != nullptr ? nodes->size() : plan.nodes.size();
  const auto number = [&](std::size_t i) { return nodes != nullptr ? static_cast<std::size_t>((*nodes)[i]) : i; };
  if (columns.cells_.size() != plan.nodes.size()) std::vector<Columns::Cells>(plan.nodes.size()).swap(columns.cells_);
  if (!again || columns.pairs_.empty()) std::vector<PairRows>(plan.relations.size()).swap(columns.pairs_);
  const auto view = [&](int node) { return node < 0 ? nullptr : &columns.cells_[static_cast<std::size_t>(node)].view; };
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t n = number(i);
    const Node& node = plan.nodes[n];
    auto& cells = columns.cells_[n];
    Column& out = cells.own;
    cells.column = &out;
    if (const Column* input = Input(node, table)) {
      if (numbers == Numbers::kInterval && input->storage() == Storage::kInt32) {
        Widen(*input, out);
      } else {
        cells.column = input;
      }
      cells.view = cells.column->view();
      continue;
    }
    std::size_t rows = table.rows(node.level);
    if (node.level == Level::kPair) {
      PairRows& pairs = columns.pairs_[static_cast<std::size_t>(node.relation)];
      if (!pairs.made) pairs = MakePairs(plan.relations[static_cast<std::size_t>(node.relation)], frame, table.people());
      pairs.made = true;
      rows = pairs.owner.size();
    }
    out.Reset(Stored<numbers>(node.storage), rows, kRanges);
    cells.view = out.view();
    if (node.op == Op::kConstant) {
      FillConstant<numbers>(node, out);
      continue;
    }
    if (node.op == Op::kOpen) {
      FillOpen(table.facts[static_cast<std::size_t>(node.index)].view(), cells.view, rows);
      continue;
    }
    const Call call{plan, node, frame, columns.pairs_, view(node.a), view(node.b), view(node.c), cells.view, rows};
    const View* operand = node.op == Op::kSelect ? call.b : call.a;
    FindKernel<numbers>(node, operand != nullptr ? operand->storage : Storage::kTruth, sizeof(std::uint64_t)).run(call);
  }
}

template <Numbers numbers>
void Evaluate(const Plan& plan, const Table& table, Columns& columns) {
  EvaluateNodes<numbers>(plan, table, nullptr, false, columns);
}

template void Evaluate<Numbers::kExact>(const Plan& plan, const Table& table, Columns& columns);
template void Evaluate<Numbers::kNarrow>(const Plan& plan, const Table& table, Columns& columns);
template void Evaluate<Numbers::kInterval>(const Plan& plan, const Table& table, Columns& columns);

void EvaluateCone(const Plan& plan, const Table& table, const std::vector<int>& nodes, Columns& columns, bool again) {
  EvaluateNodes<Numbers::kInterval>(plan, table, &nodes, again, columns);
}

std::vector<Rests> RestingOn(const Plan& plan, int fact, bool to_comparisons) {
  std::vector<Rests> rests(plan.nodes.size());
  for (std::size_t n = 0; n < rests.size(); ++n) {
    const Node& node = plan.nodes[n];
    bool found = (node.op == Op::kFact || node.op == Op::kOpen) && node.index == fact;
    for (const int operand : {node.a, node.b, node.c}) found |= operand >= 0 && rests[static_cast<std::size_t>(operand)] == Rests::kValue;
    if (found) rests[n] = to_comparisons && IsComparison(node.op) ? Rests::kComparison : Rests::kValue;
  }
  return rests;
}

std::vector<int> ConeOf(const Plan& plan, const std::vector<int>& roots) {
  std::vector<char> needed(plan.nodes.size());
  for (const int root : roots) needed[static_cast<std::size_t>(root)] = 1;
  std::vector<int> cone;
  for (std::size_t n = plan.nodes.size(); n-- > 0;) {
    if (needed[n] == 0) continue;
    cone.push_back(static_cast<int>(n));
    const Node& node = plan.nodes[n];
    for (const int operand : {node.a, node.b, node.c}) {
      if (operand >= 0) needed[static_cast<std::size_t>(operand)] = 1;
    }
  }
  std::reverse(cone.begin(), cone.end());
  return cone;
}

}  // namespace ventanilla
