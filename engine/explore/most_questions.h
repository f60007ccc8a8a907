// How many questions can remain.
#pragma once

#include "assess/assessment.h"
#include "explore/boxes.h"

namespace ventanilla {

// Every question that some way to answer the others could still bring, for the verdicts and amounts of `programs`.
int MostQuestions(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, const Boxes& boxes,
                  const std::vector<ProgramResult>& programs);

}  // namespace ventanilla
