#include "property/random_formula.h"

#include <utility>

namespace ventanilla::property {
namespace {

constexpr int kMaxNesting = 2;  // of macros

}  // namespace

std::string Group(const std::string& a, const std::string& op, const std::string& b) { return "(" + a + " " + op + " " + b + ")"; }

std::string Conditional(const std::string& c, const std::string& a, const std::string& b) {
  return "(" + c + " ? " + a + " : " + b + ")";
}

std::string Option(int list, int index) { return std::string(1, static_cast<char>('a' + list)) + std::to_string(index); }

std::string FormulaMaker::Bool(const std::vector<std::string>& scope, int depth) {
  scope_ = scope;
  return Bool(depth);
}

std::string FormulaMaker::Amount(const std::vector<std::string>& scope, int depth) {
  scope_ = scope;
  return Exact(depth);
}

std::string FormulaMaker::OfType(const Type& type, const std::vector<std::string>& scope, int depth) {
  scope_ = scope;
  return Make(type.kind, type.options, depth);
}

std::string FormulaMaker::Make(Kind kind, int list, int depth) {
  switch (kind) {
    case Kind::kBool: return Bool(depth);
    case Kind::kDecimal: return Decimal(depth);
    case Kind::kDouble: return Double(depth);
    case Kind::kDate: return Date(depth);
    case Kind::kChoice: return Choice(list, depth);
    default: return Int(depth);
  }
}

std::string FormulaMaker::People(const std::vector<std::string>& scope) {
  scope_ = scope;
  bool maybe_empty = false;
  std::string list = List(0, maybe_empty);
  if (!random_.Chance(30)) return list;
  const std::string variable = NewVariable();
  return list + ".filter(" + variable + ", " + Inside(variable, [&] { return Bool(1); }) + ")";
}

template <class Body>
std::string FormulaMaker::Inside(const std::string& variable, Body body) {
  const std::vector<std::string> outer = std::exchange(scope_, {variable});
  ++nesting_;
  std::string text = body();
  --nesting_;
  scope_ = outer;
  return text;
}

std::string FormulaMaker::Read(Kind kind, int list) {
  std::vector<std::string> found;
  const auto add = [&](const std::string& prefix, const std::vector<TypedName>& names) {
    for (const TypedName& name : names) {
      if (name.type.kind == kind && (list < 0 || name.type.options == list)) found.push_back(prefix + "." + name.id);
    }
  };
  add("household", world_.household);
  add("param", world_.parameters);
  for (const std::string& variable : scope_) {
    add(variable, world_.person);
    add(variable, world_.person);  // twice: people are what most rules are about
  }
  return found.empty() ? "" : random_.Pick(found);
}

std::string FormulaMaker::Ordering() {
  static const std::vector<std::string> kOperators = {"<", "<=", ">", ">=", "<", ">=", "==", "!="};
  return random_.Pick(kOperators);
}

std::string FormulaMaker::BoolLeaf() {
  const int kind = random_.Below(12);
  if (kind == 0) return random_.Chance(50) ? "true" : "false";
  if (kind == 1 && !scope_.empty()) return random_.Pick(scope_) + ".resident";
  if (kind == 2 && !scope_.empty() && !world_.person_receives.empty()) {
    return random_.Pick(scope_) + ".receives." + random_.Pick(world_.person_receives);
  }
  if (kind == 3 && !world_.household_receives.empty()) return "household.receives." + random_.Pick(world_.household_receives);
  if (kind < 6) return Comparison(0);
  std::string name = Read(Kind::kBool, -1);
  return name.empty() ? Comparison(0) : name;
}

std::string FormulaMaker::Comparison(int depth) {
  const int next = depth > 0 ? depth - 1 : 0;
  const int list = random_.Below(kOptionLists);
  switch (random_.Below(10)) {
    case 0: return Group(Double(next), Ordering(), Double(next));
    case 1: return Group(Date(next), Ordering(), Date(next));
    case 2: return Group(Choice(list, next), random_.Chance(60) ? "==" : "!=", ChoiceOrText(list, next));
    case 3: return Group(Choice(list, next), "in", "[\"" + Option(list, 0) + "\", " + ChoiceOrText(list, next) + "]");
    case 4: {
      const std::string set = Read(Kind::kSet, list);
      if (!set.empty()) return Group(ChoiceOrText(list, next), "in", set);
      return Group(Int(next), "in", "[" + Number(0, 3) + ", " + Int(next) + "]");
    }
    case 5: return Group(Decimal(next), Ordering(), Exact(next));
    default: return Group(Int(next), Ordering(), Int(next));
  }
}

std::string FormulaMaker::Bool(int depth) {
  if (depth <= 0) return BoolLeaf();
  switch (random_.Below(12)) {
    case 0:
    case 1: return Group(Bool(depth - 1), "&&", Bool(depth - 1));
    case 2:
    case 3: return Group(Bool(depth - 1), "||", Bool(depth - 1));
    case 4: return "!" + Bool(depth - 1);
    case 5: return Conditional(Bool(depth - 1), Bool(depth - 1), Bool(depth - 1));
    case 6: return Group(Bool(depth - 1), Ordering(), Bool(depth - 1));
    case 7:
    case 8: return Quantifier(depth);
    case 9: {
      const std::string divisor = Int(depth - 1);  // known to be above 0 where it divides
      return random_.Chance(50) ? "(" + divisor + " > 0 && " + Int(depth - 1) + " / " + divisor + " >= 1)"
                                : "(" + divisor + " <= 0 || divideRounded(" + Int(depth - 1) + ", " + divisor + ") < 2)";
    }
    default: return Comparison(depth);
  }
}

std::string FormulaMaker::List(int depth, bool& maybe_empty) {
  maybe_empty = false;
  std::string list = world_.everybody && random_.Chance(25) ? "people" : "household.members";
  if (!scope_.empty() && !world_.lists.empty() && random_.Chance(55)) {
    list = random_.Pick(scope_) + "." + random_.Pick(world_.lists);
    maybe_empty = true;
  }
  if (depth > 0 && random_.Chance(35)) {
    const std::string variable = NewVariable();
    list += ".filter(" + variable + ", " + Inside(variable, [&] { return Bool(depth - 1); }) + ")";
    maybe_empty = true;
  }
  return list;
}

std::string FormulaMaker::Quantifier(int depth) {
  if (nesting_ >= kMaxNesting) return BoolLeaf();
  static const std::vector<std::string> kMacros = {"exists", "all", "exists_one"};
  bool maybe_empty = false;
  const std::string list = List(depth - 1, maybe_empty), variable = NewVariable();
  return list + "." + random_.Pick(kMacros) + "(" + variable + ", " + Inside(variable, [&] { return Bool(depth - 1); }) + ")";
}

std::string FormulaMaker::Fold(Kind kind, int depth) {
  if (nesting_ >= kMaxNesting) return Make(kind, -1, 0);
  bool maybe_empty = false;
  const std::string list = List(depth - 1, maybe_empty), variable = NewVariable();
  if (kind == Kind::kInt && random_.Chance(35)) return random_.Chance(50) ? list + ".size()" : "size(" + list + ")";
  const std::string mapped = list + ".map(" + variable + ", " + Inside(variable, [&] { return Make(kind, -1, depth - 1); }) + ")";
  const int reduction = random_.Below(3);
  if (reduction == 0) return mapped + ".sum()";
  const std::string name = reduction == 1 ? ".min()" : ".max()";
  if (!maybe_empty && random_.Chance(50)) return mapped + name;
  return "([" + Make(kind, -1, depth - 1) + (random_.Chance(30) ? ", " + Make(kind, -1, 0) : "") + "] + " + mapped + ")" + name;
}

// Never a text alone: that would have no type.
std::string FormulaMaker::Choice(int list, int depth) {
  if (depth > 0 && random_.Chance(50)) return Conditional(Bool(depth - 1), Read(Kind::kChoice, list), ChoiceOrText(list, depth - 1));
  return Read(Kind::kChoice, list);
}

std::string FormulaMaker::ChoiceOrText(int list, int depth) {
  return random_.Chance(60) ? "\"" + Option(list, random_.Below(kOptions)) + "\"" : Choice(list, depth);
}

}  // namespace ventanilla::property
