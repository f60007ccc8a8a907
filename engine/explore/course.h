// How a number goes as one fact grows along its grid, from a first value to a last one.
#pragma once

#include <cstdint>
#include <vector>

#include "explore/trend.h"

namespace ventanilla {

enum class Rounding : std::uint8_t { kTruncated, kHalfAway };

// times * round((numerator + k * step) / divisor) after k steps of the grid. Whole numbers; the divisor is above 0.
struct RoundedTerm {
  double times = 1, numerator = 0, step = 0, divisor = 1;
  Rounding rounding = Rounding::kTruncated;
};

struct Course {
  double first = 0, last = 0;  // at both ends
  Trend trend = Trend::kStill; // on the way from the one to the other, whatever its form
  // Known in closed form: after k steps it is first + k * step + how much the terms have grown. Whole numbers within 2^53.
  bool closed = true;
  double step = 0;
  std::vector<RoundedTerm> terms{};

  bool still() const { return trend == Trend::kStill; }
  bool linear() const { return closed && terms.empty(); }
  bool one_way() const { return trend != Trend::kMixed; }
};

Course Still(double value);
// Their ends are to be filled in:
Course Linear(double step);
Course Going(Trend trend);  // of which no more is known

// The course for which these are the ends: still if it ends where it began and goes one way, and closed only with whole numbers.
Course Between(Course course, double first, double last);

// What becomes of courses. Ends are computed as the evaluator does.
Course Plus(const Course& a, const Course& b);
Course Minus(const Course& a, const Course& b);
Course Times(const Course& a, double factor);
Course Product(const Course& a, const Course& b);
Course Divided(const Course& a, const Course& b);  // not rounded
Course Rounded(const Course& a, const Course& b, Rounding rounding);  // a / b, to a whole number
Course Least(const Course& a, const Course& b);
Course Greatest(const Course& a, const Course& b);

// After k steps, of a closed one.
double ValueAt(const Course& course, double k);

// The most that a closed one falls in one step, at most.
double SteepestFall(const Course& course);

}  // namespace ventanilla
