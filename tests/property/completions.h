// Every way to complete a household, one after the other: what exact answers are compared with.
#pragma once

#include <functional>
#include <vector>

#include "property/instance.h"
#include "table/repeat.h"

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

// A random household with at most `most` completions.
Json SmallHousehold(const Instance& instance, Random& random, double most);

}  // namespace ventanilla::property
