// The timeline is what a scan of all days shows.
#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "assess/print.h"
#include "language/number.h"
#include "property/instance.h"
#include "property/random_household.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kTimelineScanEvery = 5;  // catalogs: a scan of all days is long

Json AmountsOf(const std::vector<AmountResult>& amounts) {
  Json list = Json::array();
  for (const AmountResult& amount : amounts) {
    Json payments = Json::array();
    for (std::size_t i = 0; i < amount.payments.size(); ++i) {
      const auto print = [&](double value) { return Json::parse(PrintScaled(value, Decimals(*amount.amount, i))); };
      payments.push_back({{"min", print(amount.payments[i].lo)}, {"max", print(amount.payments[i].hi)}});
    }
    list.push_back({{"id", amount.amount->id}, {"payments", payments}});
  }
  return list;
}

// By program, subject and person: how each stands by ranges.
using Standings = std::map<Json, Json>;

class Scan {
 public:
  Scan(const Instance& instance, Json household) : catalog_(instance.catalog), household_(std::move(household)) {
    if (!household_.contains("answered_on")) household_["answered_on"] = household_["as_of"];
    for (const std::int32_t start : Regimes(catalog_)) plans_.push_back(Compile(catalog_, start));
  }

  Standings On(std::int32_t day) {
    household_["as_of"] = PrintDay(day);
    const std::string text = household_.dump();
    Table table;
    const Diagnostics errors = ReadHousehold(catalog_, household_, {"household.json", text}, table);
    if (!errors.empty()) FAIL(Print(errors));
    const Plan& plan = *std::find_if(plans_.begin(), plans_.end(), [&](const Plan& p) { return p.from <= day && day <= p.to; });
    Evaluate<Numbers::kInterval>(plan, table, columns_);
    Standings standings;
    for (const ProgramResult& result : AssessSome(catalog_, plan, table, columns_, std::vector<char>(catalog_.programs.size(), 1))) {
      const auto who = [&](std::int32_t person) { return person < 0 ? Json() : Json(table.person_ids[static_cast<std::size_t>(person)]); };
      const std::string& id = catalog_.programs[static_cast<std::size_t>(result.program)].id;
      const Json open = result.window_open ? Json(*result.window_open) : Json();
      standings[{id, who(result.subject), nullptr}] = {{"verdict", Name(result.verdict)}, {"open", open}, {"amounts", AmountsOf(result.amounts)}};
      for (std::size_t person = 0; person < table.people(); ++person) {
        Json& standing = standings[{id, who(result.subject), table.person_ids[person]}];
        standing = {{"verdict", "not_eligible"}, {"open", nullptr}, {"amounts", Json::array()}};
        for (const RowResult& row : result.rows) {
          if (row.person != static_cast<std::int32_t>(person)) continue;
          standing["verdict"] = Name(row.verdict);
          standing["amounts"] = AmountsOf(row.amounts);
        }
      }
    }
    return standings;
  }

 private:
  const Catalog& catalog_;
  Json household_;
  std::vector<Plan> plans_;
  Columns columns_;
};

TEST_CASE("the timeline is the scan of all days", "[property]") {
  int tried = 0, days = 0, changes = 0;
  ForManyCatalogs("timeline", 31, {}, std::max(1, Rounds() / kTimelineScanEvery), [&](const Instance& instance, Random& random) -> std::string {
    const Catalog& catalog = instance.catalog;
    const Json household = RandomHousehold(catalog, random);
    const Json timeline = Json::parse(instance.engine->Timeline(household.dump()));
    if (!timeline.contains("changes")) return "refused: " + timeline.dump() + "\n" + household.dump();
    if (timeline["until"] != PrintDay(catalog.valid_to)) return "it ends early: " + timeline["until"].dump() + "\n" + household.dump();
    std::set<Json> expected;
    Scan scan(instance, household);
    const std::int32_t first = *ParseDay(household["as_of"].get<std::string>());
    Standings before = scan.On(first);
    for (std::int32_t day = first + 1; day <= catalog.valid_to; ++day, ++days) {
      Standings after = scan.On(day);
      for (const auto& [place, standing] : after) {
        if (before[place] == standing) continue;
        const Json change = {{"date", PrintDay(day)}, {"program", place[0]}, {"subject", place[1]}, {"person", place[2]},
                             {"from", before[place]}, {"to", standing}};
        expected.insert(change);
      }
      before = std::move(after);
    }
    const std::set<Json> found(timeline["changes"].begin(), timeline["changes"].end());
    if (found != expected) return "changes are " + Json(found).dump() + "\nnot " + Json(expected).dump() + " in\n" + household.dump();
    if (found.size() != timeline["changes"].size()) return "a change is said twice: " + timeline["changes"].dump();
    ++tried;
    changes += static_cast<int>(expected.size());
    return "";
  });
  std::cout << "timeline: " << tried << " households tried, " << changes << " changes on " << days << " days" << std::endl;
  CHECK(changes > 0);
}

}  // namespace
}  // namespace ventanilla::property
