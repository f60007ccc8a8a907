// The pieces of a household as a function of one fact are what a scan of all values of the fact shows.
#include <iostream>

#include "property/cliff_scan.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

bool IsNumber(const Fact& fact) {
  const Kind kind = fact.type.kind;
  return !fact.reference && (kind == Kind::kInt || kind == Kind::kDecimal || kind == Kind::kDouble || kind == Kind::kDate);
}

TEST_CASE("the pieces of a household are the scan of all values of the fact", "[property]") {
  Count count;
  ForManyCatalogs("cliffs", 41, {.conflicts = true}, Rounds(), [&](const Instance& instance, Random& random) -> std::string {
    Json household = RandomHousehold(instance.catalog, random);
    household.erase("answered_on");  // a duration is that of the day
    std::vector<Slot> slots = Slots(instance.catalog, household);
    std::erase_if(slots, [&](const Slot& slot) { return !IsNumber(instance.catalog.facts[static_cast<std::size_t>(slot.fact)]); });
    if (slots.empty()) return "";
    for (int i = 0; i < 3; ++i) {
      const std::string wrong = Scan(instance, household, random.Pick(slots), count);
      if (!wrong.empty()) return wrong;
    }
    return "";
  });
  Tell("cliffs", count);
  CHECK(count.cliffs > 0);
}

// Amounts that rise, fall, are rounded and are cut off, of one number with many values; programs that exclude each other.
class OneFactMaker {
 public:
  explicit OneFactMaker(Random& random) : random_(random) {}

  std::vector<SourceFile> Make() {
    const int step = random_.Pick(std::vector<int>{1, 1, 3}), least = random_.Pick(std::vector<int>{0, 0, -60});
    const Json catalog = {{"id", "azar"}, {"version", "1"}, {"valid", {{"from", "2026-01-01"}, {"to", "2026-12-31"}}}};
    Json x = {{"id", "x"}, {"of", "household"}, {"type", "int"}, {"min", least}, {"max", least + 240 * step}, {"step", step}};
    const Json y = {{"id", "y"}, {"of", "household"}, {"type", "int"}, {"min", 0}, {"max", 60}};
    const Json table = Json::array({{{"from", -100000}, {"value", 40}}, {{"from", 30}, {"value", 25}}, {{"from", 90}, {"value", random_.Between(0, 60)}}});
    Json values = Json::array();
    values.push_back({{"from", "2026-01-01"}, {"table", table}});
    Json parameters = Json::array();
    parameters.push_back({{"id", "steps"}, {"type", "int"}, {"values", values}});
    std::vector<SourceFile> files = {{"catalog.json", catalog.dump()},
                                     {"facts.json", Json{{"facts", {x, y}}}.dump()},
                                     {"parameters.json", Json{{"parameters", parameters}}.dump()}};
    const int programs = random_.Between(1, 4);
    for (int i = 0; i < programs; ++i) files.push_back({"programs/" + Id(i) + ".json", Program(i).dump()});
    return files;
  }

 private:
  static std::string Id(int i) { return std::string("p") + static_cast<char>('a' + i); }
  std::string Number(int least, int most) { return std::to_string(random_.Between(least, most)); }

  Json Program(int i) {
    const Json criterion = {{"id", "c"}, {"when", Truth(2)}};
    Json program = {{"id", Id(i)}, {"subject", "household"}, {"criteria", {{"all_of", Json::array({criterion})}}}};
    program["amounts"] = program["excludes"] = Json::array();
    for (int a = random_.Between(1, 2); a > 0; --a) {
      static const std::vector<std::string> kPeriods = {"month", "year", "once"};
      const std::string formula = random_.Chance(20) ? "decimal(\"1.3\") * " + Make(2) : Make(3);
      Json amount = {{"id", "a" + std::to_string(a)}, {"unit", "CLP"}, {"formula", formula}};
      amount["kind"] = random_.Chance(80) ? "cash" : "discount";
      amount["per"] = random_.Pick(kPeriods);
      program["amounts"].push_back(std::move(amount));
    }
    for (int j = 0; j < i; ++j) {
      if (random_.Chance(50)) program["excludes"].push_back({{"program", Id(j)}, {"scope", "household"}});
    }
    return program;
  }

  std::string Truth(int depth) {
    if (depth == 0 || random_.Chance(30)) return Make(1) + random_.Pick(std::vector<std::string>{" < ", " <= ", " >= ", " == ", " != "}) + Make(1);
    return "(" + Truth(depth - 1) + (random_.Chance(50) ? " && " : " || ") + Truth(depth - 1) + ")";
  }

  std::string Make(int depth) {
    if (depth <= 0) return random_.Chance(55) ? "household.x" : random_.Chance(20) ? "household.y" : Number(-90, 190);
    switch (random_.Below(10)) {
      case 0:
      case 1: return "(" + Make(depth - 1) + " + " + Make(depth - 1) + ")";
      case 2: return "(" + Make(depth - 1) + " - " + Make(depth - 1) + ")";
      case 3: return "(" + Make(depth - 1) + " * " + (random_.Chance(85) ? Number(-4, 6) : Make(0)) + ")";
      case 4: return "math.least(" + Make(depth - 1) + ", " + Make(depth - 1) + ")";
      case 5: return "math.greatest(" + Make(depth - 1) + ", " + Make(depth - 1) + ")";
      case 6: return "(" + Make(depth - 1) + " / " + (random_.Chance(50) ? "" : "-") + Number(1, 9) + ")";
      case 7: return "divideRounded(" + Make(depth - 1) + ", " + Number(1, 12) + ")";
      case 8: return "(" + Truth(0) + " ? " + Make(depth - 1) + " : " + Make(depth - 1) + ")";
      default: return random_.Chance(50) ? "param.steps.at(" + Make(depth - 1) + ")" : "int(math.round(double(" + Make(depth - 1) + ") * 0.3))";
    }
  }

  Random& random_;
};

TEST_CASE("whatever an amount does as one number grows", "[property]") {
  Count count;
  int loaded = 0;
  for (int round = 0; round < Rounds(); ++round) {
    Random random(static_cast<std::uint64_t>(round) + 4100000);
    const std::vector<SourceFile> files = OneFactMaker(random).Make();
    std::vector<std::string> codes;
    const auto instance = Load(files, codes);
    if (instance == nullptr) {
      if (codes.front() != "table-key") FAIL(codes.front());
      continue;
    }
    ++loaded;
    Json household = {{"as_of", "2026-06-01"}, {"household", {{"x", 0}}}, {"people", {{{"id", "ana"}}}}};
    const int least = random.Between(0, 60);
    household["household"]["y"] = random.Chance(60) ? Json(least) : Json({{"min", least}, {"max", random.Between(least, 60)}});
    const Slot slot{.fact = 0, .person = -1};
    const std::string wrong = Scan(*instance, household, slot, count);
    if (wrong.empty()) continue;
    for (const SourceFile& file : files) std::cout << file.text << "\n";
    FAIL(wrong << " in round " << round);
  }
  Tell("one fact", count);
  CHECK(loaded * 2 > Rounds());
  CHECK(count.rounded > 0);
  CHECK(count.sound > 0);
}

}  // namespace
}  // namespace ventanilla::property
