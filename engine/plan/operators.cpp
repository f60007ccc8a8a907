// Operators, functions and methods of formulas.
#include "language/functions.h"
#include "plan/formula.h"

namespace ventanilla {
namespace {

int Decimals(const Type& type) { return type.kind == Kind::kDecimal ? type.decimals : 0; }

Op ArithmeticOp(Operator op) {
  return op == Operator::kAdd ? Op::kAdd : op == Operator::kSubtract ? Op::kSubtract : Op::kMultiply;
}

}  // namespace

Value FormulaCompiler::Binary(const Expr& expr) {
  switch (expr.op) {
    case Operator::kOr:
    case Operator::kAnd: return Logical(expr);
    case Operator::kIn: return In(expr);
    case Operator::kAdd:
    case Operator::kSubtract:
    case Operator::kMultiply: {
      const bool real = expr.type.kind == Kind::kDouble;
      const bool product = expr.op == Operator::kMultiply;
      const int scale = Decimals(expr.type);
      Value a = product ? Visit(expr.args[0]) : AtScale(expr.args[0], scale);
      Value b = product ? Visit(expr.args[1]) : AtScale(expr.args[1], scale);
      const Bound bound = Join(a, b);
      return {builder_.Arithmetic(ArithmeticOp(expr.op), a.node, b.node, real), bound};
    }
    case Operator::kDivide:
    case Operator::kModulo: {
      Pair p = Both(expr.args[0], expr.args[1]);
      const Op op = expr.op == Operator::kModulo ? Op::kModulo : expr.type.kind == Kind::kDouble ? Op::kDivide : Op::kQuotient;
      return {builder_.Divide(op, p.a.node, Refined(p.b, op == Op::kDivide)), p.bound};
    }
    default: return Relational(expr);
  }
}

Value FormulaCompiler::Relational(const Expr& expr) {
  const Expr& left = expr.args[0];
  const Expr& right = expr.args[1];
  const bool negated = expr.op == Operator::kNotEqual;
  Value result;
  if (left.type.kind == Kind::kBool) {
    const Pair p = Both(left, right);
    const int both = builder_.And(p.a.node, p.b.node);
    const int neither = builder_.And(builder_.Not(p.a.node), builder_.Not(p.b.node));
    result = {builder_.Or(both, neither), p.bound};
  } else if (left.type.kind == Kind::kChoice) {
    const Pair p = Both(left, right);
    result = {builder_.Same(p.a.node, p.b.node), p.bound};
  } else {
    const int scale = std::max(Decimals(left.type), Decimals(right.type));
    Value a = AtScale(left, scale), b = AtScale(right, scale);
    const Bound bound = Join(a, b);
    switch (expr.op) {
      case Operator::kLess: return {builder_.Compare(Op::kLess, a.node, b.node), bound};
      case Operator::kLessEqual: return {builder_.Compare(Op::kLessEqual, a.node, b.node), bound};
      case Operator::kGreater: return {builder_.Compare(Op::kLess, b.node, a.node), bound};
      case Operator::kGreaterEqual: return {builder_.Compare(Op::kLessEqual, b.node, a.node), bound};
      default: result = {builder_.Compare(Op::kEqual, a.node, b.node), bound};
    }
  }
  return negated ? Value{builder_.Not(result.node), result.bound} : result;
}

// choice in set; choice in ["a", "b"]; number in [1, 2]
Value FormulaCompiler::In(const Expr& expr) {
  const Expr& left = expr.args[0];
  const Expr& right = expr.args[1];
  if (right.type.kind == Kind::kSet) {
    Pair p = Both(left, right);
    return {builder_.Contains(p.a.node, p.b.node), p.bound};
  }
  if (left.type.kind == Kind::kChoice) {
    Value choice = Visit(left);
    std::uint64_t mask = 0;
    for (const Expr& option : right.args) mask |= std::uint64_t{1} << option.whole;
    return {builder_.Among(choice.node, mask), choice.bound};
  }
  Value any{builder_.Truth(false, Level::kHousehold), kFree};
  for (const Expr& candidate : right.args) {
    const int scale = std::max(Decimals(left.type), Decimals(candidate.type));
    Value a = AtScale(left, scale), b = AtScale(candidate, scale);
    Value equal;
    equal.bound = Join(a, b);
    equal.node = builder_.Compare(Op::kEqual, a.node, b.node);
    any.bound = Join(any, equal);
    any.node = builder_.Or(any.node, equal.node);
  }
  return any;
}

Value FormulaCompiler::Call(const Expr& expr) {
  if (expr.symbol == Symbol::kParameter) return TableLookup(expr);
  const Function function = FunctionRows()[expr.index].function;
  switch (function) {
    case Function::kYears:
    case Function::kMonths:
    case Function::kDays:
    case Function::kDate:
    case Function::kFullYear:
    case Function::kAddMonths: return CallOnDates(expr);
    case Function::kDecimal: {
      const double number = static_cast<double>(expr.whole);
      return {builder_.Number(number, number > 2147483647.0 || number < -2147483647.0 ? Storage::kDouble : Storage::kInt32, Level::kHousehold), kFree};
    }
    case Function::kToInt:
    case Function::kRound: {
      Value x = Visit(expr.args[0]);
      const Type& from = expr.args[0].type;
      if (from.kind == Kind::kDouble) return {builder_.Convert(function == Function::kRound ? Op::kRound : Op::kTruncate, x.node), x.bound};
      if (Decimals(from) == 0) return x;
      Value one = Scaled(Constant(1), {.kind = Kind::kInt}, from.decimals);
      const Bound bound = Join(x, one);
      return {builder_.Divide(function == Function::kRound ? Op::kDivideRounded : Op::kQuotient, x.node, one.node), bound};
    }
    case Function::kToDouble: {
      Value x = Visit(expr.args[0]);
      x.node = builder_.ToDouble(x.node);
      if (Decimals(expr.args[0].type) == 0) return x;
      Value one = Scaled(Constant(1), {.kind = Kind::kInt}, expr.args[0].type.decimals);
      one.node = builder_.ToDouble(one.node);
      const Bound bound = Join(x, one);
      return {builder_.Divide(Op::kDivide, x.node, one.node), bound};
    }
    case Function::kDivideRounded: {
      Pair p = Both(expr.args[0], expr.args[1]);
      return {builder_.Divide(Op::kDivideRounded, p.a.node, Refined(p.b, false)), p.bound};
    }
    case Function::kLeast:
    case Function::kGreatest: {
      const Op op = function == Function::kLeast ? Op::kLeast : Op::kGreatest;
      Value best = AtScale(expr.args[0], Decimals(expr.type));
      for (std::size_t i = 1; i < expr.args.size(); ++i) {
        Value next = AtScale(expr.args[i], Decimals(expr.type));
        best.bound = Join(best, next);
        best.node = builder_.Arithmetic(op, best.node, next.node, expr.type.kind == Kind::kDouble);
      }
      return best;
    }
    case Function::kSize:
    case Function::kSum:
    case Function::kMin:
    case Function::kMax: return Fold(expr);
    case Function::kAt: break;
  }
  return {};
}

// param.table.at(key)
Value FormulaCompiler::TableLookup(const Expr& expr) {
  const auto& parameter = catalog_.parameters[static_cast<std::size_t>(expr.index)];
  const Value key = Visit(expr.args[1]);
  const int refined = Refined(key, false);
  const auto look = [&](const ParameterStep& step) {
    auto& tables = builder_.plan().tables;
    const auto [table, added] = tables_.try_emplace(&step, static_cast<int>(tables.size()));
    if (added) tables.push_back(step.rows);
    return builder_.Lookup(table->second, refined, parameter.type.kind == Kind::kDouble);
  };
  if (day_) return {look(StepAt(parameter, *day_)), key.bound};
  int node = look(parameter.steps.front());
  for (std::size_t i = 1; i < parameter.steps.size(); ++i) node = builder_.Hull(node, look(parameter.steps[i]));
  return {node, key.bound};
}

Value FormulaCompiler::CallOnDates(const Expr& expr) {
  const Function function = FunctionRows()[expr.index].function;
  if (function == Function::kFullYear) {
    const Value d = Visit(expr.args[0]);
    return {builder_.Calendar(Op::kFullYear, d.node, -1), d.bound};
  }
  if (function == Function::kDate) {
    const Value year = Visit(expr.args[0]);
    return {builder_.Calendar(Op::kDate, year.node, -1, static_cast<int>(expr.args[1].whole * 100 + expr.args[2].whole)), year.bound};
  }
  const Pair p = Both(expr.args[0], expr.args[1]);
  if (function == Function::kDays) return {builder_.Arithmetic(Op::kSubtract, p.b.node, p.a.node, false), p.bound};
  const Op op = function == Function::kYears ? Op::kYears : function == Function::kMonths ? Op::kMonths : Op::kAddMonths;
  return {builder_.Calendar(op, p.a.node, p.b.node), p.bound};
}

}  // namespace ventanilla
