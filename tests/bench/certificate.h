// The fewest questions that settle every verdict of a household: what somebody who knew its answers would ask.
#pragma once

#include <vector>

#include "plan/plan.h"
#include "table/repeat.h"

namespace ventanilla::bench {

// `places` may be asked, in `parts` that are asked together (by place). Settled: the law is decided, or holds whatever else the person
// says. Exact: the least number of parts, by sets of which each certificate must have one: the complement of as much as leaves some verdict
// unsettled, or unsettled whether a fact that it has applies (such a fact cannot be asked). `start` has the places open, `truth` has them answered.
struct Certificate {
  std::size_t parts = 0;
  bool proved = true;
};
Certificate Smallest(const Catalog& catalog, const Plan& plan, const Table& start, const Table& truth, const std::vector<FactAt>& places,
                     const std::vector<int>& parts);

}  // namespace ventanilla::bench
