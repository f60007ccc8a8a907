// Small random catalogs: every type, form of program and construct of the rule language, over domains of 2 to 8 values.
#pragma once

#include <cstdint>
#include <vector>

#include "engine.h"

namespace ventanilla::property {

struct CatalogShape {
  bool everybody = true;  // formulas and programs may read `people`, not only those who live here
  int agency = 25;        // per cent of facts that only an agency knows
  bool conflicts = false; // more programs exclude each other, and the law prefers some
};

// The files of a catalog that is valid by all rules of shape and type; whether its numbers stay in range is not looked at.
std::vector<SourceFile> RandomCatalog(std::uint64_t seed, const CatalogShape& shape = {});

}  // namespace ventanilla::property
