// What is marked as exact is what brute force over all completions finds; what is marked as sound contains it.
#include <algorithm>
#include <iostream>
#include <map>

#include "explore/settle.h"
#include "property/completions.h"
#include "property/random_household.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr double kExactMostCompletions = 1500;

// What the completions show of one law.
struct LawSeen {
  bool holds = false, fails = false;
  std::map<std::vector<std::size_t>, bool> grantable;  // by what the person can answer
  bool Refusable() const {
    return std::any_of(grantable.begin(), grantable.end(), [](const auto& entry) { return !entry.second; });
  }
};

struct RangeSeen {
  double lo = 0, hi = 0;
  bool any = false;
  void Add(double value) {
    lo = any ? std::min(lo, value) : value;
    hi = any ? std::max(hi, value) : value;
    any = true;
  }
};

struct ExactCounts {
  long verdicts = 0, exact = 0, amounts = 0, exact_amounts = 0, completions = 0;
};

std::string WrongVerdict(Verdict verdict, bool exact, const LawSeen& seen) {
  switch (verdict) {
    case Verdict::kEligible: return seen.fails ? "eligible, and a completion fails" : "";
    case Verdict::kNotEligible: return seen.holds ? "not eligible, and a completion holds" : "";
    case Verdict::kLikely:
      if (seen.Refusable()) return "likely, and some answers cannot be granted";
      return exact && !seen.fails ? "exactly likely, and every completion holds" : "";
    case Verdict::kUndecided:
      if (!exact) return "";
      if (!seen.holds || !seen.fails) return "exactly undecided, and all completions agree";
      return seen.Refusable() ? "" : "exactly undecided, and likely";
  }
  return "";
}

std::string WrongRange(const Quantity& range, bool exact, const RangeSeen& seen) {
  if (!seen.any) return "";
  const std::string found = std::to_string(seen.lo) + ".." + std::to_string(seen.hi);
  const std::string said = std::to_string(range.lo) + ".." + std::to_string(range.hi);
  if (seen.lo < range.lo || seen.hi > range.hi) return "the amount " + found + " is not within " + said;
  return exact && (seen.lo != range.lo || seen.hi != range.hi) ? "the amount is exactly " + found + ", not " + said : "";
}

// One verdict with its amounts: of a program, or of a row.
struct Claim {
  const char* what;
  Spot law;
  Verdict verdict;
  bool exact;
  std::vector<int> amount_nodes;
  const std::vector<AmountResult>* amounts;
  LawSeen seen;
  std::vector<RangeSeen> ranges;
};

class Checker {
 public:
  Checker(const Instance& instance, const Evaluated& evaluated, const Assessment& assessment)
      : catalog_(instance.catalog), evaluated_(evaluated), assessment_(assessment), open_(PlacesOf(instance.catalog, evaluated.table)) {}

  std::string Run(ExactCounts& counts) {
    for (const ProgramResult& result : assessment_.programs) Claims(result);
    totals_.resize(assessment_.programs.size());
    ForEachCompletion(evaluated_.plan, evaluated_.table, open_, [&](const Columns& columns, std::size_t copy, const auto& completion) {
      ++counts.completions;
      for (Claim& claim : claims_) Look(claim, columns, copy, completion);
      for (std::size_t p = 0; p < totals_.size(); ++p) Add(assessment_.programs[p], columns, copy, totals_[p]);
    });
    for (const Claim& claim : claims_) {
      ++counts.verdicts;
      counts.exact += claim.exact;
      if (!claim.seen.holds && !claim.seen.fails) continue;  // the constraints allow nothing
      const std::string wrong = WrongVerdict(claim.verdict, claim.exact, claim.seen);
      if (!wrong.empty()) return std::string(claim.what) + ": " + wrong;
      for (std::size_t a = 0; a < claim.ranges.size(); ++a) {
        ++counts.amounts;
        counts.exact_amounts += (*claim.amounts)[a].exact;
        const std::string off = WrongRange((*claim.amounts)[a].payments[0], (*claim.amounts)[a].exact, claim.ranges[a]);
        if (!off.empty()) return std::string(claim.what) + ": " + off;
      }
    }
    for (std::size_t p = 0; p < totals_.size(); ++p) {
      for (std::size_t a = 0; a < totals_[p].size(); ++a) {
        const AmountResult& total = assessment_.programs[p].amounts[a];
        const std::string off = WrongRange(total.payments[0], total.exact, totals_[p][a]);
        if (!off.empty()) return "total: " + off;
      }
    }
    return "";
  }

