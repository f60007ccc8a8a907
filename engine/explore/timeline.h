// From when, until when: the days on which a verdict or an amount changes with nothing but time.
#pragma once

#include "assess/result_writer.h"
#include "diagnostics/json.h"

namespace ventanilla {

// A household as it will be on a later day, its answers those of the day on which they were given.
class LaterHousehold {
 public:
  // `tree` was read as a household without mistakes.
  LaterHousehold(const Catalog& catalog, Json tree);

  Table On(std::int32_t day);

 private:
  const Catalog& catalog_;
  Json tree_;
};

// Members "as_of", "until", "impossible_from" and "changes" of an object that is open. `regimes`: the plans from the day of the table
// that `to` has until `until`, in their order; `now`: what the first says of it, by ranges.
//
// The verdicts are those by ranges: between two days on which nothing is said to change, none of them does, whatever the open answers
// are. It ends early, with the day in "impossible_from", where the answers can no longer be true, and after kMostMoments days that
// had to be looked at. Cost: for each of them, evaluating about log2(days of the regime) households.
inline constexpr int kMostMoments = 4000;
void PrintTimeline(const std::vector<const Plan*>& regimes, std::int32_t until, std::vector<ProgramResult> now, LaterHousehold& later, ResultWriter& to);

}  // namespace ventanilla
