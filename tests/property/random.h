// Random choices that are the same on every machine for the same seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace ventanilla::property {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  int Below(int count) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(count)); }
  int Between(int least, int most) { return least + Below(most - least + 1); }
  bool Chance(int percent) { return Below(100) < percent; }

  template <class T>
  const T& Pick(const std::vector<T>& things) {
    return things[static_cast<std::size_t>(Below(static_cast<int>(things.size())))];
  }

  template <class T>
  void Shuffle(std::vector<T>& things) {
    for (std::size_t i = things.size(); i > 1; --i) std::swap(things[i - 1], things[static_cast<std::size_t>(Below(static_cast<int>(i)))]);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace ventanilla::property
