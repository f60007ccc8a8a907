#include "assess/conflicts.h"

#include <algorithm>
#include <cmath>

#include "language/number.h"

namespace ventanilla {
namespace {

bool IsPesos(const Amount& amount) { return amount.kind == "cash" && amount.unit == "CLP"; }

bool Matches(ExcludeScope scope, const Benefit& a, const Benefit& b) {
  switch (scope) {
    case ExcludeScope::kEach: return a.person == b.person;
    case ExcludeScope::kSubject: return a.subject == b.subject;
    case ExcludeScope::kHousehold: return true;
  }
  return false;
}

// Two programs may exclude each other by several scopes.
void AddOnce(std::vector<int>& benefits, std::size_t benefit) {
  const int added = static_cast<int>(benefit);
  if (std::find(benefits.begin(), benefits.end(), added) == benefits.end()) benefits.push_back(added);
}

class Finder {
 public:
  Finder(const Catalog& catalog, const Assessment& assessment) : catalog_(catalog), assessment_(assessment) {}

  std::vector<Benefit> Find() {
    List();
    std::vector<Benefit>(count_).swap(benefits_);  // it never grows: see ReadList() on what that costs
    count_ = 0;
    List();
    for (std::size_t i = 0; i < count_; ++i) {
      if (benefits_[i].first == static_cast<int>(i)) Link(benefits_[i]);
    }
    return std::move(benefits_);
  }

 private:
  const Program& At(int program) const { return catalog_.programs[static_cast<std::size_t>(program)]; }

  void List() {
    for (const ProgramResult& result : assessment_.programs) {
      if (!At(result.program).for_each) Add(result, -1, result.verdict, result.receives, result.amounts);
      if (!At(result.program).for_each) continue;
      for (const RowResult& row : result.rows) Add(result, row.person, row.verdict, row.receives, row.amounts);
    }
  }

  // Only counts while there is no room.
  void Add(const ProgramResult& result, std::int32_t person, Verdict verdict, Truth receives, const std::vector<AmountResult>& amounts) {
    if ((verdict == Verdict::kNotEligible || At(result.program).ended) && receives != kTrue) return;
    const std::size_t place = count_++;
    if (place >= benefits_.size()) return;
    Benefit& benefit = benefits_[place];
    benefit.program = result.program;
    benefit.subject = result.subject;
    benefit.person = person;
    benefit.verdict = verdict;
    benefit.received = receives == kTrue;
    benefit.amounts = &amounts;
    benefit.first_year = FirstYear(amounts);
    Join(place);
  }

  // The first bundle of those that exclude the same: benefits stand by program.
  void Join(std::size_t place) {
    Benefit& benefit = benefits_[place];
    const Program& program = At(benefit.program);
    std::size_t first = place;
    for (std::size_t i = place; i-- > 0 && benefits_[i].program == benefit.program;) {
      bool same = benefits_[i].received == benefit.received;
      for (const Exclusion& exclusion : program.excludes) same = same && Matches(exclusion.scope, benefits_[i], benefit);
      if (same) first = i;
    }
    benefit.first = static_cast<int>(first);
    Bundle& bundle = benefits_[first].bundle;
    bundle.verdict = std::max(bundle.verdict, benefit.verdict);
    const bool in_kind = std::none_of(program.amounts.begin(), program.amounts.end(), IsPesos);
    for (std::size_t i = 0; i < static_cast<std::size_t>(benefit.verdict); ++i) {
      bundle.in_kind[i] += in_kind;
      bundle.cash[i].lo += benefit.first_year.lo;
      bundle.cash[i].hi += benefit.first_year.hi;
    }
  }

  void Link(Benefit& benefit) {
    for (const Exclusion& exclusion : At(benefit.program).excludes) {
      for (std::size_t i = 0; i < count_; ++i) {
        const Benefit& other = benefits_[i];
        if (other.program != exclusion.program || other.first != static_cast<int>(i) || !Matches(exclusion.scope, benefit, other)) continue;
        AddOnce(benefit.bundle.rivals, i);
        if (exclusion.prefers == Preference::kOther) AddOnce(benefit.bundle.preferred, i);
      }
    }
  }

  const Catalog& catalog_;
  const Assessment& assessment_;
  std::vector<Benefit> benefits_;
  std::size_t count_ = 0;
};

}  // namespace

double TimesAYear(const Amount& amount) {
  if (!IsPesos(amount)) return 0;
  return amount.schedule ? 1 : amount.per == "month" ? 12 : amount.per == "semester" ? 2 : 1;
}

Quantity FirstYear(const std::vector<AmountResult>& amounts) {
  Quantity sum;
  for (const AmountResult& result : amounts) {
    const double times = TimesAYear(*result.amount);
    if (times == 0) continue;
    for (std::size_t i = 0; i < result.payments.size(); ++i) {
      const double steps = PowerOfTen(Decimals(*result.amount, i));
      sum.lo += std::round(result.payments[i].lo * times / steps);
      sum.hi += std::round(result.payments[i].hi * times / steps);
    }
  }
  return {std::max(0.0, sum.lo), std::max(0.0, sum.hi)};
}

std::vector<Benefit> FindBenefits(const Catalog& catalog, const Assessment& assessment) { return Finder(catalog, assessment).Find(); }

}  // namespace ventanilla
