#include "plan/builder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "language/calendar.h"

namespace ventanilla {
namespace {

constexpr double kMaxReal = 1e300;

bool FitsInt32(double lo, double hi) {
  return lo >= std::numeric_limits<std::int32_t>::min() && hi <= std::numeric_limits<std::int32_t>::max();
}

struct Bounds {
  double lo, hi;
};

template <class F>
Bounds Corners(const Node& a, const Node& b, F f) {
  const double v[] = {f(a.lo, b.lo), f(a.lo, b.hi), f(a.hi, b.lo), f(a.hi, b.hi)};
  return {*std::min_element(v, v + 4), *std::max_element(v, v + 4)};
}


std::int32_t Day(double x) { return static_cast<std::int32_t>(x); }

}  // namespace

bool Builder::Less::operator()(const Node& x, const Node& y) const {
  const auto key = [](const Node& n) {
    return std::tie(n.op, n.level, n.storage, n.relation, n.a, n.b, n.c, n.index, n.mask, n.lo, n.hi);
  };
  return key(x) < key(y);
}

int Builder::Add(Node node) {
  const auto next = static_cast<int>(plan_.nodes.size());
  const auto [place, added] = known_.emplace(node, next);
  if (added) plan_.nodes.push_back(node);
  return place->second;
}

void Builder::Note(Fault fault) {
  if (fault_ == Fault::kNone) fault_ = fault;
}

Fault Builder::TakeFault() { return std::exchange(fault_, Fault::kNone); }

int Builder::Truth(bool value, Level level, int relation) {
  const double v = value ? 1 : 0;
  return Add({.op = Op::kConstant, .level = level, .storage = Storage::kTruth, .known = true, .relation = relation, .lo = v, .hi = v});
}

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
  const Node x = (*this)[a], y = (*this)[b];
  return Add({.op = Op::kParameter, .level = x.level, .storage = Storage::kDouble, .known = x.known && y.known, .relation = x.relation,
              .a = a, .b = b, .lo = std::min(x.lo, y.lo), .hi = std::max(x.hi, y.hi)});
}

int Builder::Not(int a) {
  const Node n = (*this)[a];
  if (n.op == Op::kNot) return n.a;
  if (n.op == Op::kConstant) return Truth(n.lo == 0, n.level, n.relation);
  return Add({.op = Op::kNot, .level = n.level, .storage = Storage::kTruth, .known = n.known, .relation = n.relation, .a = a});
}

int Builder::And(int a, int b) {
  if (a > b) std::swap(a, b);
  const Node x = (*this)[a], y = (*this)[b];
  if (a == b) return a;
  if (x.op == Op::kConstant) return x.lo != 0 ? b : a;
  if (y.op == Op::kConstant) return y.lo != 0 ? a : b;
  return Add({.op = Op::kAnd, .level = x.level, .storage = Storage::kTruth, .known = x.known && y.known, .relation = x.relation, .a = a, .b = b});
}

int Builder::Or(int a, int b) {
  if (a > b) std::swap(a, b);
  const Node x = (*this)[a], y = (*this)[b];
  if (a == b) return a;
  if (x.op == Op::kConstant) return x.lo != 0 ? a : b;
  if (y.op == Op::kConstant) return y.lo != 0 ? b : a;
  return Add({.op = Op::kOr, .level = x.level, .storage = Storage::kTruth, .known = x.known && y.known, .relation = x.relation, .a = a, .b = b});
}

int Builder::Undecided(int a) {
  const Node n = (*this)[a];
  if (n.known) return Truth(false, n.level, n.relation);
  return Add({.op = Op::kUndecided, .level = n.level, .storage = Storage::kTruth, .relation = n.relation, .a = a});
}

void Builder::Widen(int& node) {
  const Node n = (*this)[node];
  if (n.storage == Storage::kDouble) return;
  if (n.op == Op::kConstant) {
    node = Number(n.lo, Storage::kDouble, n.level, n.relation);
  } else {
    node = Add({.op = Op::kWiden, .level = n.level, .storage = Storage::kDouble, .known = n.known, .relation = n.relation, .a = node, .lo = n.lo, .hi = n.hi});
  }
}

