#include "assess/best_set.h"

#include <algorithm>

namespace ventanilla {
namespace {

using Flags = std::vector<int>;  // by benefit

double PerYear(const std::string& per) { return per == "month" ? 12 : per == "semester" ? 2 : 1; }

// Cash in pesos of the first year at most; what is not cash never makes a benefit lose, but adds nothing either;
// nor does an amount below 0 make one worse than none.
double Worth(const Benefit& benefit) {
  double worth = 0;
  for (const AmountResult& amount : *benefit.amounts) {
    if (amount.amount->kind != "cash" || amount.amount->unit != "CLP") continue;
    double sum = 0;
    for (const Quantity& payment : amount.payments) sum += payment.hi;
    worth += amount.amount->schedule ? sum : sum * PerYear(amount.amount->per);
  }
  return std::max(0.0, worth);
}

std::vector<Benefit> Benefits(const Catalog& catalog, const Assessment& assessment) {
  std::vector<Benefit> benefits;
  for (const ProgramResult& result : assessment.programs) {
    if (!catalog.programs[static_cast<std::size_t>(result.program)].for_each) {
      if (result.verdict == Verdict::kNotEligible && result.receives != kTrue) continue;
      benefits.push_back({result.program, result.subject, -1, result.verdict, result.receives, &result.amounts});
      continue;
    }
    for (const RowResult& row : result.rows) {
      if (row.verdict == Verdict::kNotEligible && row.receives != kTrue) continue;
      benefits.push_back({result.program, result.subject, row.person, row.verdict, row.receives, &row.amounts});
    }
  }
  return benefits;
}

bool Excludes(const Program& program, const Benefit& a, const Benefit& b) {
  for (const Exclusion& exclusion : program.excludes) {
    if (exclusion.program != b.program) continue;
    switch (exclusion.scope) {
      case ExcludeScope::kEach: return a.person == b.person;
      case ExcludeScope::kSubject: return a.subject == b.subject;
      case ExcludeScope::kHousehold: return true;
    }
  }
  return false;
}

// The independent set of most worth, group by group of connected benefits.
class Search {
 public:
  Search(const std::vector<double>& worth, const std::vector<std::vector<int>>& rivals) : worth_(worth), rivals_(rivals) {}

  Flags Best(Flags allowed, Flags chosen) {
    for (std::size_t i = 0; i < worth_.size(); ++i) {
      if (!chosen[i]) continue;
      for (const int rival : rivals_[i]) allowed[static_cast<std::size_t>(rival)] = false;
    }
    Flags seen(worth_.size(), false);
    for (std::size_t i = 0; i < worth_.size(); ++i) {
      if (!allowed[i] || chosen[i] || seen[i]) continue;
      group_.clear();
      Collect(static_cast<int>(i), allowed, chosen, seen);
      steps_ = 0;
      best_worth_ = -1;
      taken_.assign(worth_.size(), false);
      Branch(0, 0);
      for (const int member : group_) {
        if (best_[static_cast<std::size_t>(member)]) chosen[static_cast<std::size_t>(member)] = true;
      }
    }
    return chosen;
  }

 private:
  double At(int i) const { return worth_[static_cast<std::size_t>(i)]; }

  void Collect(int start, const Flags& allowed, const Flags& chosen, Flags& seen) {
    std::vector<int> found{start};
    seen[static_cast<std::size_t>(start)] = true;
    for (std::size_t next = 0; next < found.size(); ++next) {
      for (const int rival : rivals_[static_cast<std::size_t>(found[next])]) {
        const auto r = static_cast<std::size_t>(rival);
        if (!allowed[r] || chosen[r] || seen[r]) continue;
        seen[r] = true;
        found.push_back(rival);
      }
    }
    // Worth most first, so that the bound cuts early.
    for (const int benefit : found) {
      group_.insert(std::find_if(group_.begin(), group_.end(), [&](int other) { return At(other) < At(benefit); }), benefit);
    }
  }

