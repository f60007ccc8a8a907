#include "property/random_formula.h"

#include <utility>

namespace ventanilla::property {
namespace {

constexpr int kMaxNesting = 2;  // of macros

std::string Group(const std::string& a, const std::string& op, const std::string& b) { return "(" + a + " " + op + " " + b + ")"; }
std::string Conditional(const std::string& c, const std::string& a, const std::string& b) { return "(" + c + " ? " + a + " : " + b + ")"; }

}  // namespace

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
  const auto add = [&](const std::string& prefix, const std::vector<Name>& names) {
    for (const Name& name : names) {
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
  if (kind == 2 && !scope_.empty() && !world_.person_receives.empty()) return random_.Pick(scope_) + ".receives." + random_.Pick(world_.person_receives);
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
    case 3: return Group(Choice(list, next), "in", "[\"" + Option(list, 0) + "\", \"" + Option(list, random_.Between(1, 2)) + "\"]");
    case 4: {
      const std::string set = Read(Kind::kSet, list);
      if (!set.empty()) return Group(random_.Chance(60) ? "\"" + Option(list, random_.Below(kOptions)) + "\"" : Choice(list, next), "in", set);
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
    case 6: return Group(Bool(depth - 1), random_.Chance(50) ? "==" : "!=", Bool(depth - 1));
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

std::string FormulaMaker::Division(int depth) {
  const std::string a = Int(depth - 1);
  const bool rounded = random_.Chance(40);
  const auto divide = [&](const std::string& b) { return rounded ? "divideRounded(" + a + ", " + b + ")" : Group(a, "/", b); };
  switch (random_.Below(5)) {
    case 0: return divide("math.greatest(1, " + Int(depth - 1) + ")");
    case 1: {
      const std::string divisor = Int(depth - 1);
      return Conditional(Group(divisor, ">", "0"), divide(divisor), Number(0, 3));
    }
    case 2: {
      const std::string divisor = Int(0);
      return Conditional(Group("1", "<=", divisor), divide(divisor), Number(0, 3));
    }
    case 3:
      if (random_.Chance(10)) return divide(Int(0));  // may be refused
      [[fallthrough]];
    default: return divide(Number(1, 4));
  }
}

std::string FormulaMaker::IntOfDates(int depth) {
  switch (random_.Below(4)) {
    case 0: return "years(" + Date(depth - 1) + ", " + Date(depth - 1) + ")";
    case 1: return "months(" + Date(depth - 1) + ", " + Date(depth - 1) + ")";
    case 2: return "days(" + Date(depth - 1) + ", " + Date(depth - 1) + ")";
    default: return Date(depth - 1) + ".getFullYear()";
  }
}

std::string FormulaMaker::Int(int depth) {
  if (depth <= 0) {
    const std::string name = random_.Chance(75) ? Read(Kind::kInt, -1) : "";
    return name.empty() ? Number(0, 4) : name;
  }
  switch (random_.Below(16)) {
    case 0: return Group(Int(depth - 1), "+", Int(depth - 1));
    case 1: return Group(Int(depth - 1), "-", Int(depth - 1));
    case 2: return Group(Int(depth - 1), "*", random_.Chance(50) ? Int(0) : Number(-2, 3));
    case 3: return Division(depth);
    case 4: return "(-" + Int(depth - 1) + ")";
    case 5: return Conditional(Bool(depth - 1), Int(depth - 1), Int(depth - 1));
    case 6: return IntOfDates(depth);
    case 7: return "int(" + (random_.Chance(50) ? Double(depth - 1) : Decimal(depth - 1)) + ")";
    case 8: return "math.round(" + (random_.Chance(50) ? Double(depth - 1) : Decimal(depth - 1)) + ")";
    case 9: return (random_.Chance(50) ? "math.least(" : "math.greatest(") + Int(depth - 1) + ", " + Int(depth - 1) + ")";
    case 10: return Group("as_of.getFullYear()", "%", Number(2, 5));
    case 11:
      if (!world_.tables.empty()) return "param." + random_.Pick(world_.tables) + ".at(math.greatest(0, " + Int(depth - 1) + "))";
      [[fallthrough]];
    case 12:
      if (!world_.tables.empty()) {
        const std::string key = Int(0);
        return Conditional(Group(key, ">=", "0"), "param." + random_.Pick(world_.tables) + ".at(" + key + ")", Number(0, 2));
      }
      [[fallthrough]];
    case 13: return "[" + Int(depth - 1) + ", " + Int(0) + (random_.Chance(50) ? "].max()" : "].min()");
    default: return Fold(Kind::kInt, depth);
  }
}

std::string FormulaMaker::Decimal(int depth) {
  if (depth <= 0) {
    const std::string name = random_.Chance(75) ? Read(Kind::kDecimal, -1) : "";
    return name.empty() ? "decimal(\"" + Number(0, 3) + "." + Number(0, 9) + "\")" : name;
  }
  switch (random_.Below(8)) {
    case 0: return Group(Decimal(depth - 1), random_.Chance(50) ? "+" : "-", Exact(depth - 1));
    case 1: return Group(Int(depth - 1), random_.Chance(50) ? "+" : "-", Decimal(depth - 1));
    case 2: return Group(Decimal(0), "*", Int(depth - 1));
    case 3: return Group(Decimal(0), "*", Decimal(0));
    case 4: return Conditional(Bool(depth - 1), Decimal(depth - 1), Exact(depth - 1));
    case 5: return (random_.Chance(50) ? "math.least(" : "math.greatest(") + Decimal(depth - 1) + ", " + Exact(depth - 1) + ")";
    case 6: return "(-" + Decimal(depth - 1) + ")";
    default: return Fold(Kind::kDecimal, depth);
  }
}

std::string FormulaMaker::Exact(int depth) { return random_.Chance(60) ? Int(depth) : Decimal(depth); }

std::string FormulaMaker::Double(int depth) {
  if (depth <= 0) {
    const std::string name = random_.Chance(70) ? Read(Kind::kDouble, -1) : "";
    return name.empty() ? Number(0, 3) + (random_.Chance(50) ? ".5" : ".25") : name;
  }
  switch (random_.Below(10)) {
    case 0: return Group(Double(depth - 1), "+", Double(depth - 1));
    case 1: return Group(Double(depth - 1), "-", Double(depth - 1));
    case 2: return Group(Double(depth - 1), "*", Double(0));
    case 3:
      if (exact_doubles_ || nesting_ > 0) return Group(Double(depth - 1), "/", random_.Chance(50) ? "2.0" : "0.5");
      return Group(Double(depth - 1), "/", "math.greatest(0.5, " + Double(depth - 1) + ")");
    case 4: return Conditional(Bool(depth - 1), Double(depth - 1), Double(depth - 1));
    case 5: return "double(" + Int(depth - 1) + ")";
    case 6: return exact_doubles_ || nesting_ > 0 ? "double(" + Int(depth - 1) + ")" : "double(" + Decimal(depth - 1) + ")";
    case 7: return (random_.Chance(50) ? "math.least(" : "math.greatest(") + Double(depth - 1) + ", " + Double(depth - 1) + ")";
    case 8: return "(-" + Double(depth - 1) + ")";
    default: return Fold(Kind::kDouble, depth);
  }
}

std::string FormulaMaker::Date(int depth) {
  if (depth <= 0) {
    const int kind = random_.Below(10);
    if (kind < 2) return "as_of";
    const std::string name = kind < 8 ? Read(Kind::kDate, -1) : "";
    return name.empty() ? "date(" + Number(2024, 2027) + ", " + Number(1, 12) + ", " + Number(1, 28) + ")" : name;
  }
  switch (random_.Below(4)) {
    case 0: return Date(depth - 1) + ".addMonths(" + Int(depth - 1) + ")";
    case 1: return "date(" + Date(depth - 1) + ".getFullYear() + " + Int(0) + ", " + Number(1, 12) + ", " + Number(1, 28) + ")";
    case 2: return Conditional(Bool(depth - 1), Date(depth - 1), Date(depth - 1));
    default: return Date(0);
  }
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
