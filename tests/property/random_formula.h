// Random well-typed formulas over the names of a random catalog.
#pragma once

#include <string>
#include <vector>

#include "language/types.h"
#include "property/random.h"

namespace ventanilla::property {

// A fact, definition or scalar parameter that a formula may read.
struct TypedName {
  std::string id;
  Type type;
};

// What may be read so far; of each option list there is a choice of the household. Option lists are "a0", "a1", ... and
// "b0", "b1", ...: kOptions of each.
struct World {
  std::vector<TypedName> household, person, parameters;
  std::vector<std::string> tables;  // int parameters, from key 0 on
  std::vector<std::string> lists;   // references and reverses of a person
  std::vector<std::string> household_receives, person_receives;
  bool everybody = true;            // `people` may be read too
};

inline constexpr int kOptionLists = 2;
inline constexpr int kOptions = 3;
std::string Option(int list, int index);

// "(a op b)" and "(c ? a : b)".
std::string Group(const std::string& a, const std::string& op, const std::string& b);
std::string Conditional(const std::string& c, const std::string& a, const std::string& b);

class FormulaMaker {
 public:
  FormulaMaker(const World& world, Random& random) : world_(world), random_(random) {}

  // A formula whose person variables are `scope`, about `depth` operations deep.
  std::string Bool(const std::vector<std::string>& scope, int depth);
  std::string Amount(const std::vector<std::string>& scope, int depth);  // int or decimal
  std::string OfType(const Type& type, const std::vector<std::string>& scope, int depth);
  std::string People(const std::vector<std::string>& scope);  // for `in` of for_each

  // Sums of what this makes are exact, and so do not depend on the order of people.
  void KeepDoublesExact() { exact_doubles_ = true; }

 private:
  std::string Bool(int depth);
  std::string BoolLeaf();
  std::string Comparison(int depth);
  std::string Int(int depth);
  std::string IntOfDates(int depth);
  std::string Division(int depth);
  std::string Decimal(int depth);
  std::string Exact(int depth);
  std::string Double(int depth);
  std::string Date(int depth);
  std::string Choice(int list, int depth);
  std::string ChoiceOrText(int list, int depth);
  std::string Fold(Kind kind, int depth);  // a number from a list
  std::string Quantifier(int depth);
  std::string List(int depth, bool& maybe_empty);
  std::string Make(Kind kind, int list, int depth);

  // A name of the type that is in reach, or "".
  std::string Read(Kind kind, int list);
  std::string Number(int least, int most) { return std::to_string(random_.Between(least, most)); }
  std::string Ordering();

  // Runs `body` where only the macro variable `variable` is in reach.
  template <class Body>
  std::string Inside(const std::string& variable, Body body);
  std::string NewVariable() { return "m" + std::to_string(macros_++); }

  const World& world_;
  Random& random_;
  std::vector<std::string> scope_;
  int macros_ = 0;
  int nesting_ = 0;
  bool exact_doubles_ = false;
};

}  // namespace ventanilla::property
