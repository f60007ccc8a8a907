// Whether an answer matters, shown by an example.
#pragma once

#include "assess/assessment.h"
#include "explore/boxes.h"

namespace ventanilla {

// Whether two of the answers to `at` were found that lead a law root to different outcomes while all else is the same. Cost: at most 128
// boxes split.
bool MakesDifference(Boxes& boxes, const Spot& law, FactAt at, const std::vector<PossibleAnswer>& answers);

}  // namespace ventanilla
