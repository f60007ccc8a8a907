#include "unit/plan/little.h"

namespace ventanilla {
namespace {

// Programs a (worth 5 a month), b (50 a year) and c (worth 9 a month); `excludes` are pairs like "ab".
Sample Three(const std::vector<std::string>& excludes, const std::string& when_c = "true", const std::string& amount_c = "9") {
  std::vector<Json> programs = {LittleProgram("true", "5"), LittleProgram("true", "50"), LittleProgram(when_c, amount_c)};
  programs[1]["amounts"][0]["per"] = "year";
  for (std::size_t i = 0; i < 3; ++i) programs[i]["id"] = std::string(1, static_cast<char>('a' + i));
  for (const std::string& pair : excludes) {
    Json& list = programs[static_cast<std::size_t>(pair[0] - 'a')]["excludes"];
    if (list.is_null()) list = Json::array();
    list.push_back({{"program", std::string(1, pair[1])}, {"scope", "household"}});
  }
  return Little(programs);
}

Json ResultOf(const Sample& sample, const std::string& facts = "{}") {
  return Json::parse(LittleEngine(sample).Assess(R"({"as_of": "2026-11-21", "household": )" + facts + R"(, "people": [{"id": "ana"}]})"));
}

// "month 14..14, year 50..50": what is certain.
std::string Certain(const Json& result) {
  std::string text;
  for (const Json& total : result["totals"]) {
    const Json& certain = total["certain"];
    text += (text.empty() ? "" : ", ") + total["per"].get<std::string>() + " " + certain["min"].dump() + ".." + certain["max"].dump();
  }
  return text;
}

TEST_CASE("what does not exclude each other is added up, by unit and period", "[assess]") {
  const Json result = ResultOf(Three({}));
  CHECK(result["conflicts"].empty());
  CHECK(Certain(result) == "month 14..14, year 50..50");
}

TEST_CASE("of two that exclude each other the one worth more in a year is kept", "[assess]") {
  const Json result = ResultOf(Three({"ab"}));
  CHECK(Certain(result) == "month 14..14");
  REQUIRE(result["conflicts"].size() == 1);
  CHECK(result["conflicts"][0]["programs"] == Json::array({"a", "b"}));
  CHECK(result["conflicts"][0]["kept"] == "a");
}

TEST_CASE("exclusion is mutual: two small ones may be worth more than one", "[assess]") {
  CHECK(Certain(ResultOf(Three({"ca", "cb"}))) == "month 5..5, year 50..50");
  CHECK(Certain(ResultOf(Three({"ca", "cb"}, "true", "10"))) == "month 10..10");
}

TEST_CASE("what is undecided may displace what is certain only in what is possible", "[assess]") {
  const Json result = ResultOf(Three({"ca"}, "household.flag"));
  CHECK(result["totals"][0]["certain"] == Json{{"min", 5}, {"max", 5}});
  CHECK(result["totals"][0]["likely"] == Json{{"min", 5}, {"max", 5}});
  CHECK(result["totals"][0]["possible"]["max"] == 9);
  CHECK(result["conflicts"][0]["kept"] == "c");
}

TEST_CASE("what is received stays, and is not counted again", "[assess]") {
  const Json result = ResultOf(Three({"ab"}), R"({"receives": {"b": true}})");
  CHECK(Certain(result) == "month 9..9");
  CHECK(result["conflicts"][0]["kept"] == "b");
}

TEST_CASE("an amount below nothing makes no benefit worse than none", "[assess]") {
  const Json result = ResultOf(Three({"ca"}, "true", "household.k"), R"({"k": -4})");
  CHECK(result["conflicts"].size() == 1);
  CHECK(result["programs"][2]["amounts"][0]["min"] == -4);
}

}  // namespace
}  // namespace ventanilla