 private:
  void Claims(const ProgramResult& result) {
    const ProgramPlan& plan = evaluated_.plan.programs[static_cast<std::size_t>(result.program)];
    std::vector<int> nodes;
    for (const auto& payments : plan.amounts) nodes.push_back(payments[0]);
    const bool rows = plan.relation >= 0;
    Push({"program", {plan.law, result.subject, -1}, result.verdict, result.exact, rows ? std::vector<int>{} : nodes, &result.amounts, {}, {}});
    for (const RowResult& row : result.rows) Push({"row", SpotOf(plan, result, row), row.verdict, row.exact, nodes, &row.amounts, {}, {}});
  }

  static Spot SpotOf(const ProgramPlan& plan, const ProgramResult& result, const RowResult& row) {
    const bool pair = plan.row_level == Level::kPair;
    return {plan.row_law, pair ? result.subject : row.person, pair ? row.person : -1};
  }

  void Push(Claim claim) {
    if (claim.verdict == Verdict::kNotEligible) claim.amount_nodes.clear();
    claim.ranges.resize(claim.amount_nodes.size());
    claims_.push_back(std::move(claim));
  }

  void Look(Claim& claim, const Columns& columns, std::size_t copy, const std::vector<std::size_t>& completion) const {
    const Column& law = columns[claim.law.node];
    const std::size_t row = RowOf(evaluated_, claim.law, columns, copy);
    const bool holds = row < law.rows() && law.TruthAt(row) == kTrue;
    (holds ? claim.seen.holds : claim.seen.fails) = true;
    std::vector<std::size_t> answers;
    for (std::size_t i = 0; i < completion.size(); ++i) {
      if (!catalog_.facts[static_cast<std::size_t>(open_.places[i].fact)].agency) answers.push_back(completion[i]);
    }
    bool& grantable = claim.seen.grantable[answers];
    grantable = grantable || holds;
    if (row >= law.rows()) return;
    for (std::size_t a = 0; a < claim.ranges.size(); ++a) {
      Spot spot = claim.law;
      spot.node = claim.amount_nodes[a];
      claim.ranges[a].Add(columns[spot.node].Lowest(RowOf(evaluated_, spot, columns, copy)));
    }
  }

  // The total over rows: of for_each those that are granted, likely ones among them, else any of theirs.
  void Add(const ProgramResult& result, const Columns& columns, std::size_t copy, std::vector<RangeSeen>& totals) const {
    const ProgramPlan& plan = evaluated_.plan.programs[static_cast<std::size_t>(result.program)];
    if (plan.relation < 0 || result.verdict == Verdict::kNotEligible) return;
    totals.resize(plan.amounts.size());
    const bool each = catalog_.programs[static_cast<std::size_t>(result.program)].for_each.has_value();
    for (std::size_t a = 0; a < totals.size(); ++a) {
      double sum = 0;
      for (const RowResult& row : result.rows) {
        if (row.verdict == Verdict::kNotEligible) continue;
        Spot spot = SpotOf(plan, result, row);
        const std::size_t at = RowOf(evaluated_, spot, columns, copy);
        if (at >= columns[spot.node].rows()) continue;
        const bool granted = row.verdict != Verdict::kUndecided || columns[spot.node].TruthAt(at) == kTrue;
        const double value = columns[plan.amounts[a][0]].Lowest(at);
        if (!each) totals[a].Add(value);
        if (granted) sum += value;
      }
      if (each) totals[a].Add(sum);
    }
  }

  const Catalog& catalog_;
  const Evaluated& evaluated_;
  const Assessment& assessment_;
  OpenPlaces open_;
  std::vector<Claim> claims_;
  std::vector<std::vector<RangeSeen>> totals_;
};

TEST_CASE("exact is what brute force over all completions finds, and sound contains it", "[property]") {
  ExactCounts counts;
  ForManyCatalogs("exact verdicts and amounts", 21, {}, Rounds(), [&](const Instance& instance, Random& random) -> std::string {
    const Json household = SmallHousehold(instance, random, kExactMostCompletions);
    const auto evaluated = EvaluateFor(instance, household, Numbers::kInterval);
    const std::string text = household.dump();
    Result<Assessment> assessment = ventanilla::Assess(instance.catalog, evaluated->plan, evaluated->table, evaluated->columns, {"household.json", text});
    if (!assessment.ok()) return Print(assessment.errors()) + text;
    Budget budget;
    Boxes boxes(instance.catalog, evaluated->plan, evaluated->table, evaluated->columns, budget);
    Settle(instance.catalog, evaluated->plan, boxes, *assessment);
    const std::string wrong = Checker(instance, *evaluated, *assessment).Run(counts);
    return wrong.empty() ? "" : wrong + "\n" + text;
  });
  std::cout << "exact: " << counts.completions << " completions; " << counts.exact << " of " << counts.verdicts << " verdicts and "
            << counts.exact_amounts << " of " << counts.amounts << " amounts were proved exact" << std::endl;
  CHECK(counts.exact * 100 >= counts.verdicts * 95);
}

}  // namespace
}  // namespace ventanilla::property
