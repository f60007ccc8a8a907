// Which households of a block are not wholly known, as far as the plan reads them.
#pragma once

#include "evaluate/schedule.h"

namespace ventanilla {

// 1 for each household of the block, or person in it, with a cell that is read, applies, and is not a single value. For the other
// households what the run computed is right.
struct OpenRows {
  std::vector<std::uint8_t> households, people;
};
void FindOpen(const Schedule<Numbers::kExact>& schedule, OpenRows& open);

}  // namespace ventanilla