  void Branch(std::size_t at, double worth) {
    if (++steps_ > kMaxSearch && best_worth_ >= 0) return;
    double most = worth;
    for (std::size_t i = at; i < group_.size(); ++i) most += At(group_[i]);
    if (most <= best_worth_) return;
    if (at == group_.size()) {
      best_worth_ = worth;
      best_ = taken_;
      return;
    }
    const int candidate = group_[at];
    const auto& rivals = rivals_[static_cast<std::size_t>(candidate)];
    const bool free = std::none_of(rivals.begin(), rivals.end(), [&](int r) { return taken_[static_cast<std::size_t>(r)]; });
    if (free) {
      taken_[static_cast<std::size_t>(candidate)] = true;
      Branch(at + 1, worth + At(candidate));
      taken_[static_cast<std::size_t>(candidate)] = false;
    }
    Branch(at + 1, worth);
  }

  const std::vector<double>& worth_;
  const std::vector<std::vector<int>>& rivals_;
  std::vector<int> group_;
  Flags taken_, best_;
  double best_worth_ = -1;
  int steps_ = 0;
};

bool AddsUp(const Amount& a, const Amount& b) {
  return a.kind == b.kind && a.unit == b.unit && a.per == b.per && Decimals(a) == Decimals(b);
}

void AddTo(std::vector<Total>& totals, const Benefit& benefit, Quantity Total::*sum) {
  for (const AmountResult& amount : *benefit.amounts) {
    if (amount.amount->schedule) continue;  // payments that fall have no one figure per period
    std::size_t t = 0;
    while (t < totals.size() && !AddsUp(*totals[t].like, *amount.amount)) ++t;
    if (t == totals.size()) totals.push_back({amount.amount, {}, {}, {}});
    Quantity& total = totals[t].*sum;
    total.lo += amount.payments[0].lo;
    total.hi += amount.payments[0].hi;
  }
}

}  // namespace

BestSet FindBestSet(const Catalog& catalog, const Assessment& assessment) {
  BestSet best;
  best.benefits = Benefits(catalog, assessment);
  const std::size_t count = best.benefits.size();
  std::vector<std::vector<int>> rivals(count);
  std::vector<double> worth;
  for (const Benefit& benefit : best.benefits) worth.push_back(Worth(benefit));
  for (std::size_t i = 0; i < count; ++i) {
    const Program& program = catalog.programs[static_cast<std::size_t>(best.benefits[i].program)];
    if (program.excludes.empty()) continue;
    for (std::size_t j = i + 1; j < count; ++j) {
      if (!Excludes(program, best.benefits[i], best.benefits[j])) continue;
      rivals[i].push_back(static_cast<int>(j));
      rivals[j].push_back(static_cast<int>(i));
      best.conflicts.push_back({static_cast<int>(i), static_cast<int>(j), -1});
    }
  }
  Flags received(count);
  for (std::size_t i = 0; i < count; ++i) received[i] = best.benefits[i].receives == kTrue;

  struct Reach {
    Verdict least;
    Quantity Total::*sum;
  };
  Flags chosen;
  for (const Reach reach : {Reach{Verdict::kEligible, &Total::certain}, Reach{Verdict::kLikely, &Total::likely}, Reach{Verdict::kUndecided, &Total::possible}}) {
    Flags allowed(count);
    for (std::size_t i = 0; i < count; ++i) allowed[i] = best.benefits[i].verdict >= reach.least;
    chosen = Search(worth, rivals).Best(allowed, received);
    for (std::size_t i = 0; i < count; ++i) {
      if (chosen[i] && !received[i]) AddTo(best.totals, best.benefits[i], reach.sum);
    }
  }
  for (Conflict& conflict : best.conflicts) {
    conflict.kept = chosen[static_cast<std::size_t>(conflict.a)] ? conflict.a : chosen[static_cast<std::size_t>(conflict.b)] ? conflict.b : -1;
  }
  return best;
}

}  // namespace ventanilla
