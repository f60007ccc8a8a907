#include "catalog/numbers.h"

#include <cmath>
#include <cstdint>
#include <string>

namespace ventanilla {
namespace {

constexpr double kGridTolerance = 1e-9;

std::string Places(int decimals) { return Concat({PrintWhole(decimals), decimals == 1 ? " decimal" : " decimals"}); }

bool ReadWhole(const JsonNode& node, int decimals, double& value) {
  double number = 0;
  if (!node.Number(number)) return false;
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const double whole = std::round(number * scale);
  if (!(std::abs(whole) <= kMaxWhole)) {
    node.Report("out-of-range", "this number is beyond 2^53{}", {decimals == 0 ? "" : Concat({" when counted with ", Places(decimals)})});
    return false;
  }
  // The literal 41057.2 is the double nearest to 41057.2, and so is 4105720 / 100, a division of two exact numbers, which rounds
  // once. So they are equal when the literal has at most that many decimals.
  if (whole / scale != number) {
    node.Expected(decimals == 0 ? "a whole number" : Concat({"a number with at most ", Places(decimals)}).c_str());
    return false;
  }
  value = whole + 0.0;  // never -0
  return true;
}

}  // namespace

bool ReadNumber(const JsonNode& node, const Type& type, double& value) {
  if (type.kind == Kind::kInt) return ReadWhole(node, 0, value);
  if (type.kind == Kind::kDecimal) return ReadWhole(node, type.decimals, value);
  if (type.kind == Kind::kDouble) return node.Number(value);
  std::int32_t day = 0;
  if (type.kind != Kind::kDate || !node.Day(day)) return false;
  value = day;
  return true;
}

void ReadDecimals(const Object& object, Type& type) {
  if (type.kind != Kind::kDecimal) {
    return object.Get("decimals").Report("misplaced-key", "\"decimals\" belongs to the type decimal only");
  }
  const int decimals = object.Need("decimals").Whole(1, kMaxDecimals);
  type.decimals = static_cast<std::uint8_t>(decimals);
  if (decimals < 1) type = {};
}

bool OnGrid(double value, const Domain& domain, Kind kind) {
  if (kind != Kind::kDouble) {
    return (static_cast<std::int64_t>(value) - static_cast<std::int64_t>(domain.min)) % static_cast<std::int64_t>(domain.step) == 0;
  }
  const double steps = (value - domain.min) / domain.step;
  return std::abs(steps - std::round(steps)) <= kGridTolerance * std::fmax(1, std::abs(steps));
}

}  // namespace ventanilla
