#include "explore/compare.h"
#include "explore/people_needed.h"

#include "unit/plan/little.h"

namespace ventanilla {
namespace {

// What becomes of the first program when `when` becomes `other`: "none", "unproved", or what differs for whom.
std::string Change(const Sample& before, const Sample& after, std::string* household = nullptr) {
  const Loaded old_one(before), new_one(after);
  if (!old_one.ok() || !new_one.ok()) FAIL(Print(old_one.errors()) + Print(new_one.errors()));
  const Compiled was(old_one.catalog()), is(new_one.catalog());
  const Contrast contrast = Comparison(was, is).Find("p", true);
  switch (contrast.finding.kind) {
    case Finding::Kind::kNone: return "none";
    case Finding::Kind::kUnproved: return "unproved";
    case Finding::Kind::kFound: break;
  }
  if (household != nullptr) *household = contrast.finding.households.front();
  const char* names[] = {"verdict", "amount ", "criterion "};
  return names[static_cast<int>(contrast.what)] + contrast.id + (contrast.subject.empty() ? "" : " of " + contrast.subject);
}

std::string Change(const std::string& when, const std::string& other, const std::string& subject = "household") {
  return Change(Little({LittleProgram(when, {}, subject)}), Little({LittleProgram(other, {}, subject)}));
}

// Both engines agree that the household found shows it.
void CheckShown(const std::string& when, const std::string& other) {
  const Sample before = Little({LittleProgram(when)}), after = Little({LittleProgram(other)});
  std::string household;
  REQUIRE(Change(before, after, &household) == "verdict");
  INFO(household);
  const auto verdict = [&](const Sample& sample) { return Json::parse(LittleEngine(sample).Assess(household))["programs"][0]["verdict"]; };
  CHECK(verdict(before) != verdict(after));
}

TEST_CASE("a household is found at the very value where two rules differ", "[witness]") {
  CheckShown("household.large <= 123456789", "household.large < 123456789");
  CheckShown("household.n * 3 > household.k * 2 + 7", "household.n * 3 > household.k * 2 + 8");
  CheckShown("household.day < date(2024, 5, 7)", "household.day <= date(2024, 5, 7)");
  CheckShown("household.members.exists(m, m.age > 64)", "household.members.exists(m, m.age > 65)");
  CheckShown("household.members.size() < 4", "household.members.size() < 5");
}

TEST_CASE("rules that never differ are proved to be equal", "[witness]") {
  CHECK(Change("household.n <= 6", "household.n < 7") == "none");
  CHECK(Change("household.n > 3 && household.flag", "household.flag && household.n >= 4") == "none");
  CHECK(Change("household.n > 10 || household.flag", "household.flag") == "none");
  CHECK(Change("household.k > 1", "household.k > 0") == "none");  // only even numbers
  CHECK(Change("household.n * 2 > 7", "household.n > 3") == "none");
  CHECK(Change("math.greatest(0, person.age) >= 65", "person.age >= 65", "person") == "none");
  CHECK(Change("household.members.exists(m, m.age > 5) || household.flag", "household.flag || !household.members.all(m, m.age <= 5)") == "none");
}

TEST_CASE("what cannot be proved for households of every size is not said to be", "[witness]") {
  CHECK(Change("household.members.map(m, m.age).sum() >= 0", "true") == "none");  // by ranges, whatever the size
  CHECK(Change("household.members.map(m, m.age).sum() < 3 && household.n < 0", "household.members.map(m, m.age).sum() < 3 && household.n < 0 && household.flag") == "none");
  CHECK(Change("household.members.map(m, 2 * m.age).sum() > 3", "household.members.map(m, m.age).sum() >= 2") == "unproved");
}

TEST_CASE("differences of amounts and of criteria that decide nothing are found too", "[witness]") {
  CHECK(Change(Little({LittleProgram("household.n > 3", "household.n * 10")}), Little({LittleProgram("household.n > 3", "household.n * 11")})) == "amount a");
  CHECK(Change(Little({LittleProgram("household.n > 9", "household.n * 10")}), Little({LittleProgram("household.n > 9", "100")})) == "none");
  Sample priority = Little({LittleProgram("household.n > 3")});
  priority["programs/p.json/criteria/all_of/1"] = {{"id", "first"}, {"when", "household.flag"}, {"role", "priority"}};
  Sample other = priority;
  other["programs/p.json/criteria/all_of/1/when"] = "!household.flag";
  CHECK(Change(priority, other) == "criterion first");
}

TEST_CASE("constraints leave out households that cannot be", "[witness]") {
  Sample before = Little({LittleProgram("household.n > 3")}), after = Little({LittleProgram("household.n > 3 || household.k > 2")});
  CHECK(Change(before, after) == "verdict");
  for (Sample* sample : {&before, &after}) {
    (*sample)["facts.json/constraints"] = Json::array({{{"id", "c"}, {"of", "household"}, {"formula", "household.k <= household.n - 2"}}});
  }
  CHECK(Change(before, after) == "none");
}

TEST_CASE("every regime counts", "[witness]") {
  const Sample before = Little({LittleProgram("household.n > param.limit")});
  Sample after = before;
  after["parameters.json/parameters/0/values/0/value"] = 2;  // from January to June 2026
  std::string household;
  CHECK(Change(before, after, &household) == "verdict");
  CHECK(household.find("\"as_of\":\"2026-06-30\"") != std::string::npos);
}

TEST_CASE("how many people a rule can tell apart", "[witness]") {
  const auto needed = [](const std::string& when, const std::string& subject = "person") {
    const Loaded loaded(Little({LittleProgram(when, {}, subject)}));
    REQUIRE(loaded.ok());
    const Plan plan = Compile(loaded.catalog(), *ParseDay(kToday));
    return PeopleNeeded(plan, plan.programs[0].law);
  };
  CHECK(needed("person.age > 5 && household.flag") == 1);
  CHECK(needed("person.guardian.size() > 0") == 2);
  CHECK(needed("person.guardian.exists(g, g.guardian.exists(h, h.age > 5))") == 3);
  CHECK(needed("people.exists(p, p.age > 5) && people.all(p, p.age < 90)") == 3);
  CHECK(needed("people.size() > 3 || people.size() == 2") == 5);
  CHECK(needed("household.members.exists(m, m.age > 5)") == 3);  // somebody must live there
  CHECK(needed("people.map(p, p.age).sum() > 5") == kMaxPeople);
  CHECK(needed("people.exists(p, p.guardian.size() > 0)") == kMaxPeople);
}

}  // namespace
}  // namespace ventanilla
