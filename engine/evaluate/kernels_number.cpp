// Kernels of numbers: shapes, and a table of the operations that fill them.
#include <algorithm>
#include <cstdint>

#include "evaluate/operations.h"

namespace ventanilla {
namespace {

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
    Make<Binary, operations::Add, kRanges>(Op::kAdd),
    Make<Binary, operations::Subtract, kRanges>(Op::kSubtract),
    Make<Binary, operations::Multiply, kRanges>(Op::kMultiply),
    Make<Binary, operations::Divide, kRanges>(Op::kDivide),
    Make<Binary, operations::Quotient, kRanges>(Op::kQuotient),
    Make<Binary, operations::DivideRounded, kRanges>(Op::kDivideRounded),
    Make<Binary, operations::Modulo, kRanges>(Op::kModulo),
    Make<Binary, operations::Least, kRanges>(Op::kLeast),
    Make<Binary, operations::Greatest, kRanges>(Op::kGreatest),
    Make<Unary, operations::Truncate, kRanges>(Op::kTruncate),
    Make<Unary, operations::Round, kRanges>(Op::kRound),
    Make<Unary, operations::Floor, kRanges>(Op::kFloor),
    Make<Unary, operations::Ceil, kRanges>(Op::kCeil),
    Make<Binary, operations::Years, kRanges>(Op::kYears),
    Make<Binary, operations::Months, kRanges>(Op::kMonths),
    Make<Binary, operations::Later, kRanges>(Op::kAddMonths),
    Make<Unary, operations::FullYear, kRanges>(Op::kFullYear),
    Make<Unary, operations::DateOfYear, kRanges>(Op::kDate),
    Make<Comparison, operations::Less, kRanges>(Op::kLess),
    Make<Comparison, operations::LessEqual, kRanges>(Op::kLessEqual),
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
