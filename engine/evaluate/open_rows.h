// Which households of a block are not wholly known, as far as the plan reads them.
#pragma once

#include "evaluate/schedule.h"

namespace ventanilla {

// After a run: 1 for each household of the block with a cell that is read, applies, and is not a single value. For the others what
// the run computed is right.
void FindOpen(const Schedule<Numbers::kExact>& schedule, std::vector<std::uint8_t>& households);

}  // namespace ventanilla
