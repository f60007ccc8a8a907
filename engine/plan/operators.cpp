// Operators, functions and methods of formulas.
#include "language/functions.h"
#include "language/number.h"
#include "plan/formula.h"

namespace ventanilla {
namespace {

Op WholeOp(Function function) {
  switch (function) {
    case Function::kRound: return Op::kRound;
    case Function::kCeil: return Op::kCeil;
    case Function::kFloor: return Op::kFloor;
    default: return Op::kTruncate;
  }
}

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
    const int not_a = builder_.Not(p.a), not_b = builder_.Not(p.b);
    switch (expr.op) {  // false is less than true
      case Operator::kLess: return {builder_.And(not_a, p.b), p.bound};
      case Operator::kLessEqual: return {builder_.Or(not_a, p.b), p.bound};
      case Operator::kGreater: return {builder_.And(p.a, not_b), p.bound};
      case Operator::kGreaterEqual: return {builder_.Or(p.a, not_b), p.bound};
      default: result = {builder_.Or(builder_.And(p.a, p.b), builder_.And(not_a, not_b)), p.bound};
    }
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
  Value any{builder_.Truth(false, Level::kHousehold), kFree};
  const auto add = [&](Value equal) {
    const Pair p = Join(any, equal);
    any = {builder_.Or(p.a, p.b), p.bound};
  };
  if (left.type.kind == Kind::kChoice) {
    const Value choice = Visit(left);
    std::uint64_t written = 0;
    for (const Expr& candidate : right.args) {
      if (candidate.kind == ExprKind::kText) {
        written |= std::uint64_t{1} << candidate.whole;
      } else {
        const Pair p = Join(choice, Visit(candidate));
        add({builder_.Same(p.a, p.b), p.bound});
      }
    }
    if (written != 0) add({builder_.Among(choice.node(), written), choice.bound()});
    return any;
  }
  for (const Expr& candidate : right.args) {
    const int scale = std::max(DecimalsOf(left.type), DecimalsOf(candidate.type));
    const Value a = AtScale(left, scale);
    add(Compare(Op::kEqual, a, AtScale(candidate, scale)));
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
    case Function::kRound:
    case Function::kCeil:
    case Function::kFloor:
    case Function::kTrunc: {
      const Value x = Visit(expr.args[0]);
      const Type& from = expr.args[0].type;
      if (from.kind == Kind::kDouble) return {builder_.Convert(WholeOp(function), x.node()), x.bound()};
      const bool round = function == Function::kRound;
      return DecimalsOf(from) == 0 ? x : Divide(round ? Op::kDivideRounded : Op::kQuotient, x, Constant(PowerOfTen(from.decimals)));
    }
    case Function::kAbs:
    case Function::kSign: return SignOrSize(expr, function == Function::kSign);
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

// math.sign and math.abs. The size is max(x, -x, 0): the 0 changes no value, and keeps a range of them from reaching below it.
Value FormulaCompiler::SignOrSize(const Expr& expr, bool sign) {
  const bool real = expr.type.kind == Kind::kDouble;
  const auto number = [&](double value) {
    return Value{builder_.Number(value, real ? Storage::kDouble : Storage::kInt32, Level::kHousehold), kFree};
  };
  const auto choose = [&](Value condition, Value a, Value b) {
    return Value{builder_.Select(condition.node(), Lift(a, condition.bound()), Lift(b, condition.bound())), condition.bound()};
  };
  const Value x = Visit(expr.args[0]), zero = number(0);
  if (sign) return choose(Compare(Op::kLess, x, zero), number(-1), choose(Compare(Op::kLess, zero, x), number(1), zero));
  return Arithmetic(Op::kGreatest, Arithmetic(Op::kGreatest, x, Arithmetic(Op::kSubtract, zero, x, real), real), zero, real);
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
