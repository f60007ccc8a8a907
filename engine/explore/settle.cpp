#include "explore/settle.h"

#include "explore/outcomes.h"

namespace ventanilla {
namespace {

class Settler {
 public:
  Settler(const Catalog& catalog, const Plan& plan, Boxes& boxes, bool amounts) : catalog_(catalog), plan_(plan), search_(boxes), amounts_(amounts) {}

  void Settle(ProgramResult& result) {
    const auto p = static_cast<std::size_t>(result.program);
    const Program& program = catalog_.programs[p];
    const ProgramPlan& nodes = plan_.programs[p];
    const Spot law{nodes.law, result.subject, -1};
    result.exact = Decide(law, result.verdict, result.open);
    if (nodes.relation < 0) return Amounts(nodes, {{law, result.verdict}}, false, result.amounts);
    std::vector<Grant> grants;
    for (RowResult& row : result.rows) {
      if (result.verdict == Verdict::kNotEligible) {
        row.verdict = Verdict::kNotEligible;
        row.open.clear();
      }
      const Spot spot = SpotOf(nodes, result, row);
      row.exact = Decide(spot, row.verdict, row.open);
      Amounts(nodes, {{spot, row.verdict}}, false, row.amounts);
      if (row.exact && row.verdict == Verdict::kEligible) result.exact = Entitle(result);
      if (row.verdict != Verdict::kNotEligible) grants.push_back({spot, row.verdict});
    }
    if (!amounts_) return;
    result.amounts.clear();
    if (result.verdict == Verdict::kNotEligible) return;
    result.amounts = TotalOf(program, result.rows);
    if (program.for_each) return Amounts(nodes, grants, true, result.amounts);
    for (std::size_t a = 0; a < result.amounts.size(); ++a) result.amounts[a].exact = AreExact(result.rows, a);
  }

 private:
  // Whether the verdict is proved.
  bool Decide(Spot law, Verdict& verdict, FactsAt& open) {
    if (verdict == Verdict::kNotEligible || verdict == Verdict::kEligible) return true;
    const bool likely = verdict == Verdict::kLikely;
    const Outcomes found = search_.Explore(law, !likely);
    if (found.complete && found.holds != found.fails) {
      verdict = found.holds ? Verdict::kEligible : Verdict::kNotEligible;
      open.clear();
      return true;
    }
    if (!found.holds || !found.fails) return false;
    if (likely || found.refused) return true;
    if (found.complete) verdict = Verdict::kLikely;
    return found.complete;
  }

  // One row is enough. Always true.
  static bool Entitle(ProgramResult& result) {
    result.verdict = Verdict::kEligible;
    result.open.clear();
    return true;
  }

  struct Grant {
    Spot law;
    Verdict verdict;
  };

  // As if granted. Of a sum over rows the likely count as granted, all of them where a completion does so, and the undecided where they are.
  void Amounts(const ProgramPlan& nodes, const std::vector<Grant>& grants, bool sum, std::vector<AmountResult>& amounts) {
    if (!amounts_) return;
    if (!sum && grants.front().verdict == Verdict::kNotEligible) return amounts.clear();
    for (std::size_t a = 0; a < amounts.size(); ++a) {
      amounts[a].exact = true;
      bool open = false;
      for (std::size_t i = 0; i < amounts[a].payments.size(); ++i) {
        Quantity& range = amounts[a].payments[i];
        if (range.lo != range.hi || grants.size() > 1) amounts[a].exact = Tighten(nodes.amounts[a][i], grants, sum, range) && amounts[a].exact;
        open = open || range.lo != range.hi;
      }
      if (!open) amounts[a].open.clear();
    }
  }

  bool Tighten(int amount, const std::vector<Grant>& grants, bool sum, Quantity& range) {
    for (const bool together : {true, false}) {
      std::vector<Term> terms;
      std::vector<Spot> given;
      for (const auto& [law, verdict] : grants) {
        const bool as_granted = together && !(sum && verdict == Verdict::kUndecided);
        if (as_granted) given.push_back(law);
        terms.push_back({{amount, law.owner, law.member}, as_granted ? Spot() : law});
      }
      Quantity found;
      const bool exact = search_.Tighten(std::move(terms), std::move(given), found);
      if (found.lo > found.hi) continue;
      range = found;
      return exact;
    }
    return false;
  }

  // Of all that are not refused.
  static bool AreExact(const std::vector<RowResult>& rows, std::size_t amount) {
    for (const RowResult& row : rows) {
      if (row.verdict != Verdict::kNotEligible && !row.amounts[amount].exact) return false;
    }
    return true;
  }

  static Spot SpotOf(const ProgramPlan& nodes, const ProgramResult& result, const RowResult& row) {
    const bool pair = nodes.row_level == Level::kPair;
    return {nodes.row_law, pair ? result.subject : row.person, pair ? row.person : -1};
  }

  const Catalog& catalog_;
  const Plan& plan_;
  OutcomeSearch search_;
  bool amounts_;
};

}  // namespace

void Settle(const Catalog& catalog, const Plan& plan, Boxes& boxes, Assessment& assessment) {
  Settler settler(catalog, plan, boxes, true);
  for (ProgramResult& result : assessment.programs) settler.Settle(result);
}

void SettleVerdicts(const Catalog& catalog, const Plan& plan, Boxes& boxes, std::vector<ProgramResult>& results) {
  Settler settler(catalog, plan, boxes, false);
  for (ProgramResult& result : results) settler.Settle(result);
}

}  // namespace ventanilla
