#include "language/check.h"

#include <string>

#include "language/functions.h"
#include "unit/catch.h"
#include "unit/language/world.h"

namespace ventanilla::test {
namespace {

Expr Checked(std::string_view text, Wanted wanted = Wanted::kAny) {
  Expr expr;
  const FormulaErrors errors = CheckText(text, wanted, &expr);
  INFO(PrintErrors(text, errors));
  REQUIRE(errors.empty());
  return expr;
}

std::string MendOf(std::string_view text, Wanted wanted) {
  const FormulaErrors errors = CheckText(text, wanted);
  REQUIRE(errors.size() == 1);
  return errors[0].mend;
}

TEST_CASE("A fact knows whose it is") {
  const Expr of_household = Checked("household.income");
  CHECK(of_household.symbol == Symbol::kFact);
  CHECK(of_household.index == 0);
  CHECK(of_household.args[0].symbol == Symbol::kHousehold);
  const Expr of_child = Checked("child.grade");
  CHECK(of_child.args[0].symbol == Symbol::kVariable);
  CHECK(of_child.args[0].index == 1);
}

TEST_CASE("A received program is a fact of its owner") {
  const Expr of_child = Checked("child.receives.pgu");
  CHECK(of_child.symbol == Symbol::kFact);
  CHECK(of_child.index == 22);
  CHECK(of_child.args[0].symbol == Symbol::kVariable);
  CHECK(of_child.args[0].index == 1);
  CHECK(Checked("household.receives.water_subsidy").args[0].symbol == Symbol::kHousehold);
}

TEST_CASE("A macro body reads its variable through its own slot") {
  const Expr exists = Checked("household.members.exists(m, m.works)");
  CHECK(exists.args[0].symbol == Symbol::kMembers);
  CHECK(exists.args[1].args[0].index == kMacroSlot);
}

TEST_CASE("An option is its place in the list") {
  const Expr equal = Checked("person.sex == \"male\"");
  CHECK(equal.args[1].whole == 1);
  CHECK(equal.args[1].type == Type{.kind = Kind::kChoice, .options = kSex});
  const Expr in = Checked("household.region in [\"V\", \"VIII\"]");
  CHECK(in.args[1].args[1].whole == 2);
  CHECK(in.args[1].type.options == kRegion);
}

TEST_CASE("A decimal literal is a whole number of its smallest step") {
  const Expr decimal = Checked("decimal(\"-10.50\")");
  CHECK(decimal.whole == -1050);
  CHECK(decimal.type.decimals == 2);
  CHECK(decimal.index == FindFunction("decimal", false));
}

TEST_CASE("An int beside a decimal stays an int") {
  const Expr sum = Checked("param.uf + 1");
  CHECK(sum.type.kind == Kind::kDecimal);
  CHECK(sum.args[1].type.kind == Kind::kInt);
}

TEST_CASE("A list is maybe empty unless it is a household's people or joined with one that is not") {
  CHECK_FALSE(Checked("household.members", Wanted::kPeople).type.maybe_empty);
  CHECK_FALSE(Checked("people", Wanted::kPeople).type.maybe_empty);
  CHECK(Checked("person.dependants", Wanted::kPeople).type.maybe_empty);
  CHECK(Checked("person.spouse", Wanted::kPeople).type.maybe_empty);
  CHECK(Checked("people.filter(p, true)", Wanted::kPeople).type.maybe_empty);
  CHECK(Checked("([0] + person.dependants.map(d, d.age)).max()").args[0].type.maybe_empty == false);
  CHECK(CheckText("(person.dependants.map(d, 1) + person.spouse.map(d, 2)).max()", Wanted::kAny)[0].code == "maybe-empty");
}

TEST_CASE("A table is read by its key") {
  const Expr read = Checked("param.pgu_max.at(3)");
  CHECK(read.kind == ExprKind::kMethod);
  CHECK(read.symbol == Symbol::kParameter);
  CHECK(read.index == 4);
}

TEST_CASE("A formula that yields something else than what is wanted is refused with a mend") {
  CHECK(MendOf("person.age", Wanted::kBool) == "Compare it: ... > 0.");
  CHECK(MendOf("person.works", Wanted::kNumber) == "Write ... ? 1 : 0.");
  CHECK(MendOf("household.score", Wanted::kNumber) == "Write int(math.round(...)), or int(...) to cut off the decimals.");
  CHECK(MendOf("person.sex", Wanted::kNumber).empty());
  CHECK(MendOf("person.age", Wanted::kPeople) == "Write household.members, people, or a reference such as person.dependants.");
  CHECK(MendOf("people", Wanted::kAny) == "End it with .size(), .sum() or .exists(p, ...).");
}

TEST_CASE("What is wanted is accepted") {
  CHECK(CheckText("person.works", Wanted::kBool).empty());
  CHECK(CheckText("param.uf", Wanted::kNumber).empty());
  CHECK(CheckText("1", Wanted::kNumber).empty());
  CHECK(CheckText("person.dependants.filter(d, d.age < 18)", Wanted::kPeople).empty());
}

TEST_CASE("Without a person in scope only the household can be read") {
  const Environment world = World();
  Parsed parsed = Parse("person.age");
  const FormulaErrors errors = Check(parsed.expr, world, {}, Wanted::kAny);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == "unknown-name");
}

TEST_CASE("Every mistake of a formula is reported") {
  CHECK(CheckText("persn.age > 1 && household.incme > 2 && person.sex == \"mle\"", Wanted::kBool).size() == 3);
}

TEST_CASE("What a formula reads is listed once each, references as their facts") {
  const Expr expr = Checked("person.age + param.uf * person.age > 0 && person.spouse.exists(s, s.works) && child.dependants.size() > 0");
  using Read = std::pair<Symbol, int>;
  const std::vector<Read> expected = {
      {Symbol::kDefinition, 1}, {Symbol::kParameter, 1}, {Symbol::kFact, 18}, {Symbol::kFact, 13}, {Symbol::kFact, 17}};
  CHECK(Reads(expr) == expected);
}

TEST_CASE("A function is found only in the form in which it may be written") {
  CHECK(FindFunction("years", false) >= 0);
  CHECK(FindFunction("years", true) == -1);
  CHECK(FindFunction("size", true) == FindFunction("size", false));
  CHECK(FindFunction("nothing", false) == -1);
}

}  // namespace
}  // namespace ventanilla::test
