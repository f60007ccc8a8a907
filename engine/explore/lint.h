// What is most likely a mistake in a catalog that can be used. Looks at rules over the whole domain, not at single households.
#pragma once

#include <cstdint>

#include "catalog/catalog.h"

namespace ventanilla {

// Warnings. `today`: the day by which a parameter may be past its date. `catalog` has passed Prove().
//
// "always-holds", "never-holds": a criterion that has one outcome for every household, in every regime. Proved from the domains of the
//   facts that it reads, each by itself: a criterion that no household meets for subtler reasons is not found.
// "unused": a fact or definition that no program, constraint or `applies` needs.
// "past-date": a parameter whose last known value no longer counts for sure.
// "lost-remainder": a division of ints under a comparison, which compares less than was meant.
Diagnostics Lint(const Catalog& catalog, std::int32_t today);

}  // namespace ventanilla
