// "Likely" is a promise: whatever the person answers, some answer of an agency grants it.
#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "property/instance.h"
#include "property/random_household.h"
#include "property/standing.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kLikelyEvery = 3;  // catalogs, in a short run: an agency's answers are tried one after the other
constexpr int kLikelyHouseholds = 3;
constexpr int kAnswers = 2;         // of the person, for each household
constexpr int kMostAnswers = 500;  // of an agency, tried one after the other

bool IsAgency(const Catalog& catalog, const Slot& slot) { return catalog.facts[static_cast<std::size_t>(slot.fact)].agency; }

// {"fact": ..., "person": ...} of a result.
Slot AgencySlot(const Catalog& catalog, const Json& household, const Json& reference) {
  for (const Slot& slot : Slots(catalog, household)) {
    const Json person = slot.person < 0 ? Json() : household["people"][static_cast<std::size_t>(slot.person)]["id"];
    if (person == reference["person"] && catalog.facts[static_cast<std::size_t>(slot.fact)].id == reference["fact"]) return slot;
  }
  return {};
}

// Mostly answered by the person, not at all by the agency.
Json BeforeTheAgency(const Catalog& catalog, Random& random) {
  Json household = RandomHousehold(catalog, random);
  household = CompleteWhere(catalog, std::move(household), random, [&](const Slot&) { return random.Chance(85); });
  household.erase("answered_on");  // an agency says what is so today
  for (const Slot& slot : Slots(catalog, household)) {
    if (IsAgency(catalog, slot)) SetAnswer(catalog, household, slot, nullptr);
  }
  return household;
}

// Answers for the agency, one open fact after the other: an answer may make other facts matter.
class Agency {
 public:
  Agency(const Instance& instance, const std::string& place) : instance_(instance), place_(place) {}

  // Whether some answers make it eligible; true also when there are too many to try.
  bool CanGrant(const Json& household) {
    if (++tried_ > kMostAnswers) return true;
    const Standings now = StandingsOf(Assess(instance_, household));
    const auto found = now.find(place_);
    if (found == now.end() || IsDecided(found->second.verdict)) return found != now.end() && found->second.verdict == "eligible";
    if (found->second.agency.empty()) return false;
    const Slot slot = AgencySlot(instance_.catalog, household, found->second.agency[0]);
    for (Json& answer : Possible(instance_.catalog, household, slot)) {
      Json answered = household;
      SetAnswer(instance_.catalog, answered, slot, std::move(answer));
      if (CanGrant(answered)) return true;
    }
    return false;
  }

 private:
  const Instance& instance_;
  const std::string& place_;
  int tried_ = 0;
};

TEST_CASE("what is likely can be granted, whatever the person answers", "[property]") {
  int tried = 0;
  const bool all = std::getenv("VENTANILLA_ROUNDS") == nullptr;
  ForManyCatalogs("likely", 3, {.agency = 60}, all ? Rounds() : std::max(1, Rounds() / kLikelyEvery), [&](const Instance& instance, Random& random) -> std::string {
    const Catalog& catalog = instance.catalog;
    for (int i = 0; i < kLikelyHouseholds; ++i) {
      const Json household = BeforeTheAgency(catalog, random);
      for (const auto& [place, standing] : StandingsOf(Assess(instance, household))) {
        if (standing.verdict != "likely") continue;
        for (int j = 0; j < kAnswers; ++j) {
          const Json answered = CompleteWhere(catalog, household, random, [&](const Slot& slot) { return !IsAgency(catalog, slot); });
          const Standings after = StandingsOf(Assess(instance, answered));
          const auto now = after.find(place);
          ++tried;
          if (now == after.end() || now->second.verdict == "not_eligible" || now->second.verdict == "undecided") {
            return place + " is likely in\n" + household.dump() + "\nand not any more in\n" + answered.dump();
          }
          if (now->second.verdict == "likely" && !Agency(instance, place).CanGrant(answered)) {
            return place + " is likely and no agency can grant it in\n" + answered.dump();
          }
        }
      }
    }
    return "";
  });
  std::cout << "likely: " << tried << " promises kept" << std::endl;
  CHECK(tried > 0);
}

}  // namespace
}  // namespace ventanilla::property
