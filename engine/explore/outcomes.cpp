#include "explore/outcomes.h"

#include <algorithm>
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
  std::vector<BoxState> states;
  boxes_.Evaluate({{}}, states);
  found_.complete = true;
  Visit({}, states[0], 0);
  return found_;
}

OutcomeSearch::Seen OutcomeSearch::Close(const Box& box, const BoxState& state) {
  const bool holds = state.truth == kTrue;
  (holds ? found_.holds : found_.fails) = true;
  if (!holds && !box.agency) found_.refused = true;
  return {holds, !holds};
}

// Whether a box that is decided, but may break a constraint, would show nothing new.
bool OutcomeSearch::Known(const Box& box, const BoxState& state, Seen seen) const {
  if (state.truth == kTrue) return box.agency ? seen.holds : found_.holds;
  if (state.truth == kFalse) return found_.fails && (found_.refused || !refusal_ || (box.agency && seen.fails));
  return false;
}

OutcomeSearch::Seen OutcomeSearch::Visit(const Box& box, const BoxState& state, int depth) {
  if (!state.next || ++splits_ > kMaxSplits || depth > kMaxDepth) {
    found_.complete = false;
    return {};
  }
  std::vector<Box> parts;
  boxes_.Split(box, *state.next, parts);
  const bool by_agency = state.truth == kEither && boxes_.IsAgency(state.next->at);
  for (Box& part : parts) part.agency = box.agency || by_agency;
  std::vector<BoxState> states;
  boxes_.Evaluate(parts, states);
  Seen seen;
  const auto add = [&](Seen more) {
    seen.holds = seen.holds || more.holds;
    seen.fails = seen.fails || more.fails;
  };
  // What is decided costs nothing and may be enough.
  const auto closed = [&](std::size_t i) { return states[i].truth != kEither && states[i].constraints == kTrue; };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (closed(i)) add(Close(parts[i], states[i]));
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (closed(i) || states[i].constraints == kFalse || Known(parts[i], states[i], seen)) continue;
    if (Enough()) {
      found_.complete = false;
      return seen;
    }
    if (box.agency && seen.holds && found_.fails) return seen;  // an agency can grant it: no more is asked of it
    add(Visit(parts[i], states[i], depth + 1));
  }
  if (by_agency && !box.agency && seen.fails && !seen.holds && found_.complete) found_.refused = true;
  return seen;
}

// The least value of sign * sum, branch and bound: the box that may go lowest is split first.
bool OutcomeSearch::Reach(double sign, double& end) {
  struct Open {
    Box box;
    BoxState state;
    double least;
  };
  splits_ = 0;
  std::vector<Open> open;
  std::vector<Box> parts{{}};
  for (;;) {
    std::vector<BoxState> states;
    boxes_.Evaluate(parts, states);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (states[i].constraints == kFalse) continue;
      const double least = sign > 0 ? states[i].lo : -states[i].hi;
      open.push_back({std::move(parts[i]), states[i], least});
    }
    // Of those that may go lowest, one that goes nowhere else.
    const auto before = [](const Open& a, const Open& b) {
      if (a.least != b.least) return a.least < b.least;
      return a.state.hi - a.state.lo < b.state.hi - b.state.lo;
    };
    const auto first = std::min_element(open.begin(), open.end(), before);
    if (first == open.end()) return false;  // nothing is possible
    end = sign * first->least;
    if (first->state.lo == first->state.hi && first->state.constraints == kTrue) return true;
    if (!first->state.next || ++splits_ > kMaxSplits) return false;
    const Open chosen = std::move(*first);
    open.erase(first);
    boxes_.Split(chosen.box, *chosen.state.next, parts);
  }
}

bool OutcomeSearch::Tighten(std::vector<Term> sum, Quantity& range) {
  boxes_.Aim(std::move(sum));
  const bool least = Reach(1, range.lo), most = Reach(-1, range.hi);
  return least && most;
}

}  // namespace ventanilla
