// What could be received together, by looking at every subset: from the answer of the engine and the files of the catalog alone.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/json.h"
#include "engine.h"

namespace ventanilla::property {

inline constexpr int kMostSubsets = 14;  // benefits of which every subset is tried

// What is wrong with "best" and "totals" of a result, or "". `tried` counts the subsets; it stays where there are too many benefits.
std::string WrongChoice(const std::vector<SourceFile>& files, const Json& result, long& tried);

}  // namespace ventanilla::property
