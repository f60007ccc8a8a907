// Numbers that are stored as a whole number of their smallest step.
#pragma once

#include <cmath>
#include <optional>
#include <string>

namespace ventanilla {

inline double PowerOfTen(int decimals) {
  double power = 1;
  for (int i = 0; i < decimals; ++i) power *= 10;
  return power;
}

// 4105720 with 2 decimals is "41057.2". Exact up to 2^53; no locale.
std::string PrintScaled(double scaled, int decimals);

// 41057.2 with 2 decimals is 4105720; nothing when it has more decimals or lies beyond 2^53.
std::optional<double> Scale(double number, int decimals);

}  // namespace ventanilla
