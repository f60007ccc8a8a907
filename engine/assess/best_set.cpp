#include "assess/best_set.h"

#include <algorithm>

namespace ventanilla {
namespace {

std::size_t At(int index) { return static_cast<std::size_t>(index); }

void AddTo(Quantity& sum, const Quantity& more) {
  sum.lo += more.lo;
  sum.hi += more.hi;
}

bool AddsUp(const Amount& a, const Amount& b) {
  return a.kind == b.kind && a.unit == b.unit && a.per == b.per && Decimals(a) == Decimals(b);
}

Total& TotalLike(const Amount& amount, std::vector<Total>& totals) {
  for (Total& total : totals) {
    if (AddsUp(*total.like, amount)) return total;
  }
  totals.push_back({&amount, {}});
  return totals.back();
}

void AddTotals(const Conflicts& conflicts, const Compatible& found, Reach reach, std::vector<Total>& totals) {
  for (const Benefit& benefit : conflicts.benefits) {
    if (benefit.verdict < LeastVerdict(reach)) continue;
    for (const AmountResult& amount : *benefit.amounts) {
      if (amount.amount->schedule) continue;  // payments that fall have no one figure per period
      for (const End end : {kLeast, kMost}) {
        if (found.chosen[end][At(benefit.bundle)]) AddTo(TotalLike(*amount.amount, totals).sums[static_cast<std::size_t>(reach)][end], amount.payments[0]);
      }
    }
  }
}

// The first part in which the others are better. In the best set there is one: else swapping would mend it.
Because Why(const Bundle& bundle, const Worth& own, const Worth& instead) {
  static constexpr Because kWhy[] = {Because::kInKind, Because::kWorth, Because::kCertainty, Because::kCertainty, Because::kInKind, Because::kWorth};
  if (IsLess(instead, own)) return Because::kUnproved;
  if (!IsLess(own, instead)) return Because::kTie;
  std::size_t part = 0;
  while (own.parts[part] == instead.parts[part]) ++part;
  return part < 2 && bundle.verdict < Verdict::kLikely ? Because::kUndecided : kWhy[part];
}

}  // namespace

BestSets FindBestSets(const Catalog& catalog, const Assessment& assessment) {
  BestSets best;
  best.conflicts = FindConflicts(catalog, assessment);
  for (const Reach reach : {Reach::kCertain, Reach::kPossible, Reach::kExpected}) {
    best.expected = FindCompatible(best.conflicts.bundles, reach);
    best.proved = best.proved && best.expected.proved;
    AddTotals(best.conflicts, best.expected, reach, best.totals);
  }
  return best;
}

FactsAt Deciding(const BestSets& best) {
  FactsAt open;
  for (const Benefit& benefit : best.conflicts.benefits) {
    if (best.expected.chosen[kLeast][At(benefit.bundle)] == best.expected.chosen[kMost][At(benefit.bundle)]) continue;
    for (const AmountResult& amount : *benefit.amounts) {
      for (const FactAt& at : amount.open) Insert(open, at);
    }
  }
  return open;
}

Loss LossOf(const BestSets& best, const Benefit& benefit, End end) {
  const std::vector<Bundle>& bundles = best.conflicts.bundles;
  const Bundle& bundle = bundles[At(benefit.bundle)];
  Loss loss;
  for (const int rival : bundle.rivals) {
    if (bundles[At(rival)].received) loss.to.push_back(bundles[At(rival)].first);
  }
  if (!loss.to.empty()) return loss;
  const int preferred = best.expected.preferred[At(benefit.bundle)];
  if (preferred >= 0) {
    loss.because = Because::kPreference;
    loss.to.push_back(bundles[At(preferred)].first);
    return loss;
  }
  Worth own, instead;
  const auto add = [&](const Bundle& to, Worth& sum) {
    Add(to, Reach::kExpected, end, sum);
    if (IsOne(best)) Add(to, Reach::kExpected, end == kLeast ? kMost : kLeast, sum);
  };
  add(bundle, own);
  for (const int rival : bundle.rivals) {
    if (!best.expected.chosen[end][At(rival)]) continue;
    const Bundle& other = bundles[At(rival)];
    loss.to.push_back(other.first);
    AddTo(loss.instead, other.cash[bundle.verdict >= Verdict::kLikely]);
    add(other, instead);
  }
  loss.because = Why(bundle, own, instead);
  return loss;
}

}  // namespace ventanilla
