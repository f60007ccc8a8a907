// Macros and functions over lists of people.
#include "language/functions.h"
#include "plan/formula.h"

namespace ventanilla {

ListValue FormulaCompiler::List(const Expr& expr) {
  ListValue list;
  if (expr.kind == ExprKind::kList) {
    for (const Expr& single : expr.args) list.singles.push_back(AtScale(single, expr.type.decimals));
    return list;
  }
  if (expr.kind == ExprKind::kBinary) {  // [0] + list
    for (const Expr& part : expr.args) {
      const ListValue more = List(part);
      const Type from{.kind = part.type.element, .decimals = part.type.decimals};
      const auto scaled = [&](Value value) { return Scaled(value, from, expr.type.decimals); };
      for (const Value single : more.singles) list.singles.push_back(scaled(single));
      if (more.relation < 0) continue;
      list.relation = more.relation;
      list.owner = more.owner;
      list.condition = more.condition;
      list.element = Lift(scaled({more.element, kOwn}), kOwn);
    }
    return list;
  }
  if (expr.kind == ExprKind::kMacro) {
    list = List(expr.args[0]);
    const int node = Body(expr.args[1]);
    if (expr.text == "map") {
      list.element = node;
    } else {
      list.condition = list.condition < 0 ? node : builder_.And(list.condition, node);
    }
    return list;
  }
  const bool household = expr.symbol == Symbol::kMembers || expr.symbol == Symbol::kPeople;
  const RelationKind kind = expr.symbol == Symbol::kMembers     ? RelationKind::kMembers
                            : expr.symbol == Symbol::kPeople    ? RelationKind::kPeople
                            : expr.symbol == Symbol::kReference ? RelationKind::kReference
                                                                : RelationKind::kReverse;
  list.relation = builder_.FindRelation({kind, household ? -1 : expr.index});
  list.owner = household ? kFree : BoundOf(expr.args[0]);
  return list;
}

// Of what holds around a macro its body may only use what is known of the household: its variable is anybody.
int FormulaCompiler::Body(const Expr& expr) {
  const std::vector<Refinement> around = refinements_;
  std::erase_if(refinements_, [](const Refinement& r) { return r.bound != kFree; });
  const int node = Lift(Visit(expr), kOwn);
  refinements_ = around;
  return node;
}

// all(m, e) is !exists(m, !e).
Value FormulaCompiler::Macro(const Expr& expr) {
  const ListValue list = List(expr.args[0]);
  const bool all = expr.text == "all";
  int node = Body(expr.args[1]);
  if (all) node = builder_.Not(node);
  if (list.condition >= 0) node = builder_.And(list.condition, node);
  const int reduced = builder_.Reduce(expr.text == "exists_one" ? Op::kExactlyOne : Op::kAny, list.relation, node, -1, -1);
  return {all ? builder_.Not(reduced) : reduced, list.owner};
}

// size, sum, min, max
Value FormulaCompiler::Fold(const Expr& expr) {
  const ListValue list = List(expr.args[0]);
  const Function function = FunctionRows()[expr.index].function;
  const bool real = expr.type.kind == Kind::kDouble;
  if (function == Function::kSize) {
    const Value singles = Constant(static_cast<double>(list.singles.size()));
    if (list.relation < 0) return singles;
    const Value size{builder_.Reduce(Op::kCount, list.relation, list.condition, -1, -1), list.owner};
    return list.singles.empty() ? size : Arithmetic(Op::kAdd, size, singles, false);
  }
  const Op combine = function == Function::kSum ? Op::kAdd : function == Function::kMin ? Op::kLeast : Op::kGreatest;
  Value total;
  for (const Value single : list.singles) total = total.node() < 0 ? single : Arithmetic(combine, total, single, real);
  if (list.relation < 0) return total;
  const auto alone = [&](Op op, int start) { return builder_.Reduce(op, list.relation, list.condition, list.element, start); };
  if (function == Function::kSum || total.node() < 0) {
    const Op op = function == Function::kSum ? Op::kSum : function == Function::kMin ? Op::kMinOf : Op::kMaxOf;
    const Value reduced{alone(op, -1), list.owner};
    return total.node() < 0 ? reduced : Arithmetic(Op::kAdd, total, reduced, real);
  }
  // A start value lives where the list's owner does. One that needs another person is combined afterwards, with a start that never counts.
  const Op op = function == Function::kMin ? Op::kMinOf : Op::kMaxOf;
  if ((total.bound() | list.owner) == list.owner) return {alone(op, Lift(total, list.owner)), list.owner};
  const double never = function == Function::kMin ? kMaxWhole : -kMaxWhole;
  const Value reduced{alone(op, Lift({builder_.Number(never, Storage::kDouble, Level::kHousehold), kFree}, list.owner)), list.owner};
  return Arithmetic(combine, total, reduced, real);
}

}  // namespace ventanilla
