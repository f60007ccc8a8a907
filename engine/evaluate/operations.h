// What operations on numbers and dates do to values, and which way they go in each operand. Shapes in kernels_number.cpp make
// kernels of them.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "evaluate/cells.h"
#include "evaluate/kernel.h"
#include "language/calendar.h"

namespace ventanilla::operations {

struct Add {
  static constexpr Way kFirst = Way::kUp, kSecond = Way::kUp;
  explicit Add(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return a + b; }
};

struct Subtract {
  static constexpr Way kFirst = Way::kUp, kSecond = Way::kDown;
  explicit Subtract(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return a - b; }
};

struct Multiply {
  static constexpr Way kFirst = Way::kCorners, kSecond = Way::kCorners;
  explicit Multiply(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return a * b; }
};

struct Divide {
  static constexpr Way kFirst = Way::kCorners, kSecond = Way::kCorners;
  explicit Divide(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return a / b; }
};

// Whole division is done on 64-bit integers: as doubles, (2^53 - 1) / 2 would round before it is truncated.
struct Quotient {
  static constexpr Way kFirst = Way::kCorners, kSecond = Way::kCorners;
  explicit Quotient(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return static_cast<T>(static_cast<std::int64_t>(a) / static_cast<std::int64_t>(b)); }
};

struct DivideRounded {
  static constexpr Way kFirst = Way::kCorners, kSecond = Way::kCorners;
  explicit DivideRounded(const Call&) {}
  template <class T>
  T operator()(T x, T y) const {
    const auto a = static_cast<std::int64_t>(x), b = static_cast<std::int64_t>(y);
    const std::int64_t up = std::abs(a), down = std::abs(b), rounded = (2 * up + down) / (2 * down);
    return static_cast<T>((a < 0) == (b < 0) ? rounded : -rounded);
  }
};

struct Modulo {  // of known values only: ranges are single
  static constexpr Way kFirst = Way::kUp, kSecond = Way::kUp;
  explicit Modulo(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return static_cast<T>(static_cast<std::int64_t>(a) % static_cast<std::int64_t>(b)); }
};

struct Least {
  static constexpr Way kFirst = Way::kUp, kSecond = Way::kUp;
  explicit Least(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return b < a ? b : a; }
};

struct Greatest {
  static constexpr Way kFirst = Way::kUp, kSecond = Way::kUp;
  explicit Greatest(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return a < b ? b : a; }
};

struct Truncate {
  explicit Truncate(const Call&) {}
  template <class T>
  T operator()(T a) const { return static_cast<T>(std::trunc(static_cast<double>(a))); }
};

struct Round {
  explicit Round(const Call&) {}
  template <class T>
  T operator()(T a) const { return static_cast<T>(std::round(static_cast<double>(a))); }
};

struct Floor {
  explicit Floor(const Call&) {}
  template <class T>
  T operator()(T a) const { return static_cast<T>(std::floor(static_cast<double>(a))); }
};

struct Ceil {
  explicit Ceil(const Call&) {}
  template <class T>
  T operator()(T a) const { return static_cast<T>(std::ceil(static_cast<double>(a))); }
};

template <class T>
std::int32_t Day(T value) { return static_cast<std::int32_t>(value); }

struct Years {
  static constexpr Way kFirst = Way::kDown, kSecond = Way::kUp;
  explicit Years(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return static_cast<T>(CompletedYears(Day(a), Day(b))); }
};

struct Months {
  static constexpr Way kFirst = Way::kDown, kSecond = Way::kUp;
  explicit Months(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return static_cast<T>(CompletedMonths(Day(a), Day(b))); }
};

struct Later {
  static constexpr Way kFirst = Way::kUp, kSecond = Way::kUp;
  explicit Later(const Call&) {}
  template <class T>
  T operator()(T day, T months) const { return static_cast<T>(AddMonths(Day(day), static_cast<std::int64_t>(months))); }
};

struct Start {
  int months;
  explicit Start(const Call& call) : months(call.node.index) {}
  template <class T>
  T operator()(T day) const { return static_cast<T>(LatestStart(Day(day), months)); }
};

struct FullYear {
  explicit FullYear(const Call&) {}
  template <class T>
  T operator()(T day) const { return static_cast<T>(ToDate(Day(day)).year); }
};

struct DateOfYear {
  int month, day;
  explicit DateOfYear(const Call& call) : month(call.node.index / 100), day(call.node.index % 100) {}
  template <class T>
  T operator()(T year) const { return static_cast<T>(ToDay({static_cast<int>(year), month, day})); }
};

struct Less {
  explicit Less(const Call&) {}
  template <class T>
  bool operator()(T a, T b) const { return a < b; }
};

struct LessEqual {
  explicit LessEqual(const Call&) {}
  template <class T>
  bool operator()(T a, T b) const { return a <= b; }
};

struct Equal {
  explicit Equal(const Call&) {}
};

}  // namespace ventanilla::operations

namespace ventanilla {

template <class T>
Truth Compare(const operations::Equal&, T a, T b) { return a == b ? kTrue : kFalse; }

template <class T>
Truth Compare(const operations::Equal&, Range<T> a, Range<T> b) {
  const Truth may = a.lo <= b.hi && b.lo <= a.hi ? kTrue : 0;
  const Truth may_not = a.lo == b.hi && a.hi == b.lo ? 0 : kFalse;
  return static_cast<Truth>(may | may_not);
}

}  // namespace ventanilla
