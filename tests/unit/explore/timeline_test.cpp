#include "unit/plan/little.h"

namespace ventanilla {
namespace {

Json TimelineOf(const Sample& sample, const std::string& household, const std::string& until = {}) {
  return Json::parse(LittleEngine(sample).Timeline(household, until));
}

std::string PrintStanding(const Json& standing) {
  std::string text = standing["verdict"];
  if (!standing["open"].is_null()) text += standing["open"] == true ? " (open)" : " (closed)";
  for (const Json& amount : standing["amounts"]) {
    for (const Json& payment : amount["payments"]) {
      text += " " + payment["min"].dump() + (payment["min"] == payment["max"] ? "" : ".." + payment["max"].dump());
    }
  }
  return text;
}

// "2027-01-01: not_eligible -> eligible", with "ana/leo" in front of a date for a subject and a person.
std::string Changes(const Json& timeline) {
  std::string text;
  for (const Json& change : timeline["changes"]) {
    if (!text.empty()) text += "; ";
    if (!change["subject"].is_null()) text += change["subject"].get<std::string>() + " ";
    if (!change["person"].is_null()) text += "/" + change["person"].get<std::string>() + " ";
    text += change["date"].get<std::string>() + ": " + PrintStanding(change["from"]) + " -> " + PrintStanding(change["to"]);
  }
  return text;
}

// The first program on and after 2026-05-01.
std::string ChangesOf(const Sample& sample, const std::string& facts, const std::string& more = {}, const std::string& people = std::string(kAna)) {
  return Changes(TimelineOf(sample, R"({"as_of": "2026-05-01", "household": )" + facts + R"(, "people": )" + people + more + "}"));
}

std::string ChangesOf(const std::string& when, const std::string& facts) { return ChangesOf(Little({LittleProgram(when)}), facts); }

TEST_CASE("a birthday is a date on the timeline", "[explore]") {
  const std::string day = R"({"day": "2020-06-15"})";
  CHECK(ChangesOf("years(household.day, as_of) >= 6", day) == "2026-06-15: not_eligible -> eligible");
  CHECK(ChangesOf("years(household.day, as_of) < 7", day) == "2027-06-15: eligible -> not_eligible");
  CHECK(ChangesOf("years(household.day, as_of) == 6", day) == "2026-06-15: not_eligible -> eligible; 2027-06-15: eligible -> not_eligible");
  CHECK(ChangesOf("years(household.day, as_of) >= 6", R"({"day": "2020-04-30"})") == "");
}

TEST_CASE("days are counted as well as years", "[explore]") {
  CHECK(ChangesOf("days(household.day, as_of) == 2152", R"({"day": "2020-06-15"})") ==
        "2026-05-07: not_eligible -> eligible; 2026-05-08: eligible -> not_eligible");
  CHECK(ChangesOf("as_of > household.day.addMonths(3) && as_of.getFullYear() % 2 == 0", R"({"day": "2026-03-31"})") ==
        "2026-07-01: not_eligible -> eligible; 2027-01-01: eligible -> not_eligible");
}

TEST_CASE("what was answered as a range changes from day to day as the range does", "[explore]") {
  CHECK(ChangesOf("years(household.day, as_of) >= 6", R"({"day": {"min": "2020-06-15", "max": "2020-07-01"}})") ==
        "2026-06-15: not_eligible -> undecided; 2026-07-01: undecided -> eligible");
}

TEST_CASE("a duration elapses from the day of the answers", "[explore]") {
  const Sample sample = Little({LittleProgram("household.members.exists(m, m.months >= 3)")});
  const std::string people = R"([{"id": "ana", "sex": "female", "months": 1}])";
  CHECK(ChangesOf(sample, "{}", "", people) == "2026-07-01: not_eligible -> eligible");
  CHECK(ChangesOf(sample, "{}", R"(, "answered_on": "2026-04-11")", people) == "2026-06-11: not_eligible -> eligible");
  CHECK(ChangesOf(sample, "{}", R"(, "answered_on": "2026-08-31")", people) == "2026-10-31: not_eligible -> eligible");
}

TEST_CASE("a parameter that changes moves verdicts and amounts", "[explore]") {
  const Sample sample = Little({LittleProgram("household.n <= param.limit", "param.limit * 10")});
  CHECK(ChangesOf(sample, R"({"n": 1})") == "2026-07-01: eligible 30 -> eligible 40; 2027-01-01: eligible 40 -> not_eligible");
}

TEST_CASE("a window opens and closes", "[explore]") {
  Sample sample = Little({LittleProgram("true")});
  sample["programs/p.json/windows"] = Json::parse(R"([{"from": "2026-05-01", "to": "2026-05-31"}, {"from": "2026-06-15", "to": "2026-06-30"}])");
  CHECK(ChangesOf(sample, "{}") ==
        "2026-06-01: eligible (open) -> eligible (closed); 2026-06-15: eligible (closed) -> eligible (open); "
        "2026-07-01: eligible (open) -> eligible (closed)");
}

TEST_CASE("each child has its own birthdays", "[explore]") {
  Json program = LittleProgram("child.months < 4", "child.months + 1", "person");
  program["for_each"] = {{"as", "child"}, {"in", "person.wards"}};
  const std::string people = R"([{"id": "ana", "guardian": [], "sex": "male"},
                                 {"id": "mia", "sex": "female", "months": 3, "guardian": "ana"}])";
  CHECK(ChangesOf(Little({program}), "{}", "", people) ==
        "ana 2026-06-01: eligible 4 -> not_eligible; ana /mia 2026-06-01: eligible 4 -> not_eligible");
}

TEST_CASE("the timeline ends where the answers can no longer be true", "[explore]") {
  Sample sample = Little({LittleProgram("years(household.day, as_of) >= 6")});
  sample["facts.json/constraints"] = Json::parse(R"([{"id": "c", "of": "household", "formula": "years(household.day, as_of) < 6"}])");
  const Json timeline = TimelineOf(sample, R"({"as_of": "2026-05-01", "household": {"day": "2020-06-15"}, "people": [{"id": "ana"}]})");
  CHECK(Changes(timeline) == "");
  CHECK(timeline["until"] == "2026-06-14");
  CHECK(timeline["impossible_from"] == "2026-06-15");
}

TEST_CASE("a timeline ends where it is told to, or with the catalog", "[explore]") {
  const Sample sample = Little({LittleProgram("years(household.day, as_of) >= 6")});
  const std::string household = R"({"as_of": "2026-05-01", "household": {"day": "2020-06-15"}, "people": [{"id": "ana"}]})";
  CHECK(Changes(TimelineOf(sample, household, "2026-06-14")) == "");
  CHECK(Changes(TimelineOf(sample, household, "2026-06-15")) == "2026-06-15: not_eligible -> eligible");
  CHECK(TimelineOf(sample, household, "9999-01-01")["until"] == TimelineOf(sample, household)["until"]);
  CHECK(TimelineOf(sample, household, "2020-01-01")["until"] == "2026-05-01");
  CHECK(TimelineOf(sample, household)["impossible_from"].is_null());
  CHECK(TimelineOf(sample, household, "mañana")["errors"][0]["code"] == "wrong-type");
  CHECK(TimelineOf(sample, "[]")["errors"][0]["code"] == "wrong-type");
  CHECK(TimelineOf(sample, "{")["errors"][0]["code"] == "json-syntax");
}

}  // namespace
}  // namespace ventanilla
