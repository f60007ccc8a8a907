// What is most likely a mistake in a catalog that can be used. Looks at rules over the whole domain, not at single households.
#pragma once

#include <cstdint>

#include "catalog/catalog.h"

namespace ventanilla {

// Warnings. `today`: the day by which a parameter may be past its date. `catalog` has passed Prove(). Of programs that have ended only
// divisions and what they use are looked at: that nobody gets them any more is what they say.
//
// "always-holds", "never-holds": a criterion that has one outcome for everybody whom the program looks at, on every day. Proved over all
//   households that the constraints allow (explore/witness.h); where neither outcome nor proof was found, nothing is told.
// "granted-to-nobody", "granted-to-all", "binds-nobody": a program, likewise.
// "excludes-itself", "reads-itself": its rules read who receives it: nobody who does can get it; somebody who does is refused.
// "never-together", "always-excluded": of two programs for the same people that exclude each other: nobody could get both; who could get
//   the one could get the other, which the law prefers.
// "unused": a fact or definition that no program, constraint or `applies` needs.
// "past-date": a parameter whose last known value no longer counts for sure.
// "lost-remainder": a division of ints under a comparison, which compares less than was meant; of a criterion, with a household for which
//   that decides, or that there is none.
// "parts-of-pesos": an amount in pesos that is no whole number.
Diagnostics Lint(const Catalog& catalog, std::int32_t today);

}  // namespace ventanilla
