#include <algorithm>

#include "unit/plan/little.h"

namespace ventanilla {
namespace {

// "n 4..10 | flag true": a set of facts and its answers; sets stand apart by ";", other answers of the same facts by "or".
std::string Sets(const Json& result) {
  if (result.contains("errors")) return result["errors"][0]["code"];
  std::string text;
  for (const Json& set : result["sets"]) {
    if (!text.empty()) text += "; ";
    for (std::size_t i = 0; i < set["answers"].size(); ++i) {
      if (i > 0) text += " or ";
      for (std::size_t f = 0; f < set["facts"].size(); ++f) {
        const Json& place = set["facts"][f];
        const Json& answer = set["answers"][i][f];
        if (f > 0) text += " | ";
        if (!place["person"].is_null()) text += place["person"].get<std::string>() + ".";
        text += place["fact"].get<std::string>() + " ";
        text += answer.is_object() ? answer["min"].dump() + ".." + answer["max"].dump() : answer.dump();
      }
    }
  }
  return text;
}

Sample ActionableSample(const std::string& when, const std::vector<std::string>& actionable) {
  Sample sample = Little({LittleProgram(when)});
  for (Json& fact : sample.files["facts.json"]["facts"]) {
    if (std::find(actionable.begin(), actionable.end(), fact["id"]) != actionable.end()) fact["actionable"] = true;
  }
  return sample;
}

std::string Household(const std::string& facts, const std::string& people = std::string(kAna)) {
  return R"({"as_of": "2026-05-01", "household": )" + facts + R"(, "people": )" + people + "}";
}

std::string ChangesOf(const std::string& when, const std::string& facts, const std::vector<std::string>& actionable) {
  return Sets(Json::parse(LittleEngine(ActionableSample(when, actionable)).Changes(Household(facts), "p")));
}

std::string DenialOf(const std::string& when, const std::string& facts) {
  return Sets(Json::parse(LittleEngine(Little({LittleProgram(when)})).Denial(Household(facts), "p")));
}

TEST_CASE("only what people can do is a change", "[explore]") {
  const std::string facts = R"({"n": 3, "flag": false})";
  CHECK(ChangesOf("household.n >= 5 || household.flag", facts, {"flag"}) == "flag true");
  CHECK(ChangesOf("household.n >= 5 || household.flag", facts, {"flag", "n"}) == "n 5..10; flag true");
  CHECK(ChangesOf("household.n >= 5 && household.flag", facts, {"flag"}) == "");
  CHECK(ChangesOf("household.n >= 5 && household.flag", facts, {}) == "");
}

TEST_CASE("two changes are looked for where one is not enough", "[explore]") {
  CHECK(ChangesOf("household.n >= 5 && household.flag", R"({"n": 3, "flag": false})", {"flag", "n"}) == "n 5..10 | flag true");
}

TEST_CASE("a change that only an agency still has to confirm is one", "[explore]") {
  CHECK(ChangesOf("household.flag && household.checked", R"({"flag": false})", {"flag"}) == "flag true");
  CHECK(ChangesOf("household.flag && household.n > 3", R"({"flag": false})", {"flag"}) == "");
}

TEST_CASE("where it is likely nothing has to change", "[explore]") {
  CHECK(ChangesOf("household.flag", R"({"flag": true})", {"flag"}) == "");
}

TEST_CASE("what the constraints forbid is no change", "[explore]") {
  Sample sample = ActionableSample("household.flag", {"flag"});
  sample["facts.json/constraints"] = Json::parse(R"([{"id": "c", "of": "household", "formula": "!household.flag || household.n < 3"}])");
  const Engine engine = LittleEngine(sample);
  CHECK(Sets(Json::parse(engine.Changes(Household(R"({"flag": false, "n": 2})"), "p"))) == "flag true");
  CHECK(Sets(Json::parse(engine.Changes(Household(R"({"flag": false, "n": 3})"), "p"))) == "");
}

TEST_CASE("a refusal is right if an answer is another", "[explore]") {
  CHECK(DenialOf("household.n <= 3 && household.flag", R"({"n": 3, "flag": true})") == "n 4..10; flag false");
  CHECK(DenialOf("household.n <= 3 && household.flag", R"({"n": 3})") == "n 4..10");
  CHECK(DenialOf("household.n > 2 && household.n < 8 && household.n != 5", R"({"n": 3})") == "n 0..2 or n 5..5 or n 8..10");
  CHECK(DenialOf("household.region in [\"rm\", \"v\"]", R"({"region": "v"})") == R"(region ["x"])");
  CHECK(DenialOf("household.day <= date(2025, 6, 30)", R"({"day": "2024-01-01"})") == R"(day "2025-07-01".."2026-12-31")");
}

TEST_CASE("a band that ranges leave open is looked at by halves", "[explore]") {
  CHECK(DenialOf("household.n + household.n == household.n", R"({"n": 0})") == "n 1..10");
  CHECK(DenialOf("household.n + household.n != household.n + 4", R"({"n": 3})") == "n 4..4");
  CHECK(DenialOf("household.n + household.n < household.n + 4", R"({"n": 3})") == "n 4..10");
  CHECK(DenialOf("household.n + household.n != household.n + 4 || household.flag", R"({"n": 3})") == "");
}

TEST_CASE("what the constraints forbid within a band is not named", "[explore]") {
  Sample sample = Little({LittleProgram("household.n <= 2")});
  sample["facts.json/constraints"] = Json::parse(R"([{"id": "c", "of": "household", "formula": "household.n + household.n != household.n + 5"}])");
  CHECK(Sets(Json::parse(LittleEngine(sample).Denial(Household(R"({"n": 2})"), "p"))) == "n 3..4 or n 6..10");
}

TEST_CASE("two answers may have to be others", "[explore]") {
  CHECK(DenialOf("household.n <= 3 || household.flag", R"({"n": 3, "flag": true})") == "n 4..10 | flag false");
}

TEST_CASE("who is refused already needs no other answer", "[explore]") {
  CHECK(DenialOf("household.n <= 3", R"({"n": 4})") == "");
}

TEST_CASE("people and references are answers too", "[explore]") {
  const Engine engine = LittleEngine(Little({LittleProgram("person.wards.exists(w, w.age < 18)", "", "person")}));
  const std::string household = Household("{}", R"([{"id": "ana"}, {"id": "leo", "age": 7, "guardian": "ana"}])");
  CHECK(Sets(Json::parse(engine.Denial(household, "p", "ana"))) == "leo.age 18..120; leo.guardian null");
  CHECK(Sets(Json::parse(engine.Denial(household, "p", "eva"))) == "unknown-person");
  CHECK(Sets(Json::parse(engine.Denial(household, "q", "ana"))) == "unknown-program");
  CHECK(Sets(Json::parse(engine.Changes("[", "p", "ana"))) == "json-syntax");
}

}  // namespace
}  // namespace ventanilla
