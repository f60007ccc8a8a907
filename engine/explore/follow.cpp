#include "explore/follow.h"

#include <algorithm>

#include "explore/steady_choice.h"
#include "language/number.h"

namespace ventanilla {
namespace {

std::size_t At(int index) { return static_cast<std::size_t>(index); }

void AddTo(Band& sum, const Band& more) { sum = {Plus(sum.lo, more.lo), Plus(sum.hi, more.hi)}; }

Band Between(Band band, const Quantity& first, const Quantity& last) {
  return {Between(std::move(band.lo), first.lo, last.lo), Between(std::move(band.hi), first.hi, last.hi)};
}

// What a year pays of an amount in steps of 10^-decimals, in whole ones.
Course InWholes(const Course& course, double times, int decimals) {
  const Course year = Times(course, times);
  return decimals == 0 ? year : Rounded(year, Still(PowerOfTen(decimals)), Rounding::kHalfAway);
}

bool IsProved(const Course& course, Proof proof) { return proof == Proof::kClosed ? course.closed : course.one_way(); }
bool IsProved(const Band& band, Proof proof) { return IsProved(band.lo, proof) && IsProved(band.hi, proof); }

bool IsProved(const Piece& piece, Proof proof) {
  const auto proved = [proof](const Band& band) { return IsProved(band, proof); };
  for (const Followed& followed : piece.benefits) {
    if (!proved(followed.first_year)) return false;
    for (const std::vector<Band>& payments : followed.amounts) {
      if (!std::all_of(payments.begin(), payments.end(), proved)) return false;
    }
  }
  return std::all_of(piece.totals.begin(), piece.totals.end(), [&](const FollowedTotal& total) { return proved(total.sum); });
}

}  // namespace

Follower::Follower(const Evaluated& household, FactAt at)
    : household_(household),
      at_(at),
      domain_(household.catalog.facts[At(at.fact)].domain),
      courses_(household.plan, household.table, at),
      first_(household.table),
      last_(household.table) {
  for (Point* const point : {&first_, &last_}) {
    Put(*point, domain_.min);
    Evaluate<Numbers::kInterval>(household.plan, point->copies.table(), point->columns);
  }
}

void Follower::Put(Point& point, double value) const {
  point.value = value;
  point.assessed = false;
  point.copies.Restore();
  point.copies.Put(0, at_, {.lo = value, .hi = value});
}

void Follower::Go(Point& point, double value) const {
  Put(point, value);
  EvaluateAgain(household_.plan, point.copies.table(), courses_.moving(), point.columns);
}

void Follower::Assess(Point& point) const {
  if (point.assessed) return;
  const Catalog& catalog = household_.catalog;
  const std::vector<char> all(catalog.programs.size(), 1);
  point.assessment.programs = AssessSome(catalog, household_.plan, point.copies.table(), point.columns, all);
  point.best = FindBestSets(catalog, point.assessment);
  point.assessed = true;
}

void Follower::Begin(double value) { Go(first_, value); }

bool Follower::Stays(int node) const {
  for (std::size_t row = 0; row < first_.columns[node].rows(); ++row) {
    if (!courses_.Stays(node, row)) return false;
  }
  return true;
}

bool Follower::VerdictsStay(int law, int person) const {
  for (std::size_t row = 0; row < first_.columns[law].rows(); ++row) {
    if (!courses_.Stays(law, row)) return false;
    if (courses_.TruthAt(law, row) == kEither && !courses_.Stays(person, row)) return false;
  }
  return true;
}

bool Follower::Stays(const ProgramPlan& program) const {
  if (!VerdictsStay(program.law, program.person) || !Stays(program.receives)) return false;
  return program.relation < 0 || (Stays(program.row_member) && VerdictsStay(program.row_law, program.row_person));
}

// Whether no constraint fails; `stays`: for all values alike.
bool Follower::Possible(bool& stays) const {
  stays = true;
  bool possible = true;
  for (const int node : household_.plan.constraints) {
    for (std::size_t row = 0; row < first_.columns[node].rows(); ++row) {
      const bool alike = courses_.Stays(node, row), fails = courses_.TruthAt(node, row) == kFalse;
      if (alike && fails) return stays = true, false;
      stays = stays && alike;
      possible = possible && !fails;
    }
  }
  return possible;
}

std::optional<Piece> Follower::Until(double value, double steps, Proof proof) {
  Go(last_, value);
  courses_.Follow(first_.columns, last_.columns, domain_.step, steps);
  Piece piece{.from = first_.value, .to = value, .steps = steps, .exact = proof == Proof::kClosed};
  bool stays = true;
  piece.possible = Possible(stays);
  if (!stays) return std::nullopt;
  if (!piece.possible) return piece;
  for (const ProgramPlan& program : household_.plan.programs) {
    if (!Stays(program)) return std::nullopt;
  }
  Assess(first_);
  Assess(last_);
  for (std::size_t i = 0; i < first_.best.benefits.size(); ++i) piece.benefits.push_back(Follow(i));
  if (!ChoiceStays(first_.best, last_.best, piece.benefits)) return std::nullopt;
  piece.totals = TotalsOf(piece);
  if (!IsProved(piece, proof)) return std::nullopt;
  return piece;
}

// Of what the program binds for the benefit; where it binds nobody, of the subject.
std::size_t Follower::RowOf(const ProgramPlan& program, const Benefit& benefit) const {
  if (program.row_level != Level::kPair) return At(std::max(0, benefit.person >= 0 ? benefit.person : benefit.subject));
  const PairRows& pairs = first_.columns.pairs(program.relation);
  std::size_t row = 0;
  while (pairs.owner[row] != benefit.subject || pairs.member[row] != benefit.person) ++row;
  return row;
}

// Of applicants, any of theirs.
Band Follower::AmountOf(const Benefit& benefit, int node) const {
  const ProgramPlan& program = household_.plan.programs[At(benefit.program)];
  if (program.relation < 0 || benefit.person >= 0) return courses_.Of(node, RowOf(program, benefit));
  std::optional<Band> any;
  for (std::size_t row = 0; row < first_.columns[program.row_law].rows(); ++row) {
    if (courses_.TruthAt(program.row_law, row) == kFalse) continue;
    const Band one = courses_.Of(node, row);
    any = any ? Band{Least(any->lo, one.lo), Greatest(any->hi, one.hi)} : one;
  }
  return any ? *any : Band{};
}

Followed Follower::Follow(std::size_t benefit) const {
  const Benefit &first = first_.best.benefits[benefit], &last = last_.best.benefits[benefit];
  Followed followed{.benefit = first};
  followed.benefit.amounts = nullptr;
  for (const End end : {kLeast, kMost}) followed.chosen[end] = IsChosen(first_.best, first, Reach::kExpected, end);
  for (std::size_t amount = 0; amount < first.amounts->size(); ++amount) {
    const AmountResult &from = (*first.amounts)[amount], &to = (*last.amounts)[amount];
    std::vector<Band>& payments = followed.amounts.emplace_back();
    for (std::size_t i = 0; i < from.payments.size(); ++i) {
      const int node = household_.plan.programs[At(first.program)].amounts[amount][i];
      payments.push_back(Between(AmountOf(first, node), from.payments[i], to.payments[i]));
    }
  }
  followed.first_year = FirstYearOf(household_.catalog.programs[At(first.program)], followed, benefit);
  return followed;
}

Band Follower::FirstYearOf(const Program& program, const Followed& followed, std::size_t benefit) const {
  Band year{Still(0), Still(0)};
  for (std::size_t amount = 0; amount < followed.amounts.size(); ++amount) {
    const double times = TimesAYear(program.amounts[amount]);
    for (std::size_t i = 0; times > 0 && i < followed.amounts[amount].size(); ++i) {
      const Band& payment = followed.amounts[amount][i];
      const int decimals = Decimals(program.amounts[amount], i);
      AddTo(year, {InWholes(payment.lo, times, decimals), InWholes(payment.hi, times, decimals)});
    }
  }
  year = {Greatest(Still(0), year.lo), Greatest(Still(0), year.hi)};
  return Between(std::move(year), first_.best.benefits[benefit].first_year, last_.best.benefits[benefit].first_year);
}

// By both sets, as a result has them: the cash of the first year, then what adds up.
std::vector<FollowedTotal> Follower::TotalsOf(const Piece& piece) const {
  std::vector<const Amount*> likes{nullptr};
  for (const Total& total : first_.best.totals) likes.push_back(total.like);
  std::vector<FollowedTotal> totals;
  for (const Amount* const like : likes) {
    Band sums[kEnds] = {{Still(0), Still(0)}, {Still(0), Still(0)}};
    for (const Followed& followed : piece.benefits) {
      if (followed.benefit.verdict < Verdict::kLikely) continue;
      for (const End end : {kLeast, kMost}) {
        if (!followed.chosen[end]) continue;
        if (like == nullptr) AddTo(sums[end], followed.first_year);
        for (std::size_t amount = 0; like != nullptr && amount < followed.amounts.size(); ++amount) {
          const Amount& one = household_.catalog.programs[At(followed.benefit.program)].amounts[amount];
          if (!one.schedule && AddsUp(one, *like)) AddTo(sums[end], followed.amounts[amount][0]);
        }
      }
    }
    totals.push_back({like, {Least(sums[kLeast].lo, sums[kMost].lo), Greatest(sums[kLeast].hi, sums[kMost].hi)}});
  }
  return totals;
}

}  // namespace ventanilla
