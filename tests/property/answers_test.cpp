// Answers settle, and never take back.
#include "property/instance.h"
#include "property/random_household.h"
#include "property/standing.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kAnswersHouseholds = 4;   // of each catalog
constexpr int kCompletions = 6;  // of each household

std::string Between(const char* relation, const Json& a, const Json& b) { return "\n" + a.dump() + "\n" + relation + "\n" + b.dump(); }

TEST_CASE("a narrower answer never reverses what is decided", "[property]") {
  ForManyCatalogs("narrowing", 1, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    for (int i = 0; i < kAnswersHouseholds; ++i) {
      Json household = RandomHousehold(instance.catalog, random);
      Standings before = StandingsOf(Assess(instance, household));
      for (int step = 0; step < 3; ++step) {
        const Json narrower = Narrow(instance.catalog, household, random);
        Standings now = StandingsOf(Assess(instance, narrower));
        const std::string wrong = Contradiction(before, now);
        if (!wrong.empty()) return wrong + Between("narrowed to", household, narrower);
        household = narrower;
        before = std::move(now);
      }
    }
    return "";
  });
}

TEST_CASE("a decided verdict is the verdict of every completion, and its amounts hold theirs", "[property]") {
  ForManyCatalogs("completion", 2, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    for (int i = 0; i < kAnswersHouseholds; ++i) {
      const Json household = RandomHousehold(instance.catalog, random);
      const Standings before = StandingsOf(Assess(instance, household));
      for (int sample = 0; sample < kCompletions; ++sample) {
        const Json completion = Complete(instance.catalog, household, random);
        const Standings now = StandingsOf(Assess(instance, completion));
        std::string wrong = Contradiction(before, now);
        for (const auto& [place, standing] : now) {
          if (!IsDecided(standing.verdict)) wrong = place + " is not decided although all is known";
        }
        if (!wrong.empty()) return wrong + Between("completed to", household, completion);
      }
    }
    return "";
  });
}

}  // namespace
}  // namespace ventanilla::property
