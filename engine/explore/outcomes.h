// What a truth or an amount can still become, over all ways to complete a household: found case by case, where ranges only bound it.
#pragma once

#include "assess/assessment.h"
#include "explore/boxes.h"

namespace ventanilla {

// Of a law root. Everything found has a completion that shows it, within the catalog's constraints.
struct Outcomes {
  bool holds = false, fails = false;
  bool refused = false;  // some answers of the person make it fail, whatever an agency says
  bool complete = false; // all cases were looked at: what was not found cannot be
};

class OutcomeSearch {
 public:
  // How many boxes one search may split.
  static constexpr int kMaxSplits = 256;

  explicit OutcomeSearch(Boxes& boxes) : boxes_(boxes) {}

  // Ends as soon as it has found that the law may hold and may fail and, when `refusal` is wanted, that it may be refused.
  Outcomes Explore(Spot law, bool refusal);

  // The range of a sum over the completions in which all that is given holds; true when both ends were seen to be reached. Without any lo > hi.
  bool Tighten(std::vector<Term>&& sum, std::vector<Spot>&& given, Quantity& range);

 private:
  struct Seen {
    bool holds = false, fails = false;
  };
  Seen Visit(const Box& box, int depth);
  Seen Close(const Box& box);
  bool Known(const Box& box, Seen seen) const;
  bool Enough() const { return found_.holds && found_.fails && (found_.refused || !refusal_); }
  bool Reach(double sign, double& end);

  Boxes& boxes_;
  Outcomes found_;
  bool refusal_ = false;
  int splits_ = 0;
};

}  // namespace ventanilla
