#include "assess/assessment.h"

#include "unit/plan/little.h"

namespace ventanilla {
namespace {

// "n, ana.age"
std::string Names(const Json& references) {
  std::string names;
  for (const Json& at : references) {
    const std::string person = at["person"].is_null() ? "" : at["person"].get<std::string>() + ".";
    names += (names.empty() ? "" : ", ") + person + at["fact"].get<std::string>();
  }
  return names;
}

std::string Missing(const std::string& when, std::string_view facts, std::string_view people = kAna) {
  const Json outcome = Outcome(Little({LittleProgram(when)}), facts, people);
  const std::string agency = Names(outcome["agency"]);
  return Names(outcome["missing"]) + (agency.empty() ? "" : " agency: " + agency);
}

TEST_CASE("the law decides first, then what an agency may still grant", "[assess]") {
  CHECK(Classify(kTrue, kTrue) == Verdict::kEligible);
  CHECK(Classify(kFalse, kFalse) == Verdict::kNotEligible);
  CHECK(Classify(kEither, kTrue) == Verdict::kLikely);
  CHECK(Classify(kEither, kEither) == Verdict::kUndecided);
  CHECK(Classify(kEither, kFalse) == Verdict::kUndecided);
}

TEST_CASE("missing are the facts that can still change it", "[assess]") {
  CHECK(Missing("household.n > 3", "{}") == "n");
  CHECK(Missing("household.n > 3", R"({"n": 5})") == "");
  CHECK(Missing("household.n > 3", R"({"n": {"min": 2, "max": 5}})") == "n");
  CHECK(Missing("household.n > 3 && household.flag", R"({"n": 5})") == "flag");
  CHECK(Missing("household.n > 3 && household.flag", R"({"n": 3})") == "");
  CHECK(Missing("household.n > 3 && household.checked", "{}") == "n agency: checked");
}

TEST_CASE("a branch that cannot be taken asks for nothing", "[assess]") {
  CHECK(Missing("household.flag ? household.n > 3 : household.k > 3", R"({"flag": true})") == "n");
  CHECK(Missing("household.flag ? household.n > 3 : household.k > 3", "{}") == "n, k, flag");
}

TEST_CASE("of people only those who may count are asked", "[assess]") {
  const char* people = R"([{"id": "ana", "sex": "female"}, {"id": "leo", "sex": "male"}, {"id": "eva", "resident": false}])";
  CHECK(Missing("household.members.exists(m, m.sex == \"male\" && m.age > 17)", "{}", people) == "leo.age");
  CHECK(Missing("people.exists(m, m.age > 17)", "{}", people) == "ana.age, leo.age, eva.age");
  const char* guardians = "household.members.exists(m, m.guardian.exists(g, g.sex == \"male\"))";
  CHECK(Missing(guardians, "{}", people) == "eva.sex, ana.guardian, leo.guardian");
}

TEST_CASE("whether a fact applies is asked before the fact", "[assess]") {
  const std::string when = "household.members.exists(m, m.months > 3)";
  CHECK(Missing(when, "{}", R"([{"id": "ana"}])") == "ana.sex");
  CHECK(Missing(when, "{}", R"([{"id": "ana", "sex": "female"}])") == "ana.months");
  CHECK(Missing(when, "{}", R"([{"id": "ana", "sex": "male"}])") == "");
}

TEST_CASE("asked is what was not asked yet, applies, and the person can know", "[assess]") {
  const std::string of_household = "household.flag && household.n > 3 && household.checked";
  const Engine engine = LittleEngine(Little({LittleProgram(of_household + " && household.members.exists(m, m.months > 3)")}));
  const auto asked = [&](const std::string& answers) {
    return Names(Json::parse(engine.Assess(R"({"as_of": "2026-11-21", )" + answers + "}"))["questions"]);
  };
  CHECK(asked(R"("people": [{"id": "ana"}])") == "ana.sex, n, flag");
  CHECK(asked(R"("household": {"n": null, "flag": true}, "people": [{"id": "ana", "sex": "female"}])") == "ana.months");
  CHECK(asked(R"("household": {"flag": false}, "people": [{"id": "ana"}])") == "");
}

TEST_CASE("a program with rows is as its best row", "[assess]") {
  Json program = LittleProgram("child.age < 18", "10", "person");
  program["for_each"] = {{"as", "child"}, {"in", "person.wards"}};
  const auto outcome = [&](const char* wards) {
    const std::string people = std::string(R"([{"id": "ana", "guardian": []}, )") + wards + "]";
    return Outcome(Little({program}), "{}", people);
  };
  const Json both = outcome(R"({"id": "leo", "age": 10, "guardian": "ana"}, {"id": "eva", "age": 12, "guardian": "ana"})");
  CHECK(both["verdict"] == "eligible");
  CHECK(both["rows"].size() == 2);
  CHECK(both["amounts"][0]["min"] == 20);
  const Json maybe = outcome(R"({"id": "leo", "age": 10, "guardian": "ana"}, {"id": "eva", "guardian": "ana"})");
  CHECK(maybe["verdict"] == "eligible");
  CHECK(maybe["amounts"][0]["min"] == 10);
  CHECK(maybe["amounts"][0]["max"] == 20);
  const Json none = outcome(R"({"id": "leo", "age": 30, "guardian": "ana"})");
  CHECK(none["verdict"] == "not_eligible");
  CHECK(!none.contains("amounts"));
  const Json whose = outcome(R"({"id": "leo", "age": 10})");
  CHECK(whose["verdict"] == "undecided");
  CHECK(Names(whose["missing"]) == "leo.guardian");
}

TEST_CASE("answers that cannot all be true are an error", "[assess]") {
  Sample sample = Little({LittleProgram("true")});
  const Json constraint = {{"id", "not-both"}, {"of", "household"}, {"formula", "household.n > 3 || household.k < 3"}};
  sample.files["facts.json"]["constraints"] = Json::array({constraint});
  const Engine engine = LittleEngine(sample);
  const auto answer = [&](const char* facts) {
    const Json household = {{"as_of", kToday}, {"household", Json::parse(facts)}, {"people", Json::parse(kAna)}};
    return Json::parse(engine.Assess(household.dump()));
  };
  CHECK(answer(R"({"n": 3})").contains("programs"));
  const Json refused = answer(R"({"n": 3, "k": 4})");
  CHECK(refused["errors"][0]["code"] == "impossible");
  CHECK(refused["errors"][0]["pointer"] == "/household");
}

}  // namespace
}  // namespace ventanilla
