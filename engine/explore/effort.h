// Which questions it can be expected to take until a truth is settled, and how likely it holds.
#pragma once

#include <vector>

#include "assess/open_facts.h"
#include "explore/boxes.h"

namespace ventanilla {

// How likely it is that a place must be asked for.
struct Ask {
  std::size_t place = 0;  // of those that can be asked for
  double chance = 1;
};

struct Effort {
  std::vector<Ask> asks;  // each place at most once
  double holds = 0;       // how likely it does, from 0 to 1

  double Questions() const;  // how many to expect
};

// How likely a truth of one row holds, where an answer settles it.
struct Chance {
  Spot spot;
  double holds = 0.5;
};

// Of a truth, if what it combines is asked in the best order and is independent: "and" asks first what is cheap and most likely false,
// "or" what is cheap and most likely true (the classic order of a chain of tests). A comparison asks for all of its open facts, and
// holds with its chance, or 0.5. `places`: sorted, as they are in the household; what is not in it costs nothing.
Effort EffortOf(const Sight& sight, const FactsAt& places, const std::vector<Chance>& chances, const NodeAt& truth);

}  // namespace ventanilla
