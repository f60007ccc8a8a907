#include <cmath>
#include <cstdint>

#include "evaluate/cells.h"
#include "evaluate/kernel.h"
#include "language/calendar.h"

namespace ventanilla {
namespace {

// --- operations on values -------------------------------------------------------------------------------------------

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
  static constexpr Way kFirst = Way::kCorners;
  explicit Multiply(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return a * b; }
};

struct Divide {
  static constexpr Way kFirst = Way::kCorners;
  explicit Divide(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return a / b; }
};

// Whole division is done on 64-bit integers: as doubles, (2^53 - 1) / 2 would round before it is truncated.
struct Quotient {
  static constexpr Way kFirst = Way::kCorners;
  explicit Quotient(const Call&) {}
  template <class T>
  T operator()(T a, T b) const { return static_cast<T>(static_cast<std::int64_t>(a) / static_cast<std::int64_t>(b)); }
};

struct DivideRounded {
  static constexpr Way kFirst = Way::kCorners;
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

// --- shapes of kernels ------------------------------------------------------------------------------------------------

template <class F, class T, bool kRanges>
struct Unary {
  static void Run(const Call& call) {
    const F f(call);
    const Cells<T, kRanges> a(*call.a);
    Cells<T, kRanges> out(call.out);
    for (std::size_t i = 0; i < call.rows; ++i) out.Set(i, Apply(f, a.Get(i)));
  }
};

template <class F, class T, bool kRanges>
struct Binary {
  static void Run(const Call& call) {
    const F f(call);
    const Cells<T, kRanges> a(*call.a), b(*call.b);
    Cells<T, kRanges> out(call.out);
    for (std::size_t i = 0; i < call.rows; ++i) out.Set(i, Apply(f, a.Get(i), b.Get(i)));
  }
};

template <class F, class T, bool kRanges>
struct Comparison {
  static void Run(const Call& call) {
    const F f(call);
    const Cells<T, kRanges> a(*call.a), b(*call.b);
    Truth* out = call.out.lo<Truth>();
    for (std::size_t i = 0; i < call.rows; ++i) out[i] = Compare(f, a.Get(i), b.Get(i));
  }
};

template <class F, class T, bool kRanges>
struct Equality {
  static void Run(const Call& call) {
    const Cells<T, kRanges> a(*call.a), b(*call.b);
    Truth* out = call.out.lo<Truth>();
    for (std::size_t i = 0; i < call.rows; ++i) out[i] = Equal(a.Get(i), b.Get(i));
  }
};

template <class F, class T, bool kRanges>
struct Selection {
  static void Run(const Call& call) {
    const Truth* which = call.a->lo<Truth>();
    const Cells<T, kRanges> b(*call.b), c(*call.c);
    Cells<T, kRanges> out(call.out);
    for (std::size_t i = 0; i < call.rows; ++i) out.Set(i, Choose(which[i], b.Get(i), c.Get(i)));
  }
};

// The row with the largest key that is not above; of a range of keys, the least and the most of their rows.
template <class F, class T, bool kRanges>
struct TableLookup {
  static void Run(const Call& call) {
    const auto& table = call.plan.tables[static_cast<std::size_t>(call.node.index)];
    const T* lo = call.a->lo<T>();
    const T* hi = call.a->hi<T>();
    Column& out = call.out;
    const auto row = [&](T key) {
      std::size_t at = 0;
      while (at + 1 < table.size() && table[at + 1].from <= static_cast<double>(key)) ++at;
      return at;
    };
    for (std::size_t i = 0; i < call.rows; ++i) {
      const std::size_t first = row(lo[i]), last = kRanges ? row(hi[i]) : first;
      double least = table[first].value, most = least;
      for (std::size_t at = first + 1; at <= last; ++at) {
        least = std::min(least, table[at].value);
        most = std::max(most, table[at].value);
      }
      out.lo<T>()[i] = static_cast<T>(least);
      if (kRanges) out.hi<T>()[i] = static_cast<T>(most);
    }
  }
};

// Ranges are wide already, and their kernel only copies.
template <class F, class T, bool kRanges>
struct Widening {
  static void Run(const Call& call) {
    const T *lo = call.a->lo<T>(), *hi = call.a->hi<T>();
    double *out_lo = call.out.lo<double>(), *out_hi = call.out.hi<double>();
    for (std::size_t i = 0; i < call.rows; ++i) {
      out_lo[i] = lo[i];
      if (kRanges) out_hi[i] = hi[i];
    }
  }
};

// --- the table --------------------------------------------------------------------------------------------------------

struct Row {
  Op op;
  Kernel real, int32;
};

template <template <class, class, bool> class Shape, class F, bool kRanges>
constexpr Row Make(Op op) {
  if constexpr (kRanges) {
    return {op, Shape<F, double, true>::Run, nullptr};
  } else {
    return {op, Shape<F, double, false>::Run, Shape<F, std::int32_t, false>::Run};
  }
}

template <bool kRanges>
constexpr Row kRows[] = {
    Make<Binary, Add, kRanges>(Op::kAdd),
    Make<Binary, Subtract, kRanges>(Op::kSubtract),
    Make<Binary, Multiply, kRanges>(Op::kMultiply),
    Make<Binary, Divide, kRanges>(Op::kDivide),
    Make<Binary, Quotient, kRanges>(Op::kQuotient),
    Make<Binary, DivideRounded, kRanges>(Op::kDivideRounded),
    Make<Binary, Modulo, kRanges>(Op::kModulo),
    Make<Binary, Least, kRanges>(Op::kLeast),
    Make<Binary, Greatest, kRanges>(Op::kGreatest),
    Make<Unary, Truncate, kRanges>(Op::kTruncate),
    Make<Unary, Round, kRanges>(Op::kRound),
    Make<Binary, Years, kRanges>(Op::kYears),
    Make<Binary, Months, kRanges>(Op::kMonths),
    Make<Binary, Later, kRanges>(Op::kAddMonths),
    Make<Unary, FullYear, kRanges>(Op::kFullYear),
    Make<Unary, DateOfYear, kRanges>(Op::kDate),
    Make<Comparison, Less, kRanges>(Op::kLess),
    Make<Comparison, LessEqual, kRanges>(Op::kLessEqual),
    Make<Equality, void, kRanges>(Op::kEqual),
    Make<Selection, void, kRanges>(Op::kSelect),
    Make<TableLookup, void, kRanges>(Op::kLookup),
    Make<Widening, void, kRanges>(Op::kWiden),
};

}  // namespace

template <bool kRanges>
Kernel NumberKernel(Op op, Storage operands) {
  for (const Row& row : kRows<kRanges>) {
    if (row.op == op) return operands == Storage::kInt32 ? row.int32 : row.real;
  }
  return nullptr;
}

template Kernel NumberKernel<false>(Op op, Storage operands);
template Kernel NumberKernel<true>(Op op, Storage operands);

}  // namespace ventanilla
