#include "explore/steady_choice.h"

#include <algorithm>

namespace ventanilla {
namespace {

constexpr End kBothEnds[] = {kLeast, kMost};

class Steadiness {
 public:
  Steadiness(const BestSets& first, const BestSets& last, const std::vector<Followed>& followed)
      : first_(first), last_(last), followed_(followed), seen_(followed.size()) {}

  bool Holds() {
    for (std::size_t i = 0; i < followed_.size(); ++i) {
      for (const End end : kBothEnds) {
        if (IsChosen(first_, first_.benefits[i], Reach::kExpected, end) != IsChosen(last_, last_.benefits[i], Reach::kExpected, end)) return false;
      }
    }
    for (std::size_t i = 0; i < followed_.size(); ++i) {
      if (seen_[i] != 0 || BundleOf(first_, i).rivals.empty()) continue;
      const std::vector<std::size_t> tied = TiedTo(i);
      for (const End end : kBothEnds) {
        if (!Holds(tied, end)) return false;
      }
    }
    return true;
  }

 private:
  static const Bundle& BundleOf(const BestSets& best, std::size_t index) { return best.benefits[index].bundle; }

  // By exclusions, to the bundle at `index`.
  std::vector<std::size_t> TiedTo(std::size_t index) {
    std::vector<std::size_t> tied{index};
    seen_[index] = 1;
    for (std::size_t next = 0; next < tied.size(); ++next) {
      for (const int rival : BundleOf(first_, tied[next]).rivals) {
        const auto other = static_cast<std::size_t>(rival);
        if (seen_[other] != 0) continue;
        seen_[other] = 1;
        tied.push_back(other);
      }
    }
    return tied;
  }

  bool Holds(const std::vector<std::size_t>& tied, End end) const {
    int moving = 0;
    bool linear = true, one_way = true;
    for (const std::size_t bundle : tied) {
      Trend trend = Trend::kStill;
      for (std::size_t least = 0; least < kReaches; ++least) {
        const Course cash = CashOf(bundle, least, end);
        trend = Both(trend, cash.trend);
        linear = linear && cash.linear();
      }
      moving += trend != Trend::kStill;
      one_way = one_way && trend != Trend::kMixed;
    }
    if (moving == 0) return true;
    return first_.proved && last_.proved && (linear || (moving == 1 && one_way)) && SameOrder(tied, end);
  }

  // Of the bundle's benefits whose verdict is better than `least`, as Bundle::cash has it.
  Course CashOf(std::size_t bundle, std::size_t least, End end) const {
    Course sum = Still(0);
    for (const Followed& one : followed_) {
      if (one.benefit.first != static_cast<int>(bundle) || static_cast<std::size_t>(one.benefit.verdict) <= least) continue;
      sum = Plus(sum, end == kLeast ? one.first_year.lo : one.first_year.hi);
    }
    return sum;
  }

  bool SameOrder(const std::vector<std::size_t>& tied, End end) const {
    const auto comes_after = [&](const BestSets& best, std::size_t a, std::size_t b) {
      Worth of_a, of_b;
      Add(BundleOf(best, a), Reach::kExpected, end, of_a);
      Add(BundleOf(best, b), Reach::kExpected, end, of_b);
      return IsLess(of_a, of_b) || (a > b && !IsLess(of_b, of_a));
    };
    return std::all_of(tied.begin(), tied.end(), [&](std::size_t a) {
      return std::all_of(tied.begin(), tied.end(), [&](std::size_t b) { return comes_after(first_, a, b) == comes_after(last_, a, b); });
    });
  }

  const BestSets& first_;
  const BestSets& last_;
  const std::vector<Followed>& followed_;
  std::vector<char> seen_;
};

}  // namespace

bool ChoiceStays(const BestSets& first, const BestSets& last, const std::vector<Followed>& followed) {
  return Steadiness(first, last, followed).Holds();
}

}  // namespace ventanilla
