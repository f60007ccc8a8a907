// Numbers: their proven ranges, and the storage that these allow.
#include <algorithm>
#include <cmath>
#include <limits>

#include "language/calendar.h"
#include "plan/builder.h"

namespace ventanilla {
namespace {

constexpr double kMaxReal = 1e300;

struct Bounds {
  double lo, hi;
};

template <class F>
Bounds Corners(const Node& a, const Node& b, F f) {
  const double v[] = {f(a.lo, b.lo), f(a.lo, b.hi), f(a.hi, b.lo), f(a.hi, b.hi)};
  Bounds bounds{v[0], v[0]};
  for (const double corner : v) bounds = {std::min(bounds.lo, corner), std::max(bounds.hi, corner)};
  return bounds;
}

std::int32_t Day(double x) { return static_cast<std::int32_t>(x); }

}  // namespace

bool FitsInt32(double lo, double hi) {
  return lo >= std::numeric_limits<std::int32_t>::min() && hi <= std::numeric_limits<std::int32_t>::max();
}

void Builder::Widen(int& number) {
  const Node& n = (*this)[number];
  if (n.storage == Storage::kDouble) return;
  if (n.op == Op::kConstant) {
    number = Number(n.lo, Storage::kDouble, n.level, n.relation);
    return;
  }
  Node node = Over(Op::kWiden, Storage::kDouble, number);
  node.lo = n.lo;
  node.hi = n.hi;
  number = Add(node);
}

int Builder::ToDouble(int a) {
  Widen(a);
  return a;
}

int Builder::Compare(Op op, int a, int b) {
  const Node &x = (*this)[a], &y = (*this)[b];
  bool always = false, never = x.lo > y.hi;
  if (op == Op::kLess) {
    always = x.hi < y.lo;
    never = x.lo >= y.hi;
  } else if (op == Op::kLessEqual) {
    always = x.hi <= y.lo;
  } else {
    never = never || x.hi < y.lo;
  }
  if (always || never) return Truth(always, x.level, x.relation);
  if (x.storage != y.storage) {
    Widen(a);
    Widen(b);
  }
  return Add(Over(op, Storage::kTruth, a, b));
}

// Of the operands only numbers are widened: a condition stays a truth.
int Builder::Whole(Node& node, double lo, double hi) {
  if (lo < -kMaxWhole || hi > kMaxWhole) Note(Fault::kOverflow);
  node.lo = std::max(lo, -kMaxWhole);
  node.hi = std::min(hi, kMaxWhole);
  int* const operands[] = {&node.a, &node.b, &node.c};
  bool narrow = FitsInt32(node.lo, node.hi);
  for (const int* operand : operands) narrow = narrow && (*operand < 0 || (*this)[*operand].storage != Storage::kDouble);
  for (int* operand : operands) {
    if (!narrow && *operand >= 0 && (*this)[*operand].storage == Storage::kInt32) Widen(*operand);
  }
  node.storage = narrow ? Storage::kInt32 : Storage::kDouble;
  if (node.known && node.lo == node.hi) return Number(node.lo, node.storage, node.level, node.relation);
  return Add(node);
}

int Builder::Arithmetic(Op op, int a, int b, bool real) {
  if (op != Op::kSubtract && a > b) std::swap(a, b);
  const Node &x = (*this)[a], &y = (*this)[b];
  Bounds r{x.lo + y.lo, x.hi + y.hi};
  if (op == Op::kSubtract) r = {x.lo - y.hi, x.hi - y.lo};
  if (op == Op::kMultiply) r = Corners(x, y, [](double p, double q) { return p * q; });
  if (op == Op::kLeast) r = {std::min(x.lo, y.lo), std::min(x.hi, y.hi)};
  if (op == Op::kGreatest) r = {std::max(x.lo, y.lo), std::max(x.hi, y.hi)};
  Node node = Over(op, Storage::kDouble, a, b);
  if (!real) return Whole(node, r.lo, r.hi);
  if (r.lo < -kMaxReal || r.hi > kMaxReal) Note(Fault::kOverflow);
  node.lo = std::max(r.lo, -kMaxReal);
  node.hi = std::min(r.hi, kMaxReal);
  return Add(node);
}

int Builder::Divide(Op op, int a, int b) {
  const Node &x = (*this)[a], &y = (*this)[b];
  Node node = Over(op, Storage::kDouble, a, b);
  if (op == Op::kModulo && !node.known) Note(Fault::kModuloOfUnknown);
  if (y.lo <= 0 && y.hi >= 0) {
    Note(Fault::kDivisionByZero);
    return Number(0, Storage::kDouble, x.level, x.relation);
  }
  if (op == Op::kModulo) {
    const double most = std::max(std::abs(y.lo), std::abs(y.hi)) - 1;
    return Whole(node, x.lo < 0 ? -most : 0, x.hi > 0 ? most : 0);
  }
  const Bounds r = Corners(x, y, [op](double p, double q) {
    const double v = p / q;
    return op == Op::kQuotient ? std::trunc(v) : op == Op::kDivideRounded ? std::round(v) : v;
  });
  if (op != Op::kDivide) return Whole(node, r.lo, r.hi);
  if (r.lo < -kMaxReal || r.hi > kMaxReal) Note(Fault::kOverflow);
  node.lo = r.lo;
  node.hi = r.hi;
  return Add(node);
}

int Builder::Convert(Op op, int a) {
  const Node& x = (*this)[a];
  Node node = Over(op, Storage::kDouble, a);
  const auto whole = [op](double v) {
    return op == Op::kTruncate ? std::trunc(v) : op == Op::kFloor ? std::floor(v) : op == Op::kCeil ? std::ceil(v) : std::round(v);
  };
  return Whole(node, whole(x.lo), whole(x.hi));
}

int Builder::Lookup(int table, int key, bool real) {
  if (real) Widen(key);
  const Node& x = (*this)[key];
  const auto& rows = plan_.tables[static_cast<std::size_t>(table)];
  if (x.lo < rows.front().from) Note(Fault::kTableKey);
  Bounds r{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool below = i + 1 < rows.size() && rows[i + 1].from <= x.lo;
    const bool above = i > 0 && rows[i].from > x.hi;
    if (!below && !above) r = {std::min(r.lo, rows[i].value), std::max(r.hi, rows[i].value)};
  }
  Node node = Over(Op::kLookup, Storage::kDouble, key);
  node.index = table;
  if (!real) return Whole(node, r.lo, r.hi);
  node.lo = r.lo;
  node.hi = r.hi;
  return Add(node);
}

int Builder::Calendar(Op op, int a, int b, int index) {
  const Node& x = (*this)[a];
  Node node = Over(op, Storage::kInt32, a, b);
  node.index = index;
  if (op == Op::kYears || op == Op::kMonths) {
    const auto completed = op == Op::kYears ? CompletedYears : CompletedMonths;
    node.lo = completed(Day(x.hi), Day((*this)[b].lo));
    node.hi = completed(Day(x.lo), Day((*this)[b].hi));
  } else if (op == Op::kAddMonths) {
    node.lo = AddMonths(Day(x.lo), static_cast<std::int64_t>((*this)[b].lo));
    node.hi = AddMonths(Day(x.hi), static_cast<std::int64_t>((*this)[b].hi));
  } else if (op == Op::kFullYear) {
    node.lo = ToDate(Day(x.lo)).year;
    node.hi = ToDate(Day(x.hi)).year;
  } else {
    if (x.lo < 1 || x.hi > 9999) Note(Fault::kOverflow);
    const auto day = [index](double year) { return ToDay({static_cast<int>(std::clamp(year, 1.0, 9999.0)), index / 100, index % 100}); };
    node.lo = day(x.lo);
    node.hi = day(x.hi);
  }
  return Whole(node, node.lo, node.hi);
}

int Builder::LatestStart(int a, int months) {
  const Node& x = (*this)[a];
  Node node = Over(Op::kLatestStart, Storage::kInt32, a);
  node.index = months;
  node.lo = ventanilla::LatestStart(Day(x.lo), months);
  node.hi = ventanilla::LatestStart(Day(x.hi), months);
  return Add(node);
}

int Builder::Clamp(int a, double lo, double hi) {
  const auto bound = [&](Op op, double value) { a = Arithmetic(op, a, Number(value, (*this)[a].storage, (*this)[a].level, (*this)[a].relation), false); };
  if ((*this)[a].lo < lo) bound(Op::kGreatest, lo);
  if ((*this)[a].hi > hi) bound(Op::kLeast, hi);
  return a;
}

int Builder::Reduce(Op op, int relation, int condition, int value, int start) {
  const Level level = op == Op::kAnyPair || !OwnedByHousehold(relation) ? Level::kPerson : Level::kHousehold;
  if (condition >= 0 && op != Op::kAnyPair) {
    const Node& c = (*this)[condition];
    if (c.op == Op::kConstant && c.lo != 0 && op != Op::kAny) condition = -1;
    if (c.op == Op::kConstant && c.lo == 0 && op == Op::kAny) return Truth(false, level);
  }
  Node node{.op = op, .level = level, .storage = Storage::kTruth, .relation = relation, .a = condition, .b = value, .c = start};
  if (op == Op::kAny || op == Op::kExactlyOne || op == Op::kAnyPair) return Add(node);
  const double most = plan_.relations[static_cast<std::size_t>(relation)].kind == RelationKind::kReference ? 1 : kMaxPeople;
  if (op == Op::kCount) return Whole(node, 0, most);
  Bounds r{(*this)[value].lo, (*this)[value].hi};
  if (r.lo < -kMaxWhole || r.hi > kMaxWhole) Note(Fault::kOverflow);
  if (op == Op::kSum) return Whole(node, most * std::min(0.0, r.lo), most * std::max(0.0, r.hi));
  if (start >= 0) {
    const Node& s = (*this)[start];
    r = {op == Op::kMaxOf ? s.lo : std::min(r.lo, s.lo), op == Op::kMinOf ? s.hi : std::max(r.hi, s.hi)};
  }
  return Whole(node, r.lo, r.hi);
}

}  // namespace ventanilla
