// Numbers as kernels see them: a value, or a range of values. An operation says what it does to values and which way it
// goes in each operand; what it does to ranges follows from that.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "table/column.h"

namespace ventanilla {

template <class T>
struct Range {
  T lo, hi;
};

// A column of values (kExact) or of ranges (kInterval).
template <class T, bool kRanges>
struct Cells;

template <class T>
struct Cells<T, false> {
  using Cell = T;
  T* value;
  explicit Cells(Column& column) : value(column.lo<T>()) {}
  explicit Cells(const Column& column) : value(const_cast<T*>(column.lo<T>())) {}
  T Get(std::size_t row) const { return value[row]; }
  void Set(std::size_t row, T cell) { value[row] = cell; }
};

template <class T>
struct Cells<T, true> {
  using Cell = Range<T>;
  T* lo;
  T* hi;
  explicit Cells(Column& column) : lo(column.lo<T>()), hi(column.hi<T>()) {}
  explicit Cells(const Column& column) : lo(const_cast<T*>(column.lo<T>())), hi(const_cast<T*>(column.hi<T>())) {}
  Range<T> Get(std::size_t row) const { return {lo[row], hi[row]}; }
  void Set(std::size_t row, Range<T> cell) {
    lo[row] = cell.lo;
    hi[row] = cell.hi;
  }
};

// Which way a result goes when an operand grows.
enum class Way { kUp, kDown, kCorners /* either: try all corners */ };

template <class F, class T>
T Apply(const F& f, T a) { return f(a); }

template <class F, class T>
Range<T> Apply(const F& f, Range<T> a) { return {f(a.lo), f(a.hi)}; }  // unary operations all go up

template <class F, class T>
T Apply(const F& f, T a, T b) { return f(a, b); }

template <class F, class T>
Range<T> Apply(const F& f, Range<T> a, Range<T> b) {
  if constexpr (F::kFirst == Way::kCorners) {
    const T p = f(a.lo, b.lo), q = f(a.lo, b.hi), r = f(a.hi, b.lo), s = f(a.hi, b.hi);
    return {std::min(std::min(p, q), std::min(r, s)), std::max(std::max(p, q), std::max(r, s))};
  } else {
    const bool up = F::kFirst == Way::kUp, too = F::kSecond == Way::kUp;
    return {f(up ? a.lo : a.hi, too ? b.lo : b.hi), f(up ? a.hi : a.lo, too ? b.hi : b.lo)};
  }
}

// A comparison of values that goes down in its first operand and up in its second, as < and <= do.
template <class F, class T>
Truth Compare(const F& f, T a, T b) { return f(a, b) ? kTrue : kFalse; }

template <class F, class T>
Truth Compare(const F& f, Range<T> a, Range<T> b) {
  const Truth may = f(a.lo, b.hi) ? kTrue : 0, may_not = f(a.hi, b.lo) ? 0 : kFalse;
  return static_cast<Truth>(may | may_not);
}

template <class T>
Truth Equal(T a, T b) { return a == b ? kTrue : kFalse; }

template <class T>
Truth Equal(Range<T> a, Range<T> b) {
  const Truth may = a.lo <= b.hi && b.lo <= a.hi ? kTrue : 0;
  const Truth may_not = a.lo == b.hi && a.hi == b.lo ? 0 : kFalse;
  return static_cast<Truth>(may | may_not);
}

// One of two cells, by a truth; of a choice that is not made, both.
template <class T>
T Choose(Truth which, T a, T b) { return which == kTrue ? a : b; }

template <class T>
Range<T> Choose(Truth which, Range<T> a, Range<T> b) {
  if (which == kEither) return {std::min(a.lo, b.lo), std::max(a.hi, b.hi)};
  return which == kTrue ? a : b;
}

}  // namespace ventanilla
