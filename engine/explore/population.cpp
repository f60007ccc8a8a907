#include "explore/population.h"

#include <algorithm>

#include "catalog/reader.h"
#include "diagnostics/suggest.h"

namespace ventanilla {
namespace {

constexpr std::size_t kMaxErrors = 50;
constexpr int kMaxAge = 120, kMaxWeight = 1000000, kMaxCount = 10;

class Reader {
 public:
  Reader(const Catalog& catalog, const Json& tree, const SourceText& source)
      : catalog_(catalog), problems_({&source, 1}, kMaxErrors), root_{0, {}, problems_}, tree_(tree, root_) {}

  Result<Population> Read() {
    static constexpr Key kKeys[] = {kSchemaKey, {"source", Holds::kText}, {"as_of"}, {"birth_date"}, {"homes"}, {"draws"}};
    const Object object(tree_, kKeys);
    const JsonNode as_of = object.Need("as_of"), homes = object.Need("homes"), draws = object.Get("draws");
    std::int32_t day = 0;
    as_of.Day(day);
    population_.day = std::clamp(day, catalog_.valid_from, catalog_.valid_to);
    if (object.Has("birth_date")) {
      const JsonNode born = object.Get("birth_date");
      population_.birth_date = FactNamed(born.Text(), Owner::kPerson, born);
    }
    ReadList(homes.SomeItems(), population_.homes, [&](const JsonNode& node, Home& home) { ReadHome(node, home); });
    ReadList(draws.Items(), population_.draws, [&](const JsonNode& node, Draw& draw) { ReadDraw(node, draw); });
    if (!problems_.empty()) return problems_.Take();
    return std::move(population_);
  }

 private:
  int Find(std::string_view id, Owner owner) const {
    for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
      if (catalog_.facts[f].of == owner && catalog_.facts[f].id == id) return static_cast<int>(f);
    }
    return -1;
  }

  int FactNamed(std::string_view id, Owner owner, const JsonNode& where) {
    if (const int found = Find(id, owner); found >= 0) return found;
    Suggester suggester(id);
    for (const Fact& fact : catalog_.facts) {
      if (fact.of == owner) suggester.Offer(fact.id);
    }
    where.Report("unknown-fact", "the catalog has no such fact \"{}\" here.{}", {id, suggester.Print()});
    return -1;
  }

  int Role(std::string_view name) {
    if (name.empty()) return -1;
    const auto found = std::find(population_.roles.begin(), population_.roles.end(), name);
    if (found == population_.roles.end()) {
      population_.roles.emplace_back(name);
      return static_cast<int>(population_.roles.size()) - 1;
    }
    return static_cast<int>(found - population_.roles.begin());
  }

  // [lo, hi] or [lo, hi, weight]
  void ReadAges(const JsonNode& node, int least, Ages& ages) {
    double parts[3] = {0, 0, 1};
    std::size_t count = 0;
    for (const JsonNode part : node.Items()) {
      if (count < 3) part.Number(parts[count]);
      ++count;
    }
    ages = {parts[0], parts[1], parts[2]};
    if (count < 2 || count > 3 || ages.lo < least || ages.hi < ages.lo || ages.hi > kMaxAge || ages.weight <= 0) {
      node.Report("wrong-range", "expected [from, to] or [from, to, weight], in years.");
    }
  }

  void ReadMembers(const JsonNode& node, Members& members) {
    static constexpr Key kKeys[] = {{"role"}, {"ages"}, {"older_than"}, {"count"}, {"resident"}, {"set"}};
    const Object object(node, kKeys);
    const JsonNode role = object.Need("role"), older = object.Get("older_than"), ages = object.Need("ages");
    const JsonNode count = object.Get("count"), resident = object.Get("resident"), set = object.Get("set");
    members.role = Role(role.Text());
    if (older.present()) members.older = Role(older.Text());
    ReadList(ages.SomeItems(), members.ages, [&](const JsonNode& item, Ages& to) { ReadAges(item, older.present() ? -kMaxAge : 0, to); });
    if (count.present()) {
      ReadList(count.SomeItems(), members.count, [&](const JsonNode& item, Weighted& weight) { item.Number(weight.weight); });
      if (members.count.size() > kMaxCount) count.Report("wrong-range", "a home has at most 9 people of one kind.");
    }
    members.resident = resident.Flag(true);
    ReadSettings(set, Owner::kPerson, members.settings);
  }

