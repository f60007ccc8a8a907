// What an assessment says of every value, beside what the piece says in which the value lies.
#include "property/cliff_scan.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>

#include "assess/best_set.h"
#include "assess/print.h"
#include "language/number.h"

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

}  // namespace

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

}  // namespace ventanilla::property
