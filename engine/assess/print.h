// An assessment in the JSON of the contract (data/schema/result.schema.json): ids and numbers only.
#pragma once

#include "assess/result_writer.h"

namespace ventanilla {

const char* Name(Verdict verdict);  // "not_eligible", "undecided", "likely" or "eligible"

// Members of an object that is open.
void PrintAssessment(const Assessment& assessment, ResultWriter& to);

}  // namespace ventanilla
