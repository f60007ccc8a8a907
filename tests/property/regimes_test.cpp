// Days: a plan of a regime is right on all its days, and assessing leaves nothing behind.
#include "property/instance.h"
#include "property/random_household.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kDays = 6;          // looked at in each regime
constexpr int kRegimesScanEvery = 20;    // catalogs: a scan of all days is long

TEST_CASE("a plan of a regime's first day is right on every day of it", "[property]") {
  ForManyCatalogs("regimes", 13, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    const Catalog& catalog = instance.catalog;
    Json household = Complete(catalog, RandomHousehold(catalog, random), random);
    const std::vector<std::int32_t> starts = Regimes(catalog);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::int32_t last = i + 1 < starts.size() ? starts[i + 1] - 1 : catalog.valid_to;
      const Plan first_plan = Compile(catalog, starts[i]);
      if (first_plan.from != starts[i] || first_plan.to != last) return "the regime from " + PrintDay(starts[i]) + " has other ends";
      for (int n = 0; n < kDays; ++n) {
        const std::int32_t day = n == 0 ? starts[i] : n == 1 ? last : random.Between(starts[i], last);
        household["as_of"] = PrintDay(day);
        const auto own = EvaluateFor(instance, household, Numbers::kExact);
        Columns shared;
        Evaluate<Numbers::kExact>(first_plan, own->table, shared);
        for (std::size_t p = 0; p < catalog.programs.size(); ++p) {
          const Column &a = own->columns[own->plan.programs[p].law], &b = shared[first_plan.programs[p].law];
          for (std::size_t row = 0; row < a.rows(); ++row) {
            if (a.TruthAt(row) != b.TruthAt(row)) return catalog.programs[p].id + " differs on " + PrintDay(day) + "\n" + household.dump();
          }
        }
      }
    }
    return "";
  });
}

TEST_CASE("assessing day by day is the same forwards, backwards and again", "[property]") {
  ForManyCatalogs("days", 14, {}, std::max(1, Rounds() / kRegimesScanEvery), [](const Instance& instance, Random& random) -> std::string {
    const Catalog& catalog = instance.catalog;
    Json household = RandomHousehold(catalog, random);
    const auto on = [&](const Engine& engine, std::int32_t day) {
      household["as_of"] = PrintDay(day);
      return engine.Assess(household.dump());
    };
    const Result<Engine> fresh = Engine::Load(instance.files);
    std::vector<std::string> forwards;
    for (std::int32_t day = catalog.valid_from; day <= catalog.valid_to; ++day) {
      forwards.push_back(on(*instance.engine, day));
      if (on(*instance.engine, day) != forwards.back()) return "twice is not the same on " + PrintDay(day) + "\n" + household.dump();
    }
    for (std::int32_t day = catalog.valid_to; day >= catalog.valid_from; --day) {
      if (on(*fresh, day) == forwards[static_cast<std::size_t>(day - catalog.valid_from)]) continue;
      return "another order is not the same on " + PrintDay(day) + "\n" + household.dump();
    }
    return "";
  });
}

}  // namespace
}  // namespace ventanilla::property
