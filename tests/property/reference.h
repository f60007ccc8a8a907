// The meaning of formulas, written a second time and as plainly as possible: one value at a time, straight from the tree.
#pragma once

#include <array>
#include <vector>

#include "catalog/catalog.h"
#include "table/table.h"

namespace ventanilla::property {

// A value of a formula: bools, ints, days, options (their index) and decimals (in their smallest step) in `whole`.
struct ReferenceValue {
  std::int64_t whole = 0;
  double real = 0;         // of a double
  std::uint64_t mask = 0;  // of a set
};

// The people that variables stand for: those of the scope by slot, then the variable of the innermost macro.
using Bound = std::array<int, 3>;
inline constexpr Bound kNoOne = {-1, -1, -1};

class Reference {
 public:
  // `table` holds one household without an open cell.
  Reference(const Catalog& catalog, const Table& table) : catalog_(catalog), table_(table) {}

  ReferenceValue Value(const Expr& expr, const Bound& bound) const;
  std::vector<int> People(const Expr& list, const Bound& bound) const;

 private:
  // Of a list of values: those written out, and those of people.
  struct Values {
    std::vector<ReferenceValue> singles, mapped;
  };

  bool Holds(const Expr& expr, const Bound& bound) const { return Value(expr, bound).whole != 0; }
  ReferenceValue Fact(int fact, int person) const;
  ReferenceValue Read(const Expr& expr, const Bound& bound) const;
  ReferenceValue Binary(const Expr& expr, const Bound& bound) const;
  ReferenceValue Relation(const Expr& expr, const Bound& bound) const;
  ReferenceValue Call(const Expr& expr, const Bound& bound) const;
  ReferenceValue Quantifier(const Expr& expr, const Bound& bound) const;
  ReferenceValue Fold(const Expr& expr, const Bound& bound) const;
  Values List(const Expr& expr, const Bound& bound) const;
  const ParameterStep& Step(const Parameter& parameter) const;
  std::int32_t Today() const { return table_.as_of.lo<std::int32_t>()[0]; }

  const Catalog& catalog_;
  const Table& table_;
};

}  // namespace ventanilla::property
