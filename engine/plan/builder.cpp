#include "plan/builder.h"

#include <algorithm>
#include <utility>

namespace ventanilla {

bool Builder::Less::operator()(const Node& x, const Node& y) const {
  const auto key = [](const Node& n) {
    return std::tie(n.op, n.level, n.storage, n.relation, n.a, n.b, n.c, n.index, n.mask, n.lo, n.hi);
  };
  return key(x) < key(y);
}

int Builder::Add(const Node& node) {
  const auto [place, added] = known_.emplace(node, static_cast<int>(plan_.nodes.size()));
  if (added) plan_.nodes.push_back(node);
  return place->second;
}

Node Builder::Over(Op op, Storage storage, int a, int b, int c) const {
  const Node& first = (*this)[a];
  Node node{.op = op, .level = first.level, .storage = storage, .known = first.known, .relation = first.relation, .a = a, .b = b, .c = c};
  if (b >= 0) node.known = node.known && (*this)[b].known;
  if (c >= 0) node.known = node.known && (*this)[c].known;
  return node;
}

void Builder::Note(Fault fault) {
  if (fault_ == Fault::kNone) fault_ = fault;
}

Fault Builder::TakeFault() { return std::exchange(fault_, Fault::kNone); }

int Builder::Truth(bool value, Level level, int relation) { return Number(value ? 1 : 0, Storage::kTruth, level, relation); }

int Builder::Number(double value, Storage storage, Level level, int relation) {
  return Add({.op = Op::kConstant, .level = level, .storage = storage, .known = true, .relation = relation, .lo = value, .hi = value});
}

int Builder::Options(Storage storage, std::uint64_t mask, Level level, int relation) {
  return Add({.op = Op::kConstant, .level = level, .storage = storage, .known = true, .relation = relation, .mask = mask});
}

int Builder::Leaf(Op op, Level level, Storage storage, int index, double lo, double hi) {
  if (storage == Storage::kInt32 && !FitsInt32(lo, hi)) storage = Storage::kDouble;
  const bool known = op != Op::kFact && op != Op::kOpen && op != Op::kResident;
  return Add({.op = op, .level = level, .storage = storage, .known = known, .index = index, .lo = lo, .hi = hi});
}

int Builder::Member(int relation) {
  return Add({.op = Op::kMember, .level = Level::kPair, .storage = Storage::kTruth, .relation = relation});
}

int Builder::Hull(int a, int b) {
  Node node = Over(Op::kParameter, Storage::kDouble, a, b);
  node.lo = std::min((*this)[a].lo, (*this)[b].lo);
  node.hi = std::max((*this)[a].hi, (*this)[b].hi);
  return Add(node);
}

int Builder::Not(int a) {
  const Node& n = (*this)[a];
  if (n.op == Op::kNot) return n.a;
  if (n.op == Op::kConstant) return Truth(n.lo == 0, n.level, n.relation);
  return Add(Over(Op::kNot, Storage::kTruth, a));
}

// A constant operand, or the same one twice, decides: `unit` is the constant that changes nothing.
int Builder::Join(Op op, bool unit, int a, int b) {
  if (a == b) return a;
  if (a > b) std::swap(a, b);
  for (const int operand : {a, b}) {
    const Node& n = (*this)[operand];
    if (n.op == Op::kConstant) return (n.lo != 0) == unit ? a + b - operand : operand;
  }
  return Add(Over(op, Storage::kTruth, a, b));
}

int Builder::And(int a, int b) { return Join(Op::kAnd, true, a, b); }
int Builder::Or(int a, int b) { return Join(Op::kOr, false, a, b); }

int Builder::Undecided(int a) {
  const Node& n = (*this)[a];
  return n.known ? Truth(false, n.level, n.relation) : Add(Over(Op::kUndecided, Storage::kTruth, a));
}

int Builder::Among(int choice, std::uint64_t mask) {
  const Node& x = (*this)[choice];
  if (x.op == Op::kConstant) return Truth((x.mask & mask) != 0, x.level, x.relation);
  Node node = Over(Op::kAmong, Storage::kTruth, choice);
  node.mask = mask;
  return Add(node);
}

int Builder::Same(int a, int b) {
  if (a > b) std::swap(a, b);
  if ((*this)[a].op == Op::kConstant) return Among(b, (*this)[a].mask);
  if ((*this)[b].op == Op::kConstant) return Among(a, (*this)[b].mask);
  return Add(Over(Op::kSame, Storage::kTruth, a, b));
}

int Builder::Contains(int choice, int set) { return Add(Over(Op::kContains, Storage::kTruth, choice, set)); }

int Builder::Select(int condition, int a, int b) {
  const Node& c = (*this)[condition];
  if (a == b) return a;
  if (c.op == Op::kConstant) return c.lo != 0 ? a : b;
  if ((*this)[a].storage != (*this)[b].storage) {
    Widen(a);
    Widen(b);
  }
  Node node = Over(Op::kSelect, (*this)[a].storage, condition, a, b);
  node.lo = std::min((*this)[a].lo, (*this)[b].lo);
  node.hi = std::max((*this)[a].hi, (*this)[b].hi);
  return Add(node);
}

int Builder::Lift(int node, Level level, int relation, bool member) {
  Node lifted = (*this)[node];
  if (lifted.level == level) return node;
  if (lifted.op != Op::kConstant) {
    lifted.op = lifted.level == Level::kHousehold ? Op::kSpread : member ? Op::kGatherMember : Op::kGatherOwner;
    lifted.a = node;
    lifted.b = lifted.c = lifted.index = -1;
    lifted.mask = 0;
  }
  lifted.level = level;
  lifted.relation = level == Level::kPair ? relation : -1;
  return Add(lifted);
}

int Builder::FindRelation(Relation relation) {
  const auto found = std::find(plan_.relations.begin(), plan_.relations.end(), relation);
  const auto index = static_cast<int>(found - plan_.relations.begin());
  if (found == plan_.relations.end()) plan_.relations.push_back(relation);
  return index;
}

bool Builder::OwnedByHousehold(int relation) const {
  const RelationKind kind = plan_.relations[static_cast<std::size_t>(relation)].kind;
  return kind == RelationKind::kMembers || kind == RelationKind::kPeople;
}

}  // namespace ventanilla
