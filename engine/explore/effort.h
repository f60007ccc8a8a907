// How many questions it can be expected to take until a truth is settled, and how likely it holds.
#pragma once

#include <vector>

#include "assess/open_facts.h"
#include "explore/boxes.h"

namespace ventanilla {

struct Effort {
  double questions = 0;
  double holds = 0;  // from 0 to 1
};

// How likely a truth of one row holds, where an answer settles it.
struct Chance {
  Spot spot;
  double holds = 0.5;
};

// Of `node` in `row`, if what it combines is asked in the best order and is independent: "and" asks first what is cheap and most
// likely false, "or" what is cheap and most likely true (the classic order of a chain of tests). A comparison takes as many questions
// as it has open facts, and holds with its chance, or 0.5.
Effort EffortOf(const Sight& sight, const std::vector<Chance>& chances, int node, std::size_t row);

}  // namespace ventanilla
