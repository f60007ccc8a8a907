#include "assess/assessment.h"
#include "unit/plan/little.h"

namespace ventanilla {
namespace {

// By ranges alone, before cases are looked at.
std::string VerdictByRoots(const std::string& when, std::string_view facts, std::string_view people = kAna) {
  static constexpr const char* kVerdicts[] = {"not_eligible", "undecided", "likely", "eligible"};
  const Loaded loaded(Little({LittleProgram(when)}));
  const Json household = {{"as_of", kToday}, {"household", Json::parse(facts)}, {"people", Json::parse(people)}};
  const std::string text = household.dump();
  Table table;
  REQUIRE(ReadHousehold(loaded.catalog(), household, {"household.json", text}, table).empty());
  const Plan plan = Compile(loaded.catalog(), table.as_of.lo<std::int32_t>()[0]);
  Columns columns;
  Evaluate<Numbers::kInterval>(plan, table, columns);
  const ProgramPlan& program = plan.programs[0];
  return kVerdicts[static_cast<int>(Classify(columns[program.law].TruthAt(0), columns[program.person].TruthAt(0)))];
}

TEST_CASE("only an agency's answer is missing: likely", "[plan]") {
  CHECK(VerdictByRoots("household.checked", "{}") == "likely");
  CHECK(VerdictByRoots("!household.checked", "{}") == "likely");
  CHECK(VerdictByRoots("household.checked && household.flag", R"({"flag": true})") == "likely");
  CHECK(VerdictByRoots("household.score >= household.n", R"({"n": 10})") == "likely");
  CHECK(VerdictByRoots("household.checked", R"({"checked": false})") == "not_eligible");
}

TEST_CASE("the person can still settle it: undecided", "[plan]") {
  CHECK(VerdictByRoots("household.checked && household.flag", "{}") == "undecided");
  CHECK(VerdictByRoots("household.score >= household.n", R"({"n": {"min": 1, "max": 2}})") == "undecided");
  CHECK(VerdictByRoots("household.checked || household.flag", "{}") == "likely");
}

TEST_CASE("no completion may be assumed twice in different ways", "[plan]") {
  CHECK(VerdictByRoots("household.score > 3 && household.score < 3", "{}") == "undecided");
  CHECK(VerdictByRoots("household.score < household.score", "{}") == "undecided");
  CHECK(VerdictByRoots("household.score * (household.score - 5) > 24", "{}") == "undecided");
  CHECK(VerdictByRoots("household.checked == !household.checked", "{}") == "undecided");
}

TEST_CASE("a value between the ends must be one that can be", "[plan]") {
  CHECK(VerdictByRoots("household.score == 3", "{}") == "likely");
  CHECK(VerdictByRoots("household.points == 3", "{}") == "undecided");
  CHECK(VerdictByRoots("2 * household.score == 3", "{}") == "undecided");
  CHECK(VerdictByRoots("param.scale.at(household.score) >= 200", "{}") == "likely");
  CHECK(VerdictByRoots("param.scale.at(household.score / 5 * 5) >= 200", "{}") == "undecided");
}

TEST_CASE("an agency cannot favour several people against each other", "[plan]") {
  const char* people = R"([{"id": "ana", "age": 4}, {"id": "leo", "age": 6}])";
  CHECK(VerdictByRoots("household.members.exists(m, household.score == m.age)", "{}", people) == "likely");
  CHECK(VerdictByRoots("household.members.all(m, household.score == m.age)", "{}", people) == "undecided");
  CHECK(VerdictByRoots("household.members.all(m, m.age > 3 && household.checked)", "{}", people) == "likely");
}

}  // namespace
}  // namespace ventanilla
