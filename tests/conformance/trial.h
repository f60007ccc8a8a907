// One case against the engine: parse, check, prove, compile, evaluate.
#pragma once

#include <string>

#include "conformance/case.h"

namespace ventanilla::conformance {

enum class Verdict { kPassed, kRefused, kWrong };

struct Trial {
  Verdict verdict = Verdict::kRefused;
  std::string message;  // of a refusal: "code: message"; of a wrong value: both values
};

// Tries the formula in two forms: as written, and with each literal read from a fact, so that the kernels work and not the compiler
// alone. A variable is a fact of the household in both; a text is an option of a choice. Each form is evaluated with values, with
// ranges, and with ranges while no fact is answered, where the specified value must be among the possible ones.
// Passed: some form has the specified value and none has another. Refused: both are; the message is that of the first.
Trial Try(const Case& test);

}  // namespace ventanilla::conformance
