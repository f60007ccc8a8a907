// What would make a refusal right is what each value of each answer shows.
#include <algorithm>
#include <iostream>

#include "property/instance.h"
#include "property/random_household.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kChangesScanEvery = 4;  // catalogs: each value of each answer is looked at

// The verdict by ranges, or "" where the constraints forbid the answers. Changes() is quick: no fact here is actionable.
std::string VerdictOf(const Instance& instance, const Json& household, const Json& program, const Json& subject) {
  const std::string person = subject.is_null() ? "" : subject.get<std::string>();
  return Json::parse(instance.engine->Changes(household.dump(), program.get<std::string>(), person)).value("verdict", "");
}

bool IsWithin(const Fact& fact, const Json& value, const Json& answer) {
  if (fact.reference) return value.is_array() ? answer.is_null() : value == answer;
  if (fact.type.kind == Kind::kBool || fact.type.kind == Kind::kSet) return value == answer;
  if (fact.type.kind == Kind::kChoice) return std::find(answer.begin(), answer.end(), value) != answer.end();
  return answer["min"] <= value && value <= answer["max"];
}

const Slot* SlotOf(const Instance& instance, const Json& household, const std::vector<Slot>& slots, const Json& place) {
  for (const Slot& slot : slots) {
    const Json person = slot.person < 0 ? Json() : household["people"][static_cast<std::size_t>(slot.person)]["id"];
    if (instance.catalog.facts[static_cast<std::size_t>(slot.fact)].id == place["fact"] && person == place["person"]) return &slot;
  }
  return nullptr;
}

// All values of an answer.
std::vector<Json> Anything(const Instance& instance, Json household, const Slot& slot) {
  SetAnswer(instance.catalog, household, slot, nullptr);
  return Possible(instance.catalog, household, slot);
}

TEST_CASE("the answers that would make a refusal right are those of a scan", "[property]") {
  int tried = 0, singles = 0, pairs = 0;
  const int rounds = std::max(1, Rounds() / kChangesScanEvery);
  ForManyCatalogs("denial", 32, {}, rounds, [&](const Instance& instance, Random& random) -> std::string {
    Json household = Complete(instance.catalog, RandomHousehold(instance.catalog, random), random);
    household.erase("answered_on");
    const Json result = Assess(instance, household);
    const std::vector<Slot> slots = Slots(instance.catalog, household);
    for (const Json& program : result["programs"]) {
      if (program["verdict"] == "not_eligible") continue;
      const std::string subject = program["subject"].is_null() ? "" : program["subject"].get<std::string>();
      const Json denial = Json::parse(instance.engine->Denial(household.dump(), program["id"].get<std::string>(), subject));
      const auto wrong = [&](const std::string& what) { return what + ": " + program["id"].dump() + subject + " " + denial.dump() + " in\n" + household.dump(); };
      const auto refused = [&](const Json& other) { return VerdictOf(instance, other, program["id"], program["subject"]) == "not_eligible"; };
      ++tried;
      std::vector<std::pair<const Slot*, const Json*>> found;
      for (const Json& set : denial["sets"]) {
        ++(set["facts"].size() == 1 ? singles : pairs);
        if (set["facts"].size() == 1) found.emplace_back(SlotOf(instance, household, slots, set["facts"][0]), &set["answers"]);
        if (set["facts"].size() == 1) continue;
        // Of a pair, one combination of values.
        Json other = household;
        const std::vector<Json> all = set["answers"];
        const Json& answers = random.Pick(all);
        for (std::size_t i = 0; i < 2; ++i) {
          const Slot& slot = *SlotOf(instance, household, slots, set["facts"][i]);
          std::vector<Json> values = Anything(instance, household, slot);
          const Fact& fact = instance.catalog.facts[static_cast<std::size_t>(slot.fact)];
          std::erase_if(values, [&](const Json& value) { return !IsWithin(fact, value, answers[i]); });
          if (values.empty()) return wrong("an answer is nothing");
          SetAnswer(instance.catalog, other, slot, random.Pick(values));
        }
        if (!refused(other)) return wrong("a pair does not refuse");
      }
      for (const Slot& slot : slots) {
        const Fact& fact = instance.catalog.facts[static_cast<std::size_t>(slot.fact)];
        const auto set = std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.first == &slot; });
        for (const Json& value : Anything(instance, household, slot)) {
          Json other = household;
          SetAnswer(instance.catalog, other, slot, value);
          const auto within = [&](const Json& answers) { return IsWithin(fact, value, answers[0]); };
          const bool said = set != found.end() && std::any_of(set->second->begin(), set->second->end(), within);
          if (said != refused(other)) return wrong(fact.id + " " + value.dump() + (said ? " does not refuse" : " refuses"));
        }
      }
    }
    return "";
  });
  std::cout << "denial: " << tried << " verdicts tried, " << singles << " answers and " << pairs << " pairs would refuse" << std::endl;
  CHECK(singles > 0);
  CHECK(pairs > 0);
}

}  // namespace
}  // namespace ventanilla::property
