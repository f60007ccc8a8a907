// What a program grants under two catalogs: a household for which they differ, or the proof that there is none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "explore/compiled.h"
#include "explore/witness.h"

namespace ventanilla {

struct Contrast {
  enum class What : std::uint8_t { kVerdict, kAmount, kCriterion };
  What what = What::kVerdict;
  std::string id;   // of the amount or criterion
  // In its household, "p1" and so on: the subject, and the person bound by for_each or applicant; empty where there is none.
  std::string subject, row;
  Finding finding;  // its households: what the first and what the second catalog reads, one where they are the same
};

class Comparison {
 public:
  // Both outlive it. Households are those that both catalogs can read and do not refuse, on the days of both.
  Comparison(const Compiled& before, const Compiled& after) : before_(before), after_(after) {}

  // A household whose verdict or amount of the program differs, or with `criteria` the status of one of its criteria. One that either
  // catalog has not is granted to nobody there. "None" is proved for every household of every size on all days. The effort is limited.
  Contrast Find(std::string_view program, bool criteria) const;

  // A household whose verdict of the program differs together with the status of one criterion, which both have.
  Contrast FindBy(std::string_view program, std::string_view criterion) const;

 private:
  const Compiled& before_;
  const Compiled& after_;
};

}  // namespace ventanilla
