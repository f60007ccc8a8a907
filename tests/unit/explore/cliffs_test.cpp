#include "unit/plan/little.h"

namespace ventanilla {
namespace {

constexpr char kNobodyElse[] = R"({"as_of": "2026-05-01", "household": {}, "people": [{"id": "ana"}]})";

Json CliffsOf(const Sample& sample, const std::string& fact, const std::string& household = kNobodyElse, const std::string& person = {}) {
  return Json::parse(LittleEngine(sample).Cliffs(household, fact, person));
}

// "30", "0..500 by 100", "0..7 rounded 8/10", "0..7 one way".
std::string PrintCourse(const Json& course) {
  if (course["form"] == "constant") return course["from"].dump();
  std::string text = course["from"].dump() + ".." + course["to"].dump();
  if (course["form"] == "one_way") return text + " one way";
  if (course["form"] == "linear") return text + " by " + course["step"].dump();
  for (const Json& term : course["rounded"]) text += " rounded " + term["step"].dump() + "/" + term["divisor"].dump();
  return text;
}

// What is paid a month, piece by piece: "0..3: 1000; 4..10: nothing".
std::string Monthly(const Json& cliffs) {
  if (cliffs.contains("errors")) return cliffs["errors"][0]["code"];
  std::string text;
  for (const Json& piece : cliffs["pieces"]) {
    if (!text.empty()) text += "; ";
    text += piece["from"].dump() + ".." + piece["to"].dump() + ": ";
    std::string paid = piece["possible"] == true ? "nothing" : "impossible";
    for (const Json& total : piece["totals"]) {
      if (total["per"] != "month") continue;
      const std::string min = PrintCourse(total["amount"]["min"]), max = PrintCourse(total["amount"]["max"]);
      paid = min == max ? min : min + " to " + max;
    }
    text += paid;
  }
  return text;
}

// "4: 12000 -> 0, p".
std::string Falls(const Json& cliffs) {
  std::string text;
  for (const Json& cliff : cliffs["cliffs"]) {
    if (!text.empty()) text += "; ";
    text += cliff["at"].dump() + ":";
    for (const Json& fall : cliff["falls"]) text += " " + fall["before"]["max"].dump() + " -> " + fall["after"]["max"].dump();
    for (const Json& lost : cliff["lost"]) text += ", " + lost["program"].get<std::string>();
  }
  return text;
}

Sample Paying(const std::string& amount, const std::string& when = "true") { return Little({LittleProgram(when, amount)}); }

TEST_CASE("where a program ends there is a cliff", "[explore]") {
  const Json cliffs = CliffsOf(Paying("1000", "household.n <= 3"), "n");
  CHECK(Monthly(cliffs) == "0..3: 1000; 4..10: nothing");
  CHECK(Falls(cliffs) == "4: 12000 -> 0, p");
  CHECK(cliffs["cliffs"][0]["before"] == 3);
  CHECK(cliffs["complete"] == true);
}

TEST_CASE("an amount that falls slowly is one piece, and no cliff", "[explore]") {
  const Json cliffs = CliffsOf(Paying("math.greatest(0, 500 - household.n * 100)"), "n");
  CHECK(Monthly(cliffs) == "0..5: 500..0 by -100; 6..10: 0");
  CHECK(Falls(cliffs) == "");
  CHECK(cliffs["pieces"][0]["totals"][0]["amount"]["min"]["slope"] == -1200);
}

TEST_CASE("what is rounded is one piece, however many steps it has", "[explore]") {
  const Json cliffs = CliffsOf(Paying("divideRounded(household.large * 8, 10)"), "large");
  CHECK(Monthly(cliffs) == "0..9000000000000: 0..7200000000000 rounded 8/10");
  CHECK(cliffs["pieces"][0]["totals"][1]["amount"]["max"]["slope"] == 0.8);
  CHECK(Monthly(CliffsOf(Paying("(household.k + 4) / 2"), "k")) == "-4..6: 0..5 by 1");
  CHECK(Monthly(CliffsOf(Paying("(household.k + 4) / 4"), "k")) == "-4..6: 0..2 rounded 2/4");
}

TEST_CASE("steps of a table are pieces, and those that go down cliffs", "[explore]") {
  const Json cliffs = CliffsOf(Paying("param.scale.at(household.n)"), "n");
  CHECK(Monthly(cliffs) == "0..2: 100; 3..5: 50; 6..10: 200");
  CHECK(Falls(cliffs) == "3: 1200 -> 600");
}

TEST_CASE("what else is not known leaves ranges", "[explore]") {
  CHECK(Monthly(CliffsOf(Paying("household.n * 100 + household.k + 4"), "n")) == "0..10: 0..1000 by 100 to 10..1010 by 100");
  const Json cliffs = CliffsOf(Paying("10", "household.n <= 3 || household.checked"), "n");
  CHECK(Monthly(cliffs) == "0..3: 10; 4..10: 10");
  CHECK(cliffs["pieces"][0]["benefits"][0]["verdict"] == "eligible");
  CHECK(cliffs["pieces"][1]["benefits"][0]["verdict"] == "likely");
}

TEST_CASE("of programs that exclude each other the better one counts", "[explore]") {
  Json other = LittleProgram("true", "350");
  other["id"] = "q";
  other["excludes"] = Json::parse(R"([{"program": "p", "scope": "household"}])");
  const Json cliffs = CliffsOf(Little({LittleProgram("true", "household.n * 100"), other}), "n");
  CHECK(Monthly(cliffs) == "0..3: 350; 4..10: 400..1000 by 100");
  CHECK(Falls(cliffs) == "");
}

TEST_CASE("doubles that are rounded too often go one way", "[explore]") {
  const Json cliffs = CliffsOf(Paying("int(math.round(double(household.large) * 0.3))"), "large");
  CHECK(Monthly(cliffs) == "0..9000000000000: 0..2700000000000 one way");
  CHECK(cliffs["pieces"][0]["proved"] == "sound");
  CHECK(Monthly(CliffsOf(Paying("int(math.round(household.x))"), "x")) ==
        "-2.0..-1.5: -2; -1.0..-0.5: -1; 0.0..0.0: 0; 0.5..1.0: 1; 1.5..2.0: 2; 2.5..3.0: 3; 3.5..4.0: 4");
}

TEST_CASE("what the constraints forbid is impossible", "[explore]") {
  Sample sample = Paying("5");
  sample["facts.json/constraints"] = Json::parse(R"([{"id": "c", "of": "household", "formula": "household.n < 3 || household.n > 8"}])");
  CHECK(Monthly(CliffsOf(sample, "n")) == "0..2: 5; 3..8: impossible; 9..10: 5");
  CHECK(Falls(CliffsOf(sample, "n")) == "");
}

TEST_CASE("a fact of one person counts through all that follows from it", "[explore]") {
  const Sample sample = Paying("10 * household.members.map(m, m.age).sum()", "household.members.exists(m, m.age >= 100)");
  const std::string household = R"({"as_of": "2026-05-01", "people": [{"id": "ana", "age": 1}, {"id": "leo", "age": 7}]})";
  CHECK(Monthly(CliffsOf(sample, "age", household, "leo")) == "0..99: nothing; 100..120: 1010..1210 by 10");
  CHECK(Monthly(CliffsOf(sample, "n", household)) == "0..10: nothing");
}

TEST_CASE("days are numbers too", "[explore]") {
  CHECK(Monthly(CliffsOf(Paying("10", "years(household.day, as_of) >= 6"), "day")) == R"("2020-01-01".."2020-05-01": 10; "2020-05-02".."2026-12-31": nothing)");
}

TEST_CASE("what cannot be followed is refused", "[explore]") {
  const Sample sample = Paying("10");
  CHECK(Monthly(CliffsOf(sample, "m")) == "unknown-fact");
  CHECK(Monthly(CliffsOf(sample, "age")) == "unknown-fact");
  CHECK(Monthly(CliffsOf(sample, "n", kNobodyElse, "ana")) == "unknown-fact");
  CHECK(Monthly(CliffsOf(sample, "age", kNobodyElse, "eva")) == "unknown-person");
  CHECK(Monthly(CliffsOf(sample, "region")) == "wrong-type");
  CHECK(Monthly(CliffsOf(sample, "n", "[")) == "json-syntax");
}

}  // namespace
}  // namespace ventanilla
