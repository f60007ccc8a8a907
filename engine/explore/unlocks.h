// What a benefit, once granted, would change for other programs.
#pragma once

#include "assess/result_writer.h"
#include "explore/boxes.h"

namespace ventanilla {

// Member "unlocks" of an object that is open: for each benefit that may be granted and is not received, the other programs whose verdict
// would be better or worse if it were received; those that change nothing are left out. `assessment` is that of the table that `to` has.
// Cost: for each of them, what rests on it is evaluated again. When the budget is spent the rest is left out.
void PrintUnlocks(const Plan& plan, const Assessment& assessment, Budget& budget, ResultWriter& to);

}  // namespace ventanilla
