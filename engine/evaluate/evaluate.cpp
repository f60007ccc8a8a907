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

PairRows MakePairs(const Relation& relation, const Table& table) {
  PairRows pairs;
  for (std::size_t owner = 0; owner < table.people(); ++owner) {
    const auto household = static_cast<std::size_t>(table.household_of[owner]);
    for (auto person = table.first_person[household]; person < table.first_person[household + 1]; ++person) {
      const Truth truth = InRelation(relation, table, owner, static_cast<std::size_t>(person));
      if ((truth & kTrue) == 0) continue;
      pairs.owner.push_back(static_cast<std::int32_t>(owner));
      pairs.member.push_back(person);
      pairs.truth.push_back(truth);
    }
  }
  return pairs;
}

template <bool kRanges>
void FillConstant(const Node& node, Column& out) {
  const auto fill = [&](auto* values, auto value) { std::fill(values, values + out.rows(), value); };
  switch (out.storage()) {
    case Storage::kTruth: fill(out.lo<Truth>(), node.lo != 0 ? kTrue : kFalse); break;
    case Storage::kInt32:
      if constexpr (!kRanges) fill(out.lo<std::int32_t>(), static_cast<std::int32_t>(node.lo));
      break;
    case Storage::kDouble:
      fill(out.lo<double>(), node.lo);
      if (kRanges) fill(out.hi<double>(), node.hi);
      break;
    case Storage::kChoice:
    case Storage::kSet:
      fill(out.lo<std::uint64_t>(), node.mask);
      fill(out.hi<std::uint64_t>(), node.mask);
      break;
  }
}

// Copies the cells of a whole column into doubles.
void Widen(const Column& column, Column& out) {
  out.Reset(Storage::kDouble, column.rows(), true);
  for (std::size_t i = 0; i < column.rows(); ++i) {
    out.lo<double>()[i] = column.Lowest(i);
    out.hi<double>()[i] = column.Highest(i);
  }
}

void FillOpen(const Column& fact, Column& out) {
  for (std::size_t i = 0; i < out.rows(); ++i) out.lo<Truth>()[i] = fact.Single(i) ? kFalse : kTrue;
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

Truth InRelation(const Relation& relation, const Table& table, std::size_t owner, std::size_t person) {
  switch (relation.kind) {
    case RelationKind::kPeople: return kTrue;
    case RelationKind::kMembers: return table.resident.TruthAt(person);
    case RelationKind::kReference:
    case RelationKind::kReverse: break;
  }
  const auto first = static_cast<std::size_t>(table.first_person[static_cast<std::size_t>(table.household_of[owner])]);
  const auto& people = table.references[static_cast<std::size_t>(relation.fact)];
  return relation.kind == RelationKind::kReference ? Refers(people[owner], person - first) : Refers(people[person], owner - first);
}

template <Numbers numbers>
void EvaluateNodes(const Plan& plan, const Table& table, const std::vector<int>* nodes, bool again, Columns& columns) {
  constexpr bool kRanges = numbers == Numbers::kInterval;
  const std::size_t count = nodes != nullptr ? nodes->size() : plan.nodes.size();
  const auto number = [&](std::size_t i) { return nodes != nullptr ? static_cast<std::size_t>((*nodes)[i]) : i; };
  if (!again) {
    columns.views_.assign(plan.nodes.size(), nullptr);
    columns.own_.resize(plan.nodes.size());
    columns.pairs_.assign(plan.relations.size(), {});
    std::vector<char> paired(plan.relations.size());
    for (std::size_t i = 0; i < count; ++i) {
      const Node& node = plan.nodes[number(i)];
      if (node.level == Level::kPair) paired[static_cast<std::size_t>(node.relation)] = 1;
    }
    for (std::size_t r = 0; r < paired.size(); ++r) {
      if (paired[r] != 0) columns.pairs_[r] = MakePairs(plan.relations[r], table);
    }
  }
  const auto view = [&](int node) { return node < 0 ? nullptr : columns.views_[static_cast<std::size_t>(node)]; };
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t n = number(i);
    const Node& node = plan.nodes[n];
    Column& out = columns.own_[n];
    columns.views_[n] = &out;
    if (const Column* input = Input(node, table)) {
      if (kRanges && input->storage() == Storage::kInt32) {
        Widen(*input, out);
      } else {
        columns.views_[n] = input;
      }
      continue;
    }
    const std::size_t rows = node.level == Level::kPair ? columns.pairs(node.relation).owner.size() : table.rows(node.level);
    out.Reset(Stored<kRanges>(node.storage), rows, kRanges);
    if (node.op == Op::kConstant) {
      FillConstant<kRanges>(node, out);
      continue;
    }
    if (node.op == Op::kOpen) {
      FillOpen(table.facts[static_cast<std::size_t>(node.index)], out);
      continue;
    }
    const Call call{plan, node, table, columns.pairs_, view(node.a), view(node.b), view(node.c), out, rows};
    Kernel kernel = TruthKernel(node.op, node.storage);
    if (kernel == nullptr) kernel = PeopleKernel<kRanges>(node.op);
    if (kernel == nullptr) {
      const Column* operand = node.op == Op::kSelect ? call.b : call.a;
      kernel = NumberKernel<kRanges>(node.op, operand->storage());
    }
    kernel(call);
  }
}

template <Numbers numbers>
void Evaluate(const Plan& plan, const Table& table, Columns& columns) {
  EvaluateNodes<numbers>(plan, table, nullptr, false, columns);
}

template void Evaluate<Numbers::kExact>(const Plan& plan, const Table& table, Columns& columns);
template void Evaluate<Numbers::kInterval>(const Plan& plan, const Table& table, Columns& columns);

void EvaluateCone(const Plan& plan, const Table& table, const std::vector<int>& nodes, Columns& columns) {
  EvaluateNodes<Numbers::kInterval>(plan, table, &nodes, false, columns);
}

void EvaluateAgain(const Plan& plan, const Table& table, const std::vector<int>& nodes, Columns& columns) {
  EvaluateNodes<Numbers::kInterval>(plan, table, &nodes, true, columns);
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
