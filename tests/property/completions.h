// Every way to complete a household, one after the other: what exact answers are compared with.
#pragma once

#include <functional>
#include <vector>

#include "explore/boxes.h"
#include "property/instance.h"

namespace ventanilla::property {

// The open places of a household, each with all the values that it may take.
struct OpenPlaces {
  std::vector<FactAt> places;
  std::vector<std::vector<Cell>> values;
  double count = 1;  // of completions
};
OpenPlaces PlacesOf(const Catalog& catalog, const Table& household);

// Calls `each(columns, copy, completion)` for all completions that fulfil the constraints; `completion` has the index of a value by place.
using EachCompletion = std::function<void(const Columns& columns, std::size_t copy, const std::vector<std::size_t>& completion)>;
void ForEachCompletion(const Plan& plan, const Table& household, const OpenPlaces& open, const EachCompletion& each);

// The row of a spot of the household in one of its copies; past the column's end where there is none.
std::size_t RowOf(const Evaluated& household, const Spot& spot, const Columns& columns, std::size_t copy);

// A random household with at most `most` completions.
Json SmallHousehold(const Instance& instance, Random& random, double most);

}  // namespace ventanilla::property
