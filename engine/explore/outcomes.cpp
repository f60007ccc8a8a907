#include "explore/outcomes.h"

#include <limits>
#include <utility>

namespace ventanilla {
namespace {

constexpr int kMaxDepth = 200;

}  // namespace

Outcomes OutcomeSearch::Explore(Spot law, bool refusal) {
  found_ = {};
  refusal_ = refusal;
  splits_ = 0;
  boxes_.Aim(law);
  found_.complete = true;
  Visit(boxes_.Whole(), 0);
  return found_;
}

OutcomeSearch::Seen OutcomeSearch::Close(const Box& box) {
  const bool holds = box.truth == kTrue;
  (holds ? found_.holds : found_.fails) = true;
  if (!holds && !box.agency) found_.refused = true;
  return {holds, !holds};
}

// Whether a box that is decided, but may break a constraint, would show nothing new.
bool OutcomeSearch::Known(const Box& box, Seen seen) const {
  if (box.truth == kTrue) return box.agency ? seen.holds : found_.holds;
  if (box.truth == kFalse) return found_.fails && (found_.refused || !refusal_ || (box.agency && seen.fails));
  return false;
}

OutcomeSearch::Seen OutcomeSearch::Visit(const Box& box, int depth) {
  if (!box.next.any() || ++splits_ > kMaxSplits || depth > kMaxDepth || boxes_.spent()) {
    found_.complete = false;
    return {};
  }
  Box parts[Boxes::kWidth];
  const std::size_t count = boxes_.Split(box, parts);
  const bool by_agency = box.truth == kEither && boxes_.IsAgency(box.next.at);
  Seen seen;
  // What is decided costs nothing and may be enough.
  for (const bool closed : {true, false}) {
    for (std::size_t i = 0; i < count; ++i) {
      Box& part = parts[i];
      part.agency = box.agency || by_agency;
      if ((part.truth != kEither && part.constraints == kTrue) != closed) continue;
      if (!closed && (part.constraints == kFalse || Known(part, seen))) continue;
      if (!closed && Enough()) {
        found_.complete = false;
        return seen;
      }
      if (!closed && box.agency && seen.holds && found_.fails) return seen;  // an agency can grant it: no more is asked of it
      const Seen more = closed ? Close(part) : Visit(part, depth + 1);
      seen.holds = seen.holds || more.holds;
      seen.fails = seen.fails || more.fails;
    }
  }
  if (by_agency && !box.agency && seen.fails && !seen.holds && found_.complete) found_.refused = true;
  return seen;
}

// The least value of sign * sum, branch and bound: the box that may go lowest is split first.
bool OutcomeSearch::Reach(double sign, double& end) {
  splits_ = 0;
  std::vector<Box> open;
  Box parts[Boxes::kWidth] = {boxes_.Whole()};
  for (std::size_t count = 1;;) {
    for (std::size_t i = 0; i < count; ++i) {
      if (parts[i].constraints != kFalse) open.push_back(parts[i]);
    }
    if (open.empty()) {  // nothing is possible
      end = sign * std::numeric_limits<double>::infinity();
      return false;
    }
    // Of those that may go lowest, one that goes nowhere else.
    const auto least = [sign](const Box& box) { return sign > 0 ? box.lo : -box.hi; };
    std::size_t first = 0;
    for (std::size_t i = 1; i < open.size(); ++i) {
      const double a = least(open[i]), b = least(open[first]);
      if (a < b || (a == b && open[i].hi - open[i].lo <= open[first].hi - open[first].lo)) first = i;
    }
    const Box chosen = open[first];
    end = sign * least(chosen);
    if (chosen.lo == chosen.hi && chosen.constraints == kTrue) return true;
    if (!chosen.next.any() || ++splits_ > kMaxSplits || boxes_.spent()) return false;
    open.erase(open.begin() + static_cast<std::ptrdiff_t>(first));
    count = boxes_.Split(chosen, parts);
  }
}

bool OutcomeSearch::Tighten(std::vector<Term>&& sum, std::vector<Spot>&& given, Quantity& range) {
  boxes_.Aim(std::move(sum), std::move(given));
  const bool least = Reach(1, range.lo), most = Reach(-1, range.hi);
  return least && most;
}

}  // namespace ventanilla
