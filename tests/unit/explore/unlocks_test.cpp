#include "unit/plan/little.h"

namespace ventanilla {
namespace {

// Programs a, b, ... with these criteria, of the household.
Sample Programs(const std::vector<std::string>& whens) {
  std::vector<Json> programs;
  for (const std::string& when : whens) {
    programs.push_back(LittleProgram(when));
    programs.back()["id"] = std::string(1, static_cast<char>('a' + programs.size() - 1));
  }
  return Little(programs);
}

// "a: +b eligible -c not_eligible": by what would be received, what is better and what is worse.
std::string Unlocks(const Sample& sample, const std::string& facts, const std::string& people = std::string(kAna)) {
  const Json result = Json::parse(LittleEngine(sample).Assess(R"({"as_of": "2026-11-21", "household": )" + facts + R"(, "people": )" + people + "}"));
  std::string text;
  const auto who = [](const Json& one, const char* key) { return one[key].is_null() ? std::string() : "/" + one[key].get<std::string>(); };
  for (const Json& unlock : result["unlocks"]) {
    text += (text.empty() ? "" : "; ") + unlock["program"].get<std::string>() + who(unlock, "person") + ":";
    for (const char* key : {"better", "worse"}) {
      for (const Json& shift : unlock[key]) {
        text += (*key == 'b' ? " +" : " -") + shift["program"].get<std::string>() + who(shift, "subject") + who(shift, "person") + " " + shift["verdict"].get<std::string>();
      }
    }
  }
  return text;
}

TEST_CASE("a benefit unlocks the programs that ask for it", "[explore]") {
  const Sample sample = Programs({"true", "household.receives.a", "household.receives.b"});
  CHECK(Unlocks(sample, R"({"receives": {"a": false, "b": false}})") == "a: +b eligible");
  CHECK(Unlocks(sample, "{}") == "a: +b eligible; b: +c eligible");
}

TEST_CASE("it locks those that ask for doing without", "[explore]") {
  CHECK(Unlocks(Programs({"true", "!household.receives.a"}), R"({"receives": {"a": false}})") == "a: -b not_eligible");
  CHECK(Unlocks(Programs({"true", "!household.receives.a", "household.receives.a || household.flag"}), "{}") == "a: +c eligible -b not_eligible");
}

TEST_CASE("what is received or refused unlocks nothing", "[explore]") {
  const Sample sample = Programs({"household.flag", "household.receives.a"});
  CHECK(Unlocks(sample, R"({"flag": true, "receives": {"a": true}})") == "");
  CHECK(Unlocks(sample, R"({"flag": false, "receives": {"a": false}})") == "");
  CHECK(Unlocks(sample, R"({"receives": {"a": false}})") == "a: +b eligible");
}

TEST_CASE("what other answers leave open stays open", "[explore]") {
  const Sample sample = Programs({"true", "household.receives.a && household.flag", "household.receives.a && household.checked"});
  CHECK(Unlocks(sample, R"({"receives": {"a": false}})") == "a: +b undecided +c likely");
  CHECK(Unlocks(sample, R"({"flag": false, "receives": {"a": false}})") == "a: +c likely");
}

TEST_CASE("an unlocked verdict is proved as all are", "[explore]") {
  const Sample sample = Programs({"true", "household.receives.a && (household.n < 5 || household.n >= 5)"});
  CHECK(Unlocks(sample, R"({"receives": {"a": false}})") == "a: +b eligible");
}

TEST_CASE("each child is looked at alone", "[explore]") {
  std::vector<Json> programs = {LittleProgram("child.age < 18", "1", "person"), LittleProgram("child.receives.a", "1", "person"),
                                LittleProgram("household.members.exists(m, m.receives.a)")};
  for (std::size_t i = 0; i < 2; ++i) programs[i]["for_each"] = {{"as", "child"}, {"in", "person.wards"}};
  for (std::size_t i = 0; i < 3; ++i) programs[i]["id"] = std::string(1, static_cast<char>('a' + i));
  const std::string people = R"([{"id": "ana", "age": 40, "receives": {"a": false}, "guardian": []},
                                 {"id": "leo", "age": 7, "guardian": "ana", "receives": {"a": false}},
                                 {"id": "mia", "age": 20, "guardian": "ana", "receives": {"a": false}},
                                 {"id": "eva", "age": 3, "guardian": "ana", "receives": {"a": false}}])";
  CHECK(Unlocks(Little(programs), "{}", people) == "a/leo: +b/ana/leo eligible +c eligible; a/eva: +b/ana/eva eligible +c eligible");
}

TEST_CASE("what the constraints forbid is not supposed", "[explore]") {
  Sample sample = Programs({"true", "household.receives.a"});
  sample["facts.json/constraints"] = Json::parse(R"([{"id": "c", "of": "household", "formula": "!household.receives.a || household.n < 3"}])");
  CHECK(Unlocks(sample, R"({"n": 5, "receives": {"a": false}})") == "");
  CHECK(Unlocks(sample, R"({"n": 1, "receives": {"a": false}})") == "a: +b eligible");
}

}  // namespace
}  // namespace ventanilla
