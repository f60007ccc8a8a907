#include "explore/compiled.h"

namespace ventanilla {

Compiled::Compiled(const Catalog& of) : catalog(of) {
  for (const std::int32_t day : Regimes(of)) plans.push_back(Compile(of, day));
}

const Plan& Compiled::On(std::int32_t day) const {
  const Plan* plan = &plans.front();
  for (const Plan& candidate : plans) {
    if (candidate.from <= day) plan = &candidate;
  }
  return *plan;
}

}  // namespace ventanilla
