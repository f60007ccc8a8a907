// What a household could receive together, in the JSON of the contract.
#pragma once

#include "assess/best_set.h"
#include "assess/result_writer.h"

namespace ventanilla {

// Members of an object that is open: "best" and "totals".
void PrintBestSets(const BestSets& best, ResultWriter& to);

}  // namespace ventanilla
