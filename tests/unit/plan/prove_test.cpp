#include "unit/plan/little.h"

namespace ventanilla {
namespace {

const std::string kOverflow =
    "overflow /amounts/0/formula: this can leave the whole numbers up to 2^53, so it could not be exact. | "
    "Narrow the domains of the facts that it reads, or compute with smaller factors.";
const std::string kDivisionByZero = "division-by-zero /amounts/0/formula: the divisor can be 0. | Guard it: n > 0 ? a / n : 0.";
const std::string kTableKey =
    "table-key /amounts/0/formula: the key can be below the first row of the table. | "
    "Add a row from the smallest key, or guard it: key >= 1 ? param.table.at(key) : 0.";

TEST_CASE("whole numbers must stay within 2^53", "[plan]") {
  CHECK(ProofOf("household.large * 1000") == "");
  CHECK(ProofOf("household.large * 1001") == kOverflow);
  CHECK(ProofOf("household.large * household.large") == kOverflow);
  CHECK(ProofOf("household.members.map(m, m.age * household.large).sum()") == kOverflow);
}

TEST_CASE("a divisor must not be able to be 0", "[plan]") {
  CHECK(ProofOf("household.n / 2") == "");
  CHECK(ProofOf("10 / household.n") == kDivisionByZero);
  CHECK(ProofOf("divideRounded(10, household.n)") == kDivisionByZero);
  CHECK(ProofOf("10 / household.k") == kDivisionByZero);
  CHECK(ProofOf("int(1.5 / household.x)") == kDivisionByZero);
}

TEST_CASE("a guard keeps a divisor from being 0", "[plan]") {
  CHECK(ProofOf("household.n > 0 ? 10 / household.n : 0") == "");
  CHECK(ProofOf("household.n >= 1 ? 10 / household.n : 0") == "");
  CHECK(ProofOf("1 <= household.n ? 10 / household.n : 0") == "");
  CHECK(ProofOf("household.n < 1 ? 0 : 10 / household.n") == "");
  CHECK(ProofOf("!(household.n <= 0) ? 10 / household.n : 0") == "");
  CHECK(ProofOf("household.k > 0 && household.flag ? 10 / household.k : 0") == "");
  CHECK(ProofOf("household.n > 0 && 10 / household.n > 2 ? 1 : 0") == "");
  CHECK(ProofOf("household.n < 1 || 10 / household.n > 2 ? 1 : 0") == "");
  CHECK(ProofOf("household.large > 0 ? 10 / household.large : 0") == "");
  CHECK(ProofOf("household.n >= 0 ? 10 / household.n : 0") == kDivisionByZero);
  CHECK(ProofOf("household.n > 0 || household.flag ? 10 / household.n : 0") == kDivisionByZero);
  CHECK(ProofOf("household.n > 0 ? 0 : 10 / household.n") == kDivisionByZero);
}

TEST_CASE("a guard of the household holds for people too", "[plan]") {
  CHECK(ProofOf("household.n > 0 ? person.age / household.n : 0", "person") == "");
  CHECK(ProofOf("household.n > 0 ? household.members.map(m, m.age / household.n).sum() : 0") == "");
}

TEST_CASE("a guard of one person says nothing of another", "[plan]") {
  CHECK(ProofOf("person.age > 0 ? 10 / person.age : 0", "person") == "");
  CHECK(ProofOf("person.age > 0 ? person.wards.map(w, 10 / w.age).sum() : 0", "person") == kDivisionByZero);
  CHECK(ProofOf("household.members.map(m, m.age > 0 ? m.wards.map(w, 10 / w.age).sum() : 0).sum()") == kDivisionByZero);
  Json program = LittleProgram("person.age > 0 ? 10 / child.age > 1 : false", {}, "person");
  program["for_each"] = {{"as", "child"}, {"in", "person.wards"}};
  const Loaded loaded(Little({program}));
  REQUIRE(loaded.ok());
  CHECK(Prove(loaded.catalog()).size() == 1);
}

TEST_CASE("a definition is proved by itself, wherever it is read", "[plan]") {
  Sample sample = Little({LittleProgram("household.n > 4 ? household.share > 1 : household.share > 2")});
  sample.files["definitions.json"] = Json::parse(R"({"definitions": [
    {"id": "share", "of": "household", "formula": "household.n > 0 ? 10 / household.n : 0"}]})");
  CHECK(Outcome(sample, R"({"n": 2})")["criteria"][0]["status"] == "holds");
  CHECK(Outcome(sample, R"({"n": 4})")["criteria"][0]["status"] == "fails");
}

TEST_CASE("a table must have a row for every key", "[plan]") {
  CHECK(ProofOf("param.scale.at(household.n)") == "");
  CHECK(ProofOf("param.scale.at(household.k)") == kTableKey);
  CHECK(ProofOf("household.k >= 0 ? param.scale.at(household.k) : 0") == "");
  CHECK(ProofOf("param.scale.at(household.n - 1)") == kTableKey);
}

TEST_CASE("parameters are proved over all of their history", "[plan]") {
  CHECK(ProofOf("10 / param.limit") == kDivisionByZero);
  CHECK(ProofOf("param.limit > 0 ? 10 / param.limit : 0") == "");
}

TEST_CASE("what a day rules out is harmless there", "[plan]") {
  const std::string formula = "param.limit > 0 ? 10 / param.limit : 7";
  CHECK(NumberOf(formula, "{}", kAna, "2026-11-21") == "2");
  CHECK(NumberOf(formula, "{}", kAna, "2027-02-01") == "7");
  CHECK(NumberOf("household.n > 0 && household.n < param.limit ? 10 / household.n : 7", "{}", kAna, "2027-02-01") == "7");
}

TEST_CASE("a plan holds from one change of a parameter to the day before the next", "[plan]") {
  const Loaded loaded(Little({LittleProgram("household.n > param.limit")}));
  const auto day = [](const char* text) { return *ParseDay(text); };
  CHECK(Regimes(loaded.catalog()) == std::vector<std::int32_t>{day("2026-03-01"), day("2026-07-01"), day("2027-01-01")});
  const Plan plan = Compile(loaded.catalog(), day("2026-11-21"));
  CHECK(PrintDay(plan.from) == "2026-07-01");
  CHECK(PrintDay(plan.to) == "2026-12-31");
  CHECK(PrintDay(Compile(loaded.catalog(), day("2027-12-31")).to) == "2027-12-31");
  CHECK(TruthOf("household.n > param.limit", R"({"n": 4})", kAna, "2026-06-30") == "holds");
  CHECK(TruthOf("household.n > param.limit", R"({"n": 4})", kAna, "2026-07-01") == "fails");
}

TEST_CASE("equal parts of formulas are one node", "[plan]") {
  const auto nodes = [](const std::string& when) {
    const Loaded loaded(Little({LittleProgram(when)}));
    return Compile(loaded.catalog(), *ParseDay(kToday)).nodes.size();
  };
  const std::size_t once = nodes("household.n + household.k > 3");
  CHECK(nodes("household.n + household.k > 3 && household.k + household.n > 3") == once);
  CHECK(nodes("param.scale.at(household.n) > 60 && param.scale.at(household.n) > 60") == nodes("param.scale.at(household.n) > 60"));
}

}  // namespace
}  // namespace ventanilla
