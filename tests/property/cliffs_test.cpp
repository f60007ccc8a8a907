// The pieces of a household as a function of one fact are what a scan of all values of the fact shows.
#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>

#include "assess/best_set.h"
#include "assess/print.h"
#include "language/number.h"
#include "property/instance.h"
#include "property/random_household.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr double kMillionth = 1e6;  // numbers have at most 6 decimals

struct Figure {
  std::int64_t min = 0, max = 0;
  friend bool operator==(const Figure&, const Figure&) = default;
};

// By what it is of: of a benefit its verdict and whether it is in the best set too.
struct Shown {
  bool possible = true;
  std::map<std::string, std::string> benefits;
  std::map<std::string, Figure> figures;
  friend bool operator==(const Shown&, const Shown&) = default;
};

std::int64_t Millionths(double value) { return std::llround(value * kMillionth); }
Figure FigureOf(const Quantity& quantity, int decimals) {
  const double scale = PowerOfTen(decimals);
  return {Millionths(quantity.lo / scale), Millionths(quantity.hi / scale)};
}

std::string ChoiceOf(bool least, bool most) { return least != most ? "open" : least ? "yes" : "no"; }

// What an assessment by ranges says.
Shown Assessed(const Instance& instance, const Json& household) {
  const Catalog& catalog = instance.catalog;
  const auto evaluated = EvaluateFor(instance, household, Numbers::kInterval);
  Shown shown;
  for (const int node : evaluated->plan.constraints) {
    for (std::size_t row = 0; row < evaluated->columns[node].rows(); ++row) shown.possible &= evaluated->columns[node].TruthAt(row) != kFalse;
  }
  if (!shown.possible) return shown;
  Assessment assessment;
  const std::vector<char> all(catalog.programs.size(), 1);
  assessment.programs = AssessSome(catalog, evaluated->plan, evaluated->table, evaluated->columns, all);
  const BestSets best = FindBestSets(catalog, assessment);
  Quantity years[kEnds];
  const auto name = [&](std::int32_t row) { return row < 0 ? "-" : evaluated->table.person_ids[static_cast<std::size_t>(row)]; };
  for (const Benefit& benefit : best.benefits) {
    const std::string at = catalog.programs[static_cast<std::size_t>(benefit.program)].id + " " + name(benefit.subject) + " " + name(benefit.person);
    const auto chosen = [&](End end) { return IsChosen(best, benefit, Reach::kExpected, end); };
    shown.benefits[at] = std::string(Name(benefit.verdict)) + (benefit.received ? " received " : " ") + ChoiceOf(chosen(kLeast), chosen(kMost));
    shown.figures[at] = FigureOf(benefit.first_year, 0);
    for (const AmountResult& amount : *benefit.amounts) {
      for (std::size_t i = 0; i < amount.payments.size(); ++i) {
        shown.figures[at + " " + amount.amount->id + std::to_string(i)] = FigureOf(amount.payments[i], Decimals(*amount.amount, i));
      }
    }
    for (const End end : {kLeast, kMost}) {
      if (benefit.verdict < Verdict::kLikely || !chosen(end)) continue;
      years[end].lo += benefit.first_year.lo;
      years[end].hi += benefit.first_year.hi;
    }
  }
  const auto add = [&](const std::string& of, const Quantity& a, const Quantity& b, int decimals) {
    shown.figures[of] = FigureOf({std::min(a.lo, b.lo), std::max(a.hi, b.hi)}, decimals);
  };
  add("cash CLP first_year 0", years[kLeast], years[kMost], 0);
  for (const Total& total : best.totals) {
    const Quantity* sums = total.sums[static_cast<std::size_t>(Reach::kExpected)];
    const Amount& like = *total.like;
    add(like.kind + " " + like.unit + " " + like.per + " " + std::to_string(Decimals(like)), sums[kLeast], sums[kMost], Decimals(like));
  }
  return shown;
}

double Rounded(const Json& term, double k) {
  const auto up = static_cast<std::int64_t>(term["numerator"].get<double>() + k * term["step"].get<double>()), down = term["divisor"].get<std::int64_t>();
  if (term["rounding"] == "truncated") return static_cast<double>(up / down);
  return std::round(static_cast<double>(up) / static_cast<double>(down));
}

// What data/schema/cliffs.schema.json says of a course after k steps.
double ValueAt(const Json& course, double k) {
  double value = course["from"];
  if (course["form"] == "constant") return value;
  value += k * course["step"].get<double>();
  for (const Json& term : course["rounded"]) value += term["times"].get<double>() * (Rounded(term, k) - Rounded(term, 0));
  return value;
}

class Pieces {
 public:
  explicit Pieces(const Json& cliffs) : cliffs_(cliffs) {}

