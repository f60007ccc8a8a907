#include "assess/open_facts.h"

#include <utility>

namespace ventanilla {

void Insert(FactsAt& facts, FactAt fact) {
  std::size_t place = facts.size();
  while (place > 0 && fact < facts[place - 1]) --place;
  if (place > 0 && facts[place - 1] == fact) return;
  facts.push_back(fact);
  for (std::size_t i = facts.size() - 1; i > place; --i) std::swap(facts[i], facts[i - 1]);
}

bool Has(const FactsAt& facts, FactAt fact) {
  for (const FactAt& at : facts) {
    if (at == fact) return true;
  }
  return false;
}

bool Apart(const FactsAt& a, const FactsAt& b) {
  for (const FactAt& at : a) {
    if (Has(b, at)) return false;
  }
  return true;
}

FactWalk::FactWalk(const Plan& plan, const Table& table, const Columns& columns, const std::vector<int>* nodes)
    : plan_(plan), table_(table), columns_(columns), nodes_(nodes), first_cell_(plan.nodes.size()) {
  Restart();
}

void FactWalk::Restart() {
  std::size_t cells = 0;
  const auto count = nodes_ != nullptr ? nodes_->size() : plan_.nodes.size();
  for (std::size_t i = 0; i < count; ++i) {
    const int node = nodes_ != nullptr ? (*nodes_)[i] : static_cast<int>(i);
    first_cell_[static_cast<std::size_t>(node)] = cells;
    cells += columns_[node].rows();
  }
  if (stamps_.size() < cells) stamps_.resize(cells);
}

FactsAt FactWalk::Start(bool open_only, bool certain_only, int node, std::size_t row) const {
  ++walk_;
  Visit visit{open_only, certain_only, nullptr, {}, {}, {}, {}, false};
  Walk(node, row, visit);
  return std::move(visit.found);
}

FactsAt FactWalk::Open(int node, std::size_t row) const { return Start(true, true, node, row); }
FactsAt FactWalk::MayOpen(int node, std::size_t row) const { return Start(true, false, node, row); }
FactsAt FactWalk::Used(int node, std::size_t row) const { return Start(false, false, node, row); }

std::vector<NodeAt> FactWalk::Comparisons(const std::vector<NodeAt>& roots) const {
  ++walk_;
  Visit visit{true, false, nullptr, {}, {}, {}, {}, false};
  for (const NodeAt& root : roots) Walk(root.node, root.row, visit);
  return std::move(visit.comparisons);
}

OpenPlace FactWalk::First(int node, std::size_t row, const std::vector<char>& last) const {
  ++walk_;
  Visit visit{true, true, &last, {}, {}, {}, {}, false};
  Walk(node, row, visit);
  return visit.first;
}

void FactWalk::Find(FactAt at, Visit& visit) const {
  if (visit.last == nullptr) return Insert(visit.found, at);
  const bool comes_last = (*visit.last)[static_cast<std::size_t>(at.fact)] != 0;
  if (comes_last && visit.first.at.fact >= 0) return;
  visit.first = {at, visit.comparison};
  visit.done = !comes_last;
}

void FactWalk::Walk(int index, std::size_t row, Visit& visit) const {
  if (index < 0 || visit.done || (visit.open_only && Decided(index, row))) return;
  if (std::exchange(stamps_[first_cell_[static_cast<std::size_t>(index)] + row], walk_) == walk_) return;
  const Op op = plan_.nodes[static_cast<std::size_t>(index)].op;
  const NodeAt comparison = visit.comparison;
  if (IsComparison(op)) visit.comparisons.push_back(visit.comparison = {index, row});
  Operands(index, row, visit);
  visit.comparison = comparison;
}

void FactWalk::Operands(int index, std::size_t row, Visit& visit) const {
  const Node& node = plan_.nodes[static_cast<std::size_t>(index)];
  const auto pair = [&]() -> const PairRows& { return columns_.pairs(node.relation); };
  switch (node.op) {
    case Op::kFact: {
      // Whether it applies comes first: until that is known there is nothing to ask.
      const int applies = plan_.applies[static_cast<std::size_t>(node.index)];
      const bool may_not = applies >= 0 && plan_.nodes[static_cast<std::size_t>(applies)].op != Op::kConstant;
      if (visit.certain_only && may_not && !Decided(applies, row)) return;
      Find({node.index, static_cast<std::int32_t>(row)}, visit);
      return;
    }
    case Op::kSpread: {
      const auto person = node.level == Level::kPair ? static_cast<std::size_t>(pair().owner[row]) : row;
      return Walk(node.a, static_cast<std::size_t>(table_.household_of[person]), visit);
    }
    case Op::kGatherOwner: return Walk(node.a, static_cast<std::size_t>(pair().owner[row]), visit);
    case Op::kGatherMember: return Walk(node.a, static_cast<std::size_t>(pair().member[row]), visit);
    case Op::kMember: {
      const auto owner = static_cast<std::size_t>(pair().owner[row]);
      return WalkMembership(node.relation, owner, static_cast<std::size_t>(pair().member[row]), visit);
    }
    case Op::kSelect: {
      const Truth which = columns_[node.a].TruthAt(row);
      Walk(node.a, row, visit);
      if (which & kTrue) Walk(node.b, row, visit);
      if (which & kFalse) Walk(node.c, row, visit);
      return;
    }
    case Op::kAnyPair:
      for (std::size_t i = 0; i < pair().owner.size(); ++i) {
        if (pair().owner[i] == static_cast<std::int32_t>(row)) Walk(node.a, i, visit);
      }
      return;
    case Op::kAny:
    case Op::kExactlyOne:
    case Op::kCount:
    case Op::kSum:
    case Op::kMinOf:
    case Op::kMaxOf: return WalkPeople(node, row, visit);
    default:
      Walk(node.a, row, visit);
      Walk(node.b, row, visit);
      Walk(node.c, row, visit);
  }
}

void FactWalk::WalkPeople(const Node& node, std::size_t owner, Visit& visit) const {
  const auto household = node.level == Level::kPerson ? static_cast<std::size_t>(table_.household_of[owner]) : owner;
  for (auto p = table_.first_person[household]; p < table_.first_person[household + 1]; ++p) {
    const auto person = static_cast<std::size_t>(p);
    const Truth member = InRelation(plan_.relations[static_cast<std::size_t>(node.relation)], table_, owner, person);
    if (member == kFalse) continue;
    const Truth condition = node.a < 0 ? kTrue : columns_[node.a].TruthAt(person);
    // Someone who certainly does not count settles nothing else; what makes it so still matters to what it rests on.
    if (condition != kFalse) WalkMembership(node.relation, owner, person, visit);
    Walk(node.a, person, visit);
    if (condition != kFalse) Walk(node.b, person, visit);
  }
  Walk(node.c, owner, visit);
}

void FactWalk::WalkMembership(int relation, std::size_t owner, std::size_t person, Visit& visit) const {
  const Relation& r = plan_.relations[static_cast<std::size_t>(relation)];
  if (r.kind == RelationKind::kMembers || r.kind == RelationKind::kPeople) return;
  if (visit.open_only && InRelation(r, table_, owner, person) != kEither) return;
  const std::size_t referrer = r.kind == RelationKind::kReference ? owner : person;
  Find({r.fact, static_cast<std::int32_t>(referrer)}, visit);
}

}  // namespace ventanilla
