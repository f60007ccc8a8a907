// An assessment as the JSON of the contract (data/schema/result.schema.json): ids and numbers only.
#pragma once

#include <string>

#include "assess/assessment.h"

namespace ventanilla {

const char* Name(Verdict verdict);  // "not_eligible", "undecided", "likely" or "eligible"

std::string PrintResult(const Catalog& catalog, const Table& table, const Assessment& assessment);

}  // namespace ventanilla
