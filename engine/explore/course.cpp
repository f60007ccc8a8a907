#include "explore/course.h"

#include <algorithm>
#include <cmath>

namespace ventanilla {
namespace {

constexpr double kMostWhole = 9007199254740992;  // 2^53

bool IsWhole(double value) { return std::trunc(value) == value && std::abs(value) <= kMostWhole; }

double Round(double numerator, double divisor, Rounding rounding) {
  const auto a = static_cast<std::int64_t>(numerator), b = static_cast<std::int64_t>(divisor);
  if (rounding == Rounding::kTruncated) return static_cast<double>(a / b);
  const std::int64_t up = a < 0 ? -a : a, rounded = (2 * up + b) / (2 * b);
  return static_cast<double>(a < 0 ? -rounded : rounded);
}

double ValueAt(const RoundedTerm& term, double k) { return term.times * Round(term.numerator + k * term.step, term.divisor, term.rounding); }

struct StepSpan {
  double least = 0, most = 0;
};

// What one step adds to a closed course, at least and at most. Where a rounded number passes 0, a step may add one more or one less.
StepSpan StepsOf(const Course& course) {
  StepSpan span{course.step, course.step};
  for (const RoundedTerm& term : course.terms) {
    const double whole = std::floor(std::abs(term.step) / term.divisor);
    const double least = std::max(0.0, whole - 1), most = whole + 1, sign = term.step * term.times > 0 ? 1 : -1, times = std::abs(term.times);
    span.least += times * (sign > 0 ? least : -most);
    span.most += times * (sign > 0 ? most : -least);
  }
  return span;
}

Trend TrendOf(const Course& course) {
  const StepSpan span = StepsOf(course);
  if (span.least == 0 && span.most == 0) return Trend::kStill;
  return span.least >= 0 ? Trend::kUp : span.most <= 0 ? Trend::kDown : Trend::kMixed;
}

void Add(const RoundedTerm& term, std::vector<RoundedTerm>& terms) {
  for (RoundedTerm& other : terms) {
    if (other.numerator != term.numerator || other.step != term.step || other.divisor != term.divisor || other.rounding != term.rounding) continue;
    other.times += term.times;
    if (other.times == 0) terms.erase(terms.begin() + (&other - terms.data()));
    return;
  }
  terms.push_back(term);
}

// Of a course that keeps its sign: -1, 0 or 1; 2 for one that may not keep it.
int SignOf(const Course& course) {
  if (!course.one_way()) return 2;
  if (course.first >= 0 && course.last >= 0) return 1;
  return course.first <= 0 && course.last <= 0 ? -1 : 2;
}

Trend Scaled(Trend trend, int sign) { return sign > 1 ? Anyhow(trend) : sign < 0 ? Against(trend) : trend; }

// 1 / b goes against b where b keeps its sign, as a divisor does that is never 0 and goes one way.
Trend TrendOfQuotient(const Course& a, const Course& b) {
  const int sign = SignOf(b);
  return sign > 1 ? Anyhow(Both(a.trend, b.trend)) : Both(Scaled(a.trend, sign), Scaled(Against(b.trend), SignOf(a)));
}

bool StaysBelow(const Course& a, const Course& b) {
  const Course above = Minus(a, b);
  return above.one_way() && above.first <= 0 && above.last <= 0;
}

}  // namespace

Course Still(double value) { return {.first = value, .last = value}; }

Course Linear(double step) { return {.trend = step > 0 ? Trend::kUp : Trend::kDown, .step = step}; }

Course Going(Trend trend) { return {.trend = trend, .closed = false}; }

Course Between(Course course, double first, double last) {
  if (course.one_way() && first == last) return Still(first);
  course.first = first;
  course.last = last;
  course.closed = course.closed && IsWhole(first) && IsWhole(last) && IsWhole(course.step);
  return course;
}

Course Plus(const Course& a, const Course& b) {
  Course sum = Going(Both(a.trend, b.trend));
  if (a.closed && b.closed) {
    sum.closed = true;
    sum.step = a.step + b.step;
    sum.terms = a.terms;
    for (const RoundedTerm& term : b.terms) Add(term, sum.terms);
    sum.trend = TrendOf(sum);
  }
  return Between(std::move(sum), a.first + b.first, a.last + b.last);
}

Course Minus(const Course& a, const Course& b) { return Plus(a, Times(b, -1)); }

Course Times(const Course& a, double factor) {
  if (factor == 0) return Still(0);
  Course scaled = a;
  scaled.trend = Scaled(a.trend, factor > 0 ? 1 : -1);
  scaled.closed = a.closed && IsWhole(factor);
  scaled.step *= factor;
  for (RoundedTerm& term : scaled.terms) term.times *= factor;
  return Between(std::move(scaled), a.first * factor, a.last * factor);
}

Course Product(const Course& a, const Course& b) {
  if (a.still()) return Times(b, a.first);
  if (b.still()) return Times(a, b.first);
  const Trend trend = Both(Scaled(a.trend, SignOf(b)), Scaled(b.trend, SignOf(a)));
  return Between(Going(trend), a.first * b.first, a.last * b.last);
}

Course Divided(const Course& a, const Course& b) { return Between(Going(TrendOfQuotient(a, b)), a.first / b.first, a.last / b.last); }

Course Rounded(const Course& a, const Course& b, Rounding rounding) {
  const auto round = [rounding](double up, double down) { return down < 0 ? Round(-up, -down, rounding) : Round(up, down, rounding); };
  Course course = Going(TrendOfQuotient(a, b));
  if (b.still() && a.linear()) {
    const double sign = b.first < 0 ? -1 : 1, divisor = sign * b.first;
    const RoundedTerm term{1, sign * a.first, sign * a.step, divisor, rounding};
    const bool exact = std::fmod(term.numerator, divisor) == 0 && std::fmod(term.step, divisor) == 0;
    course.closed = true;
    if (exact) course.step = term.step / divisor;
    if (!exact) course.terms.push_back(term);
  }
  return Between(std::move(course), round(a.first, b.first), round(a.last, b.last));
}

Course Least(const Course& a, const Course& b) {
  if (StaysBelow(a, b)) return a;
  if (StaysBelow(b, a)) return b;
  return Between(Going(Both(a.trend, b.trend)), std::min(a.first, b.first), std::min(a.last, b.last));
}

Course Greatest(const Course& a, const Course& b) {
  if (StaysBelow(b, a)) return a;
  if (StaysBelow(a, b)) return b;
  return Between(Going(Both(a.trend, b.trend)), std::max(a.first, b.first), std::max(a.last, b.last));
}

double ValueAt(const Course& course, double k) {
  double value = course.first + k * course.step;
  for (const RoundedTerm& term : course.terms) value += ValueAt(term, k) - ValueAt(term, 0);
  return value;
}

double SteepestFall(const Course& course) { return std::max(0.0, -StepsOf(course).least); }

}  // namespace ventanilla
