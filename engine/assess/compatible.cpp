#include "assess/compatible.h"

#include <algorithm>

namespace ventanilla {
namespace {

std::size_t At(int index) { return static_cast<std::size_t>(index); }

// Branch and bound over one group of bundles. One is taken before it is left out, and what is worth most is decided first.
class Search {
 public:
  Search(const std::vector<Bundle>& bundles, Reach reach) : bundles_(bundles), reach_(reach), blocked_(bundles.size()), taken_(bundles.size()), clique_(bundles.size(), -1) {}

  // `best` holds a set of the group that is replaced only by a better one, or nothing when it is not `known`. False when the set could
  // not be proved to be the best.
  bool Run(std::vector<int>& group, End end, bool known, Flags& best) {
    end_ = end;
    work_ = 0;
    Worth most;
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t j = i; j > 0 && ComesAfter(group[j - 1], group[j]); --j) std::swap(group[j - 1], group[j]);
    }
    for (const int bundle : group) {
      if (known && best[At(bundle)]) Sum(bundle, most);
    }
    Worth worth;
    for (std::size_t at = 0;;) {
      if (at < group.size() && (!known || MayImprove(group, at, worth, most))) {
        if (blocked_[At(group[at])] == 0) Take(group[at], true, worth);
        ++at;
        continue;
      }
      if (at == group.size() && (!known || IsLess(most, worth))) {
        known = true;
        most = worth;
        for (const int bundle : group) best[At(bundle)] = taken_[At(bundle)];
      }
      // Leaves out the last one that was taken.
      while (at > 0 && !taken_[At(group[at - 1])]) --at;
      if (at == 0) return work_ < kMaxWork;
      Take(group[at - 1], false, worth);
    }
  }

 private:
  void Sum(int bundle, Worth& sum, double times = 1) const { Add(bundles_[At(bundle)], reach_, end_, sum, times); }

  bool ComesAfter(int a, int b) const {
    Worth of_a, of_b;
    Sum(a, of_a);
    Sum(b, of_b);
    return IsLess(of_a, of_b) || (a > b && !IsLess(of_b, of_a));
  }

  void Take(int bundle, bool take, Worth& worth) {
    taken_[At(bundle)] = take;
    Sum(bundle, worth, take ? 1 : -1);
    for (const int rival : bundles_[At(bundle)].rivals) blocked_[At(rival)] += take ? 1 : -1;
  }

  // Whether what is free from `at` on could bring `worth` above `most`. It is parted into cliques: of bundles that all exclude each other
  // only one can be taken, at most the first.
  bool MayImprove(const std::vector<int>& group, std::size_t at, Worth bound, const Worth& most) {
    size_.clear();
    for (const int bundle : group) clique_[At(bundle)] = -1;
    for (; at < group.size(); ++at) {
      const int bundle = group[at];
      if (blocked_[At(bundle)] > 0) continue;
      work_ += static_cast<int>(size_.size() + bundles_[At(bundle)].rivals.size());
      if (work_ >= kMaxWork) return false;
      shared_.assign(size_.size(), 0);
      for (const int rival : bundles_[At(bundle)].rivals) {
        if (clique_[At(rival)] >= 0) ++shared_[At(clique_[At(rival)])];
      }
      std::size_t clique = 0;
      while (clique < size_.size() && shared_[clique] < size_[clique]) ++clique;
      if (clique == size_.size()) {
        size_.push_back(0);
        Sum(bundle, bound);
      }
      ++size_[clique];
      clique_[At(bundle)] = static_cast<int>(clique);
    }
    return IsLess(most, bound);
  }

  const std::vector<Bundle>& bundles_;
  Reach reach_;
  End end_ = kLeast;
  int work_ = 0;
  std::vector<int> blocked_;  // by bundle: how many that exclude it are taken
  Flags taken_;
  std::vector<int> clique_;         // by bundle
  std::vector<int> size_, shared_;  // by clique: its bundles; those that exclude the one at hand
};

class Chooser {
 public:
  Chooser(const std::vector<Bundle>& bundles, Reach reach, Compatible& found)
      : bundles_(bundles), least_(LeastVerdict(reach)), found_(found), search_(bundles, reach), free_(bundles.size()) {
    found_.preferred.assign(bundles.size(), -1);
    for (Flags& chosen : found_.chosen) chosen.assign(bundles.size(), 0);
  }

  void Run() {
    for (std::size_t i = 0; i < bundles_.size(); ++i) free_[i] = !bundles_[i].received;
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      if (!bundles_[i].received) continue;
      for (const int rival : bundles_[i].rivals) free_[At(rival)] = false;
    }
    // Preferences make no circle: each round settles those that come after what the round before settled.
    while (Prefer()) {
    }
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      if (IsFree(static_cast<int>(i))) Choose(static_cast<int>(i));
    }
  }

 private:
  bool IsFree(int bundle) const { return free_[At(bundle)] && found_.preferred[At(bundle)] < 0; }

  // Whether anything changed.
  bool Prefer() {
    bool changed = false;
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      int preferred = -1;
      for (const int other : bundles_[i].preferred) {
        if (free_[i] && IsFree(other) && bundles_[At(other)].verdict >= least_) preferred = other;
      }
      changed = changed || preferred != found_.preferred[i];
      found_.preferred[i] = preferred;
    }
    return changed;
  }

  // Among all that is free and tied to `bundle` by exclusions.
  void Choose(int bundle) {
    std::vector<int> group{bundle};
    free_[At(bundle)] = false;
    for (std::size_t next = 0; next < group.size(); ++next) {
      for (const int rival : bundles_[At(group[next])].rivals) {
        if (!IsFree(rival)) continue;
        free_[At(rival)] = false;
        group.push_back(rival);
      }
    }
    // Each begins with what the one before found, so that a set that is best at both ends stands for both.
    bool known = false;
    for (const End end : {kMost, kLeast, kMost}) {
      const Flags& before = found_.chosen[1 - end];
      for (const int one : group) {
        if (known) found_.chosen[end][At(one)] = before[At(one)];
      }
      if (!search_.Run(group, end, known, found_.chosen[end])) found_.proved = false;
      known = true;
    }
  }

  const std::vector<Bundle>& bundles_;
  Verdict least_;
  Compatible& found_;
  Search search_;
  Flags free_;  // may still be chosen, if the law grants nothing instead
};

}  // namespace

void Add(const Bundle& bundle, Reach reach, End end, Worth& sum, double times) {
  static constexpr std::uint8_t kOrder[kReaches][3] = {{2, 1, 0}, {1, 2, 0}, {0, 1, 2}};
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t least = kOrder[static_cast<std::size_t>(reach)][i];
    sum.parts[2 * i] += times * bundle.in_kind[least];
    sum.parts[2 * i + 1] += times * (end == kLeast ? bundle.cash[least].lo : bundle.cash[least].hi);
  }
}

bool IsLess(const Worth& a, const Worth& b) {
  std::size_t i = 0;
  while (i + 1 < std::size(a.parts) && a.parts[i] == b.parts[i]) ++i;
  return a.parts[i] < b.parts[i];
}

Compatible FindCompatible(const std::vector<Bundle>& bundles, Reach reach) {
  Compatible found;
  Chooser(bundles, reach, found).Run();
  return found;
}

}  // namespace ventanilla
