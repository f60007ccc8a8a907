// What a benefit would unlock is what the engine says of the household that receives it.
#include <algorithm>
#include <iostream>
#include <map>

#include "property/instance.h"
#include "property/random_household.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kUnlocksHouseholds = 3;

int Rank(const Json& verdict) { return verdict == "eligible" ? 3 : verdict == "likely" ? 2 : verdict == "undecided" ? 1 : 0; }

// By program, subject and person: the verdict. Who cannot be bound has none.
std::map<Json, Json> VerdictsOf(const Catalog& catalog, const Json& result) {
  std::map<Json, Json> verdicts;
  for (const Json& program : result["programs"]) {
    const auto each = [&](const Program& one) { return one.id == program["id"] && one.for_each; };
    if (std::none_of(catalog.programs.begin(), catalog.programs.end(), each)) {
      verdicts[Json{program["id"], program["subject"], nullptr}] = program["verdict"];
      continue;
    }
    for (const Json& row : program["rows"]) verdicts[Json{program["id"], program["subject"], row["person"]}] = row["verdict"];
  }
  return verdicts;
}

// Whether the benefit may be granted to `person`, and is not received.
bool IsOpenTo(const Program& program, const Json& person, const Json& result) {
  for (const Json& found : result["programs"]) {
    if (found["id"] != program.id) continue;
    if (!program.for_each && found["subject"] == person && found["receives"] != true && found["verdict"] != "not_eligible") return true;
    if (!program.for_each) continue;
    for (const Json& row : found["rows"]) {
      if (row["person"] == person && row["receives"] != true && row["verdict"] != "not_eligible") return true;
    }
  }
  return false;
}

Json Shifts(const std::map<Json, Json>& now, const std::map<Json, Json>& then, const std::string& program, bool better) {
  Json shifts = Json::array();
  std::map<Json, Json> all = now;
  all.insert(then.begin(), then.end());
  for (const auto& [place, any] : all) {
    const auto at = [&which = place](const std::map<Json, Json>& verdicts) {
      return verdicts.contains(which) ? verdicts.at(which) : Json("not_eligible");
    };
    const Json before = at(now), after = at(then);
    if (place[0] == program || before == after || (Rank(before) < Rank(after)) != better) continue;
    shifts.push_back({{"program", place[0]}, {"subject", place[1]}, {"person", place[2]}, {"verdict", after}});
  }
  return shifts;
}

// The order of people in ids is that of their rows here, so maps list as the engine does.
Json Expected(const Instance& instance, const Json& household, const Json& result) {
  Json unlocks = Json::array();
  const std::map<Json, Json> now = VerdictsOf(instance.catalog, result);
  for (const Program& program : instance.catalog.programs) {
    for (const Slot& slot : Slots(instance.catalog, household)) {
      if (slot.fact != program.receives_fact) continue;
      const Json person = slot.person < 0 ? Json() : household["people"][static_cast<std::size_t>(slot.person)]["id"];
      if (!IsOpenTo(program, person, result)) continue;
      Json granted = household;
      SetAnswer(instance.catalog, granted, slot, true);
      const std::map<Json, Json> then = VerdictsOf(instance.catalog, Assess(instance, granted));
      const Json better = Shifts(now, then, program.id, true), worse = Shifts(now, then, program.id, false);
      if (better.empty() && worse.empty()) continue;
      unlocks.push_back({{"program", program.id}, {"person", person}, {"better", better}, {"worse", worse}});
    }
  }
  return unlocks;
}

TEST_CASE("what is unlocked is what assessing with the benefit shows", "[property]") {
  int tried = 0, better = 0, worse = 0;
  ForManyCatalogs("unlocks", 22, {}, Rounds(), [&](const Instance& instance, Random& random) -> std::string {
    for (int i = 0; i < kUnlocksHouseholds; ++i) {
      const Json household = RandomHousehold(instance.catalog, random);
      const Json result = Assess(instance, household);
      const Json expected = Expected(instance, household, result);
      if (result["unlocks"] != expected) return "unlocks are " + result["unlocks"].dump() + "\nnot " + expected.dump() + " in\n" + household.dump();
      ++tried;
      for (const Json& one : expected) {
        better += !one["better"].empty();
        worse += !one["worse"].empty();
      }
    }
    return "";
  });
  std::cout << "unlocks: " << tried << " households tried, " << better << " benefits that make others better and " << worse << " worse" << std::endl;
  CHECK(better + worse > 0);
}

}  // namespace
}  // namespace ventanilla::property