int Builder::Compare(Op op, int a, int b) {
  const Node x = (*this)[a], y = (*this)[b];
  if (op == Op::kLess) {
    if (x.hi < y.lo) return Truth(true, x.level, x.relation);
    if (x.lo >= y.hi) return Truth(false, x.level, x.relation);
  } else if (op == Op::kLessEqual) {
    if (x.hi <= y.lo) return Truth(true, x.level, x.relation);
    if (x.lo > y.hi) return Truth(false, x.level, x.relation);
  } else if (x.hi < y.lo || x.lo > y.hi) {
    return Truth(false, x.level, x.relation);
  }
  if (x.storage != y.storage) {
    Widen(a);
    Widen(b);
  }
  return Add({.op = op, .level = x.level, .storage = Storage::kTruth, .known = x.known && y.known, .relation = x.relation, .a = a, .b = b});
}

// Of the operands only numbers are widened: a condition stays a truth.
int Builder::Whole(Node node) {
  if (node.lo < -kMaxWhole || node.hi > kMaxWhole) {
    Note(Fault::kOverflow);
    node.lo = std::max(node.lo, -kMaxWhole);
    node.hi = std::min(node.hi, kMaxWhole);
  }
  int* operands[] = {&node.a, &node.b, &node.c};
  bool narrow = FitsInt32(node.lo, node.hi);
  for (const int* p : operands) {
    if (*p >= 0 && (*this)[*p].storage == Storage::kDouble) narrow = false;
  }
  if (!narrow) {
    for (int* p : operands) {
      if (*p >= 0 && (*this)[*p].storage == Storage::kInt32) Widen(*p);
    }
  }
  node.storage = narrow ? Storage::kInt32 : Storage::kDouble;
  if (node.known && node.lo == node.hi) return Number(node.lo, node.storage, node.level, node.relation);
  return Add(node);
}

int Builder::Arithmetic(Op op, int a, int b, bool real) {
  const bool commutes = op == Op::kAdd || op == Op::kMultiply || op == Op::kLeast || op == Op::kGreatest;
  if (commutes && a > b) std::swap(a, b);
  const Node x = (*this)[a], y = (*this)[b];
  Bounds r{0, 0};
  if (op == Op::kAdd) r = {x.lo + y.lo, x.hi + y.hi};
  if (op == Op::kSubtract) r = {x.lo - y.hi, x.hi - y.lo};
  if (op == Op::kMultiply) r = Corners(x, y, [](double p, double q) { return p * q; });
  if (op == Op::kLeast) r = {std::min(x.lo, y.lo), std::min(x.hi, y.hi)};
  if (op == Op::kGreatest) r = {std::max(x.lo, y.lo), std::max(x.hi, y.hi)};
  Node node{.op = op, .level = x.level, .known = x.known && y.known, .relation = x.relation, .a = a, .b = b, .lo = r.lo, .hi = r.hi};
  if (!real) return Whole(node);
  if (r.lo < -kMaxReal || r.hi > kMaxReal) {
    Note(Fault::kOverflow);
    node.lo = -kMaxReal;
    node.hi = kMaxReal;
  }
  node.storage = Storage::kDouble;
  return Add(node);
}

