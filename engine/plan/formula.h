// Checked formulas to nodes.
#pragma once

#include <vector>

#include "plan/builder.h"

namespace ventanilla {

// Which person variables a value depends on: none (household), one (person), the subject and another (pair).
using Bound = std::uint8_t;
inline constexpr Bound kFree = 0, kFirst = 1, kSecond = 2, kOwn = 4;  // slot 0, slot 1, a macro's own variable

// A node and its bound, in one word: it is passed by the thousand.
class Value {
 public:
  Value() : Value(-1, kFree) {}
  Value(int node, Bound bound) : bits_(node * 8 + bound) {}

  int node() const { return bits_ >> 3; }
  Bound bound() const { return static_cast<Bound>(bits_ & 7); }

 private:
  int bits_;
};

// A list of people, or of one value per person, possibly filtered; plus single values.
struct ListValue {
  int relation = -1;     // -1: only `singles`
  Bound owner = kFree;
  int condition = -1;    // truth at kPerson, -1 for all
  int element = -1;      // number, truth, ... at kPerson; -1 for the people themselves
  std::vector<Value> singles;
};

class FormulaCompiler {
 public:
  // `day` chooses the parameters' values; without it parameters are all their values in the catalog's range.
  FormulaCompiler(const Catalog& catalog, Builder& builder, std::optional<std::int32_t> day, Diagnostics& diagnostics);

  // For formulas over a pair: the relation that its second variable ranges over.
  void SetPair(int relation) { pair_ = relation; }

  Value Compile(const Formula& formula);
  ListValue CompileList(const Formula& formula);
  int Lift(Value value, Bound bound);

  // At the level of its owner.
  int CompileOwned(const Formula& formula, Owner of);

  // What formulas read for a fact, and where its `applies` stands (or -1), at the fact's own level.
  int Fact(int index);
  int Applies(int index);

 private:
  // A divisor or key that a surrounding condition keeps above or below a bound. The same node stands for a fact of different
  // people: `bound` says whose. `open`: it reaches neither end.
  struct Refinement {
    int node;
    Bound bound;
    double lo, hi;
    bool open;
  };

  Value Visit(const Expr& expr);
  Value Literal(const Expr& expr);
  Value Read(const Expr& expr);
  Value Parameter(const Expr& expr);
  Value Binary(const Expr& expr);
  Value Relational(const Expr& expr);
  Value In(const Expr& expr);
  Value Conditional(const Expr& expr);
  Value Logical(const Expr& expr);
  Value Call(const Expr& expr);
  Value SignOrSize(const Expr& expr, bool sign);
  Value TableLookup(const Expr& expr);
  Value CallOnDates(const Expr& expr);
  Value Macro(const Expr& expr);
  ListValue List(const Expr& expr);
  int Body(const Expr& expr);
  Value Fold(const Expr& expr);

  // Nodes at one level.
  struct Pair {
    int a, b;
    Bound bound;
  };
  Pair Join(Value a, Value b);
  Pair Both(const Expr& a, const Expr& b);
  Value Arithmetic(Op op, Value a, Value b, bool real);
  Value Compare(Op op, Value a, Value b);
  Value Divide(Op op, Value a, Value b);
  Value Constant(double number);
  Value Scaled(Value value, const Type& from, int decimals);
  Value AtScale(const Expr& expr, int decimals);
  Value Unlifted(Value value) const;
  void Refine(Value value, double lo, double hi, bool open);
  int Refined(Value value, bool real);
  int Assume(Value condition, bool holds, int budget);
  void Check(const Expr& expr);
  Bound BoundOf(const Expr& variable) const;
  Value Own(int node, Bound bound) const;

  const Catalog& catalog_;
  Builder& builder_;
  std::optional<std::int32_t> day_;
  Diagnostics& diagnostics_;
  const Formula* formula_ = nullptr;
  int pair_ = -1;
  std::vector<int> facts_, applies_, definitions_;
  std::vector<const ParameterStep*> tables_;  // as in the plan
  std::vector<Refinement> refinements_;
};

}  // namespace ventanilla
