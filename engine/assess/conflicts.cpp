#include "assess/conflicts.h"

#include <algorithm>
#include <cmath>

#include "language/number.h"

namespace ventanilla {
namespace {

bool IsPesos(const Amount& amount) { return amount.kind == "cash" && amount.unit == "CLP"; }

double TimesAYear(const Amount& amount) { return amount.schedule ? 1 : amount.per == "month" ? 12 : amount.per == "semester" ? 2 : 1; }

double WholePesos(double pesos) { return std::max(0.0, std::round(pesos)); }

bool IsInKind(const Program& program) { return std::none_of(program.amounts.begin(), program.amounts.end(), IsPesos); }

bool HasScope(const Program& program, ExcludeScope scope) {
  return std::any_of(program.excludes.begin(), program.excludes.end(), [&](const Exclusion& one) { return one.scope == scope; });
}

bool Matches(ExcludeScope scope, const Benefit& a, const Benefit& b) {
  switch (scope) {
    case ExcludeScope::kEach: return a.person == b.person;
    case ExcludeScope::kSubject: return a.subject == b.subject;
    case ExcludeScope::kHousehold: return true;
  }
  return false;
}

class Finder {
 public:
  Finder(const Catalog& catalog, Conflicts& found) : catalog_(catalog), found_(found) {}

  void Add(int program, std::int32_t subject, std::int32_t person, Verdict verdict, Truth receives, const std::vector<AmountResult>& amounts) {
    if (verdict == Verdict::kNotEligible && receives != kTrue) return;
    found_.benefits.push_back({program, subject, person, verdict, receives, &amounts, -1, FirstYear(amounts)});
    Benefit& benefit = found_.benefits.back();
    benefit.bundle = BundleOf(benefit);
    Bundle& bundle = found_.bundles[static_cast<std::size_t>(benefit.bundle)];
    bundle.verdict = std::max(bundle.verdict, verdict);
    if (receives == kTrue) return;
    const bool in_kind = IsInKind(catalog_.programs[static_cast<std::size_t>(program)]);
    for (std::size_t i = 0; i <= AtLeast(verdict); ++i) {
      bundle.in_kind[i] += in_kind;
      bundle.cash[i].lo += benefit.first_year.lo;
      bundle.cash[i].hi += benefit.first_year.hi;
    }
  }

  void Link() {
    for (Bundle& bundle : found_.bundles) {
      for (const Exclusion& exclusion : catalog_.programs[static_cast<std::size_t>(bundle.program)].excludes) {
        for (std::size_t i = 0; i < found_.bundles.size(); ++i) {
          const Bundle& other = found_.bundles[i];
          if (other.program != exclusion.program || !Matches(exclusion.scope, First(bundle), First(other))) continue;
          Add(bundle.rivals, static_cast<int>(i));
          if (exclusion.prefers == Preference::kOther) Add(bundle.preferred, static_cast<int>(i));
        }
      }
    }
  }

 private:
  const Benefit& First(const Bundle& bundle) const { return found_.benefits[static_cast<std::size_t>(bundle.first)]; }

  int BundleOf(const Benefit& benefit) {
    const Program& program = catalog_.programs[static_cast<std::size_t>(benefit.program)];
    const bool by_person = HasScope(program, ExcludeScope::kEach), by_subject = HasScope(program, ExcludeScope::kSubject);
    std::vector<Bundle>& bundles = found_.bundles;
    for (std::size_t i = bundles.size(); i-- > 0 && bundles[i].program == benefit.program;) {
      const Benefit& first = First(bundles[i]);
      if (bundles[i].received != (benefit.receives == kTrue)) continue;
      if (by_person && first.person != benefit.person) continue;
      if (!by_subject || first.subject == benefit.subject) return static_cast<int>(i);
    }
    Bundle& bundle = bundles.emplace_back();
    bundle.program = benefit.program;
    bundle.first = static_cast<int>(found_.benefits.size()) - 1;
    bundle.received = benefit.receives == kTrue;
    return static_cast<int>(bundles.size()) - 1;
  }

  // Two programs may exclude each other by several scopes.
  static void Add(std::vector<int>& bundles, int bundle) {
    if (std::find(bundles.begin(), bundles.end(), bundle) == bundles.end()) bundles.push_back(bundle);
  }

  const Catalog& catalog_;
  Conflicts& found_;
};

}  // namespace

Quantity FirstYear(const std::vector<AmountResult>& amounts) {
  Quantity sum;
  for (const AmountResult& result : amounts) {
    if (!IsPesos(*result.amount)) continue;
    for (std::size_t i = 0; i < result.payments.size(); ++i) {
      const double times = TimesAYear(*result.amount) / PowerOfTen(Decimals(*result.amount, i));
      sum.lo += result.payments[i].lo * times;
      sum.hi += result.payments[i].hi * times;
    }
  }
  return {WholePesos(sum.lo), WholePesos(sum.hi)};
}

Conflicts FindConflicts(const Catalog& catalog, const Assessment& assessment) {
  Conflicts found;
  Finder finder(catalog, found);
  for (const ProgramResult& result : assessment.programs) {
    if (!catalog.programs[static_cast<std::size_t>(result.program)].for_each) {
      finder.Add(result.program, result.subject, -1, result.verdict, result.receives, result.amounts);
      continue;
    }
    for (const RowResult& row : result.rows) finder.Add(result.program, result.subject, row.person, row.verdict, row.receives, row.amounts);
  }
  finder.Link();
  return found;
}

}  // namespace ventanilla