int Builder::Divide(Op op, int a, int b) {
  const Node x = (*this)[a], y = (*this)[b];
  if (op == Op::kModulo && !(x.known && y.known)) Note(Fault::kModuloOfUnknown);
  Node node{.op = op, .level = x.level, .storage = Storage::kDouble, .known = x.known && y.known, .relation = x.relation, .a = a, .b = b};
  if (y.lo <= 0 && y.hi >= 0) {
    Note(Fault::kDivisionByZero);
    return Number(0, Storage::kDouble, x.level, x.relation);
  }
  if (op == Op::kModulo) {
    const double most = std::max(std::abs(y.lo), std::abs(y.hi)) - 1;
    node.lo = x.lo < 0 ? -most : 0;
    node.hi = x.hi > 0 ? most : 0;
    return Whole(node);
  }
  const Bounds r = Corners(x, y, [op](double p, double q) {
    const double v = p / q;
    return op == Op::kQuotient ? std::trunc(v) : op == Op::kDivideRounded ? std::round(v) : v;
  });
  node.lo = r.lo;
  node.hi = r.hi;
  if (op != Op::kDivide) return Whole(node);
  if (r.lo < -kMaxReal || r.hi > kMaxReal) Note(Fault::kOverflow);
  return Add(node);
}

int Builder::Convert(Op op, int a) {
  const Node x = (*this)[a];
  Node node{.op = op, .level = x.level, .known = x.known, .relation = x.relation, .a = a};
  node.lo = op == Op::kTruncate ? std::trunc(x.lo) : std::round(x.lo);
  node.hi = op == Op::kTruncate ? std::trunc(x.hi) : std::round(x.hi);
  return Whole(node);
}

int Builder::ToDouble(int a) {
  Widen(a);
  return a;
}

int Builder::Lookup(int table, int key, bool real) {
  if (real) Widen(key);
  const Node x = (*this)[key];
  const auto& rows = plan_.tables[static_cast<std::size_t>(table)];
  if (x.lo < rows.front().from) Note(Fault::kTableKey);
  Node node{.op = Op::kLookup, .level = x.level, .known = x.known, .relation = x.relation, .a = key, .index = table};
  node.lo = std::numeric_limits<double>::infinity();
  node.hi = -node.lo;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool below = i + 1 < rows.size() && rows[i + 1].from <= x.lo;
    const bool above = i > 0 && rows[i].from > x.hi;
    if (below || above) continue;
    node.lo = std::min(node.lo, rows[i].value);
    node.hi = std::max(node.hi, rows[i].value);
  }
  if (!real) return Whole(node);
  node.storage = Storage::kDouble;
  return Add(node);
}

int Builder::Calendar(Op op, int a, int b, int index) {
  const Node x = (*this)[a];
  Node node{.op = op, .level = x.level, .storage = Storage::kInt32, .known = x.known, .relation = x.relation, .a = a, .b = b, .index = index};
  if (b >= 0) {
    const Node y = (*this)[b];
    node.known = x.known && y.known;
    if (op == Op::kYears || op == Op::kMonths) {
      const auto f = op == Op::kYears ? CompletedYears : CompletedMonths;
      node.lo = f(Day(x.hi), Day(y.lo));
      node.hi = f(Day(x.lo), Day(y.hi));
    } else {
      node.lo = AddMonths(Day(x.lo), static_cast<std::int64_t>(y.lo));
      node.hi = AddMonths(Day(x.hi), static_cast<std::int64_t>(y.hi));
    }
  } else if (op == Op::kFullYear) {
    node.lo = ToDate(Day(x.lo)).year;
    node.hi = ToDate(Day(x.hi)).year;
  } else {
    if (x.lo < 1 || x.hi > 9999) Note(Fault::kOverflow);
    const auto day = [index](double y) { return ToDay({static_cast<int>(std::clamp(y, 1.0, 9999.0)), index / 100, index % 100}); };
    node.lo = day(x.lo);
    node.hi = day(x.hi);
  }
  return Whole(node);
}

int Builder::Clamp(int a, double lo, double hi) {
  const Node n = (*this)[a];
  if (n.lo < lo) a = Arithmetic(Op::kGreatest, a, Number(lo, n.storage, n.level, n.relation), false);
  if (n.hi > hi) a = Arithmetic(Op::kLeast, a, Number(hi, (*this)[a].storage, n.level, n.relation), false);
  return a;
}

