#include "assess/best_set.h"

namespace ventanilla {
namespace {

std::size_t At(int index) { return static_cast<std::size_t>(index); }

void AddTo(Quantity& sum, const Quantity& more) {
  sum.lo += more.lo;
  sum.hi += more.hi;
}

Total& TotalLike(const Amount& amount, std::list<Total>& totals) {
  for (Total& total : totals) {
    if (AddsUp(*total.like, amount)) return total;
  }
  totals.push_back({&amount, {}});
  return totals.back();
}

void AddTotals(Reach reach, BestSets& best) {
  for (const Benefit& benefit : best.benefits) {
    if (benefit.verdict < LeastVerdict(reach)) continue;
    for (const AmountResult& amount : *benefit.amounts) {
      if (amount.amount->schedule) continue;  // payments that fall have no one figure per period
      for (const End end : {kLeast, kMost}) {
        if (IsChosen(best, benefit, reach, end)) AddTo(TotalLike(*amount.amount, best.totals).sums[static_cast<std::size_t>(reach)][end], amount.payments[0]);
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

// Whether it is in one of two sets only.
bool IsContested(const BestSets& best, const Benefit& benefit) {
  return IsChosen(best, benefit, Reach::kExpected, kLeast) != IsChosen(best, benefit, Reach::kExpected, kMost);
}

}  // namespace

bool AddsUp(const Amount& a, const Amount& b) {
  return a.kind == b.kind && a.unit == b.unit && a.per == b.per && Decimals(a) == Decimals(b);
}

BestSets FindBestSets(const Catalog& catalog, const Assessment& assessment) {
  BestSets best;
  best.benefits = FindBenefits(catalog, assessment);
  for (const Reach reach : {Reach::kCertain, Reach::kExpected, Reach::kPossible}) {
    if (!FindCompatible(reach, best.benefits)) best.proved = false;
    AddTotals(reach, best);
  }
  for (const Benefit& benefit : best.benefits) {
    if (IsContested(best, benefit)) best.one = false;
  }
  return best;
}

bool IsChosen(const BestSets& best, const Benefit& benefit, Reach reach, End end) {
  return best.benefits[At(benefit.first)].bundle.chosen[static_cast<std::size_t>(reach)][end];
}

FactsAt Deciding(const BestSets& best) {
  FactsAt open;
  for (const Benefit& benefit : best.benefits) {
    if (!IsContested(best, benefit)) continue;
    for (const AmountResult& amount : *benefit.amounts) {
      for (const FactAt& at : amount.open) Insert(open, at);
    }
  }
  return open;
}

Loss LossOf(const BestSets& best, const Benefit& benefit, End end) {
  const Bundle& bundle = best.benefits[At(benefit.first)].bundle;
  Loss loss;
  for (const int rival : bundle.rivals) {
    if (best.benefits[At(rival)].received) loss.to.push_back(rival);
  }
  if (!loss.to.empty()) return loss;
  const int preferred = bundle.instead[static_cast<std::size_t>(Reach::kExpected)];
  if (preferred >= 0) {
    loss.because = Because::kPreference;
    loss.to.push_back(preferred);
    return loss;
  }
  Worth own, instead;
  const auto add = [&](const Bundle& to, Worth& sum) {
    for (const End one : {kLeast, kMost}) {
      if (best.one || one == end) Add(to, Reach::kExpected, one, sum);
    }
  };
  add(bundle, own);
  for (const int rival : bundle.rivals) {
    const Benefit& other = best.benefits[At(rival)];
    if (!IsChosen(best, other, Reach::kExpected, end)) continue;
    loss.to.push_back(rival);
    AddTo(loss.instead, other.bundle.cash[bundle.verdict >= Verdict::kLikely]);
    add(other.bundle, instead);
  }
  loss.because = Why(bundle, own, instead);
  return loss;
}

}  // namespace ventanilla
