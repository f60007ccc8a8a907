// What a household could receive together: benefits that exclude each other are not added up.
#pragma once

#include <vector>

#include "assess/assessment.h"

namespace ventanilla {

// One benefit that may be granted: a program for a subject, and for one person where the program binds one with for_each.
struct Benefit {
  int program = -1;
  std::int32_t subject = -1;  // person row or -1
  std::int32_t person = -1;   // bound by for_each, or -1
  Verdict verdict = Verdict::kUndecided;
  Truth receives = kEither;
  const std::vector<AmountResult>* amounts = nullptr;
};

struct Conflict {
  int a = -1, b = -1;  // benefits
  int kept = -1;       // the one in the best set of all that is possible, or -1
};

// Of amounts of one kind, unit, period and number of decimals.
struct Total {
  const Amount* like = nullptr;  // the first of them
  Quantity certain, likely, possible;  // of eligible benefits; of those and likely ones; of those and undecided ones
};

struct BestSet {
  std::vector<Benefit> benefits;    // not certainly refused
  std::vector<Conflict> conflicts;
  std::vector<Total> totals;        // of what is not received already
};

// Chooses, among benefits that exclude each other, those worth most cash in a year; what is received already stays. Exact up to
// kMaxSearch steps per group of benefits that are tied together by exclusions, then the best found so far.
inline constexpr int kMaxSearch = 100000;
BestSet FindBestSet(const Catalog& catalog, const Assessment& assessment);

}  // namespace ventanilla