  void ReadHome(const JsonNode& node, Home& home) {
    static constexpr Key kKeys[] = {{"weight"}, {"people"}};
    const Object object(node, kKeys);
    const JsonNode weight = object.Need("weight"), people = object.Need("people");
    weight.Number(home.weight);
    ReadList(people.SomeItems(), home.members, [&](const JsonNode& item, Members& members) { ReadMembers(item, members); });
  }

  void ReadDraw(const JsonNode& node, Draw& draw) {
    static constexpr Key kKeys[] = {{"of"}, {"ages"}, {"role"}, {"when"}, {"one_of"}};
    const Object object(node, kKeys);
    const JsonNode of = object.Get("of"), ages = object.Get("ages"), role = object.Get("role"), when = object.Get("when");
    const JsonNode one_of = object.Need("one_of");
    if (of.present()) draw.of = of.OneOf("household person") == 0 ? Owner::kHousehold : Owner::kPerson;
    if (ages.present()) {
      Ages range;
      ReadAges(ages, 0, range);
      draw.min_age = range.lo;
      draw.max_age = range.hi;
    }
    if (role.present()) draw.role = Role(role.Text());
    ReadSettings(when, draw.of, draw.when, true);
    ReadList(one_of.SomeItems(), draw.one_of, [&](const JsonNode& item, Weighted& outcome) {
      static constexpr Key kOutcome[] = {{"weight"}, {"set"}};
      const Object of_outcome(item, kOutcome);
      const JsonNode weight = of_outcome.Need("weight"), set = of_outcome.Need("set");
      outcome.weight = weight.Whole(0, kMaxWeight);
      ReadSettings(set, draw.of, outcome.settings);
    });
  }

  // `or_household`: of a person also what is so of the household.
  void ReadSettings(const JsonNode& node, Owner owner, std::vector<FactSetting>& settings, bool or_household = false) {
    const Json::object_t* members = node.AsObject();
    if (members == nullptr) return;
    for (const auto& [key, json] : *members) {
      const JsonNode value(json, node);
      FactSetting setting;
      setting.fact = or_household ? Find(key, Owner::kHousehold) : -1;
      if (setting.fact < 0) setting.fact = FactNamed(key, owner, value);
      if (setting.fact < 0) continue;
      ReadDrawn(catalog_.facts[static_cast<std::size_t>(setting.fact)], value, setting.value);
      settings.push_back(std::move(setting));
    }
  }

  void ReadDrawn(const Fact& fact, const JsonNode& node, Drawn& drawn) {
    const Json::object_t* members = node.AsObject();
    const std::string_view key = members != nullptr && members->size() == 1 ? std::string_view(members->begin()->first) : "";
    if (fact.reference) {
      const Json::array_t* list = node.AsList();
      drawn.kind = list != nullptr && list->empty() ? Drawn::Kind::kNoOne : Drawn::Kind::kPerson;
      if (drawn.kind == Drawn::Kind::kNoOne) return;
      const JsonNode role = node.Get("role");
      if (key == "role") drawn.person = Role(role.Text());
      if (drawn.person < 0) node.Report("wrong-type", "whom a person refers to is {\"role\": \"...\"}, or [] for nobody.");
    } else if (key == "years_since") {
      drawn.kind = Drawn::Kind::kYearsSince;
      node.Get("years_since").Number(drawn.lo);
    } else if (key == "at_age") {
      drawn.kind = Drawn::Kind::kAtAge;
      Ages ages;
      const JsonNode at_age = node.Get("at_age");
      ReadAges(at_age, 0, ages);
      drawn.lo = ages.lo;
      drawn.hi = ages.hi;
    } else {
      ReadCell(catalog_, fact, node, drawn.cell);
    }
  }

  const Catalog& catalog_;
  Problems problems_;
  JsonRoot root_;
  JsonNode tree_;
  Population population_;
};

}  // namespace

Result<Population> ReadPopulation(const Catalog& catalog, const SourceText& source) {
  const Result<Json> tree = ParseJson(source);
  if (!tree.ok()) return tree.errors();
  return Reader(catalog, *tree, source).Read();
}

Population AnyPopulation(const Catalog& catalog) {
  Population population;
  population.day = catalog.valid_from;
  population.roles = {"member"};
  Members first;
  first.role = 0;
  first.ages = {{0, 90, 1}};
  Members others = first;
  for (const double weight : {3.0, 3.0, 2.0, 1.0, 1.0}) others.count.push_back({weight, {}});
  population.homes.push_back({1, {first, others}});
  return population;
}

}  // namespace ventanilla
