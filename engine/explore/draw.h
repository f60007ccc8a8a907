// Random choices that are the same on every machine.
#pragma once

#include <cstdint>
#include <vector>

#include "table/cell.h"

namespace ventanilla {

// What the numbers of a household are drawn for: one does not change the others. From kRedrawing on, by attempt and row.
inline constexpr std::uint64_t kDrawing = 0, kHiding = 1, kRedrawing = 2;

// A stream of numbers that depends on nothing but its three keys (SplitMix64).
class RandomStream {
 public:
  RandomStream(std::uint64_t seed, std::uint64_t household, std::uint64_t purpose);

  std::uint64_t Next();
  double Share() { return static_cast<double>(Next() >> 11) * 0x1p-53; }  // in [0, 1)
  // A whole number from 0 to count - 1, of a count from 1 to 2^53.
  std::uint64_t Below(std::uint64_t count) { return static_cast<std::uint64_t>(Share() * static_cast<double>(count)); }

  // The place of one of `things`, by their `weight`.
  template <class T>
  std::size_t Pick(const std::vector<T>& things) {
    double sum = 0;
    for (const T& thing : things) sum += thing.weight;
    double left = Share() * sum;
    for (std::size_t i = 0; i + 1 < things.size(); ++i) {
      left -= things[i].weight;
      if (left < 0) return i;
    }
    return things.size() - 1;
  }

  // One of the values that a cell leaves.
  Cell One(const Fact& fact, const Cell& cell);

  // A cell that leaves `value` and some others of the fact's domain.
  Cell Around(const Fact& fact, const Cell& whole, const Cell& value);

 private:
  std::uint64_t state_;
};

}  // namespace ventanilla
