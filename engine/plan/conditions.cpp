// Conditions, and what they say of the numbers that they guard: in `n > 0 ? a / n : 0` the divisor is at least 1.
#include <algorithm>

#include "plan/formula.h"

namespace ventanilla {
namespace {

constexpr int kMaxAssumed = 64;

}  // namespace

// A condition that is decided whatever the answers leaves out what is never taken, which may have no value.
Value FormulaCompiler::Conditional(const Expr& expr) {
  const Value condition = Visit(expr.args[0]);
  const int decimals = DecimalsOf(expr.type);
  if (const Node& c = builder_[condition.node()]; c.op == Op::kConstant) return AtScale(expr.args[c.lo != 0 ? 1 : 2], decimals);
  const std::size_t mark = refinements_.size();
  Assume(condition, true, kMaxAssumed);
  const Value a = AtScale(expr.args[1], decimals);
  refinements_.resize(mark);
  Assume(condition, false, kMaxAssumed);
  const Value b = AtScale(expr.args[2], decimals);
  refinements_.resize(mark);
  const auto bound = static_cast<Bound>(condition.bound() | a.bound() | b.bound());
  const int either = Lift(a, bound), other = Lift(b, bound);
  return {builder_.Select(Lift(condition, bound), either, other), bound};
}

Value FormulaCompiler::Logical(const Expr& expr) {
  const Value a = Visit(expr.args[0]);
  if (const Node& n = builder_[a.node()]; n.op == Op::kConstant && (n.lo != 0) != (expr.op == Operator::kAnd)) return a;
  const std::size_t mark = refinements_.size();
  Assume(a, expr.op == Operator::kAnd, kMaxAssumed);
  const Value b = Visit(expr.args[1]);
  refinements_.resize(mark);
  const Pair p = Join(a, b);
  return {expr.op == Operator::kAnd ? builder_.And(p.a, p.b) : builder_.Or(p.a, p.b), p.bound};
}

// The value before it was lifted to other rows or widened: it has the same range there.
Value FormulaCompiler::Unlifted(Value value) const {
  for (;;) {
    const Node& n = builder_[value.node()];
    switch (n.op) {
      case Op::kSpread: value = {n.a, kFree}; break;
      case Op::kGatherOwner: value = {n.a, kFirst}; break;
      case Op::kGatherMember: value = {n.a, kSecond}; break;
      case Op::kWiden: value = {n.a, value.bound()}; break;
      default: return value;
    }
  }
}

void FormulaCompiler::Refine(Value value, double lo, double hi, bool open) {
  const Value own = Unlifted(value);
  refinements_.push_back({own.node(), own.bound(), lo, hi, open});
}

// Notes what `condition` says of a number that it compares with a bounded one.
// Looks at no more than `budget` nodes, and returns what is left of it: shared nodes may be met often.
int FormulaCompiler::Assume(Value condition, bool holds, int budget) {
  if (budget == 0) return 0;
  condition = Unlifted(condition);
  const Node n = builder_[condition.node()];
  const Value a{n.a, condition.bound()}, b{n.b, condition.bound()};
  if (n.op == Op::kNot) return Assume(a, !holds, budget - 1);
  if ((n.op == Op::kAnd && holds) || (n.op == Op::kOr && !holds)) return Assume(b, holds, Assume(a, holds, budget - 1));
  constexpr double kMost = kMaxWhole;
  const bool less = n.op == Op::kLess, less_equal = n.op == Op::kLessEqual;
  if (n.op == Op::kEqual && holds) {
    Refine(a, builder_[n.b].lo, builder_[n.b].hi, false);
    Refine(b, builder_[n.a].lo, builder_[n.a].hi, false);
  } else if (less || less_equal) {
    const Value small = holds ? a : b, large = holds ? b : a;
    Refine(small, -kMost, builder_[large.node()].hi, less == holds);
    Refine(large, builder_[small.node()].lo, kMost, less == holds);
  }
  return budget - 1;
}

// `value` within what the surrounding conditions say of it. Where they cannot all hold nothing is ever read.
// Of whole numbers a < b is a <= b - 1. CEL's doubles (`real`) keep the closed bound, which is sound.
int FormulaCompiler::Refined(Value value, bool real) {
  const Value own = Unlifted(value);
  const Node n = builder_[value.node()];
  double lo = n.lo, hi = n.hi;
  for (const Refinement& r : refinements_) {
    if (r.node != own.node() || r.bound != own.bound()) continue;
    const double gap = r.open && !real ? 1 : 0;
    lo = std::max(lo, r.lo + gap);
    hi = std::min(hi, r.hi - gap);
  }
  return lo <= hi ? builder_.Clamp(value.node(), lo, hi) : value.node();
}

}  // namespace ventanilla
