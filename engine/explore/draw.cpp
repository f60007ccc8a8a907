#include "explore/draw.h"

#include <algorithm>
#include <cmath>

namespace ventanilla {
namespace {

std::uint64_t Mix(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

constexpr std::uint64_t kGamma = 0x9e3779b97f4a7c15u;

// How many steps of the grid lie from `lo` to `hi`, which are on it.
std::uint64_t Steps(const Fact& fact, double lo, double hi) {
  return static_cast<std::uint64_t>(std::floor((hi - lo) / fact.domain.step + 1e-9));
}

double OnStep(const Fact& fact, double lo, std::uint64_t steps) { return lo + static_cast<double>(steps) * fact.domain.step; }

}  // namespace

RandomStream::RandomStream(std::uint64_t seed, std::uint64_t household, std::uint64_t purpose)
    : state_(Mix(Mix(Mix(seed + kGamma) + household * kGamma) + purpose * kGamma)) {}

std::uint64_t RandomStream::Next() { return Mix(state_ += kGamma); }

Cell RandomStream::One(const Fact& fact, const Cell& cell) {
  Cell one = cell;
  switch (fact.type.kind) {
    case Kind::kBool:
      one.lo = one.hi = cell.lo == cell.hi ? cell.lo : static_cast<double>(Next() & 1);
      return one;
    case Kind::kChoice: {
      std::uint64_t options = cell.most;
      int count = 0;
      for (std::uint64_t left = options; left != 0; left &= left - 1) ++count;
      for (std::uint64_t skip = Below(static_cast<std::uint64_t>(std::max(count, 1))); skip > 0; --skip) options &= options - 1;
      one.most = options & (~options + 1);
      return one;
    }
    case Kind::kSet:
      one.least = one.most = cell.least | (cell.most & Next() & Next());
      return one;
    default:
      one.lo = one.hi = OnStep(fact, cell.lo, Below(Steps(fact, cell.lo, cell.hi) + 1));
      return one;
  }
}

Cell RandomStream::Around(const Fact& fact, const Cell& whole, const Cell& value) {
  Cell around = value;
  switch (fact.type.kind) {
    case Kind::kBool: return whole;
    case Kind::kChoice:
      around.most |= whole.most & Next();
      return around;
    case Kind::kSet: {
      const std::uint64_t open = whole.most & Next();
      around.least = value.least & ~open;
      around.most = value.most | open;
      return around;
    }
    default:
      around.lo = OnStep(fact, whole.lo, Below(Steps(fact, whole.lo, value.lo) + 1));
      around.hi = OnStep(fact, value.hi, Below(Steps(fact, value.hi, whole.hi) + 1));
      return around;
  }
}

}  // namespace ventanilla
