#include "plan/formula.h"

#include <algorithm>
#include <cmath>

#include "language/number.h"

namespace ventanilla {
namespace {

Level LevelOf(Bound bound) {
  return bound == kFree ? Level::kHousehold : bound == (kFirst | kSecond) ? Level::kPair : Level::kPerson;
}

}  // namespace

Storage StorageOf(const Type& type) {
  switch (type.kind) {
    case Kind::kBool: return Storage::kTruth;
    case Kind::kDouble: return Storage::kDouble;
    case Kind::kChoice: return Storage::kChoice;
    case Kind::kSet: return Storage::kSet;
    default: return Storage::kInt32;
  }
}

Storage StorageOf(const ventanilla::Fact& fact) {
  const Storage storage = StorageOf(fact.type);
  const bool wide = std::max(std::abs(fact.domain.min), std::abs(fact.domain.max)) > 2147483647.0;
  return storage == Storage::kInt32 && wide ? Storage::kDouble : storage;
}

FormulaCompiler::FormulaCompiler(const Catalog& catalog, Builder& builder, std::optional<std::int32_t> day, Diagnostics& diagnostics)
    : catalog_(catalog),
      builder_(builder),
      day_(day),
      diagnostics_(diagnostics),
      facts_(catalog.facts.size(), -1),
      applies_(catalog.facts.size(), -1),
      definitions_(catalog.definitions.size(), -1) {}

Value FormulaCompiler::Compile(const Formula& formula) {
  // Its nodes are shared by all who read it: what holds where it is read first must not shape them.
  const Formula* outer = std::exchange(formula_, &formula);
  const std::vector<Refinement> around = std::exchange(refinements_, {});
  const Value value = Visit(formula.expr);
  refinements_ = around;
  formula_ = outer;
  return value;
}

ListValue FormulaCompiler::CompileList(const Formula& formula) {
  const Formula* outer = std::exchange(formula_, &formula);
  const ListValue list = List(formula.expr);
  formula_ = outer;
  return list;
}

int FormulaCompiler::Lift(Value value, Bound bound) {
  return builder_.Lift(value.node(), LevelOf(bound), pair_, value.bound() == kSecond);
}

FormulaCompiler::Pair FormulaCompiler::Join(Value a, Value b) {
  const auto bound = static_cast<Bound>(a.bound() | b.bound());
  const int first = Lift(a, bound);
  return {first, Lift(b, bound), bound};
}

FormulaCompiler::Pair FormulaCompiler::Both(const Expr& a, const Expr& b) {
  const Value first = Visit(a);
  return Join(first, Visit(b));
}

Value FormulaCompiler::Arithmetic(Op op, Value a, Value b, bool real) {
  const Pair p = Join(a, b);
  return {builder_.Arithmetic(op, p.a, p.b, real), p.bound};
}

Value FormulaCompiler::Compare(Op op, Value a, Value b) {
  const Pair p = Join(a, b);
  return {builder_.Compare(op, p.a, p.b), p.bound};
}

Value FormulaCompiler::Divide(Op op, Value a, Value b) {
  const Pair p = Join(a, b);
  return {builder_.Divide(op, p.a, Refined({p.b, p.bound}, op == Op::kDivide)), p.bound};
}

Value FormulaCompiler::Constant(double number) { return {builder_.Number(number, Storage::kInt32, Level::kHousehold), kFree}; }

// An operand of exact arithmetic, brought to `decimals` decimals.
Value FormulaCompiler::AtScale(const Expr& expr, int decimals) { return Scaled(Visit(expr), expr.type, decimals); }

Value FormulaCompiler::Scaled(Value value, const Type& from, int decimals) {
  const int more = decimals - DecimalsOf(from);
  if (more <= 0 || from.kind == Kind::kDouble) return value;
  return Arithmetic(Op::kMultiply, value, Constant(PowerOfTen(more)), false);
}

Bound FormulaCompiler::BoundOf(const Expr& variable) const {
  return variable.symbol == Symbol::kHousehold ? kFree : variable.index == kMacroSlot ? kOwn : variable.index == 0 ? kFirst : kSecond;
}

// A node of the catalog (fact, definition) read through a variable: what needs no person is free.
Value FormulaCompiler::Own(int node, Bound bound) const {
  return {node, builder_[node].level == Level::kHousehold ? kFree : bound};
}

int FormulaCompiler::Applies(int index) {
  const auto i = static_cast<std::size_t>(index);
  const auto& fact = catalog_.facts[i];
  if (!fact.applies || applies_[i] >= 0) return applies_[i];
  return applies_[i] = CompileOwned(*fact.applies, fact.of);
}

int FormulaCompiler::CompileOwned(const Formula& formula, Owner of) {
  return Lift(Compile(formula), of == Owner::kPerson ? kFirst : kFree);
}

int FormulaCompiler::Fact(int index) {
  const auto i = static_cast<std::size_t>(index);
  if (facts_[i] >= 0) return facts_[i];
  const auto& fact = catalog_.facts[i];
  const Level level = fact.of == Owner::kPerson ? Level::kPerson : Level::kHousehold;
  const Storage storage = StorageOf(fact);
  const bool number = storage == Storage::kInt32 || storage == Storage::kDouble;
  int node = builder_.Leaf(Op::kFact, level, storage, index, number ? fact.domain.min : 0, number ? fact.domain.max : 1);
  if (fact.applies) {
    const int applies = Applies(index);
    const int otherwise = storage == Storage::kTruth ? builder_.Truth(fact.otherwise != 0, level)
                          : number                   ? builder_.Number(fact.otherwise, builder_[node].storage, level)
                                                     : builder_.Options(storage, static_cast<std::uint64_t>(fact.otherwise), level);
    node = builder_.Select(applies, node, otherwise);
  }
  facts_[i] = node;
  return node;
}

Value FormulaCompiler::Visit(const Expr& expr) {
  Value value;
  switch (expr.kind) {
    case ExprKind::kBool:
    case ExprKind::kInt:
    case ExprKind::kDouble:
    case ExprKind::kText: value = Literal(expr); break;
    case ExprKind::kName:
    case ExprKind::kMember: value = Read(expr); break;
    case ExprKind::kCall:
    case ExprKind::kMethod: value = Call(expr); break;
    case ExprKind::kMacro: value = Macro(expr); break;
    case ExprKind::kUnary: {
      const Value operand = Visit(expr.args[0]);
      if (expr.op == Operator::kNot) {
        value = {builder_.Not(operand.node()), operand.bound()};
      } else {
        const Value zero = {builder_.Number(0, builder_[operand.node()].storage, Level::kHousehold), kFree};
        value = Arithmetic(Op::kSubtract, zero, operand, expr.type.kind == Kind::kDouble);
      }
      break;
    }
    case ExprKind::kBinary: value = Binary(expr); break;
    case ExprKind::kConditional: value = Conditional(expr); break;
    case ExprKind::kList: break;  // only as part of something: the checker refuses it elsewhere
  }
  Check(expr);
  return value;
}

Value FormulaCompiler::Literal(const Expr& expr) {
  if (expr.type.kind == Kind::kBool) return {builder_.Truth(expr.whole != 0, Level::kHousehold), kFree};
  if (expr.type.kind == Kind::kChoice) {
    return {builder_.Options(Storage::kChoice, std::uint64_t{1} << expr.whole, Level::kHousehold), kFree};
  }
  const bool real = expr.type.kind == Kind::kDouble;
  const double number = real ? expr.real : static_cast<double>(expr.whole);
  const bool wide = real || std::abs(number) > 2147483647.0;
  return {builder_.Number(number, wide ? Storage::kDouble : Storage::kInt32, Level::kHousehold), kFree};
}

Value FormulaCompiler::Read(const Expr& expr) {
  switch (expr.symbol) {
    case Symbol::kAsOf: {
      const double lo = day_ ? builder_.plan().from : catalog_.valid_from;
      const double hi = day_ ? builder_.plan().to : catalog_.valid_to;
      return {builder_.Leaf(Op::kAsOf, Level::kHousehold, Storage::kInt32, -1, lo, hi), kFree};
    }
    case Symbol::kParameter: return Parameter(expr);
    case Symbol::kResident:
      return {builder_.Leaf(Op::kResident, Level::kPerson, Storage::kTruth, -1, 0, 1), BoundOf(expr.args[0])};
    case Symbol::kDefinition: {
      int& node = definitions_[static_cast<std::size_t>(expr.index)];
      if (node < 0) node = Compile(catalog_.definitions[static_cast<std::size_t>(expr.index)].formula).node();
      return Own(node, BoundOf(expr.args[0]));
    }
    default: {
      // household.receives.suf and child.receives.suf have one member more than the others
      const Expr* base = &expr.args[0];
      while (base->kind == ExprKind::kMember) base = &base->args[0];
      return Own(Fact(expr.index), BoundOf(*base));
    }
  }
}

Value FormulaCompiler::Parameter(const Expr& expr) {
  const auto& parameter = catalog_.parameters[static_cast<std::size_t>(expr.index)];
  if (day_) {
    const double value = StepAt(parameter, *day_).rows.front().value;
    const bool wide = parameter.type.kind == Kind::kDouble || std::abs(value) > 2147483647.0;
    return {builder_.Number(value, wide ? Storage::kDouble : Storage::kInt32, Level::kHousehold), kFree};
  }
  double lo = parameter.steps.front().rows.front().value, hi = lo;
  for (const ParameterStep& step : parameter.steps) {
    lo = std::min(lo, step.rows.front().value);
    hi = std::max(hi, step.rows.front().value);
  }
  const Storage storage = parameter.type.kind == Kind::kDouble ? Storage::kDouble : Storage::kInt32;
  return {builder_.Leaf(Op::kParameter, Level::kHousehold, storage, expr.index, lo, hi), kFree};
}

void FormulaCompiler::Check(const Expr& expr) {
  const auto report = [&](const char* code, const char* message, const char* mend) {
    diagnostics_.push_back(AtFormula(catalog_.files, *formula_, expr.span, code, message, mend));
  };
  switch (builder_.TakeFault()) {
    case Fault::kNone: break;
    case Fault::kOverflow:
      report("overflow", "this can leave the whole numbers up to 2^53, so it could not be exact.",
             "Narrow the domains of the facts that it reads, or compute with smaller factors.");
      break;
    case Fault::kDivisionByZero:
      report("division-by-zero", "the divisor can be 0.", "Guard it: n > 0 ? a / n : 0.");
      break;
    case Fault::kTableKey:
      report("table-key", "the key can be below the first row of the table.",
             "Add a row from the smallest key, or guard it: key >= 1 ? param.table.at(key) : 0.");
      break;
    case Fault::kModuloOfUnknown:
      report("modulo-of-unknown", "% works only on values that need no answer (parameters, as_of, literals).",
             "Compare ranges instead; of an unknown number nothing follows about its remainder.");
      break;
  }
}

}  // namespace ventanilla
