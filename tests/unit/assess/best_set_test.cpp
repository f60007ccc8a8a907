#include "unit/plan/little.h"

namespace ventanilla {
namespace {

// Programs a (worth 5 a month), b (50 a year) and c (worth 9 a month); `excludes` are pairs like "ab", or "a>b" where the law grants a.
Sample Three(const std::vector<std::string>& excludes, const std::string& when_c = "true", const std::string& amount_c = "9") {
  std::vector<Json> programs = {LittleProgram("true", "5"), LittleProgram("true", "50"), LittleProgram(when_c, amount_c)};
  programs[1]["amounts"][0]["per"] = "year";
  for (std::size_t i = 0; i < 3; ++i) programs[i]["id"] = std::string(1, static_cast<char>('a' + i));
  for (const std::string& pair : excludes) {
    Json exclusion = {{"program", std::string(1, pair.back())}, {"scope", "household"}};
    if (pair[1] == '>') exclusion["prefer"] = "this";
    Json& list = programs[static_cast<std::size_t>(pair[0] - 'a')]["excludes"];
    if (list.is_null()) list = Json::array();
    list.push_back(std::move(exclusion));
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

// "a c; b worth 50 of 60": the best set, then why each other lost to which.
std::string SetOf(const Json& result, std::size_t number = 0) {
  const Json& set = result["best"]["sets"][number];
  const auto range = [](const Json& quantity) {
    const std::string min = quantity["min"].dump(), max = quantity["max"].dump();
    return min == max ? min : min + ".." + max;
  };
  std::string text;
  for (const Json& benefit : set["benefits"]) text += (text.empty() ? "" : " ") + benefit["program"].get<std::string>();
  for (const Json& loss : set["lost"]) {
    text += "; " + loss["program"].get<std::string>() + " " + loss["because"].get<std::string>() + " to";
    for (const Json& other : loss["to"]) text += " " + other["program"].get<std::string>();
    if (loss.contains("instead")) text += ": " + range(loss["first_year"]) + " or " + range(loss["instead"]);
  }
  return text;
}

TEST_CASE("what does not exclude each other is added up, by unit and period", "[assess]") {
  const Json result = ResultOf(Three({}));
  CHECK(SetOf(result) == "a b c");
  CHECK(Certain(result) == "month 14..14, year 50..50");
}

TEST_CASE("of two that exclude each other the one worth more in a year is chosen", "[assess]") {
  const Json result = ResultOf(Three({"ab"}));
  CHECK(Certain(result) == "month 14..14");
  CHECK(SetOf(result) == "a c; b worth to a: 50 or 60");
  CHECK(result["best"]["proved"] == "exact");
  CHECK(result["best"]["sets"].size() == 1);
}

TEST_CASE("exclusion is mutual: two small ones may be worth more than one", "[assess]") {
  CHECK(SetOf(ResultOf(Three({"ca", "cb"}))) == "a b; c worth to a b: 108 or 110");
  CHECK(SetOf(ResultOf(Three({"ca", "cb"}, "true", "10"))) == "c; a worth to c: 60 or 120; b worth to c: 50 or 120");
}

TEST_CASE("a month counts 12 times in the first year, a semester twice, and payments one by one", "[assess]") {
  const auto yearly = [](const std::string& key, const Json& value) {
    Sample sample = Three({});
    sample["programs/a.json/amounts/0/" + key] = value;
    if (key == "schedule") sample.Remove("programs/a.json/amounts/0/formula");
    return ResultOf(sample)["best"]["sets"][0]["benefits"][0]["first_year"]["max"];
  };
  CHECK(yearly("per", "month") == 60);
  CHECK(yearly("per", "year") == 5);
  CHECK(yearly("per", "once") == 5);
  CHECK(yearly("per", "semester") == 10);
  CHECK(yearly("schedule", Json::array({"7", "4"})) == 11);
  CHECK(yearly("formula", "decimal(\"5.3\")") == 64);  // 63.6, in whole pesos
  CHECK(yearly("unit", "UF") == 0);
}

TEST_CASE("what the law prefers is granted, whatever it is worth", "[assess]") {
  CHECK(SetOf(ResultOf(Three({"a>c"}))) == "a b; c preference to a");
  CHECK(SetOf(ResultOf(Three({"b>c", "ca"}))) == "a b; c preference to b");
  CHECK(Certain(ResultOf(Three({"a>c"}))) == "month 5..5, year 50..50");
}

TEST_CASE("what gives way to another takes no one's place", "[assess]") {
  CHECK(SetOf(ResultOf(Three({"b>a", "a>c"}))) == "b c; a preference to b");
}

TEST_CASE("a preference for what is not even likely changes nothing", "[assess]") {
  CHECK(SetOf(ResultOf(Three({"c>a"}, "household.flag"))) == "a b; c undecided to a: 108 or 60");
  CHECK(SetOf(ResultOf(Three({"c>a"}, "household.checked"))) == "b c; a preference to c");
  CHECK(SetOf(ResultOf(Three({"c>a"}, "household.flag"), R"({"flag": false})")) == "a b");
}

TEST_CASE("what pays no cash does not lose to cash, unless by the law", "[assess]") {
  const auto in_kind = [](const std::string& conflict, const char* when = "true") {
    Sample sample = Three({conflict}, when, "1");
    sample["programs/c.json/amounts/0/kind"] = "in_kind";
    return SetOf(ResultOf(sample));
  };
  CHECK(in_kind("ac") == "b c; a in_kind to c: 60 or 0");
  CHECK(in_kind("a>c") == "a b; c preference to a");
  CHECK(in_kind("ac", "household.checked") == "b c; a in_kind to c: 60 or 0");
  CHECK(in_kind("ac", "household.flag") == "a b; c undecided to a: 0 or 60");
}

TEST_CASE("of equal worth the more certain is chosen, then the first of the catalog", "[assess]") {
  CHECK(SetOf(ResultOf(Three({"ac"}, "household.checked", "5"))) == "a b; c certainty to a: 60 or 60");
  CHECK(SetOf(ResultOf(Three({"ac"}, "true", "5"))) == "a b; c tie to a: 60 or 60");
}

TEST_CASE("what is undecided may displace what is certain only in what is possible", "[assess]") {
  const Json result = ResultOf(Three({"ca"}, "household.flag"));
  CHECK(result["totals"][0]["certain"] == Json{{"min", 5}, {"max", 5}});
  CHECK(result["totals"][0]["likely"] == Json{{"min", 5}, {"max", 5}});
  CHECK(result["totals"][0]["possible"]["max"] == 9);
  CHECK(SetOf(result) == "a b; c undecided to a: 108 or 60");
}

TEST_CASE("what is likely counts as expected, and not as certain", "[assess]") {
  const Json result = ResultOf(Three({"ca"}, "household.checked"));
  CHECK(result["totals"][0]["certain"] == Json{{"min", 5}, {"max", 5}});
  CHECK(result["totals"][0]["likely"] == Json{{"min", 9}, {"max", 9}});
  CHECK(SetOf(result) == "b c; a worth to c: 60 or 108");
}

TEST_CASE("what is received stays, and is not counted again", "[assess]") {
  const Json result = ResultOf(Three({"a>b", "bc"}), R"({"receives": {"b": true}})");
  CHECK(result["totals"].empty());
  CHECK(SetOf(result) == "; a received to b; c received to b");
}

TEST_CASE("where the ends of the amounts lead to two sets, both are given, and what decides", "[assess]") {
  const Json result = ResultOf(Three({"ac"}, "true", "household.n"));
  REQUIRE(result["best"]["sets"].size() == 2);
  CHECK(SetOf(result, 0) == "a b; c worth to a: 0..120 or 60");
  CHECK(SetOf(result, 1) == "b c; a worth to c: 60 or 0..120");
  CHECK(result["best"]["missing"] == Json::parse(R"([{"fact": "n", "person": null}])"));
  CHECK(Certain(result) == "month 0..10, year 50..50");
}

TEST_CASE("a set that is best at both ends is given once", "[assess]") {
  CHECK(SetOf(ResultOf(Three({"ac"}, "true", "household.n"), R"({"n": {"min": 5, "max": 6}})")) == "b c; a worth to c: 60 or 60..72");
  const Json result = ResultOf(Three({"ac"}, "true", "household.n"), R"({"n": {"min": 4, "max": 5}})");
  CHECK(SetOf(result) == "a b; c worth to a: 48..60 or 60");
  CHECK(result["best"]["sets"].size() == 1);
  CHECK(result["best"]["missing"].empty());
}

TEST_CASE("an amount below nothing makes no benefit worse than none", "[assess]") {
  const Json result = ResultOf(Three({"ca"}, "true", "household.k"), R"({"k": -4})");
  CHECK(SetOf(result) == "a b; c worth to a: 0 or 60");
  CHECK(result["programs"][2]["amounts"][0]["min"] == -4);
}

// People, each with a program for every letter, and a conflict in every pair of `excludes` by `scope`.
Json PerPerson(const std::vector<std::pair<std::string, std::string>>& programs, const std::vector<std::string>& excludes, const char* scope, int people) {
  std::vector<Json> made;
  for (const auto& [id, amount] : programs) {
    made.push_back(LittleProgram("true", amount, "person"));
    made.back()["id"] = id;
    made.back()["excludes"] = Json::array();
    for (const std::string& pair : excludes) {
      if (pair.substr(0, 1) == id) made.back()["excludes"].push_back({{"program", pair.substr(1)}, {"scope", scope}});
    }
  }
  Json household = {{"as_of", kToday}, {"household", Json::object()}, {"people", Json::array()}};
  for (int i = 0; i < people; ++i) household["people"].push_back({{"id", "p" + std::to_string(i)}, {"age", i}});
  return Json::parse(LittleEngine(Little(made)).Assess(household.dump()));
}

TEST_CASE("the scope says whose benefits exclude each other", "[assess]") {
  const Json own = PerPerson({{"a", "2"}, {"b", "person.age"}}, {"ab"}, "subject", 5);
  CHECK(SetOf(own) == "a a a b b; a worth to b: 24 or 36; a worth to b: 24 or 48; b worth to a: 0 or 24; b worth to a: 12 or 24; b tie to a: 24 or 24");
  const Json all = PerPerson({{"a", "2"}, {"b", "person.age"}}, {"ab"}, "household", 3);
  CHECK(SetOf(all) == "a a a; b worth to a: 0 or 72; b worth to a: 12 or 72; b worth to a: 24 or 72");
}

TEST_CASE("many benefits of few programs are no long search", "[assess]") {
  std::vector<std::pair<std::string, std::string>> programs;
  std::vector<std::string> excludes;
  for (char id = 'a'; id <= 'h'; ++id) {
    for (const auto& [other, amount] : programs) excludes.push_back(std::string(1, id) + other);
    programs.push_back({std::string(1, id), std::to_string(id) + " + person.age * " + std::to_string(id % 3)});
  }
  CHECK(PerPerson(programs, excludes, "household", 30)["best"]["proved"] == "exact");
  CHECK(PerPerson(programs, excludes, "subject", 30)["best"]["proved"] == "exact");
}

TEST_CASE("a search that takes too long says that its set is not proved", "[assess]") {
  constexpr unsigned kCount = 140;
  std::vector<Json> programs;
  unsigned state = 7;
  const auto roll = [&] { return (state = state * 1664525 + 1013904223) >> 16; };
  for (unsigned i = 0; i < kCount; ++i) {
    programs.push_back(LittleProgram("true", std::to_string(50 + roll() % 50)));
    programs.back()["id"] = "p" + std::to_string(1000 + i);
    programs.back()["excludes"] = Json::array();
    for (unsigned j = 0; j < i; ++j) {
      if (roll() % 12 == 0) programs.back()["excludes"].push_back({{"program", "p" + std::to_string(1000 + j)}, {"scope", "household"}});
    }
  }
  const Json result = ResultOf(Little(programs));
  CHECK(result["best"]["proved"] == "sound");
  for (const Json& loss : result["best"]["sets"][0]["lost"]) CHECK_FALSE(loss["to"].empty());
}

}  // namespace
}  // namespace ventanilla
