// What a household could receive together, why the rest was not chosen, and what it adds up to.
#pragma once

#include <list>
#include <vector>

#include "assess/compatible.h"

namespace ventanilla {

// Whether amounts are of one kind, unit, period and number of decimals.
bool AddsUp(const Amount& a, const Amount& b);

// Of amounts that add up.
struct Total {
  const Amount* like = nullptr;  // the first of them
  // Of what is eligible, at least likely, or undecided too, each in the set that is the best of just those: by both ends of the amounts.
  Quantity sums[kReaches][kEnds];
};

// The best set is that of Reach::kExpected. The law's preferences first; then what pays no cash; then the expected cash of the first year,
// with eligible and likely benefits at their amount and undecided ones at 0; then certain cash.
struct BestSets {
  std::vector<Benefit> benefits;
  std::list<Total> totals;  // of what is not received already
  bool one = true;            // set, the best at both ends of the amounts
  bool proved = true;         // also the sets that the totals are of
};
BestSets FindBestSets(const Catalog& catalog, const Assessment& assessment);

bool IsChosen(const BestSets& best, const Benefit& benefit, Reach reach, End end);

// Of the amounts of what is in one of two sets only: they decide.
FactsAt Deciding(const BestSets& best);

// Why a benefit is not in a set.
enum class Because : std::uint8_t {
  kReceived,    // another is received already: that stays
  kPreference,  // the law grants another instead
  // from here on the benefits were compared
  kUndecided,   // another is at least likely
  kInKind,      // another pays no cash, and so cannot be compared: the household chooses
  kWorth,       // the others bring more cash in the first year
  kCertainty,   // more of what the others bring is certain
  kTie,         // all is equal: the others have the one worth most, or come first in the catalog
  kUnproved,    // the search was cut off
};

struct Loss {
  Because because = Because::kReceived;
  std::vector<int> to;  // what excludes it and is received, preferred or chosen: the first benefit of each bundle
  Quantity instead;     // where it was compared: the first year's cash of those bundles, of all that is as certain as what lost
};

// Of a benefit that is not received and not chosen.
Loss LossOf(const BestSets& best, const Benefit& benefit, End end);

}  // namespace ventanilla
