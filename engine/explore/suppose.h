// The least that would have to be otherwise for a verdict to be another.
#pragma once

#include "assess/assessment.h"
#include "explore/boxes.h"

namespace ventanilla {

// One household, and what Evaluate() wrote for it, which is a table of one. All outlive it.
struct Evaluated {
  const Catalog& catalog;
  const Plan& plan;
  const Table& table;
  const Columns& columns;
};

// Places, and answers to them, place by place: each of these makes it so, whatever value it leaves.
struct Supposal {
  FactsAt places;
  std::vector<std::vector<Cell>> answers;
};

// A program for a subject: a person's row, or -1.
struct Claim {
  int program = -1;
  std::int32_t subject = -1;
};

// The smallest sets of `places` that make the verdict one that is `wanted`, all else as it is, within the catalog's constraints: of one
// place, or where there is none, of two. Sound: every value of every answer does. Where all else is known, every place that is enough
// by itself is found with all its values, but for sets of more than 6 options and numbers whose values ranges cannot tell apart by then:
// a band that they leave open (a fact stands twice in a comparison, or more than 7 comparisons change in it) is halved, a place's at
// most 256 times. Of two places the answers tried are those that make a difference by themselves, and it ends after kMostSuppositions.
inline constexpr std::size_t kMostSuppositions = 20000;
std::vector<Supposal> Suppose(const Evaluated& household, Claim of, const FactsAt& places, bool (*wanted)(Verdict));

}  // namespace ventanilla
