#include "evaluate/only_open.h"

#include <algorithm>

namespace ventanilla {
namespace {

// Whether a node has open cells of its own, not only where an operand has.
bool OpensItself(Op op) {
  return op == Op::kFact || op == Op::kMember || (op >= Op::kAny && op <= Op::kMaxOf);
}

// Calls `f` with what says whether the cell of a row is open.
template <class F>
void WithOpen(const View& cells, F f) {
  switch (cells.storage) {
    case Storage::kTruth: return f([truths = cells.lo<Truth>()](std::size_t row) { return truths[row] == kEither; });
    case Storage::kInt32: return f([lo = cells.lo<std::int32_t>(), hi = cells.hi<std::int32_t>()](std::size_t row) { return lo[row] != hi[row]; });
    case Storage::kDouble:
    case Storage::kChoice:
    case Storage::kSet: return f([cells](std::size_t row) { return !IsSingle(cells, row); });
  }
}

}  // namespace

OnlyOpenColumns::OnlyOpenColumns(const Plan& plan, const std::vector<int>& roots, const std::vector<int>& buffer_of, OnlyOpenRoom& room)
    : plan_(plan), memory_of_(plan.nodes.size(), -1), memory_(room) {
  int next = 0;  // memory of their own
  for (const int buffer : buffer_of) next = std::max(next, buffer + 1);
  for (const int n : ConeOf(plan, roots)) {
    const Node& node = plan.nodes[static_cast<std::size_t>(n)];
    const auto has_open = [&](int operand) { return operand >= 0 && memory_of_[static_cast<std::size_t>(operand)] >= 0; };
    if (node.known || node.op == Op::kUndecided || !(OpensItself(node.op) || has_open(node.a) || has_open(node.b) || has_open(node.c))) continue;
    const int buffer = buffer_of[static_cast<std::size_t>(n)];
    memory_of_[static_cast<std::size_t>(n)] = buffer >= 0 ? buffer : next++;
  }
  if (memory_.size() < static_cast<std::size_t>(next)) memory_.resize(static_cast<std::size_t>(next));
}

const OnlyOpen* OnlyOpenColumns::operator[](int node) const {
  const int memory = node < 0 ? -1 : memory_of_[static_cast<std::size_t>(node)];
  return memory < 0 ? nullptr : memory_[static_cast<std::size_t>(memory)].data();
}

OnlyOpen* OnlyOpenColumns::RoomFor(int node, std::size_t rows) {
  const int memory = memory_of_[static_cast<std::size_t>(node)];
  if (memory < 0) return nullptr;
  std::vector<OnlyOpen>& room = memory_[static_cast<std::size_t>(memory)];
  if (room.size() < rows) room.resize(rows);
  return room.data();
}

void OnlyOpenColumns::Read(int node, const View& cells, const Frame& frame, std::size_t rows) {
  OnlyOpen* const out = RoomFor(node, rows);
  if (out == nullptr) return;
  const Node& fact = plan_.nodes[static_cast<std::size_t>(node)];
  const auto person = [&](std::size_t row) {
    return fact.level == Level::kPerson ? static_cast<std::int32_t>(row) - frame.first_person[frame.household_of[row]] : 0;
  };
  WithOpen(cells, [&](auto open) {
    for (std::size_t row = 0; row < rows; ++row) out[row] = Where(open(row), OnlyOpen(fact.index, person(row)));
  });
}

void OnlyOpenColumns::Follow(const Call& call) {
  const Node& node = call.node;
  OnlyOpen* const out = RoomFor(static_cast<int>(&node - plan_.nodes.data()), call.rows);
  if (out == nullptr) return;
  const OnlyOpen *a = (*this)[node.a], *b = (*this)[node.b], *c = (*this)[node.c];
  switch (node.op) {
    case Op::kMember:
    case Op::kAnyPair:
    case Op::kSpread:
    case Op::kGatherOwner:
    case Op::kGatherMember: return FollowPairs(call, out);
    case Op::kAny:
    case Op::kExactlyOne:
    case Op::kCount:
    case Op::kSum:
    case Op::kMinOf:
    case Op::kMaxOf: return FollowPeople(call, out);
    default: break;
  }
  const Truth* const which = node.op == Op::kSelect ? call.a->lo<Truth>() : nullptr;  // the branches that may be taken
  WithOpen(call.out, [&](auto open) {
    for (std::size_t row = 0; row < call.rows; ++row) out[row] = a != nullptr ? a[row] : OnlyOpen();
    const auto add = [&](const OnlyOpen* operand, Truth side) {
      if (operand == nullptr) return;
      for (std::size_t row = 0; row < call.rows; ++row) out[row] = Both(out[row], which == nullptr ? operand[row] : Where((which[row] & side) != 0, operand[row]));
    };
    add(b, kTrue);
    add(c, kFalse);
    for (std::size_t row = 0; row < call.rows; ++row) out[row] = Where(open(row), out[row]);
  });
}

// From one level to another.
void OnlyOpenColumns::FollowPairs(const Call& call, OnlyOpen* out) const {
  const Node& node = call.node;
  const OnlyOpen* const a = (*this)[node.a];
  const Frame& frame = call.frame;
  if (node.op == Op::kSpread && node.level == Level::kPerson) {
    for (std::size_t row = 0; row < call.rows; ++row) out[row] = a[frame.household_of[row]];
    return;
  }
  const PairRows& pairs = call.pairs[static_cast<std::size_t>(node.relation)];
  switch (node.op) {
    case Op::kMember: {
      const Relation& relation = call.plan.relations[static_cast<std::size_t>(node.relation)];
      for (std::size_t row = 0; row < call.rows; ++row) {
        const std::int32_t referrer = relation.kind == RelationKind::kReference ? pairs.owner[row] : pairs.member[row];
        out[row] = Where(pairs.truth[row] == kEither, OnlyOpen(relation.fact, referrer - frame.first_person[frame.household_of[referrer]]));
      }
      return;
    }
    case Op::kAnyPair:
      std::fill_n(out, call.rows, OnlyOpen());
      for (std::size_t row = 0; row < pairs.owner.size(); ++row) {
        OnlyOpen& any = out[pairs.owner[row]];
        any = Both(any, a[row]);
      }
      for (std::size_t row = 0; row < call.rows; ++row) out[row] = Where(call.out.lo<Truth>()[row] == kEither, out[row]);
      return;
    default:
      for (std::size_t row = 0; row < call.rows; ++row) {
        const std::int32_t from = node.op == Op::kGatherMember ? pairs.member[row] : pairs.owner[row];
        out[row] = a[node.op == Op::kSpread ? frame.household_of[from] : from];
      }
  }
}

// Over the people who may be meant: whether they are, whether they count, and with what.
void OnlyOpenColumns::FollowPeople(const Call& call, OnlyOpen* out) const {
  const Node& node = call.node;
  const Frame& frame = call.frame;
  const Relation& relation = call.plan.relations[static_cast<std::size_t>(node.relation)];
  const OnlyOpen *a = (*this)[node.a], *b = (*this)[node.b], *c = (*this)[node.c];
  const Truth* const conditions = call.a != nullptr ? call.a->lo<Truth>() : nullptr;
  const auto of = [&](std::size_t owner) {
    OnlyOpen only = c != nullptr ? c[owner] : OnlyOpen();
    const std::size_t household = node.level == Level::kPerson ? static_cast<std::size_t>(frame.household_of[owner]) : owner;
    const std::int32_t first = frame.first_person[household], last = frame.first_person[household + 1];
    for (std::int32_t p = first; p < last; ++p) {
      const auto person = static_cast<std::size_t>(p);
      const Truth member = InRelation(relation, frame, owner, person);
      if (member == kFalse) continue;
      if (a != nullptr) only = Both(only, a[person]);
      if (conditions != nullptr && conditions[person] == kFalse) continue;
      const std::int32_t referrer = relation.kind == RelationKind::kReference ? static_cast<std::int32_t>(owner) : p;
      only = Both(only, Where(member == kEither, OnlyOpen(relation.fact, referrer - first)));
      if (b != nullptr) only = Both(only, b[person]);
    }
    return only;
  };
  WithOpen(call.out, [&](auto open) {
    for (std::size_t owner = 0; owner < call.rows; ++owner) out[owner] = open(owner) ? of(owner) : OnlyOpen();
  });
}

}  // namespace ventanilla
