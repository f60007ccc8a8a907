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
    result.exact = Decide({nodes.law, result.subject, -1}, result.verdict, result.open);
    if (nodes.relation < 0) return Amounts(nodes, {-1, result.subject, -1}, result.verdict, result.amounts);
    for (RowResult& row : result.rows) {
      if (result.verdict == Verdict::kNotEligible) {
        row.verdict = Verdict::kNotEligible;
        row.open.clear();
      }
      const Spot spot = SpotOf(nodes, result, row);
      row.exact = Decide(spot, row.verdict, row.open);
      Amounts(nodes, spot, row.verdict, row.amounts);
      if (row.exact && row.verdict == Verdict::kEligible) result.exact = Grant(result);
    }
    if (!amounts_) return;
    result.amounts.clear();
    if (result.verdict == Verdict::kNotEligible) return;
    result.amounts = TotalOf(program, result.rows);
    for (std::size_t a = 0; a < result.amounts.size(); ++a) Total(program, nodes, result, a);
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
  static bool Grant(ProgramResult& result) {
    result.verdict = Verdict::kEligible;
    result.open.clear();
    return true;
  }

  void Amounts(const ProgramPlan& nodes, Spot spot, Verdict verdict, std::vector<AmountResult>& amounts) {
    if (!amounts_) return;
    if (verdict == Verdict::kNotEligible) return amounts.clear();
    for (std::size_t a = 0; a < amounts.size(); ++a) {
      amounts[a].exact = true;
      for (std::size_t i = 0; i < amounts[a].payments.size(); ++i) {
        spot.node = nodes.amounts[a][i];
        Quantity& range = amounts[a].payments[i];
        if (range.lo != range.hi) amounts[a].exact = search_.Tighten({{spot, {}}}, range) && amounts[a].exact;
      }
    }
  }

  // With for_each, those that are not granted yet count where they are. Of applicants, any of theirs.
  void Total(const Program& program, const ProgramPlan& nodes, ProgramResult& result, std::size_t a) {
    AmountResult& total = result.amounts[a];
    total.exact = true;
    for (std::size_t i = 0; i < total.payments.size(); ++i) {
      std::vector<Term> sum;
      for (const RowResult& row : result.rows) {
        if (row.verdict == Verdict::kNotEligible) continue;
        total.exact = total.exact && (program.for_each || row.amounts[a].exact);
        const Spot law = SpotOf(nodes, result, row);
        sum.push_back({{nodes.amounts[a][i], law.owner, law.member}, {row.verdict == Verdict::kUndecided ? law.node : -1, law.owner, law.member}});
      }
      Quantity& range = total.payments[i];
      if (program.for_each && range.lo != range.hi) total.exact = search_.Tighten(std::move(sum), range) && total.exact;
    }
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
