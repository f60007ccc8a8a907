// An assessment by ranges, made exact where cases show it.
#pragma once

#include "assess/assessment.h"
#include "explore/boxes.h"

namespace ventanilla {

// Replaces verdicts and amounts of `assessment`, which was read from what Evaluate() wrote, by what completions of the household show, and marks
// what is proved. What ranges have decided stays. Cost: at most OutcomeSearch::kMaxSplits boxes for each that is open.
void Settle(const Catalog& catalog, const Plan& plan, Boxes& boxes, Assessment& assessment);

// Verdicts only.
void SettleVerdicts(const Catalog& catalog, const Plan& plan, Boxes& boxes, std::vector<ProgramResult>& results);

}  // namespace ventanilla
