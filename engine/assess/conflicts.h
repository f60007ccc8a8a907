// The benefits that a household may be granted, and which of them exclude each other.
#pragma once

#include <cstddef>
#include <vector>

#include "assess/assessment.h"

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

// Benefits of one program that exclude the same others have no conflict among themselves: all are taken, or none. This is about all of
// them; they count in the benefits.
struct Bundle {
  std::vector<int> rivals, preferred;       // the bundles that it excludes; those of them that the law grants instead
  Verdict verdict = Verdict::kNotEligible;  // the best of theirs
  // Of those that are at least undecided, likely, eligible: how many pay no cash in pesos, and the first year's cash of the others.
  double in_kind[kReaches] = {};
  Quantity cash[kReaches];
  // By FindCompatible(): whether they are in the best set, and what the law grants instead or -1.
  bool chosen[kReaches][kEnds] = {};
  int instead[kReaches] = {-1, -1, -1};
};

// One benefit: a program for a subject, and for one person where it binds one with for_each.
struct Benefit {
  int program = -1;
  std::int32_t subject = -1;  // person row or -1
  std::int32_t person = -1;   // bound by for_each, or -1
  Verdict verdict = Verdict::kUndecided;
  bool received = false;
  const std::vector<AmountResult>* amounts = nullptr;
  Quantity first_year;
  int first = -1;  // the first of its bundle
  Bundle bundle;   // where it is itself the first
};

// How often the first year pays it; 0 for what is no cash in pesos.
double TimesAYear(const Amount& amount);

// The cash of a year: a month counts 12 times, a semester twice, a year and what is paid once; of a schedule its payments. Only cash in
// pesos, each payment in whole ones: other units are not converted. A sum below 0 is none.
Quantity FirstYear(const std::vector<AmountResult>& amounts);

// All that are received, or not certainly refused while their program has not ended, as the assessment lists them.
std::vector<Benefit> FindBenefits(const Catalog& catalog, const Assessment& assessment);

}  // namespace ventanilla
