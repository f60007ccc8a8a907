// Numbers and dates.
#include "property/random_formula.h"

namespace ventanilla::property {

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
  switch (random_.Below(18)) {
    case 0: return Group(Int(depth - 1), "+", Int(depth - 1));
    case 1: return Group(Int(depth - 1), "-", Int(depth - 1));
    case 2: return Group(Int(depth - 1), "*", random_.Chance(50) ? Int(0) : Number(-2, 3));
    case 3: return Division(depth);
    case 4: return "(-" + Int(depth - 1) + ")";
    case 5: return Conditional(Bool(depth - 1), Int(depth - 1), Int(depth - 1));
    case 6: return IntOfDates(depth);
    case 7: return "int(" + (random_.Chance(50) ? Double(depth - 1) : Decimal(depth - 1)) + ")";
    case 8: return "math.round(" + Decimal(depth - 1) + ")";
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
    case 14: return "math.abs(" + Int(depth - 1) + ")";
    case 15: return "math.sign(" + Exact(depth - 1) + ")";
    default: return Fold(Kind::kInt, depth);
  }
}

std::string FormulaMaker::Decimal(int depth) {
  if (depth <= 0) {
    const std::string name = random_.Chance(75) ? Read(Kind::kDecimal, -1) : "";
    return name.empty() ? "decimal(\"" + Number(0, 3) + "." + Number(0, 9) + "\")" : name;
  }
  switch (random_.Below(9)) {
    case 0: return Group(Decimal(depth - 1), random_.Chance(50) ? "+" : "-", Exact(depth - 1));
    case 1: return Group(Int(depth - 1), random_.Chance(50) ? "+" : "-", Decimal(depth - 1));
    case 2: return Group(Decimal(0), "*", Int(depth - 1));
    case 3: return Group(Decimal(0), "*", Decimal(0));
    case 4: return Conditional(Bool(depth - 1), Decimal(depth - 1), Exact(depth - 1));
    case 5: return (random_.Chance(50) ? "math.least(" : "math.greatest(") + Decimal(depth - 1) + ", " + Exact(depth - 1) + ")";
    case 6: return "(-" + Decimal(depth - 1) + ")";
    case 7: return "math.abs(" + Decimal(depth - 1) + ")";
    default: return Fold(Kind::kDecimal, depth);
  }
}

std::string FormulaMaker::Exact(int depth) { return random_.Chance(60) ? Int(depth) : Decimal(depth); }

std::string FormulaMaker::Double(int depth) {
  if (depth <= 0) {
    const std::string name = random_.Chance(70) ? Read(Kind::kDouble, -1) : "";
    return name.empty() ? Number(0, 3) + (random_.Chance(50) ? ".5" : ".25") : name;
  }
  switch (random_.Below(11)) {
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
    case 9: {
      static const std::vector<std::string> kFunctions = {"round", "ceil", "floor", "trunc", "abs", "sign"};
      return "math." + random_.Pick(kFunctions) + "(" + Double(depth - 1) + ")";
    }
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

}  // namespace ventanilla::property
