#include "explore/pieces.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "explore/follow.h"

namespace ventanilla {
namespace {

constexpr double kLong = 1000;  // steps of an exact piece behind which no long row of short ones is looked for

// The course of both joined, if it is linear: `b` begins one step behind the end of `a`.
std::optional<Course> Joined(const Course& a, double a_steps, const Course& b, double b_steps) {
  if (!a.linear() || !b.linear()) return std::nullopt;
  const double step = a_steps > 0 ? a.step : b.step;
  if (b.first - a.last != step || (b_steps > 0 && b.step != step)) return std::nullopt;
  Course joined = step == 0 ? Still(0) : Linear(step);
  return Between(std::move(joined), a.first, b.last);
}

bool Join(Band& a, double a_steps, const Band& b, double b_steps) {
  const std::optional<Course> lo = Joined(a.lo, a_steps, b.lo, b_steps), hi = Joined(a.hi, a_steps, b.hi, b_steps);
  if (!lo || !hi) return false;
  a = {*lo, *hi};
  return true;
}

bool SameBenefit(const Followed& a, const Followed& b) {
  const Benefit &x = a.benefit, &y = b.benefit;
  return x.program == y.program && x.subject == y.subject && x.person == y.person && x.verdict == y.verdict && x.received == y.received &&
         std::equal(a.chosen, a.chosen + kEnds, b.chosen);
}

// Makes `a` hold `b` too, which follows it, where one course goes through both.
bool Join(Piece& a, const Piece& b) {
  if (a.possible != b.possible || !a.exact || !b.exact) return false;
  Piece joined = a;
  if (!std::equal(a.benefits.begin(), a.benefits.end(), b.benefits.begin(), b.benefits.end(), SameBenefit)) return false;
  for (std::size_t i = 0; i < a.benefits.size(); ++i) {
    Followed& to = joined.benefits[i];
    if (!Join(to.first_year, a.steps, b.benefits[i].first_year, b.steps)) return false;
    for (std::size_t amount = 0; amount < to.amounts.size(); ++amount) {
      for (std::size_t payment = 0; payment < to.amounts[amount].size(); ++payment) {
        if (!Join(to.amounts[amount][payment], a.steps, b.benefits[i].amounts[amount][payment], b.steps)) return false;
      }
    }
  }
  for (std::size_t i = 0; i < joined.totals.size(); ++i) {
    if (!Join(joined.totals[i].sum, a.steps, b.totals[i].sum, b.steps)) return false;
  }
  joined.to = b.to;
  joined.steps += b.steps + 1;
  a = std::move(joined);
  return true;
}

class PieceFinder {
 public:
  PieceFinder(const Evaluated& household, FactAt at)
      : follower_(household, at), domain_(household.catalog.facts[static_cast<std::size_t>(at.fact)].domain),
        most_(std::round((domain_.max - domain_.min) / domain_.step)) {}

  std::vector<Piece> Find() {
    for (double k = 0; k <= most_ && pieces_.size() < kMostPieces;) {
      std::vector<Piece> parts;
      double next = Part(k, parts);
      Piece whole = parts.front().steps < kLong ? Longest(k, Proof::kOneWay) : parts.front();
      while (next <= k + whole.steps && parts.size() < kMostParts) next = Part(next, parts);
      if (next <= k + whole.steps) {
        next = k + whole.steps + 1;
        parts.assign(1, std::move(whole));
      }
      for (Piece& part : parts) Keep(std::move(part));
      k = next;
    }
    return std::move(pieces_);
  }

 private:
  double ValueOf(double k) const { return domain_.min + k * domain_.step; }

  // One more exact piece, from k on; where the next one begins.
  double Part(double k, std::vector<Piece>& parts) {
    parts.push_back(Longest(k, Proof::kClosed));
    return k + parts.back().steps + 1;
  }

  // From k on, as far as the proof goes: twice as far each time until it fails, then halfway between.
  Piece Longest(double k, Proof proof) {
    follower_.Begin(ValueOf(k));
    Piece longest = *follower_.Until(ValueOf(k), 0, proof);
    const auto reaches = [&](double steps) {
      std::optional<Piece> piece = follower_.Until(ValueOf(k + steps), steps, proof);
      if (piece) longest = std::move(*piece);
      return longest.steps == steps;
    };
    if (k == most_ || reaches(most_ - k)) return longest;
    double too_far = most_ - k;
    for (double steps = 1; steps < too_far && reaches(steps); steps *= 2) {
    }
    too_far = std::min(too_far, std::max(1.0, 2 * longest.steps));
    while (too_far - longest.steps > 1) {
      const double middle = longest.steps + std::floor((too_far - longest.steps) / 2);
      if (!reaches(middle)) too_far = middle;
    }
    return longest;
  }

  void Keep(Piece piece) {
    if (pieces_.empty() || !Join(pieces_.back(), piece)) pieces_.push_back(std::move(piece));
  }

  Follower follower_;
  const Domain& domain_;
  const double most_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> FindPieces(const Evaluated& household, FactAt at) { return PieceFinder(household, at).Find(); }

}  // namespace ventanilla
