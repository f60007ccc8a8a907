#include "assess/compatible.h"

#include <algorithm>

namespace ventanilla {
namespace {

// A bundle while a set is looked for.
struct Candidate {
  bool free = false;    // may be chosen, if the law grants nothing instead; not in a group yet
  bool taken = false;
  int blocked = 0;      // how many that exclude it are taken
  int clique = -1;      // the first of its clique; or -1
  int size = 0, shared = 0;  // of the first of a clique: its bundles; those that exclude the one at hand
};

class Search {
 public:
  Search(Reach reach, std::vector<Benefit>& benefits) : reach_(reach), benefits_(benefits), candidates_(benefits.size()) {}

  bool Run() {
    const int count = static_cast<int>(benefits_.size());
    for (int i = 0; i < count; ++i) At(i).free = benefits_[static_cast<std::size_t>(i)].first == i;
    for (int i = 0; i < count; ++i) {
      if (!benefits_[static_cast<std::size_t>(i)].received) continue;
      At(i).free = false;
      for (const int rival : BundleOf(i).rivals) At(rival).free = false;
    }
    // Preferences make no circle: each round settles those that come after what the round before settled.
    while (Prefer()) {
    }
    for (int i = 0; i < count; ++i) {
      if (IsFree(i)) Choose(i);
    }
    return proved_;
  }

 private:
  Candidate& At(int index) { return candidates_[static_cast<std::size_t>(index)]; }
  Bundle& BundleOf(int index) { return benefits_[static_cast<std::size_t>(index)].bundle; }
  int& InsteadOf(int index) { return BundleOf(index).instead[static_cast<std::size_t>(reach_)]; }
  bool& Chosen(int index, End end) { return BundleOf(index).chosen[static_cast<std::size_t>(reach_)][end]; }
  bool IsFree(int index) { return At(index).free && InsteadOf(index) < 0; }

  // Whether anything changed.
  bool Prefer() {
    bool changed = false;
    for (int i = 0; i < static_cast<int>(benefits_.size()); ++i) {
      int instead = -1;
      for (const int other : BundleOf(i).preferred) {
        if (At(i).free && IsFree(other) && BundleOf(other).verdict >= LeastVerdict(reach_)) instead = other;
      }
      changed = changed || instead != InsteadOf(i);
      InsteadOf(i) = instead;
    }
    return changed;
  }

  // Among all that is free and tied to bundle `first` by exclusions.
  void Choose(int first) {
    group_.assign(1, first);
    At(first).free = false;
    for (std::size_t next = 0; next < group_.size(); ++next) {
      for (const int rival : BundleOf(group_[next]).rivals) {
        if (!IsFree(rival)) continue;
        At(rival).free = false;
        group_.push_back(rival);
      }
    }
    // Each begins with what the one before found, so that a set that is best at both ends stands for both.
    known_ = false;
    for (const End end : {kMost, kLeast, kMost}) {
      end_ = end;
      if (known_) {
        for (const int one : group_) Chosen(one, end) = Chosen(one, end == kMost ? kLeast : kMost);
      }
      Branch();
    }
  }

  // Looks for the best set of the group, better than what is chosen if that is known. A bundle is taken before it is left out, and what is
  // worth most is decided first.
  void Branch() {
    for (std::size_t i = 1; i < group_.size(); ++i) {
      for (std::size_t j = i; j > 0 && ComesAfter(group_[j - 1], group_[j]); --j) std::swap(group_[j - 1], group_[j]);
    }
    work_ = 0;
    most_ = {};
    for (const int one : group_) {
      if (known_ && Chosen(one, end_)) Sum(one, most_);
    }
    Worth worth;
    for (std::size_t at = 0;;) {
      if (at < group_.size() && (!known_ || MayImprove(at, worth))) {
        if (At(group_[at]).blocked == 0) Take(group_[at], true, worth);
        ++at;
        continue;
      }
      if (at == group_.size() && (!known_ || IsLess(most_, worth))) {
        known_ = true;
        most_ = worth;
        for (const int one : group_) Chosen(one, end_) = At(one).taken;
      }
      // Leaves out the last one that was taken.
      while (at > 0 && !At(group_[at - 1]).taken) --at;
      if (at == 0) break;
      Take(group_[at - 1], false, worth);
    }
    proved_ = proved_ && work_ < kMaxWork;
  }

  void Sum(int index, Worth& sum, double times = 1) { Add(BundleOf(index), reach_, end_, sum, times); }

  bool ComesAfter(int a, int b) {
    Worth of_a, of_b;
    Sum(a, of_a);
    Sum(b, of_b);
    return IsLess(of_a, of_b) || (a > b && !IsLess(of_b, of_a));
  }

  void Take(int index, bool take, Worth& worth) {
    At(index).taken = take;
    Sum(index, worth, take ? 1 : -1);
    for (const int rival : BundleOf(index).rivals) At(rival).blocked += take ? 1 : -1;
  }

  // Whether what is free from `at` on could bring `bound` above the best. It is parted into cliques: of bundles that all exclude each
  // other only one can be taken, at most the first.
  bool MayImprove(std::size_t at, Worth bound) {
    for (const int one : group_) At(one).clique = -1;
    for (const std::size_t from = at; at < group_.size(); ++at) {
      const int index = group_[at];
      if (At(index).blocked > 0) continue;
      work_ += static_cast<int>(at - from + BundleOf(index).rivals.size());
      if (work_ >= kMaxWork) return false;
      for (const int rival : BundleOf(index).rivals) {
        if (At(rival).clique >= 0) ++At(At(rival).clique).shared;
      }
      for (std::size_t place = from; place <= at; ++place) {
        Candidate& first = At(group_[place]);
        if (first.clique == group_[place] && first.shared == first.size && At(index).clique < 0) {
          At(index).clique = group_[place];
          ++first.size;
        }
        first.shared = 0;
      }
      if (At(index).clique >= 0) continue;
      At(index).clique = index;
      At(index).size = 1;
      Sum(index, bound);
    }
    return IsLess(most_, bound);
  }

  Reach reach_;
  std::vector<Benefit>& benefits_;
  std::vector<Candidate> candidates_;
  std::vector<int> group_;
  End end_ = kMost;
  bool known_ = false, proved_ = true;
  int work_ = 0;
  Worth most_;  // of what is chosen
};

}  // namespace

void Add(const Bundle& bundle, Reach reach, End end, Worth& sum, double times) {
  static constexpr std::uint8_t kOrder[kReaches][kReaches] = {{2, 1, 0}, {1, 2, 0}, {0, 1, 2}};
  for (std::size_t i = 0; i < kReaches; ++i) {
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

bool FindCompatible(Reach reach, std::vector<Benefit>& benefits) { return Search(reach, benefits).Run(); }

}  // namespace ventanilla
