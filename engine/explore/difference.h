// Whether an answer matters, shown by an example.
#pragma once

#include "assess/assessment.h"
#include "explore/boxes.h"

namespace ventanilla {

enum class Difference : std::uint8_t { kNone, kUnknown, kShown };

// Shown when two of the answers to `at` were found that lead a law root to different outcomes while all else is the same; none when there
// is no such case. Cost: at most 128 boxes split.
Difference DifferenceBy(Boxes& boxes, const Spot& law, FactAt at, const std::vector<PossibleAnswer>& answers);

}  // namespace ventanilla
