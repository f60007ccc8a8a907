// Whether the best set stays the same from one value of a fact to another.
#pragma once

#include "explore/pieces.h"

namespace ventanilla {

// `first` and `last`: the best sets for both values, of the same benefits, whose courses are in `followed`. Sound; where it says yes the
// search would find the same set for every value between, even among sets that are worth the same:
// - Of two sets, one that is not worse at both ends is not worse between, and if they are worth the same somewhere between, they are at
//   one of the ends. For a difference of worths is compared part by part, and each part is linear; or only one bundle moves, and its parts
//   all go the same way.
// - Sets are tried in the order of what bundles are worth. If it is the same at both ends, it is the same between, by the same argument.
bool ChoiceStays(const BestSets& first, const BestSets& last, const std::vector<Followed>& followed);

}  // namespace ventanilla
