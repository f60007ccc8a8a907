// The best set is the best of all subsets.
#include <iostream>

#include "property/compatible.h"
#include "property/instance.h"
#include "property/random_household.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kBestSetHouseholds = 3;

TEST_CASE("no other set of compatible benefits is better", "[property]") {
  long tried = 0;
  int two = 0, lost = 0;
  ForManyCatalogs("best set", 21, {.conflicts = true}, Rounds(), [&](const Instance& instance, Random& random) -> std::string {
    for (int i = 0; i < kBestSetHouseholds; ++i) {
      const Json household = RandomHousehold(instance.catalog, random);
      const Json result = Assess(instance, household);
      const std::string wrong = WrongChoice(instance.files, result, tried);
      if (!wrong.empty()) return wrong + " in\n" + household.dump() + "\n" + result["best"].dump() + "\n" + result["totals"].dump();
      two += result["best"]["sets"].size() == 2;
      lost += !result["best"]["sets"][0]["lost"].empty();
    }
    return "";
  });
  std::cout << "best set: " << tried << " subsets compared; " << lost << " households with a loss, " << two << " with two sets" << std::endl;
  CHECK(lost > 0);
}

// Up to 12 programs of the household that exclude each other at random: eligible, likely or undecided, at amounts that may be open.
std::vector<SourceFile> RandomConflicts(Random& random) {
  const int count = random.Between(3, 12), density = random.Between(10, 70);
  const Json facts = Json::parse(R"({"facts": [
    {"id": "n", "of": "household", "type": "int", "min": 0, "max": 5},
    {"id": "flag", "of": "household", "type": "boolean"},
    {"id": "checked", "of": "household", "type": "boolean", "known_to": "agency"}]})");
  const Json catalog = {{"id", "azar"}, {"version", "1"}, {"valid", {{"from", "2026-01-01"}, {"to", "2026-12-31"}}}};
  std::vector<SourceFile> files = {{"catalog.json", catalog.dump()}, {"facts.json", facts.dump()}};
  const auto id = [](int i) { return std::string("p") + static_cast<char>('a' + i); };
  const std::vector<std::string> whens = {"true", "true", "true", "household.checked", "household.flag"}, kinds = {"cash", "cash", "cash", "cash", "voucher"},
                                 periods = {"month", "year", "once", "semester"};
  for (int i = 0; i < count; ++i) {
    const std::string amount = std::to_string(random.Between(0, 4)) + (random.Chance(40) ? " * household.n" : "") + " + " + std::to_string(random.Between(0, 9));
    const Json criterion = {{"id", "c"}, {"when", random.Pick(whens)}};
    Json program = {{"id", id(i)}, {"subject", "household"}, {"criteria", {{"all_of", Json::array({criterion})}}}, {"excludes", Json::array()}};
    program["amounts"] = Json::array({{{"id", "a"}, {"kind", random.Pick(kinds)}, {"unit", "CLP"}, {"per", random.Pick(periods)}, {"formula", amount}}});
    for (int j = 0; j < i; ++j) {
      if (!random.Chance(density)) continue;
      Json exclusion = {{"program", id(j)}, {"scope", "household"}};
      if (random.Chance(20)) exclusion["prefer"] = "other";
      program["excludes"].push_back(std::move(exclusion));
    }
    files.push_back({"programs/" + id(i) + ".json", program.dump()});
  }
  return files;
}

TEST_CASE("whatever excludes what", "[property]") {
  long tried = 0;
  int two = 0;
  for (int round = 0; round < Rounds(); ++round) {
    Random random(static_cast<std::uint64_t>(round) + 2200000);
    const std::vector<SourceFile> files = RandomConflicts(random);
    std::vector<std::string> codes;
    const auto instance = Load(files, codes);
    if (instance == nullptr) FAIL(codes.front());
    const int least = random.Between(0, 5), most = random.Between(least, 5);
    Json household = {{"as_of", "2026-06-01"}, {"household", {{"n", {{"min", least}, {"max", most}}}}}, {"people", {{{"id", "ana"}}}}};
    if (random.Chance(20)) household["household"]["receives"]["pb"] = true;
    const Json result = Assess(*instance, household);
    const std::string wrong = WrongChoice(files, result, tried);
    if (!wrong.empty()) {
      for (const SourceFile& file : files) std::cout << file.text << "\n";
      FAIL(wrong << " in round " << round << ": " << result["best"].dump() << result["totals"].dump());
    }
    two += result["best"]["sets"].size() == 2;
  }
  std::cout << "random conflicts: " << Rounds() << " catalogs tried, " << tried << " subsets compared, " << two << " with two sets" << std::endl;
  CHECK(two > 0);
}

}  // namespace
}  // namespace ventanilla::property
