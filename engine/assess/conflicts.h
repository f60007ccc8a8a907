// The benefits that a household may be granted, and which of them exclude each other.
#pragma once

#include <cstddef>
#include <vector>

#include "assess/assessment.h"

namespace ventanilla {

// One benefit that is received or not certainly refused: a program for a subject, and for one person where it binds one with for_each.
struct Benefit {
  int program = -1;
  std::int32_t subject = -1;  // person row or -1
  std::int32_t person = -1;   // bound by for_each, or -1
  Verdict verdict = Verdict::kUndecided;
  Truth receives = kEither;
  const std::vector<AmountResult>* amounts = nullptr;
  int bundle = -1;
  Quantity first_year;  // its cash in whole pesos
};

// Benefits of one program that exclude the same others: with no conflict among themselves they are all taken, or none.
struct Bundle {
  int program = -1;
  int first = -1;         // the first of its benefits
  bool received = false;  // then all of them are
  Verdict verdict = Verdict::kNotEligible;  // the best of theirs
  std::vector<int> rivals, preferred;  // bundles that it excludes; those of them that the law grants instead
  // Of the benefits that are at least undecided, likely, eligible (as AtLeast() counts): how many pay no cash in pesos, and the first
  // year's cash of the others.
  double in_kind[3] = {};
  Quantity cash[3];
};

inline std::size_t AtLeast(Verdict verdict) { return static_cast<std::size_t>(verdict) - static_cast<std::size_t>(Verdict::kUndecided); }

// The cash of a year: a month counts 12 times, a semester twice, a year and what is paid once; of a schedule its payments. Only cash in
// pesos: other units are not converted. An amount below 0 is none.
Quantity FirstYear(const std::vector<AmountResult>& amounts);

struct Conflicts {
  std::vector<Benefit> benefits;  // as the assessment lists them
  std::vector<Bundle> bundles;    // by program
};
Conflicts FindConflicts(const Catalog& catalog, const Assessment& assessment);

}  // namespace ventanilla
