#include "catalog/domain.h"

#include "catalog/numbers.h"

namespace ventanilla {
namespace {

bool ReadEnds(const Object& source, const Type& type, double& min, double& max) {
  const bool has_min = ReadNumber(source.Need("min"), type, min);
  return ReadNumber(source.Need("max"), type, max) && has_min;
}

// A step that is missing is 1, but a double needs one.
bool ReadStep(const Object& fact, const Type& type, double& step) {
  if (type.kind == Kind::kDouble) return ReadNumber(fact.Need("step"), type, step);
  step = 1;
  return !fact.Has("step") || ReadNumber(fact.Get("step"), type.kind == Kind::kDate ? Type{.kind = Kind::kInt} : type, step);
}

}  // namespace

bool ReadDomain(const Object& fact, const Type& type, Domain& domain) {
  const bool has_ends = ReadEnds(fact, type, domain.min, domain.max);
  if (!ReadStep(fact, type, domain.step) || !has_ends) return false;
  if (domain.step <= 0) {
    fact.Get("step").Report("wrong-range", "the step must be more than 0");
  } else if (domain.min > domain.max) {
    fact.Get("min").Report("wrong-range", "the minimum is above the maximum");
  } else if (!OnGrid(domain.max, domain, type.kind)) {
    fact.Get("max").Report("off-grid", "the maximum cannot be reached from the minimum in whole steps");
  } else {
    return true;
  }
  return false;
}

void CheckBands(const Object& fact, const Type& type, const Domain& domain) {
  static constexpr Key kKeys[] = {{"min"}, {"max"}};
  const JsonNode bands = fact.Get("bands");
  for (const JsonNode item : bands.SomeItems()) {
    const Object band(item, kKeys);
    double min = 0;
    double max = 0;
    if (!ReadEnds(band, type, min, max)) continue;
    if (min > max) {
      item.Report("wrong-range", "the band's minimum is above its maximum");
    } else if (min < domain.min || max > domain.max) {
      item.Report("outside-domain", "the band reaches beyond the fact's minimum or maximum");
    } else if (!OnGrid(min, domain, type.kind) || !OnGrid(max, domain, type.kind)) {
      item.Report("off-grid", "the band begins or ends between two steps of the fact");
    }
  }
}

}  // namespace ventanilla
