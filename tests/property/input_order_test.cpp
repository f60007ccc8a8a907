// What is written in another order, or says nothing of a program, does not change it.
#include <algorithm>

#include "property/instance.h"
#include "property/random_household.h"
#include "property/standing.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kInputOrderHouseholds = 5;

Json WithPeopleShuffled(Json household, Random& random) {
  std::vector<Json> people = household["people"];
  random.Shuffle(people);
  household["people"] = people;
  return household;
}

// The text of a tree with the keys of every object from the last to the first.
std::string Backwards(const Json& tree) {
  if (!tree.is_structured()) return tree.dump();
  std::string text;
  for (const auto& [key, value] : tree.items()) {
    if (tree.is_object()) {
      text = Json(key).dump() + ":" + Backwards(value) + (text.empty() ? "" : ",") + text;
    } else {
      text += (text.empty() ? "" : ",") + Backwards(value);
    }
  }
  return tree.is_object() ? "{" + text + "}" : "[" + text + "]";
}

TEST_CASE("the order of people and of keys does not matter", "[property]") {
  ForManyCatalogs("order", 9, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    for (int i = 0; i < kInputOrderHouseholds; ++i) {
      const Json household = RandomHousehold(instance.catalog, random);
      const Json result = Assess(instance, household);
      if (Json::parse(instance.engine->Assess(Backwards(household))) != result) return "the order of keys matters:\n" + household.dump();
      const Json other = WithPeopleShuffled(household, random);
      const std::string wrong = Difference(StandingsOf(result), StandingsOf(Assess(instance, other)));
      if (!wrong.empty()) return wrong + "\n" + household.dump() + "\nor\n" + other.dump();
    }
    return "";
  });
}

// References that are open may be to anybody: here only to those who are there already.
Json WithoutStrangers(const Catalog& catalog, Json household) {
  for (const Slot& slot : Slots(catalog, household)) {
    if (!catalog.facts[static_cast<std::size_t>(slot.fact)].reference || !AnswerAt(catalog, household, slot).is_null()) continue;
    Json any_of = Json::array();
    for (const Json& value : Possible(catalog, household, slot)) any_of.push_back(value.is_array() ? Json() : value);
    SetAnswer(catalog, household, slot, {{"any_of", any_of}});
  }
  return household;
}

Json WithSomebodyElsewhere(const Catalog& catalog, Json household, Random& random) {
  const int stranger = static_cast<int>(household["people"].size());
  household["people"].push_back({{"id", "elsewhere"}, {"resident", false}});
  return CompleteWhere(catalog, std::move(household), random, [&](const Slot& slot) { return slot.person == stranger; });
}

TEST_CASE("somebody elsewhere to whom nobody refers changes nothing for those who live here", "[property]") {
  ForManyCatalogs("somebody elsewhere", 10, {.everybody = false}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    for (int i = 0; i < kInputOrderHouseholds; ++i) {
      const Json household = WithoutStrangers(instance.catalog, RandomHousehold(instance.catalog, random));
      Json larger = WithSomebodyElsewhere(instance.catalog, household, random);
      for (std::size_t f = 0; f < instance.catalog.facts.size(); ++f) {
        const Slot slot{static_cast<int>(f), static_cast<int>(larger["people"].size()) - 1};
        if (instance.catalog.facts[f].reference) SetAnswer(instance.catalog, larger, slot, Json::array());
      }
      const std::string wrong = Difference(StandingsOf(Assess(instance, household)), StandingsOf(Assess(instance, larger)));
      if (!wrong.empty()) return wrong + "\n" + household.dump() + "\nor\n" + larger.dump();
    }
    return "";
  });
}

}  // namespace
}  // namespace ventanilla::property
