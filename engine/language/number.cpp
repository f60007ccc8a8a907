#include "language/number.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "diagnostics/text.h"
#include "language/types.h"

namespace ventanilla {
namespace {

constexpr double kMostDigits = 9e18;  // sums beyond 2^53 are not exact, but numbers

}  // namespace

std::string PrintScaled(double scaled, int decimals) {
  auto whole = static_cast<std::int64_t>(std::clamp(scaled, -kMostDigits, kMostDigits));
  std::int64_t step = 1;
  while (decimals-- > 0) step *= 10;
  std::int64_t behind_point = std::abs(whole % step);
  std::string text = scaled < 0 && whole > -step ? "-0" : PrintWhole(whole / step);
  if (behind_point == 0) return text == "-0" ? "0" : text;
  text += '.';
  for (; behind_point != 0; behind_point %= step) {
    step /= 10;
    text += static_cast<char>('0' + behind_point / step);
  }
  return text;
}

std::optional<double> Scale(double number, int decimals) {
  const double scaled = number * PowerOfTen(decimals);
  const double whole = std::round(scaled);
  if (!(std::abs(whole) <= kMaxWhole)) return std::nullopt;
  // The nearest double to a decimal text, scaled, is off by a few units in the last place and no more.
  if (std::abs(scaled - whole) > 1e-15 * std::abs(scaled) * 4) return std::nullopt;
  return whole;
}

}  // namespace ventanilla
