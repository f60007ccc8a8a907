#include "catalog/domain.h"

#include <string>

#include "catalog/numbers.h"

namespace ventanilla {
namespace {

std::optional<double> ReadStep(const Object& fact, const Type& type) {
  if (type.kind == Kind::kDouble) return ReadNumber(fact.Need("step"), type);
  if (!fact.Has("step")) return 1;
  return ReadNumber(fact.Get("step"), type.kind == Kind::kDate ? Type{.kind = Kind::kInt} : type);
}

}  // namespace

std::optional<Domain> ReadDomain(const Object& fact, const Type& type) {
  const auto min = ReadNumber(fact.Need("min"), type);
  const auto max = ReadNumber(fact.Need("max"), type);
  const auto step = ReadStep(fact, type);
  if (!min || !max || !step) return std::nullopt;
  if (*step <= 0) {
    fact.Get("step").Report("wrong-range", "the step must be more than 0");
    return std::nullopt;
  }
  if (*min > *max) {
    fact.Get("min").Report("wrong-range", "the minimum is above the maximum");
    return std::nullopt;
  }
  const Domain domain{*min, *max, *step};
  if (!OnGrid(*max, domain, type.kind)) {
    fact.Get("max").Report("off-grid", "the maximum cannot be reached from the minimum in whole steps");
    return std::nullopt;
  }
  return domain;
}

void CheckBands(const Object& fact, const Type& type, const Domain& domain) {
  if (!fact.Has("bands")) return;
  for (const JsonNode& item : fact.Get("bands").SomeItems()) {
    const Object band(item, {"min", "max"});
    const auto min = ReadNumber(band.Need("min"), type);
    const auto max = ReadNumber(band.Need("max"), type);
    if (!min || !max) continue;
    if (*min > *max) {
      item.Report("wrong-range", "the band's minimum is above its maximum");
    } else if (*min < domain.min || *max > domain.max) {
      item.Report("outside-domain", "the band reaches beyond the fact's minimum or maximum");
    } else if (!OnGrid(*min, domain, type.kind) || !OnGrid(*max, domain, type.kind)) {
      item.Report("off-grid", "the band begins or ends between two steps of the fact");
    }
  }
}

}  // namespace ventanilla
