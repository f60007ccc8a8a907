// Of bundles that exclude each other, the compatible ones worth most: by branch and bound, so exactly unless it takes too long.
#pragma once

#include <vector>

#include "assess/conflicts.h"

namespace ventanilla {

// For each verdict in the order of the reach: how many pay no cash, so that those lose to nothing that pays; then cash. Of two sums
// the one is better that is greater at the first part in which they differ.
struct Worth {
  double parts[2 * kReaches] = {};
};
void Add(const Bundle& bundle, Reach reach, End end, Worth& sum, double times = 1);
bool IsLess(const Worth& a, const Worth& b);

// Marks the best set by amounts at their least, and at their most: the same one where it is best at both. False when it was not proved
// to be the best; then it is the best that was found.
// Takes part: what is not received and excludes nothing that is. The law grants another instead where it prefers one that counts at once,
// and nothing instead of that. What is left out excludes something chosen.
bool FindCompatible(Reach reach, std::vector<Benefit>& benefits);

// For each group of bundles tied together by exclusions, and each end: a few milliseconds. Then the search keeps what it has.
inline constexpr int kMaxWork = 1000000;  // pairs of bundles looked at

}  // namespace ventanilla
