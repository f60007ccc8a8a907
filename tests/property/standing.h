// The results of two assessments, side by side.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "diagnostics/json.h"

namespace ventanilla::property {

// How a program stands for a subject, or for one row of it.
struct Standing {
  std::string verdict;
  bool exact = false;
  std::map<std::string, std::string> statuses;  // of criteria, by their place in the tree
  Json amounts, missing, agency;
  bool sums_likely_rows = false;  // its amounts count rows that an agency may still refuse
};

// By "program/subject" and "program/subject/row".
using Standings = std::map<std::string, Standing>;
Standings StandingsOf(const Json& result);

inline bool IsDecided(const std::string& verdict) { return verdict == "eligible" || verdict == "not_eligible"; }

// What `later` takes back of `earlier`, or "": the answers of `later` lie within those of `earlier`.
std::string Contradiction(const Standings& earlier, const Standings& later);

// Where the two differ in verdicts, statuses or amounts, looking at what `a` has; or "". What is not proved exact in both may differ:
// the search for it ended somewhere on its way.
std::string Difference(const Standings& a, const Standings& b);

}  // namespace ventanilla::property
