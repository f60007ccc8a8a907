// A household as a function of one of its facts, in pieces of the fact's grid.
#pragma once

#include <vector>

#include "assess/best_set.h"
#include "explore/courses.h"
#include "explore/suppose.h"

namespace ventanilla {

// A benefit on a piece.
struct Followed {
  Benefit benefit;
  bool chosen[kEnds] = {};                  // in the best set by amounts at their least, at their most
  std::vector<std::vector<Band>> amounts{}; // by amount, then payment
  Band first_year{};
};

// What the best set pays, of what is at least likely.
struct FollowedTotal {
  const Amount* like = nullptr;  // null: cash of the first year
  Band sum{};
};

// Values of the fact on which the same is to be said. Verdicts and best sets are the same for all of them.
struct Piece {
  double from = 0, to = 0, steps = 0;
  bool possible = true;  // the answers can be true; nothing else is said where not
  bool exact = true;     // every course is closed; else each is known to go one way
  std::vector<Followed> benefits{};
  std::vector<FollowedTotal> totals{};
};

// From the least value of the fact's domain on, without gaps, and to its end but for kMostPieces. By ranges: what else is open in the
// household stays open. Where a stretch on which all courses go one way would take more than kMostParts exact pieces (as a number that is
// rounded after a computation with doubles does, or a square), it is one that is not exact.
//
// Cost: for each piece, evaluating about 2 * log2(values) times what rests on the fact, and assessing as often.
inline constexpr std::size_t kMostPieces = 400, kMostParts = 32;
std::vector<Piece> FindPieces(const Evaluated& household, FactAt at);

}  // namespace ventanilla
