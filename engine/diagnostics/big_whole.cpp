#include "diagnostics/big_whole.h"

#include <algorithm>

namespace ventanilla {

void BigWhole::MultiplyAdd(std::uint32_t factor, std::uint32_t addend) {
  std::uint64_t carry = addend;
  for (std::uint32_t& limb : limbs_) {
    carry += std::uint64_t{limb} * factor;
    limb = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  if (carry != 0) limbs_.push_back(static_cast<std::uint32_t>(carry));
}

void BigWhole::MultiplyByPower(std::uint32_t base, int exponent) {
  for (; exponent > 0; --exponent) MultiplyAdd(base, 0);
}

bool BigWhole::TakeOff(const BigWhole& other) {
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

int BigWhole::Bits() const {
  for (std::size_t i = limbs_.size(); i-- > 0;) {
    if (limbs_[i] == 0) continue;
    int bits = static_cast<int>(32 * i);
    for (std::uint32_t limb = limbs_[i]; limb != 0; limb >>= 1) ++bits;
    return bits;
  }
  return 0;
}

}  // namespace ventanilla