  // The first that reaches to `value`; `k` counts its values.
  const Json* Find(const Json& value, double& k) {
    const Json& pieces = cliffs_["pieces"];
    k = from_;
    if (at_ >= pieces.size()) return nullptr;
    const Json& piece = pieces[at_];
    if (from_++ == 0 && piece["from"] != value) return nullptr;
    if (piece["to"] == value) {
      ++at_;
      from_ = 0;
    }
    return &piece;
  }

 private:
  const Json& cliffs_;
  std::size_t at_ = 0;
  double from_ = 0;
};

// Empty where it agrees.
std::string Compare(const Json& piece, double k, const Shown& expected, long& sound) {
  Shown shown;
  shown.possible = piece["possible"];
  std::map<std::string, std::pair<const Json*, const Json*>> bands;
  const auto name = [](const Json& person) { return person.is_null() ? "-" : person.get<std::string>(); };
  for (const Json& benefit : piece["benefits"]) {
    const std::string at = benefit["program"].get<std::string>() + " " + name(benefit["subject"]) + " " + name(benefit["person"]);
    shown.benefits[at] = benefit["verdict"].get<std::string>() + (benefit["received"] == true ? " received " : " ") + benefit["chosen"].get<std::string>();
    bands[at] = {&benefit["first_year"]["min"], &benefit["first_year"]["max"]};
    for (const Json& amount : benefit["amounts"]) {
      for (std::size_t i = 0; i < amount["payments"].size(); ++i) {
        bands[at + " " + amount["id"].get<std::string>() + std::to_string(i)] = {&amount["payments"][i]["min"], &amount["payments"][i]["max"]};
      }
    }
  }
  for (const Json& total : piece["totals"]) {
    const auto text = [&](const char* key) { return total[key].get<std::string>() + " "; };
    const std::string of = text("kind") + text("unit") + text("per") + total["decimals"].dump();
    bands[of] = {&total["amount"]["min"], &total["amount"]["max"]};
  }
  const auto in = [&](const Json& course, std::int64_t number) {
    if (course["form"] != "one_way") return Millionths(ValueAt(course, k));
    ++sound;
    const std::int64_t from = Millionths(course["from"]), to = Millionths(course["to"]);
    return std::clamp(number, std::min(from, to), std::max(from, to));
  };
  for (const auto& [of, band] : bands) {
    const auto found = expected.figures.find(of);
    if (found == expected.figures.end()) return of + " is not paid";
    shown.figures[of] = {in(*band.first, found->second.min), in(*band.second, found->second.max)};
    const auto [least, most] = shown.figures[of];
    if (!(shown.figures[of] == found->second)) {
      const auto print = [](std::int64_t from, std::int64_t to) { return std::to_string(from) + ".." + std::to_string(to); };
      return of + " is " + print(least, most) + " millionths, not " + print(found->second.min, found->second.max);
    }
  }
  if (shown.possible != expected.possible) return "possible or not";
  if (shown.benefits != expected.benefits) return "other verdicts, or another best set: " + Json(expected.benefits).dump();
  return shown == expected ? "" : "something is not said";
}

struct Count {
  long values = 0, pieces = 0, cliffs = 0, exact = 0, rounded = 0, sound = 0;
};

// What is wrong with the pieces for one place, or nothing.
std::string Scan(const Instance& instance, const Json& household, const Slot& slot, Count& count) {
  const Fact& fact = instance.catalog.facts[static_cast<std::size_t>(slot.fact)];
  const std::string person = slot.person < 0 ? "" : household["people"][static_cast<std::size_t>(slot.person)]["id"].get<std::string>();
  const std::string text = instance.engine->Cliffs(household.dump(), fact.id, person);
  const Json cliffs = Json::parse(text);
  if (!cliffs.contains("pieces")) return "refused: " + text;
  Json open = household;
  SetAnswer(instance.catalog, open, slot, nullptr);
  Pieces pieces(cliffs);
  for (const Json& value : Possible(instance.catalog, open, slot)) {
    Json one = household;
    SetAnswer(instance.catalog, one, slot, value);
    double k = 0;
    const Json* const piece = pieces.Find(value, k);
    if (piece == nullptr) return "no piece has " + value.dump() + ": " + text;
    const std::string wrong = Compare(*piece, k, Assessed(instance, one), count.sound);
    if (!wrong.empty()) return fact.id + " of " + person + " = " + value.dump() + ": " + wrong + "\n" + text + "\n" + household.dump();
    ++count.values;
  }
  count.pieces += static_cast<long>(cliffs["pieces"].size());
  count.cliffs += static_cast<long>(cliffs["cliffs"].size());
  for (const Json& piece : cliffs["pieces"]) {
    count.exact += piece["proved"] == "exact";
    count.rounded += piece.dump().find("\"rounded\",") != std::string::npos;
  }
  return "";
}

void Tell(const std::string& of, const Count& count) {
  std::cout << of << ": " << count.values << " values tried in " << count.pieces << " pieces, " << count.exact << " of them exact, " << count.rounded
            << " with numbers that are rounded; " << count.cliffs << " cliffs" << std::endl;
}

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
