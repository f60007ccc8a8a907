#include "diagnostics/real.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "diagnostics/big_whole.h"
#include "diagnostics/text.h"

namespace ventanilla {
namespace {

constexpr int kPrecision = 53;           // bits of a double
constexpr int kSmallestExponent = -1074;  // of the last bit of a double
constexpr int kMaxExactDigits = 15;       // a whole number of so many digits is a double,
constexpr int kMaxExactPower = 22;        // and so is 10 to this power
constexpr std::size_t kMaxDigits = 800;   // more than the digits of any point between two doubles (768)
constexpr std::size_t kMaxPrinted = 17;   // digits that tell any two doubles apart
constexpr int kMaxExponent = 400;         // beyond it any number of kMaxDigits digits or fewer is infinite or 0

// value * 2^power, exactly where that is a double. (In WebAssembly half the code of std::ldexp.)
double Scale(double value, int power) {
  for (; power > 0; --power) value *= 2;
  for (; power < 0; ++power) value /= 2;
  return value;
}

// numerator / denominator, rounded.
double Divide(BigWhole numerator, BigWhole denominator) {
  // The last bit of the result stands for 2^unit.
  int unit = std::max(numerator.Bits() - denominator.Bits() - kPrecision, kSmallestExponent);
  numerator.MultiplyByPower(2, -unit);
  denominator.MultiplyByPower(2, unit);
  denominator.MultiplyByPower(2, kPrecision);
  if (BigWhole(numerator).TakeOff(denominator)) {
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
  return Scale(static_cast<double>(quotient), unit);
}

// digits * 10^exponent
double Exactly(std::string_view digits, int exponent) {
  const int magnitude = static_cast<int>(digits.size()) + exponent;
  if (digits.empty() || magnitude < -kMaxExponent) return 0;
  if (magnitude > kMaxExponent) return std::numeric_limits<double>::infinity();
  BigWhole numerator(0);
  for (const char digit : digits) numerator.MultiplyAdd(10, static_cast<std::uint32_t>(digit - '0'));
  numerator.MultiplyByPower(10, exponent);
  BigWhole denominator(1);
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

// The first kMaxPrinted + 1 decimal digits of a value above 0, which is their number with the point behind the first, times
// 10^exponent.
struct Digits {
  std::string digits{};
  int exponent = 0;
};

Digits Expand(double value) {
  int power = 0;  // of the last bit of a whole number
  for (; value >= 0x1p53; ++power) value /= 2;
  for (; value < 0x1p52; --power) value *= 2;
  const auto bits = static_cast<std::uint64_t>(value);
  BigWhole numerator(0);
  numerator.MultiplyAdd(1, static_cast<std::uint32_t>(bits >> 32));
  numerator.MultiplyByPower(2, 32);
  numerator.MultiplyAdd(1, static_cast<std::uint32_t>(bits));
  numerator.MultiplyByPower(2, power);
  BigWhole denominator(1);
  denominator.MultiplyByPower(2, -power);

  Digits result;
  for (; !numerator.AtLeast(denominator); --result.exponent) numerator.MultiplyAdd(10, 0);
  for (BigWhole larger = denominator;; ++result.exponent) {
    larger.MultiplyAdd(10, 0);
    if (!numerator.AtLeast(larger)) break;
    denominator = larger;
  }
  while (result.digits.size() <= kMaxPrinted) {
    char digit = '0';
    while (numerator.TakeOff(denominator)) ++digit;
    result.digits += digit;
    numerator.MultiplyAdd(10, 0);
  }
  return result;
}

// To `size` digits: half is rounded up.
Digits Round(const Digits& exact, std::size_t size) {
  Digits result{exact.digits.substr(0, size), exact.exponent};
  if (exact.digits[size] < '5') return result;
  std::size_t at = size;
  while (at > 0 && result.digits[at - 1] == '9') result.digits[--at] = '0';
  if (at > 0) {
    ++result.digits[at - 1];
  } else {
    result.digits[0] = '1';
    ++result.exponent;
  }
  return result;
}

std::string Print(const Digits& number) {
  constexpr int kMostBeforePoint = 15, kMostZerosBehindPoint = 3;  // beyond them with an exponent
  const int size = static_cast<int>(number.digits.size());
  int before_point = number.exponent + 1;
  const bool with_exponent = before_point > kMostBeforePoint || before_point < -kMostZerosBehindPoint;
  if (with_exponent) before_point = 1;
  std::string text;
  if (before_point <= 0) text += '0';
  for (int place = std::min(before_point, 0); place < std::max(size, before_point + !with_exponent); ++place) {
    if (place == before_point) text += '.';
    text += place >= 0 && place < size ? number.digits[static_cast<std::size_t>(place)] : '0';
  }
  if (!with_exponent) return text;
  text += number.exponent < 0 ? "e-" : "e+";
  const int exponent = std::abs(number.exponent);
  if (exponent < 10) text += '0';
  text += PrintWhole(exponent);
  return text;
}

}  // namespace

double ReadReal(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t mantissa_end = std::min({text.find('e'), text.find('E'), text.size()});
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

std::string PrintReal(double value) {
  const bool negative = std::signbit(value);
  const double size = std::abs(value);
  std::string text = "0.0";
  if (size > 0) {
    const Digits exact = Expand(size);
    for (std::size_t digits = 1; digits <= kMaxPrinted; ++digits) {
      text = Print(Round(exact, digits));
      if (ReadReal(text) == size) break;
    }
  }
  return negative ? Concat({"-", text}) : text;
}

}  // namespace ventanilla