int Builder::Among(int choice, std::uint64_t mask) {
  const Node x = (*this)[choice];
  if (x.op == Op::kConstant) return Truth((x.mask & mask) != 0, x.level, x.relation);
  return Add({.op = Op::kAmong, .level = x.level, .storage = Storage::kTruth, .relation = x.relation, .a = choice, .mask = mask});
}

int Builder::Same(int a, int b) {
  if (a > b) std::swap(a, b);
  const Node x = (*this)[a], y = (*this)[b];
  if (x.op == Op::kConstant) return Among(b, x.mask);
  if (y.op == Op::kConstant) return Among(a, y.mask);
  return Add({.op = Op::kSame, .level = x.level, .storage = Storage::kTruth, .relation = x.relation, .a = a, .b = b});
}

int Builder::Contains(int choice, int set) {
  const Node x = (*this)[choice];
  return Add({.op = Op::kContains, .level = x.level, .storage = Storage::kTruth, .relation = x.relation, .a = choice, .b = set});
}

int Builder::Select(int condition, int a, int b) {
  const Node c = (*this)[condition];
  if (a == b) return a;
  if (c.op == Op::kConstant) return c.lo != 0 ? a : b;
  if ((*this)[a].storage != (*this)[b].storage) {
    Widen(a);
    Widen(b);
  }
  const Node x = (*this)[a], y = (*this)[b];
  return Add({.op = Op::kSelect, .level = x.level, .storage = x.storage, .known = c.known && x.known && y.known, .relation = x.relation,
              .a = condition, .b = a, .c = b, .lo = std::min(x.lo, y.lo), .hi = std::max(x.hi, y.hi)});
}

int Builder::Lift(int node, Level level, int relation, bool member) {
  const Node n = (*this)[node];
  if (n.level == level) return node;
  Node lifted = n;
  lifted.level = level;
  lifted.relation = level == Level::kPair ? relation : -1;
  if (n.op == Op::kConstant) return Add(lifted);
  lifted.op = n.level == Level::kHousehold ? Op::kSpread : member ? Op::kGatherMember : Op::kGatherOwner;
  lifted.a = node;
  lifted.b = lifted.c = lifted.index = -1;
  lifted.mask = 0;
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

int Builder::Reduce(Op op, int relation, int condition, int value, int start) {
  const Level level = op == Op::kAnyPair ? Level::kPerson : OwnedByHousehold(relation) ? Level::kHousehold : Level::kPerson;
  if (condition >= 0 && op != Op::kAnyPair) {
    const Node c = (*this)[condition];
    if (c.op == Op::kConstant && c.lo != 0 && op != Op::kAny) condition = -1;
    if (c.op == Op::kConstant && c.lo == 0 && op == Op::kAny) return Truth(false, level);
  }
  Node node{.op = op, .level = level, .storage = Storage::kTruth, .relation = relation, .a = condition, .b = value, .c = start};
  if (op == Op::kAny || op == Op::kExactlyOne || op == Op::kAnyPair) return Add(node);
  const bool single = plan_.relations[static_cast<std::size_t>(relation)].kind == RelationKind::kReference;
  const double most = single ? 1 : kMaxPeople;
  if (op == Op::kCount) {
    node.storage = Storage::kInt32;
    node.lo = 0;
    node.hi = most;
    return Add(node);
  }
  const Node v = (*this)[value];
  if (v.lo < -kMaxWhole || v.hi > kMaxWhole) Note(Fault::kOverflow);
  if (op == Op::kSum) {
    node.lo = most * std::min(0.0, v.lo);
    node.hi = most * std::max(0.0, v.hi);
  } else {
    node.lo = v.lo;
    node.hi = v.hi;
    if (start >= 0) {
      const Node s = (*this)[start];
      node.lo = op == Op::kMaxOf ? s.lo : std::min(v.lo, s.lo);
      node.hi = op == Op::kMinOf ? s.hi : std::max(v.hi, s.hi);
    }
  }
  return Whole(node);
}

}  // namespace ventanilla
