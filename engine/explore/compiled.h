// A catalog with the plans of all its days.
#pragma once

#include <vector>

#include "plan/plan.h"

namespace ventanilla {

struct Compiled {
  // The catalog has passed Prove() and outlives it.
  explicit Compiled(const Catalog& of);
  const Plan& On(std::int32_t day) const;

  const Catalog& catalog;
  std::vector<Plan> plans;
};

}  // namespace ventanilla
