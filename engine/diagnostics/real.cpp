#include "diagnostics/real.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace ventanilla {
namespace {

constexpr int kPrecision = 53;           // bits of a double
constexpr int kSmallestExponent = -1074;  // of the last bit of a double
constexpr int kMaxExactDigits = 15;       // a whole number of so many digits is a double,
constexpr int kMaxExactPower = 22;        // and so is 10 to this power
constexpr std::size_t kMaxDigits = 800;   // more than the digits of any point between two doubles (768)
constexpr int kMaxExponent = 400;         // beyond it any number of kMaxDigits digits or fewer is infinite or 0

// A whole number of any size, lowest limb first, no leading zeros.
class Whole {
 public:
  explicit Whole(std::uint32_t value) : limbs_{value} {}

  void MultiplyAdd(std::uint32_t factor, std::uint32_t addend) {
    std::uint64_t carry = addend;
    for (std::uint32_t& limb : limbs_) {
      carry += std::uint64_t{limb} * factor;
      limb = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) limbs_.push_back(static_cast<std::uint32_t>(carry));
  }

  void MultiplyByPower(std::uint32_t base, int exponent) {
    for (; exponent > 0; --exponent) MultiplyAdd(base, 0);
  }

  // If `other` is not larger, takes it off.
  bool TakeOff(const Whole& other) {
    const std::size_t size = std::max(limbs_.size(), other.limbs_.size());
    limbs_.resize(size);
    for (std::size_t i = size; i-- > 0 && limbs_[i] <= other.Limb(i);) {
      if (limbs_[i] < other.Limb(i)) return false;
    }
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint64_t difference = std::uint64_t{limbs_[i]} - other.Limb(i) - borrow;
      limbs_[i] = static_cast<std::uint32_t>(difference);
      borrow = difference >> 63;
    }
    return true;
  }

  bool IsZero() const { return Bits() == 0; }

  int Bits() const {
    for (std::size_t i = limbs_.size(); i-- > 0;) {
      if (limbs_[i] == 0) continue;
      int bits = static_cast<int>(32 * i);
      for (std::uint32_t limb = limbs_[i]; limb != 0; limb >>= 1) ++bits;
      return bits;
    }
    return 0;
  }

 private:
  std::uint32_t Limb(std::size_t i) const { return i < limbs_.size() ? limbs_[i] : 0; }

  std::vector<std::uint32_t> limbs_;
};

// numerator / denominator, rounded.
double Divide(Whole numerator, Whole denominator) {
  // The last bit of the result stands for 2^unit.
  int unit = std::max(numerator.Bits() - denominator.Bits() - kPrecision, kSmallestExponent);
  numerator.MultiplyByPower(2, -unit);
  denominator.MultiplyByPower(2, unit);
  denominator.MultiplyByPower(2, kPrecision);
  if (Whole(numerator).TakeOff(denominator)) {
    ++unit;
    denominator.MultiplyAdd(2, 0);
  }
  std::uint64_t quotient = 0;
  for (int i = 0; i < kPrecision; ++i) {
    numerator.MultiplyAdd(2, 0);
    quotient = 2 * quotient + (numerator.TakeOff(denominator) ? 1 : 0);
  }
  numerator.MultiplyAdd(2, 0);
  const bool half_or_more = numerator.TakeOff(denominator);
  if (half_or_more && (!numerator.IsZero() || quotient % 2 != 0)) ++quotient;
  return std::ldexp(static_cast<double>(quotient), unit);
}

// digits * 10^exponent
double Exactly(std::string_view digits, int exponent) {
  const int magnitude = static_cast<int>(digits.size()) + exponent;
  if (digits.empty() || magnitude < -kMaxExponent) return 0;
  if (magnitude > kMaxExponent) return std::numeric_limits<double>::infinity();
  Whole numerator(0);
  for (const char digit : digits) numerator.MultiplyAdd(10, static_cast<std::uint32_t>(digit - '0'));
  numerator.MultiplyByPower(10, exponent);
  Whole denominator(1);
  denominator.MultiplyByPower(10, -exponent);
  return Divide(std::move(numerator), std::move(denominator));
}

double Quickly(std::string_view digits, int exponent) {
  double value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  double power = 1;
  for (int i = 0; i < std::abs(exponent); ++i) power *= 10;
  return exponent < 0 ? value / power : value * power;
}

// Of "e-3" and the like; as good as infinite beyond kLargest.
int ReadExponent(std::string_view text) {
  constexpr int kLargest = 100'000'000;
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  int exponent = 0;
  for (const char digit : text) exponent = std::min(exponent * 10 + (digit - '0'), kLargest);
  return negative ? -exponent : exponent;
}

}  // namespace

double ReadReal(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t mantissa_end = std::min(text.find_first_of("eE"), text.size());
  int exponent = mantissa_end < text.size() ? ReadExponent(text.substr(mantissa_end + 1)) : 0;
  std::string digits;  // significant ones
  bool behind_point = false;
  bool more = false;  // there are further digits, not all of them 0
  for (const char c : text.substr(0, mantissa_end)) {
    if (c == '.') {
      behind_point = true;
      continue;
    }
    const bool kept = digits.size() < kMaxDigits;
    if (kept && (c != '0' || !digits.empty())) digits += c;
    if (!kept && c != '0') more = true;
    if (behind_point) --exponent;
    if (!kept) ++exponent;
  }
  if (more) {
    digits += '1';
    --exponent;
  }
  const bool quick = digits.size() <= kMaxExactDigits && std::abs(exponent) <= kMaxExactPower;
  const double value = quick ? Quickly(digits, exponent) : Exactly(digits, exponent);
  return negative ? -value : value;
}

}  // namespace ventanilla
