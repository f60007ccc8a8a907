// A plan without what nobody asks for: fewer nodes, each next to what needs it.
#pragma once

#include "plan/plan.h"

namespace ventanilla {

enum class Keep : std::uint8_t {
  kLaw,       // `law` of each program, and the constraints
  kVerdicts,  // `person` too
  kReceipts,  // and who receives the program
  kAmounts,   // and rows and amounts
};

// The same values for what is kept; everything else is -1. Criteria go. What decides whether a fact that is read applies stays in
// `applies`. Comparisons of completed years or months become comparisons of days.
Plan Prune(const Plan& plan, Keep keep);

}  // namespace ventanilla
