// Criteria and amounts of a program.
#pragma once

#include <vector>

#include "catalog/catalog.h"
#include "catalog/names.h"
#include "catalog/reader.h"

namespace ventanilla {

inline constexpr int kMaxCriteriaDepth = 20;

// The tree of criteria; its root is a group. `sources` are the program's.
void ReadCriteria(const JsonNode& node, const Ids& sources, Criterion& root);

void ReadAmounts(const JsonNode& node, const Ids& sources, std::vector<Amount>& amounts);

}  // namespace ventanilla
