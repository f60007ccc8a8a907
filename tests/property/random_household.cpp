#include "property/random_household.h"

#include <algorithm>
#include <string>
#include <utility>

#include "language/number.h"

namespace ventanilla::property {
namespace {

constexpr std::string_view kReceives = "receives.";

const Fact& FactOf(const Catalog& catalog, const Slot& slot) { return catalog.facts[static_cast<std::size_t>(slot.fact)]; }

const Json& OwnerOf(const Json& household, const Slot& slot) {
  return slot.person < 0 ? household["household"] : household["people"][static_cast<std::size_t>(slot.person)];
}

Json Value(const Fact& fact, double value) {
  if (fact.type.kind == Kind::kDate) return PrintDay(static_cast<std::int32_t>(value));
  if (fact.type.kind == Kind::kInt) return static_cast<std::int64_t>(value);
  return fact.type.kind == Kind::kDecimal ? value / PowerOfTen(fact.type.decimals) : value;
}

// All the values of the fact's domain.
std::vector<Json> Domain(const Catalog& catalog, const Json& household, const Slot& slot) {
  const Fact& fact = FactOf(catalog, slot);
  std::vector<Json> values;
  if (fact.reference) {
    values.push_back(Json::array());
    for (std::size_t i = 0; i < household["people"].size(); ++i) {
      if (static_cast<int>(i) != slot.person) values.push_back(household["people"][i]["id"]);
    }
    return values;
  }
  switch (fact.type.kind) {
    case Kind::kBool: return {false, true};
    case Kind::kChoice:
      for (const std::string& option : OptionsOf(catalog, fact)) values.push_back(option);
      return values;
    case Kind::kSet: {
      const std::vector<std::string>& options = OptionsOf(catalog, fact);
      for (unsigned mask = 0; mask < (1u << options.size()); ++mask) {
        Json set = Json::array();
        for (std::size_t i = 0; i < options.size(); ++i) {
          if ((mask >> i) & 1u) set.push_back(options[i]);
        }
        values.push_back(std::move(set));
      }
      return values;
    }
    default:
      for (double value = fact.domain.min; value <= fact.domain.max; value += fact.domain.step) values.push_back(Value(fact, value));
      return values;
  }
}

bool Holds(const Json& list, const Json& value) { return std::find(list.begin(), list.end(), value) != list.end(); }

// ISO dates compare as texts do.
bool Within(const Json& range, const Json& value) {
  return (!range.contains("min") || range["min"] <= value) && (!range.contains("max") || value <= range["max"]);
}

bool Agrees(const Fact& fact, const Json& answer, const Json& value) {
  if (answer.is_null()) return true;
  if (!answer.is_object()) {
    if (fact.reference && answer.is_array() && answer.size() == 1) return answer[0] == value;
    return answer == value;
  }
  if (fact.reference) return Holds(answer["any_of"], value.is_array() ? Json() : value);
  if (fact.type.kind == Kind::kChoice) return Holds(answer["any_of"], value);
  if (fact.type.kind != Kind::kSet) return Within(answer, value);
  const Json none = Json::array();
  for (const Json& option : answer.value("includes", none)) {
    if (!Holds(value, option)) return false;
  }
  for (const Json& option : answer.value("excludes", none)) {
    if (Holds(value, option)) return false;
  }
  return true;
}

// An answer that leaves some of `possible`, and nothing else.
Json Partial(const Catalog& catalog, const Fact& fact, const std::vector<Json>& possible, Random& random) {
  const int count = static_cast<int>(possible.size());
  const int first = random.Below(count), last = random.Between(first, count - 1);
  const auto at = [&](int i) -> const Json& { return possible[static_cast<std::size_t>(i)]; };
  if (first == last || fact.type.kind == Kind::kBool) return at(first);
  if (fact.reference || fact.type.kind == Kind::kChoice) {
    Json any_of = Json::array();
    for (int i = first; i <= last; ++i) any_of.push_back(at(i).is_array() ? Json() : at(i));
    return {{"any_of", any_of}};
  }
  if (fact.type.kind == Kind::kSet) {
    Json includes = Json::array(), excludes = Json::array();
    for (const std::string& option : OptionsOf(catalog, fact)) {
      const auto has = std::count_if(possible.begin(), possible.end(), [&](const Json& set) { return Holds(set, option); });
      const int settle = has == count ? 0 : has == 0 ? 1 : random.Below(3);
      if (settle < 2) (settle == 0 ? includes : excludes).push_back(option);
    }
    return {{"includes", includes}, {"excludes", excludes}};
  }
  return {{"min", at(first)}, {"max", at(last)}};
}

}  // namespace

std::vector<Slot> Slots(const Catalog& catalog, const Json& household) {
  std::vector<Slot> slots;
  for (std::size_t f = 0; f < catalog.facts.size(); ++f) {
    if (catalog.facts[f].of == Owner::kHousehold) {
      slots.push_back({static_cast<int>(f), -1});
      continue;
    }
    for (std::size_t i = 0; i < household["people"].size(); ++i) slots.push_back({static_cast<int>(f), static_cast<int>(i)});
  }
  return slots;
}

Json AnswerAt(const Catalog& catalog, const Json& household, const Slot& slot) {
  const std::string& id = FactOf(catalog, slot).id;
  const Json& owner = OwnerOf(household, slot);
  if (id.starts_with(kReceives)) return owner.value("receives", Json::object()).value(id.substr(kReceives.size()), Json());
  return owner.value(id, Json());
}

void SetAnswer(const Catalog& catalog, Json& household, const Slot& slot, Json answer) {
  const std::string& id = FactOf(catalog, slot).id;
  Json& owner = slot.person < 0 ? household["household"] : household["people"][static_cast<std::size_t>(slot.person)];
  (id.starts_with(kReceives) ? owner["receives"][id.substr(kReceives.size())] : owner[id]) = std::move(answer);
}

std::vector<Json> Possible(const Catalog& catalog, const Json& household, const Slot& slot) {
  const Json answer = AnswerAt(catalog, household, slot);
  std::vector<Json> possible;
  for (Json& value : Domain(catalog, household, slot)) {
    if (Agrees(FactOf(catalog, slot), answer, value)) possible.push_back(std::move(value));
  }
  return possible;
}

Json RandomHousehold(const Catalog& catalog, Random& random) {
  const std::int32_t day = random.Between(catalog.valid_from, catalog.valid_to);
  Json household = {{"as_of", PrintDay(day)}, {"household", Json::object()}, {"people", Json::array()}};
  if (random.Chance(30)) household["answered_on"] = PrintDay(day - random.Between(0, 500));
  const int people = random.Between(1, 4);
  for (int i = 0; i < people; ++i) {
    Json person = {{"id", std::string(1, static_cast<char>('p' + i))}};
    if (i > 0 && random.Chance(25)) person["resident"] = false;
    household["people"].push_back(std::move(person));
  }
  const int open = random.Pick(std::vector<int>{0, 10, 25, 50, 90});  // per cent of slots that are open
  for (const Slot& slot : Slots(catalog, household)) {
    const std::vector<Json> possible = Possible(catalog, household, slot);
    if (!random.Chance(open)) {
      SetAnswer(catalog, household, slot, random.Pick(possible));
    } else if (random.Chance(40)) {
      SetAnswer(catalog, household, slot, Partial(catalog, FactOf(catalog, slot), possible, random));
    } else if (random.Chance(30)) {
      SetAnswer(catalog, household, slot, nullptr);
    }
  }
  return household;
}

Json Narrow(const Catalog& catalog, Json household, Random& random) {
  std::vector<Slot> open;
  for (const Slot& slot : Slots(catalog, household)) {
    if (Possible(catalog, household, slot).size() > 1) open.push_back(slot);
  }
  random.Shuffle(open);
  const int most = open.empty() ? 0 : random.Between(1, static_cast<int>(open.size()));
  for (int i = 0; i < most; ++i) {
    const Slot& slot = open[static_cast<std::size_t>(i)];
    SetAnswer(catalog, household, slot, Partial(catalog, FactOf(catalog, slot), Possible(catalog, household, slot), random));
  }
  return household;
}

}  // namespace ventanilla::property
