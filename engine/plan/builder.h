// Makes nodes: shares equal ones, folds what is already decided, proves ranges, and chooses storage.
#pragma once

#include <map>
#include <string>
#include <tuple>

#include "plan/plan.h"

namespace ventanilla {

bool FitsInt32(double lo, double hi);

// What is wrong with a number that was just made; the caller knows the place in the formula. In a plan of a proved catalog only
// branches that are never taken have a fault: they too are evaluated, so what stands for them must be harmless.
enum class Fault : std::uint8_t { kNone, kOverflow, kDivisionByZero, kTableKey, kModuloOfUnknown };

class Builder {
 public:
  explicit Builder(Plan& plan) : plan_(plan) {}

  const Node& operator[](int node) const { return plan_.nodes[static_cast<std::size_t>(node)]; }
  Plan& plan() { return plan_; }

  // The first fault since the last call, or kNone. A faulty node is still usable, so that more errors can be found.
  Fault TakeFault();

  int Truth(bool value, Level level, int relation = -1);
  int Number(double value, Storage storage, Level level, int relation = -1);
  int Options(Storage storage, std::uint64_t mask, Level level, int relation = -1);
  int Leaf(Op op, Level level, Storage storage, int index, double lo, double hi);
  int Member(int relation);
  int Hull(int a, int b);  // either, not known which: a kParameter

  // Operands of one call are at the same level. Truth in, truth out.
  int Not(int a);
  int And(int a, int b);
  int Or(int a, int b);
  int Undecided(int a);

  // Numbers. Operands are widened as needed; `real` says that they are CEL doubles and not whole numbers.
  int Compare(Op op, int a, int b);
  int Arithmetic(Op op, int a, int b, bool real);
  int Divide(Op op, int a, int b);  // kDivide, kQuotient, kDivideRounded, kModulo
  int Convert(Op op, int a);        // kTruncate, kRound, kFloor, kCeil: double to whole
  int ToDouble(int a);
  int Lookup(int table, int key, bool real);
  int Calendar(Op op, int a, int b, int index = -1);
  int LatestStart(int a, int months);
  int Clamp(int a, double lo, double hi);  // the same node when its range is inside

  int Among(int choice, std::uint64_t mask);
  int Same(int a, int b);
  int Contains(int choice, int set);
  int Select(int condition, int a, int b);

  // A node of another plan, with operands of this one.
  int Copy(const Node& node) { return Add(node); }

  // `node` at another level: kHousehold to kPerson or kPair; kPerson to kPair as the subject's or as the other's.
  int Lift(int node, Level level, int relation, bool member);

  // Over the people of a relation.
  int FindRelation(Relation relation);
  bool OwnedByHousehold(int relation) const;
  int Reduce(Op op, int relation, int condition, int value, int start);

 private:
  // A node over operands: at their level, and known when all of them are.
  Node Over(Op op, Storage storage, int a, int b = -1, int c = -1) const;
  int Add(const Node& node);
  int Whole(Node& node, double lo, double hi);  // chooses storage by the range and widens the operands
  int Join(Op op, bool unit, int a, int b);
  void Note(Fault fault);
  void Widen(int& node);

  struct Less {
    bool operator()(const Node& x, const Node& y) const;
  };
  Plan& plan_;
  std::map<Node, int, Less> known_;
  Fault fault_ = Fault::kNone;
};

}  // namespace ventanilla
