#include "language/number.h"

#include <algorithm>
#include <cstdint>

#include "language/types.h"

namespace ventanilla {
namespace {

constexpr double kMostDigits = 9e18;  // sums beyond 2^53 are not exact, but numbers

}  // namespace

std::string PrintScaled(double scaled, int decimals) {
  const bool negative = scaled < 0;
  const double size = std::min(negative ? -scaled : scaled, kMostDigits);
  std::string digits = std::to_string(static_cast<std::int64_t>(size));
  const auto wanted = static_cast<std::size_t>(decimals);
  if (decimals > 0) {
    if (digits.size() <= wanted) digits.insert(0, wanted + 1 - digits.size(), '0');
    digits.insert(digits.size() - wanted, ".");
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
  }
  if (negative) digits.insert(0, "-");
  return digits;
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
