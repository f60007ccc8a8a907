// Numbers as kernels see them: a value, or a range of values. An operation says what it does to values and which way it
// goes in each operand; what it does to ranges follows from that.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "evaluate/kernel.h"

namespace ventanilla {

template <class T>
struct Range {
  T lo, hi;
};

// A column of values or of ranges.
template <class T, bool kRanges>
struct Cells;

template <class T>
struct Cells<T, false> {
  T* value;
  explicit Cells(const View& view) : value(view.lo<T>()) {}
  T Get(std::size_t row) const { return value[row]; }
  void Set(std::size_t row, T cell) const { value[row] = cell; }
};

template <class T>
struct Cells<T, true> {
  T* lo;
  T* hi;
  explicit Cells(const View& view) : lo(view.lo<T>()), hi(view.hi<T>()) {}
  Range<T> Get(std::size_t row) const { return {lo[row], hi[row]}; }
  void Set(std::size_t row, Range<T> cell) const {
    lo[row] = cell.lo;
    hi[row] = cell.hi;
  }
};

// One cell for all rows.
template <class Cell>
struct One {
  Cell cell;
  Cell Get(std::size_t) const { return cell; }
};

constexpr bool MayBeOne(Numbers numbers) { return numbers != Numbers::kInterval; }

// Calls `f` with what reads an operand row by row.
template <class T, bool kRanges, bool kMayBeOne, class F>
void Read(const View& view, F f) {
  const Cells<T, kRanges> cells(view);
  if constexpr (kMayBeOne) {
    if (view.one) return f(One<decltype(cells.Get(0))>{cells.Get(0)});
  }
  f(cells);
}

template <class T, Numbers numbers, class F>
void Read(const View& view, F f) { Read<T, AreRanges(numbers), MayBeOne(numbers)>(view, f); }

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

// Truths from outcomes: of ranges, of values. They compile to no branch, which would be guessed wrong again and again.
constexpr Truth Possible(bool yes, bool no) { return static_cast<Truth>((yes ? kTrue : 0) | (no ? kFalse : 0)); }
constexpr Truth Decided(bool yes) { return static_cast<Truth>(kFalse - static_cast<Truth>(yes)); }

// A comparison of values that goes down in its first operand and up in its second, as < and <= do.
template <class F, class T>
Truth Compare(const F& f, T a, T b) { return f(a, b) ? kTrue : kFalse; }

template <class F, class T>
Truth Compare(const F& f, Range<T> a, Range<T> b) {
  const Truth may = f(a.lo, b.hi) ? kTrue : 0, may_not = f(a.hi, b.lo) ? 0 : kFalse;
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
