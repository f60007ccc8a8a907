// The days on which what a plan says of one household may change with nothing but time.
#pragma once

#include <vector>

#include "evaluate/evaluate.h"

namespace ventanilla {

// What some nodes are in all their rows, as numbers to compare.
using Reading = std::vector<double>;
void ReadNodes(const Plan& plan, const Columns& columns, const std::vector<int>& nodes, Reading& reading);

// Nodes that each go one way only as time passes (an age, a duration, a comparison with a limit), or are an equality whose sides move
// apart one way, and on which `roots` rest with nothing else that time moves: where all of them are the same on two days of the regime,
// so are the roots on each day between. The worst case is `as_of` itself, which no two days share.
std::vector<int> WatchedFor(const Catalog& catalog, const Plan& plan, const std::vector<int>& roots);

}  // namespace ventanilla
