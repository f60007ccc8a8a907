#include "property/reference.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "language/functions.h"

namespace ventanilla::property {
namespace {


ReferenceValue Whole(std::int64_t whole) { return {.whole = whole}; }
ReferenceValue Real(double real) { return {.real = real}; }
std::int32_t Day(const ReferenceValue& value) { return static_cast<std::int32_t>(value.whole); }

int Decimals(const Type& type) { return type.decimals; }

std::int64_t Power(int decimals) { return decimals == 0 ? 1 : 10 * Power(decimals - 1); }

// In the smallest step of `to`.
ReferenceValue Scaled(ReferenceValue value, const Type& from, const Type& to) {
  value.whole *= Power(std::max(0, Decimals(to) - Decimals(from)));
  return value;
}

std::int64_t DivideRounded(std::int64_t a, std::int64_t b) {
  const std::int64_t twice = 2 * std::abs(a) + std::abs(b), rounded = twice / (2 * std::abs(b));
  return (a < 0) != (b < 0) ? -rounded : rounded;
}

bool Less(const ReferenceValue& a, const ReferenceValue& b, bool real) { return real ? a.real < b.real : a.whole < b.whole; }

ReferenceValue Add(const ReferenceValue& a, const ReferenceValue& b) { return {.whole = a.whole + b.whole, .real = a.real + b.real}; }

int Who(const Expr& variable, const Bound& bound) {
  return bound[variable.index == kMacroSlot ? 2 : static_cast<std::size_t>(variable.index)];
}

}  // namespace

const ParameterStep& Reference::Step(const Parameter& parameter) const {
  const auto later = [&](const ParameterStep& step) { return step.from > Today(); };
  return *(std::find_if(parameter.steps.begin(), parameter.steps.end(), later) - 1);
}

ReferenceValue Reference::Fact(int index, int person) const {
  const auto& fact = catalog_.facts[static_cast<std::size_t>(index)];
  const Column& column = table_.facts[static_cast<std::size_t>(index)];
  const auto row = static_cast<std::size_t>(fact.of == Owner::kPerson ? person : 0);
  const bool applies = !fact.applies || Holds(fact.applies->expr, {person, -1, -1});
  switch (fact.type.kind) {
    case Kind::kBool: return Whole(applies ? column.TruthAt(row) == kTrue : fact.otherwise != 0);
    case Kind::kDouble: return Real(applies ? column.Lowest(row) : fact.otherwise);
    case Kind::kSet: return {.mask = applies ? column.lo<std::uint64_t>()[row] : static_cast<std::uint64_t>(fact.otherwise)};
    case Kind::kChoice: {
      const std::uint64_t mask = applies ? column.lo<std::uint64_t>()[row] : static_cast<std::uint64_t>(fact.otherwise);
      return Whole(std::lround(std::log2(static_cast<double>(mask))));
    }
    default: return Whole(static_cast<std::int64_t>(applies ? column.Lowest(row) : fact.otherwise));
  }
}

ReferenceValue Reference::Read(const Expr& expr, const Bound& bound) const {
  if (expr.symbol == Symbol::kAsOf) return Whole(Today());
  if (expr.symbol == Symbol::kParameter) {
    const double value = Step(catalog_.parameters[static_cast<std::size_t>(expr.index)]).rows[0].value;
    return {.whole = static_cast<std::int64_t>(value), .real = value};
  }
  const Expr* owner = &expr.args[0];
  if (owner->kind == ExprKind::kMember) owner = &owner->args[0];  // v.receives.X
  const int person = owner->symbol == Symbol::kHousehold ? -1 : Who(*owner, bound);
  if (expr.symbol == Symbol::kResident) return Whole(table_.resident.TruthAt(static_cast<std::size_t>(person)) == kTrue);
  if (expr.symbol == Symbol::kDefinition) {
    return Value(catalog_.definitions[static_cast<std::size_t>(expr.index)].formula.expr, {person, -1, -1});
  }
  return Fact(expr.index, person);
}

ReferenceValue Reference::Value(const Expr& expr, const Bound& bound) const {
  switch (expr.kind) {
    case ExprKind::kBool:
    case ExprKind::kInt:
    case ExprKind::kText: return Whole(expr.whole);
    case ExprKind::kDouble: return Real(expr.real);
    case ExprKind::kName:
    case ExprKind::kMember: return Read(expr, bound);
    case ExprKind::kCall:
    case ExprKind::kMethod: return Call(expr, bound);
    case ExprKind::kMacro: return Quantifier(expr, bound);
    case ExprKind::kBinary: return Binary(expr, bound);
    case ExprKind::kUnary: {
      const ReferenceValue value = Value(expr.args[0], bound);
      return expr.op == Operator::kNot ? Whole(value.whole == 0) : ReferenceValue{.whole = -value.whole, .real = 0 - value.real};
    }
    case ExprKind::kConditional: {
      const Expr& taken = Holds(expr.args[0], bound) ? expr.args[1] : expr.args[2];
      return Scaled(Value(taken, bound), taken.type, expr.type);
    }
    case ExprKind::kList: break;
  }
  return {};
}

ReferenceValue Reference::Binary(const Expr& expr, const Bound& bound) const {
  const Expr &left = expr.args[0], &right = expr.args[1];
  if (expr.op == Operator::kAnd) return Whole(Holds(left, bound) && Holds(right, bound));
  if (expr.op == Operator::kOr) return Whole(Holds(left, bound) || Holds(right, bound));
  if (expr.op == Operator::kIn && right.type.kind == Kind::kList) {
    const ReferenceValue sought = Value(left, bound);
    const std::vector<ReferenceValue> among = List(right, bound).singles;
    return Whole(std::any_of(among.begin(), among.end(), [&](const ReferenceValue& value) { return value.whole == sought.whole; }));
  }
  const ReferenceValue a = Value(left, bound), b = Value(right, bound);
  const bool real = expr.type.kind == Kind::kDouble;
  switch (expr.op) {
    case Operator::kIn: return Whole(static_cast<std::int64_t>((b.mask >> a.whole) & 1u));
    case Operator::kAdd: return Add(Scaled(a, left.type, expr.type), Scaled(b, right.type, expr.type));
    case Operator::kSubtract: {
      const ReferenceValue minus = Scaled(b, right.type, expr.type);
      return Add(Scaled(a, left.type, expr.type), {.whole = -minus.whole, .real = -minus.real});
    }
    case Operator::kMultiply: return {.whole = a.whole * b.whole, .real = a.real * b.real};
    case Operator::kDivide: return real ? Real(a.real / b.real) : Whole(a.whole / b.whole);
    case Operator::kModulo: return Whole(a.whole % b.whole);
    default: return Relation(expr, bound);
  }
}

ReferenceValue Reference::Relation(const Expr& expr, const Bound& bound) const {
  const Type &left = expr.args[0].type, &right = expr.args[1].type;
  const ReferenceValue a = Scaled(Value(expr.args[0], bound), left, right), b = Scaled(Value(expr.args[1], bound), right, left);
  const bool real = left.kind == Kind::kDouble, less = Less(a, b, real), more = Less(b, a, real);
  switch (expr.op) {
    case Operator::kLess: return Whole(less);
    case Operator::kLessEqual: return Whole(!more);
    case Operator::kGreater: return Whole(more);
    case Operator::kGreaterEqual: return Whole(!less);
    case Operator::kEqual: return Whole(!less && !more);
    default: return Whole(less || more);
  }
}

ReferenceValue Reference::Call(const Expr& expr, const Bound& bound) const {
  if (expr.symbol == Symbol::kParameter) {
    const std::int64_t key = Value(expr.args[1], bound).whole;
    double value = 0;
    for (const TableRow& row : Step(catalog_.parameters[static_cast<std::size_t>(expr.index)]).rows) {
      if (row.from <= static_cast<double>(key)) value = row.value;
    }
    return {.whole = static_cast<std::int64_t>(value), .real = value};
  }
  const Function function = FunctionRows()[expr.index].function;
  const auto argument = [&](std::size_t i) { return Value(expr.args[i], bound); };
  const Type& type = expr.args[0].type;
  const std::int64_t scale = Power(type.decimals);
  const bool real = type.kind == Kind::kDouble;
  switch (function) {
    case Function::kYears: return Whole(CompletedYears(Day(argument(0)), Day(argument(1))));
    case Function::kMonths: return Whole(CompletedMonths(Day(argument(0)), Day(argument(1))));
    case Function::kDays: return Whole(argument(1).whole - argument(0).whole);
    case Function::kDate: {
      const auto part = [&](std::size_t i) { return static_cast<int>(argument(i).whole); };
      return Whole(ToDay({part(0), part(1), part(2)}));
    }
    case Function::kFullYear: return Whole(ToDate(Day(argument(0))).year);
    case Function::kAddMonths: return Whole(AddMonths(Day(argument(0)), argument(1).whole));
    case Function::kDecimal: return Whole(expr.whole);
    case Function::kToInt: return Whole(real ? static_cast<std::int64_t>(argument(0).real) : argument(0).whole / scale);
    case Function::kRound: return real ? Real(std::round(argument(0).real)) : Whole(DivideRounded(argument(0).whole, scale));
    case Function::kCeil: return Real(std::ceil(argument(0).real));
    case Function::kFloor: return Real(std::floor(argument(0).real));
    case Function::kTrunc: return Real(std::trunc(argument(0).real));
    case Function::kAbs: return real ? Real(std::abs(argument(0).real)) : Whole(std::abs(argument(0).whole));
    case Function::kSign: {
      const ReferenceValue x = argument(0), zero;
      const int sign = Less(x, zero, real) ? -1 : Less(zero, x, real) ? 1 : 0;
      return real ? Real(sign) : Whole(sign);
    }
    case Function::kToDouble: return Real(static_cast<double>(argument(0).whole) / static_cast<double>(scale));
    case Function::kDivideRounded: return Whole(DivideRounded(argument(0).whole, argument(1).whole));
    case Function::kLeast:
    case Function::kGreatest: {
      ReferenceValue best = Scaled(argument(0), type, expr.type);
      for (std::size_t i = 1; i < expr.args.size(); ++i) {
        const ReferenceValue next = Scaled(argument(i), expr.args[i].type, expr.type);
        if (function == Function::kLeast ? Less(next, best, real) : Less(best, next, real)) best = next;
      }
      return best;
    }
    default: return Fold(expr, bound);
  }
}

ReferenceValue Reference::Fold(const Expr& expr, const Bound& bound) const {
  const Function function = FunctionRows()[expr.index].function;
  const Type& list = expr.args[0].type;
  if (function == Function::kSize && list.element == Kind::kPerson) {
    return Whole(static_cast<std::int64_t>(People(expr.args[0], bound).size()));
  }
  const Values values = List(expr.args[0], bound);
  if (function == Function::kSize) return Whole(static_cast<std::int64_t>(values.singles.size() + values.mapped.size()));
  const auto sum = [](const std::vector<ReferenceValue>& all) {
    ReferenceValue total;
    for (const ReferenceValue& value : all) total = Add(total, value);
    return total;
  };
  if (function == Function::kSum) return Add(sum(values.singles), sum(values.mapped));
  std::vector<ReferenceValue> all = values.singles;
  all.insert(all.end(), values.mapped.begin(), values.mapped.end());
  const auto less = [&](const ReferenceValue& a, const ReferenceValue& b) { return Less(a, b, expr.type.kind == Kind::kDouble); };
  return function == Function::kMin ? *std::min_element(all.begin(), all.end(), less) : *std::max_element(all.begin(), all.end(), less);
}

ReferenceValue Reference::Quantifier(const Expr& expr, const Bound& bound) const {
  std::size_t holds = 0;
  const std::vector<int> people = People(expr.args[0], bound);
  for (const int person : people) holds += Holds(expr.args[1], {-1, -1, person}) ? 1 : 0;
  return Whole(expr.text == "exists" ? holds > 0 : expr.text == "all" ? holds == people.size() : holds == 1);
}

std::vector<int> Reference::People(const Expr& list, const Bound& bound) const {
  std::vector<int> people;
  if (list.kind == ExprKind::kMacro) {
    for (const int person : People(list.args[0], bound)) {
      if (Holds(list.args[1], {-1, -1, person})) people.push_back(person);
    }
    return people;
  }
  const auto refers = [&](int from, int to) {
    return table_.references[static_cast<std::size_t>(list.index)][static_cast<std::size_t>(from)] == PersonMask{1} << to;
  };
  for (int person = 0; person < static_cast<int>(table_.people()); ++person) {
    const bool in = list.symbol == Symbol::kPeople      ? true
                    : list.symbol == Symbol::kMembers   ? table_.resident.TruthAt(static_cast<std::size_t>(person)) == kTrue
                    : list.symbol == Symbol::kReference ? refers(Who(list.args[0], bound), person)
                                                        : refers(person, Who(list.args[0], bound));
    if (in) people.push_back(person);
  }
  return people;
}

Reference::Values Reference::List(const Expr& expr, const Bound& bound) const {
  Values values;
  const auto scaled = [&](const ReferenceValue& value, const Type& from) { return Scaled(value, from, expr.type); };
  if (expr.kind == ExprKind::kList) {
    for (const Expr& single : expr.args) values.singles.push_back(scaled(Value(single, bound), single.type));
  } else if (expr.kind == ExprKind::kBinary) {
    for (const Expr& part : expr.args) {
      const Values more = List(part, bound);
      for (const ReferenceValue& single : more.singles) values.singles.push_back(scaled(single, part.type));
      for (const ReferenceValue& mapped : more.mapped) values.mapped.push_back(scaled(mapped, part.type));
    }
  } else {
    for (const int person : People(expr.args[0], bound)) values.mapped.push_back(Value(expr.args[1], {-1, -1, person}));
  }
  return values;
}

}  // namespace ventanilla::property
