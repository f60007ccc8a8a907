// Of bundles that exclude each other, the compatible ones worth most: by branch and bound, so exactly unless it takes too long.
#pragma once

#include <cstddef>
#include <vector>

#include "assess/conflicts.h"

namespace ventanilla {

// Whose amounts count, in this order. A benefit of a lower verdict counts only where what comes before is equal.
enum class Reach : std::uint8_t {
  kCertain,   // the eligible; then the likely too; then the undecided too
  kExpected,  // the eligible and the likely; then the eligible alone; then the undecided too
  kPossible,  // all, undecided or not; then the eligible and the likely; then the eligible alone
};
inline constexpr std::size_t kReaches = 3;

// The verdict that a benefit must have at least to count at once.
inline Verdict LeastVerdict(Reach reach) {
  return reach == Reach::kCertain ? Verdict::kEligible : reach == Reach::kExpected ? Verdict::kLikely : Verdict::kUndecided;
}

// The ends of amounts that are still ranges.
enum End : std::uint8_t { kLeast, kMost };
inline constexpr std::size_t kEnds = 2;

// For each verdict in the order of the reach: how many pay no cash, so that those lose to nothing that pays; then cash. Of two sums
// the one is better that is greater at the first part in which they differ.
struct Worth {
  double parts[6] = {};
};
void Add(const Bundle& bundle, Reach reach, End end, Worth& sum, double times = 1);
bool IsLess(const Worth& a, const Worth& b);

using Flags = std::vector<int>;  // by bundle

struct Compatible {
  std::vector<int> preferred;  // by bundle: the one that the law grants instead, so that it cannot be chosen; or -1
  Flags chosen[kEnds];         // by amounts at their least, and at their most; the same where one set is best at both
  bool proved = true;          // best; else the best that was found
};

// Takes part: what is not received and excludes nothing that is. The law grants another instead where it prefers one that counts at once,
// and nothing instead of that. What is left out excludes something chosen.
Compatible FindCompatible(const std::vector<Bundle>& bundles, Reach reach);

// For each group of bundles tied together by exclusions, and each end: a few milliseconds. Then the search keeps what it has.
inline constexpr int kMaxWork = 1000000;  // pairs of bundles looked at

}  // namespace ventanilla
