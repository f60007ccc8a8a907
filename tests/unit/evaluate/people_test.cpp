#include "unit/plan/little.h"

namespace ventanilla {
namespace {

// Ana and Leo live here, Eva does not.
const std::string kThree = R"([{"id": "ana", "age": 40}, {"id": "leo", "age": {"min": 16, "max": 19}}, {"id": "eva", "age": 70, "resident": false}])";

TEST_CASE("members are those who live here, people are all", "[evaluate]") {
  CHECK(NumberOf("household.members.size()", "{}", kThree) == "2");
  CHECK(NumberOf("people.size()", "{}", kThree) == "3");
  CHECK(NumberOf("people.filter(p, !p.resident).size()", "{}", kThree) == "1");
}

TEST_CASE("somebody who may count adds what may be", "[evaluate]") {
  CHECK(NumberOf("household.members.filter(m, m.age >= 18).size()", "{}", kThree) == "1..2");
  CHECK(NumberOf("household.members.filter(m, m.age >= 18).map(m, m.age).sum()", "{}", kThree) == "40..59");
  CHECK(NumberOf("household.members.map(m, m.age).min()", "{}", kThree) == "16..19");
  CHECK(NumberOf("household.members.map(m, m.age).max()", "{}", kThree) == "40");
  CHECK(NumberOf("([30] + household.members.filter(m, m.age >= 18 && m.age < 40).map(m, m.age)).min()", "{}", kThree) == "18..30");
  CHECK(NumberOf("([30, 2] + household.members.map(m, m.age)).size()", "{}", kThree) == "4");
}

TEST_CASE("quantifiers are decided by those who certainly count", "[evaluate]") {
  CHECK(TruthOf("household.members.exists(m, m.age >= 18)", "{}", kThree) == "holds");
  CHECK(TruthOf("household.members.exists(m, m.age > 65)", "{}", kThree) == "fails");
  CHECK(TruthOf("people.exists(p, p.age > 65)", "{}", kThree) == "holds");
  CHECK(TruthOf("household.members.all(m, m.age >= 18)", "{}", kThree) == "undecided");
  CHECK(TruthOf("household.members.all(m, m.age >= 16)", "{}", kThree) == "holds");
  CHECK(TruthOf("household.members.exists_one(m, m.age >= 18)", "{}", kThree) == "undecided");
  CHECK(TruthOf("household.members.exists_one(m, m.age > 30)", "{}", kThree) == "holds");
  CHECK(TruthOf("household.members.exists_one(m, m.age > 10)", "{}", kThree) == "fails");
}

std::string OfLeo(const std::string& formula, const std::string& guardian) {
  const Json leo = {{"id", "leo"}, {"age", 10}, {"guardian", Json::parse(guardian)}};
  const Json people = {{{"id", "ana"}, {"age", 40}, {"guardian", Json::array()}}, {{"id", "eva"}, {"age", 60}, {"guardian", Json::array()}}, leo};
  return NumberOf("people.map(p, p.age == 10 ? " + formula + " : 0).sum()", "{}", people.dump());
}

TEST_CASE("a reference is to one person at most", "[evaluate]") {
  CHECK(OfLeo("p.guardian.size()", R"("ana")") == "1");
  CHECK(OfLeo("p.guardian.size()", "[]") == "0");
  CHECK(OfLeo("p.guardian.size()", "null") == "0..1");
  CHECK(OfLeo("p.guardian.map(g, g.age).sum()", R"({"any_of": ["ana", "eva"]})") == "40..60");
  CHECK(OfLeo("([0] + p.guardian.map(g, g.age)).max()", R"("eva")") == "60");
}

TEST_CASE("the reverse of a reference lists those who refer", "[evaluate]") {
  const auto wards_of_ana = [](const char* guardian) {
    const std::string people = std::string(R"([{"id": "ana", "age": 40, "guardian": []}, {"id": "leo", "age": 10, "guardian": )") + guardian +
                               R"(}, {"id": "eva", "age": 60, "guardian": []}])";
    return NumberOf("people.map(p, p.age == 40 ? p.wards.map(w, w.age).sum() : 0).sum()", "{}", people);
  };
  CHECK(wards_of_ana(R"("ana")") == "10");
  CHECK(wards_of_ana(R"("eva")") == "0");
  CHECK(wards_of_ana("null") == "0..10");
  CHECK(wards_of_ana(R"({"any_of": ["eva", null]})") == "0");
}

TEST_CASE("values and ranges agree on a known household", "[evaluate]") {
  const Loaded loaded(Little({LittleProgram("household.n * 2 > household.members.map(m, m.age).sum()", "household.n / 3")}));
  const std::string text = R"({"as_of": "2026-11-21", "household": {"n": 7}, "people": [{"id": "ana", "age": 4}]})";
  Table table;
  REQUIRE(ReadHousehold(loaded.catalog(), Json::parse(text), {"household.json", text}, table).empty());
  const Plan plan = Compile(loaded.catalog(), *ParseDay("2026-11-21"));
  Columns exact, ranges;
  Evaluate<Numbers::kExact>(plan, table, exact);
  Evaluate<Numbers::kInterval>(plan, table, ranges);
  CHECK(exact[plan.programs[0].law].TruthAt(0) == kTrue);
  CHECK(ranges[plan.programs[0].law].TruthAt(0) == kTrue);
  CHECK(exact[plan.programs[0].amounts[0][0]].Lowest(0) == 2);
  CHECK(ranges[plan.programs[0].amounts[0][0]].Highest(0) == 2);
}

}  // namespace
}  // namespace ventanilla
