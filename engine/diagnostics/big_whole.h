// Whole numbers of any size, for reading and printing doubles exactly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ventanilla {

class BigWhole {
 public:
  explicit BigWhole(std::uint32_t value) : limbs_{value} {}

  void MultiplyAdd(std::uint32_t factor, std::uint32_t addend);
  void MultiplyByPower(std::uint32_t base, int exponent);  // nothing when the exponent is not above 0

  bool TakeOff(const BigWhole& other);  // if `other` is not larger, takes it off
  bool AtLeast(const BigWhole& other) const { return BigWhole(*this).TakeOff(other); }

  bool IsZero() const { return Bits() == 0; }
  int Bits() const;

 private:
  std::uint32_t Limb(std::size_t i) const { return i < limbs_.size() ? limbs_[i] : 0; }

  std::vector<std::uint32_t> limbs_;  // lowest first
};

}  // namespace ventanilla
