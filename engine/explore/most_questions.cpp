#include "explore/most_questions.h"

#include <algorithm>

namespace ventanilla {

int MostQuestions(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, const Boxes& boxes,
                  const std::vector<ProgramResult>& programs) {
  const FactWalk walk(plan, table, columns);
  FactsAt all;
  const auto add = [&](const FactAt& at) {
    const bool asked = table.asked[static_cast<std::size_t>(at.fact)][static_cast<std::size_t>(at.row)] != Asked::kNotAsked;
    if (!asked && !catalog.facts[static_cast<std::size_t>(at.fact)].agency) Insert(all, at);
  };
  const auto walk_from = [&](Spot spot) {
    const std::size_t row = boxes.RowInHousehold(spot);
    if (row == kNoRow) return;
    for (const FactAt& at : walk.MayOpen(spot.node, row)) add(at);
  };
  for (const ProgramResult& result : programs) {
    if (!IsAskedFor(catalog, result)) continue;
    const ProgramPlan& nodes = plan.programs[static_cast<std::size_t>(result.program)];
    const Program& program = catalog.programs[static_cast<std::size_t>(result.program)];
    const auto add_amounts = [&](Spot spot) {
      for (const auto& payments : nodes.amounts) {
        for (const int node : payments) walk_from({node, spot.owner, spot.member});
      }
    };
    walk_from({nodes.law, result.subject, -1});
    if (nodes.relation < 0) add_amounts({-1, result.subject, -1});
    for (const RowResult& row : result.rows) {
      if (row.verdict == Verdict::kNotEligible) continue;
      const bool pair = nodes.row_level == Level::kPair;
      const Spot spot{nodes.row_law, pair ? result.subject : row.person, pair ? row.person : -1};
      walk_from(spot);
      add_amounts(spot);
      if (program.for_each) add({program.receives_fact, row.person});
    }
    if (!program.for_each) add({program.receives_fact, std::max(result.subject, 0)});
  }
  return static_cast<int>(all.size());
}

}  // namespace ventanilla
