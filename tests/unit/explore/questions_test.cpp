#include "unit/plan/little.h"

namespace ventanilla {
namespace {

Json QuestionsOf(const Sample& sample, std::string_view household, std::string_view people = kAna) {
  const Json of = {{"as_of", kToday}, {"household", Json::parse(household)}, {"people", Json::parse(people)}};
  return Json::parse(LittleEngine(sample).Assess(of.dump()))["questions"];
}

Json Named(Json program, const std::string& id) {
  program["id"] = id;
  return program;
}

std::string First(const Json& questions) { return questions[0]["fact"]; }

void SetPrior(Sample& sample, const std::string& fact, const std::string& prior) {
  for (Json& one : sample.files["facts.json"]["facts"]) {
    if (one["id"] == fact) one["prior"] = Json::parse(prior);
  }
}

TEST_CASE("bands break where a verdict that is open does, and nowhere else", "[explore]") {
  const Sample sample = Little({Named(LittleProgram("household.n > 3 && household.flag"), "a"), Named(LittleProgram("household.n >= 7"), "b")});
  CHECK(QuestionsOf(sample, "{}")[0]["bands"] == Json::parse(R"([{"min": 0, "max": 3}, {"min": 4, "max": 6}, {"min": 7, "max": 10}])"));
  CHECK(QuestionsOf(sample, R"({"flag": false})")[0]["bands"] == Json::parse(R"([{"min": 0, "max": 6}, {"min": 7, "max": 10}])"));
  const Sample equal = Little({LittleProgram("household.n == 4")});
  CHECK(QuestionsOf(equal, "{}")[0]["bands"] == Json::parse(R"([{"min": 0, "max": 3}, {"min": 4, "max": 4}, {"min": 5, "max": 10}])"));
}

TEST_CASE("what most likely settles it is asked first", "[explore]") {
  Sample sample = Little({LittleProgram("household.flag && household.region == \"rm\"")});
  SetPrior(sample, "flag", R"([{"is": true, "weight": 9}, {"is": false, "weight": 1}])");
  CHECK(First(QuestionsOf(sample, "{}")) == "region");
  SetPrior(sample, "flag", R"([{"is": true, "weight": 1}, {"is": false, "weight": 9}])");
  CHECK(First(QuestionsOf(sample, "{}")) == "flag");
}

TEST_CASE("how likely an answer is may depend on what is known", "[explore]") {
  Sample sample = Little({LittleProgram("household.flag && household.region == \"rm\"")});
  SetPrior(sample, "flag", R"([{"when": "household.n > 5", "is": true, "weight": 9}, {"when": "household.n > 5", "is": false, "weight": 1},
                               {"when": "household.n <= 5", "is": true, "weight": 1}, {"when": "household.n <= 5", "is": false, "weight": 9}])");
  CHECK(First(QuestionsOf(sample, R"({"n": 6})")) == "region");
  CHECK(First(QuestionsOf(sample, R"({"n": 5})")) == "flag");
}

TEST_CASE("nothing is asked for a program that has ended, and no best set has it", "[explore]") {
  Json ended = Named(LittleProgram("household.n > 3"), "ended");
  const Json running = Named(LittleProgram("household.flag"), "running");
  CHECK(QuestionsOf(Little({ended, running}), "{}").size() == 2);
  ended["status"] = {{"state", "ended"}, {"seen", kToday}};
  const Json questions = QuestionsOf(Little({ended, running}), "{}");
  REQUIRE(questions.size() == 1);
  CHECK(questions[0]["fact"] == "flag");
  const Json of = {{"as_of", kToday}, {"household", {{"n", 5}, {"flag", true}}}, {"people", Json::parse(kAna)}};
  const Json result = Json::parse(LittleEngine(Little({ended, running})).Assess(of.dump()));
  CHECK(result["programs"][0]["verdict"] == "eligible");
  CHECK(result["programs"][0]["open"] == false);
  const Json benefits = result["best"]["sets"][0]["benefits"];
  REQUIRE(benefits.size() == 1);
  CHECK(benefits[0]["program"] == "running");
  CHECK(result["most_questions"] == 1);
}

TEST_CASE("what several programs ask for is asked before what one does", "[explore]") {
  std::vector<Json> programs;
  for (const char* alone : {"household.k > 0", "household.large > 9", "household.x > 1.0"}) {
    programs.push_back(Named(LittleProgram("household.flag && " + std::string(alone)), "p" + std::to_string(programs.size())));
  }
  CHECK(First(QuestionsOf(Little(programs), "{}")) == "flag");
}

TEST_CASE("what the household has in common is asked once, however many may apply", "[explore]") {
  const std::string any = "household.members.exists(m, household.flag && m.age > 90 && household.region in [\"rm\", \"v\"])";
  Sample sample = Little({LittleProgram(any)});
  SetPrior(sample, "age", R"([{"min": 0, "max": 90, "weight": 1}, {"min": 91, "max": 120, "weight": 1}])");
  CHECK(First(QuestionsOf(sample, "{}", R"([{"id": "ana"}, {"id": "leo"}, {"id": "eva"}])")) == "flag");
}

}  // namespace
}  // namespace ventanilla
