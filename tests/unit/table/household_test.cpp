#include "unit/plan/little.h"

namespace ventanilla {
namespace {

// A line for each error: `code pointer: message`, and `| mend` when there is one.
std::string ErrorsIn(const std::string& household) {
  static const Loaded loaded(Little({LittleProgram("household.flag")}));
  const Result<Json> tree = ParseJson({"household.json", household});
  REQUIRE(tree.ok());
  Table table;
  std::string lines;
  for (const Diagnostic& error : ReadHousehold(loaded.catalog(), *tree, {"household.json", household}, table)) {
    CHECK(error.file == "household.json");
    CHECK(error.position.line == 1);
    lines += (lines.empty() ? "" : "\n") + error.code + " " + error.pointer + ": " + error.message;
    if (!error.mend.empty()) lines += " | " + error.mend;
  }
  return lines;
}

// In a household of Ana and Leo, what is wrong with Ana's answers, or with those of the household.
std::string OfAna(const std::string& answers) {
  return ErrorsIn(R"({"as_of": "2026-11-21", "people": [{"id": "ana", )" + answers + R"(}, {"id": "leo"}]})");
}
std::string OfHousehold(const std::string& answers) {
  return ErrorsIn(R"({"as_of": "2026-11-21", "household": {)" + answers + R"(}, "people": [{"id": "ana"}]})");
}

TEST_CASE("a household says for which day and for whom", "[table]") {
  CHECK(ErrorsIn(R"([])") == "wrong-type : a household is an object with \"as_of\", \"household\" and \"people\", not an empty list.");
  CHECK(ErrorsIn(R"({"people": [{"id": "ana"}]})") ==
        "missing-key : \"as_of\" is missing: the day for which to assess. | Add \"as_of\": \"2026-11-21\".");
  CHECK(ErrorsIn(R"({"as_of": "21-11-2026", "people": [{"id": "ana"}]})") ==
        "wrong-type /as_of: as_of wants a date like \"2026-11-21\", not the text \"21-11-2026\".");
  CHECK(ErrorsIn(R"({"as_of": "2028-01-01", "people": [{"id": "ana"}]})") ==
        "off-domain /as_of: this catalog holds from 2026-03-01 to 2027-12-31, not on 2028-01-01.");
  CHECK(ErrorsIn(R"({"as_of": "2026-11-21"})") == "wrong-people : \"people\" wants a list of 1 to 30 people.");
  CHECK(ErrorsIn(R"({"as_of": "2026-11-21", "people": []})") == "wrong-people /people: \"people\" wants a list of 1 to 30 people.");
  CHECK(ErrorsIn(R"({"as_of": "2026-11-21", "persons": [], "people": [{"id": "ana"}]})") == "unknown-key /persons: \"persons\" is not known here.");
}

TEST_CASE("people have names of their own, and somebody lives in the home", "[table]") {
  const auto people = [](const std::string& list) { return ErrorsIn(R"({"as_of": "2026-11-21", "people": )" + list + "}"); };
  CHECK(people(R"([{"id": "ana"}, {"id": "ana"}])") == "duplicate-id /people/1/id: two people have the id \"ana\".");
  CHECK(people(R"([{"id": ""}])") == "wrong-person /people/0: a person is an object with an \"id\", a text that is not empty.");
  CHECK(people(R"([{"id": "ana", "resident": false}])") == "wrong-people /people: at least one person must live in the home (\"resident\" not false).");
  CHECK(people(R"([{"id": "ana", "resident": "no"}])") == "wrong-type /people/0/resident: resident wants true or false, not the text \"no\".");
  std::string many;
  for (int i = 0; i < 31; ++i) many += (i == 0 ? "[" : ",") + Json{{"id", std::to_string(i)}}.dump();
  CHECK(people(many + "]") == "wrong-people /people: a household has at most 30 people; this one has 31.");
}

TEST_CASE("a fact that does not exist is not passed over", "[table]") {
  CHECK(OfAna(R"("agge": 3)") == "unknown-fact /people/0/agge: there is no fact \"agge\" of a person. Did you mean \"age\"?");
  CHECK(OfAna(R"("region": "rm")") == "unknown-fact /people/0/region: there is no fact \"region\" of a person. | It is a fact of the household.");
  CHECK(OfHousehold(R"("age": 3)") == "unknown-fact /household/age: there is no fact \"age\" of a household. | It is a fact of a person.");
  CHECK(OfHousehold(R"("receives": {"q": true})") == "unknown-fact /household/receives/q: no program \"q\" is received here.");
  CHECK(OfHousehold(R"("receives": {"p": true})") == "");
  CHECK(OfHousehold(R"("receives.p": true)") != "");
}

TEST_CASE("an answer is of the fact's type", "[table]") {
  CHECK(OfHousehold(R"("flag": 1)") == "wrong-type /household/flag: flag wants true or false, not the number 1.");
  CHECK(OfHousehold(R"("n": "3")") == "wrong-type /household/n: n wants a whole number from 0 to 10, not the text \"3\".");
  CHECK(OfHousehold(R"("n": 2.5)") == "wrong-type /household/n: n wants a whole number from 0 to 10, not the number 2.5.");
  CHECK(OfHousehold(R"("uf": 2.505)") == "wrong-type /household/uf: uf wants a number with at most 2 decimals from 0 to 100, not the number 2.505.");
  CHECK(OfHousehold(R"("day": "2026-02-29")") ==
        "wrong-type /household/day: day wants a date like \"2026-11-21\" from 2020-01-01 to 2026-12-31, not the text \"2026-02-29\".");
  CHECK(OfHousehold(R"("region": "xi")") != "");
  CHECK(OfAna(R"("pensions": "old")") == "wrong-type /people/0/pensions: pensions wants a list of options, not the text \"old\".");
}

TEST_CASE("an answer lies in the fact's domain and on its grid", "[table]") {
  CHECK(OfHousehold(R"("n": 11)") == "off-domain /household/n: n wants a whole number from 0 to 10, not the number 11.");
  CHECK(OfHousehold(R"("k": 1)") == "off-grid /household/k: k goes in steps of 2 from -4; the number 1 is between two steps.");
  CHECK(OfHousehold(R"("n": {"min": 3, "max": 12})") == "off-domain /household/n/max: n wants a whole number from 0 to 10, not the number 12.");
  CHECK(OfHousehold(R"("n": {"min": 5, "max": 3})") == "empty-range /household/n: the range of n is empty: min 5 is more than max 3.");
  CHECK(OfHousehold(R"("n": {})") == "empty-range /household/n: a range of n needs \"min\", \"max\" or both.");
  CHECK(OfHousehold(R"("n": {"mn": 3})") == "unknown-key /household/n/mn: a range has \"min\" and \"max\", not \"mn\". Did you mean \"min\"?");
  CHECK(OfHousehold(R"("region": "rmm")") == "unknown-option /household/region: region has no option \"rmm\". Did you mean \"rm\"?");
  CHECK(OfHousehold(R"("region": {"any_of": []})") == "empty-range /household/region/any_of: an answer to region needs at least one option.");
  CHECK(OfAna(R"("pensions": {"includes": ["old"], "excludes": ["old"]})") ==
        "empty-range /people/0/pensions: an option of pensions is both included and excluded.");
}

TEST_CASE("a reference is to somebody else of the household, or to nobody", "[table]") {
  CHECK(OfAna(R"("guardian": "leo")") == "");
  CHECK(OfAna(R"("guardian": [])") == "");
  CHECK(OfAna(R"("guardian": ["leo"])") == "");
  CHECK(OfAna(R"("guardian": {"any_of": ["leo", null]})") == "");
  CHECK(OfAna(R"("guardian": "ana")") == "self-reference /people/0/guardian: guardian of a person cannot be that same person.");
  CHECK(OfAna(R"("guardian": "lea")") == "unknown-person /people/0/guardian: nobody here has the id \"lea\". Did you mean \"leo\"?");
  CHECK(OfAna(R"("guardian": ["leo", "ana"])") == "wrong-type /people/0/guardian: guardian is one person at most: [] or [\"id\"]. | "
                                                  "For somebody among several, write {\"any_of\": [...]}.");
  CHECK(OfAna(R"("guardian": {"one_of": ["leo"]})") ==
        "wrong-type /people/0/guardian: guardian wants an id, [], [\"id\"] or {\"any_of\": [ids, or null for nobody]}.");
}

TEST_CASE("what is not asked, and what is not known, may be anything", "[table]") {
  const Loaded loaded(Little({LittleProgram("household.flag")}));
  const std::string text = R"({"as_of": "2026-11-21", "household": {"n": null, "k": {"min": 2}}, "people": [{"id": "ana"}]})";
  Table table;
  REQUIRE(ReadHousehold(loaded.catalog(), Json::parse(text), {"household.json", text}, table).empty());
  const auto index = [&](const char* id) { return static_cast<std::size_t>(FindFact(loaded.catalog(), id) - loaded.catalog().facts.data()); };
  CHECK(table.asked[index("n")][0] == Asked::kUnknown);
  CHECK(table.asked[index("k")][0] == Asked::kAnswered);
  CHECK(table.asked[index("flag")][0] == Asked::kNotAsked);
  CHECK(table.facts[index("n")].Highest(0) == 10);
  CHECK(table.facts[index("k")].Lowest(0) == 2);
  CHECK(table.facts[index("k")].Highest(0) == 6);
  CHECK(table.facts[index("flag")].TruthAt(0) == kEither);
}

TEST_CASE("a duration grows by the months completed since it was answered", "[table]") {
  const auto months = [](const std::string& answered_on, const std::string& answer) {
    const Sample sample = Little({LittleProgram("true", "household.members.map(m, m.months).sum()")});
    const Json ana = {{"id", "ana"}, {"sex", "female"}, {"months", Json::parse(answer)}};
    const Json household = {{"as_of", kToday}, {"answered_on", answered_on}, {"people", Json::array({ana})}};
    const Json amount = Json::parse(LittleEngine(sample).Assess(household.dump()))["programs"][0]["amounts"][0];
    return amount["min"].dump() + ".." + amount["max"].dump();
  };
  CHECK(months("2026-11-21", "4") == "4..4");
  CHECK(months("2026-10-21", "4") == "5..5");
  CHECK(months("2026-10-22", "4") == "4..4");
  CHECK(months("2026-08-01", R"({"min": 2, "max": 9})") == "5..10");
  CHECK(months("2026-08-01", "null") == "0..10");
}

}  // namespace
}  // namespace ventanilla
