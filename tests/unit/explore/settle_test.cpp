#include "unit/plan/little.h"

namespace ventanilla {
namespace {

// "undecided exact"
std::string ProvedVerdict(const std::string& when, std::string_view facts, std::string_view people = kAna) {
  const Json result = Outcome(Little({LittleProgram(when)}), facts, people);
  return result["verdict"].get<std::string>() + " " + result["proved"].get<std::string>();
}

std::string AmountOf(const std::string& amount, std::string_view facts) {
  const Json result = Outcome(Little({LittleProgram("true", amount)}), facts)["amounts"][0];
  return result["min"].dump() + ".." + result["max"].dump() + " " + result["proved"].get<std::string>();
}

TEST_CASE("what ranges leave open is decided by cases", "[explore]") {
  CHECK(ProvedVerdict("household.n < 5 || household.n >= 5", "{}") == "eligible exact");
  CHECK(ProvedVerdict("household.n < 5 && household.n >= 5", "{}") == "not_eligible exact");
  CHECK(ProvedVerdict("household.flag == !household.flag", "{}") == "not_eligible exact");
  CHECK(ProvedVerdict("household.large < 5000000 || household.large >= 5000000", "{}") == "eligible exact");
  CHECK(ProvedVerdict("household.region in [\"rm\", \"v\"] || household.region == \"x\"", "{}") == "eligible exact");
  CHECK(ProvedVerdict("household.k == 3", "{}") == "not_eligible exact");
}

TEST_CASE("what stays open has a completion for each outcome", "[explore]") {
  CHECK(ProvedVerdict("household.n >= 5", "{}") == "undecided exact");
  CHECK(ProvedVerdict("household.n * household.n == 49", "{}") == "undecided exact");
  CHECK(ProvedVerdict("household.large == 7654321", "{}") == "undecided exact");
  CHECK(ProvedVerdict("household.n + household.k == 16", "{}") == "undecided exact");
}

TEST_CASE("what an agency can settle either way is likely only if no answer of the person prevents it", "[explore]") {
  CHECK(ProvedVerdict("household.score >= household.n", R"({"n": {"min": 1, "max": 2}})") == "likely exact");
  CHECK(ProvedVerdict("household.score > household.n", "{}") == "undecided exact");
  CHECK(ProvedVerdict("household.score * (household.score - 5) > 24", "{}") == "likely exact");
  CHECK(ProvedVerdict("household.score > 3 && household.score < 3", "{}") == "not_eligible exact");
}

TEST_CASE("the ends of an amount are values that it can have", "[explore]") {
  CHECK(AmountOf("household.n - household.n", "{}") == "0..0 exact");
  CHECK(AmountOf("household.n * (10 - household.n)", "{}") == "0..25 exact");
  CHECK(AmountOf("household.flag ? household.n : 3", R"({"n": {"min": 4, "max": 6}})") == "3..6 exact");
}

// "likely 40..100 exact", and how many facts can still change it.
std::string Granted(const Json& program, std::string_view people = kAna) {
  const Json result = Outcome(Little({program}), "{}", people), amount = result["amounts"][0];
  return result["verdict"].get<std::string>() + " " + amount["min"].dump() + ".." + amount["max"].dump() + " " + amount["proved"].get<std::string>() + ", " +
         std::to_string(amount["missing"].size() + amount["agency"].size()) + " open";
}

TEST_CASE("an amount is what those completions give that grant it", "[explore]") {
  CHECK(Granted(LittleProgram("household.points >= 4", "household.points * 10")) == "likely 40..100 exact, 1 open");
  CHECK(Granted(LittleProgram("household.n >= 8", "household.n")) == "undecided 8..10 exact, 1 open");
  CHECK(Granted(LittleProgram("household.points == 4", "household.points")) == "likely 4..4 exact, 0 open");
}

TEST_CASE("a sum counts what is likely together as granted, and what is not together where it is granted", "[explore]") {
  const auto each = [](const std::string& when, const std::string& amount) {
    Json program = LittleProgram(when, amount);
    program["for_each"] = {{"as", "child"}, {"in", "people"}};
    return Granted(program, R"([{"id": "ana", "age": 1}, {"id": "leo", "age": 2}])");
  };
  CHECK(each("household.points >= 2 * child.age", "household.points") == "likely 8..20 exact, 1 open");
  CHECK(each("household.points == 2 * child.age", "100 * child.age") == "likely 0..200 exact, 0 open");
  CHECK(each("household.n == child.age", "100 * child.age") == "undecided 0..200 exact, 1 open");
}

TEST_CASE("constraints leave out what cannot be", "[explore]") {
  Sample sample = Little({LittleProgram("household.n >= 8 && household.k >= 4")});
  sample.files["facts.json"]["constraints"] = Json::parse(R"([{"id": "fits", "of": "household", "formula": "household.n + household.k <= 10"}])");
  CHECK(Outcome(sample, "{}")["verdict"] == "not_eligible");
  sample.files["facts.json"]["constraints"][0]["formula"] = "household.n + household.k <= 12";
  CHECK(Outcome(sample, "{}")["verdict"] == "undecided");
  CHECK(Outcome(sample, "{}")["proved"] == "exact");
}

}  // namespace
}  // namespace ventanilla
