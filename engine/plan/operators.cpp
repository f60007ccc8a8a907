// Operators, functions and methods of formulas.
#include "language/functions.h"
#include "language/number.h"
#include "plan/formula.h"

namespace ventanilla {
namespace {

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
      const int scale = DecimalsOf(expr.type);
      const Value a = product ? Visit(expr.args[0]) : AtScale(expr.args[0], scale);
      const Value b = product ? Visit(expr.args[1]) : AtScale(expr.args[1], scale);
      return Arithmetic(ArithmeticOp(expr.op), a, b, real);
    }
    case Operator::kDivide:
    case Operator::kModulo: {
      const Op op = expr.op == Operator::kModulo ? Op::kModulo : expr.type.kind == Kind::kDouble ? Op::kDivide : Op::kQuotient;
      const Value a = Visit(expr.args[0]);
      return Divide(op, a, Visit(expr.args[1]));
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
    const int both = builder_.And(p.a, p.b);
    const int neither = builder_.And(builder_.Not(p.a), builder_.Not(p.b));
    result = {builder_.Or(both, neither), p.bound};
  } else if (left.type.kind == Kind::kChoice) {
    const Pair p = Both(left, right);
    result = {builder_.Same(p.a, p.b), p.bound};
  } else {
    const int scale = std::max(DecimalsOf(left.type), DecimalsOf(right.type));
    const Value a = AtScale(left, scale), b = AtScale(right, scale);
    switch (expr.op) {
      case Operator::kLess: return Compare(Op::kLess, a, b);
      case Operator::kLessEqual: return Compare(Op::kLessEqual, a, b);
      case Operator::kGreater: return Compare(Op::kLess, b, a);
      case Operator::kGreaterEqual: return Compare(Op::kLessEqual, b, a);
      default: result = Compare(Op::kEqual, a, b);
    }
  }
  return negated ? Value{builder_.Not(result.node()), result.bound()} : result;
}

// choice in set; choice in ["a", "b"]; number in [1, 2]
Value FormulaCompiler::In(const Expr& expr) {
  const Expr& left = expr.args[0];
  const Expr& right = expr.args[1];
  if (right.type.kind == Kind::kSet) {
    const Pair p = Both(left, right);
    return {builder_.Contains(p.a, p.b), p.bound};
  }
  if (left.type.kind == Kind::kChoice) {
    const Value choice = Visit(left);
    std::uint64_t mask = 0;
    for (const Expr& option : right.args) mask |= std::uint64_t{1} << option.whole;
    return {builder_.Among(choice.node(), mask), choice.bound()};
  }
  Value any{builder_.Truth(false, Level::kHousehold), kFree};
  for (const Expr& candidate : right.args) {
    const int scale = std::max(DecimalsOf(left.type), DecimalsOf(candidate.type));
    const Value a = AtScale(left, scale);
    const Pair p = Join(any, Compare(Op::kEqual, a, AtScale(candidate, scale)));
    any = {builder_.Or(p.a, p.b), p.bound};
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
      const Value x = Visit(expr.args[0]);
      const Type& from = expr.args[0].type;
      const bool round = function == Function::kRound;
      if (from.kind == Kind::kDouble) return {builder_.Convert(round ? Op::kRound : Op::kTruncate, x.node()), x.bound()};
      return DecimalsOf(from) == 0 ? x : Divide(round ? Op::kDivideRounded : Op::kQuotient, x, Constant(PowerOfTen(from.decimals)));
    }
    case Function::kToDouble: {
      const Value x = Visit(expr.args[0]);
      const Value real{builder_.ToDouble(x.node()), x.bound()};
      const int decimals = DecimalsOf(expr.args[0].type);
      if (decimals == 0) return real;
      return Divide(Op::kDivide, real, {builder_.ToDouble(Constant(PowerOfTen(decimals)).node()), kFree});
    }
    case Function::kDivideRounded: {
      const Value a = Visit(expr.args[0]);
      return Divide(Op::kDivideRounded, a, Visit(expr.args[1]));
    }
    case Function::kLeast:
    case Function::kGreatest: {
      const Op op = function == Function::kLeast ? Op::kLeast : Op::kGreatest;
      Value best = AtScale(expr.args[0], DecimalsOf(expr.type));
      for (std::size_t i = 1; i < expr.args.size(); ++i) {
        best = Arithmetic(op, best, AtScale(expr.args[i], DecimalsOf(expr.type)), expr.type.kind == Kind::kDouble);
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
    std::size_t table = 0;
    while (table < tables_.size() && tables_[table] != &step) ++table;
    if (table == tables_.size()) {
      tables_.push_back(&step);
      builder_.plan().tables.push_back(step.rows);
    }
    return builder_.Lookup(static_cast<int>(table), refined, parameter.type.kind == Kind::kDouble);
  };
  if (day_) return {look(StepAt(parameter, *day_)), key.bound()};
  int node = look(parameter.steps.front());
  for (std::size_t i = 1; i < parameter.steps.size(); ++i) node = builder_.Hull(node, look(parameter.steps[i]));
  return {node, key.bound()};
}

Value FormulaCompiler::CallOnDates(const Expr& expr) {
  const Function function = FunctionRows()[expr.index].function;
  if (function == Function::kFullYear) {
    const Value d = Visit(expr.args[0]);
    return {builder_.Calendar(Op::kFullYear, d.node(), -1), d.bound()};
  }
  if (function == Function::kDate) {
    const Value year = Visit(expr.args[0]);
    return {builder_.Calendar(Op::kDate, year.node(), -1, static_cast<int>(expr.args[1].whole * 100 + expr.args[2].whole)), year.bound()};
  }
  const Pair p = Both(expr.args[0], expr.args[1]);
  if (function == Function::kDays) return {builder_.Arithmetic(Op::kSubtract, p.b, p.a, false), p.bound};
  const Op op = function == Function::kYears ? Op::kYears : function == Function::kMonths ? Op::kMonths : Op::kAddMonths;
  return {builder_.Calendar(op, p.a, p.b), p.bound};
}

}  // namespace ventanilla
