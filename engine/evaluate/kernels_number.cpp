// Kernels of numbers: shapes, and a table of the operations that fill them.
#include <algorithm>
#include <cstdint>

#include "evaluate/operations.h"

namespace ventanilla {
namespace {

// --- shapes of kernels ------------------------------------------------------------------------------------------------

template <class F, class T, Numbers numbers>
struct Unary {
  static void Run(const Call& call) {
    const F f(call);
    const Cells<T, AreRanges(numbers)> a(*call.a), out(call.out);
    for (std::size_t i = 0; i < call.rows; ++i) out.Set(i, Apply(f, a.Get(i)));
  }
};

template <class F, class T, Numbers numbers>
struct Binary {
  static void Run(const Call& call) {
    const F f(call);
    const Cells<T, AreRanges(numbers)> out(call.out);
    Read<T, numbers>(*call.a, [&](const auto a) {
      Read<T, numbers>(*call.b, [&](const auto b) {
        for (std::size_t i = 0; i < call.rows; ++i) out.Set(i, Apply(f, a.Get(i), b.Get(i)));
      });
    });
  }
};

template <class F, class T, Numbers numbers>
struct Comparison {
  static void Run(const Call& call) {
    const F f(call);
    const std::size_t rows = call.rows;
    Truth* const out = call.out.lo<Truth>();
    Read<T, numbers>(*call.a, [&](const auto a) {
      Read<T, numbers>(*call.b, [&](const auto b) {
        for (std::size_t i = 0; i < rows; ++i) out[i] = Compare(f, a.Get(i), b.Get(i));
      });
    });
  }
};

// Few rows are evaluated as intervals, where a loop for each operation would cost more bytes than calls cost time: one loop for all
// operations that go the same ways.
[[gnu::noinline]] void RunIntervals(const Call& call, double (*value)(const Call&, double)) {
  const auto f = [&](double a) { return value(call, a); };
  const Cells<double, true> a(*call.a), out(call.out);
  for (std::size_t i = 0; i < call.rows; ++i) out.Set(i, Apply(f, a.Get(i)));
}

template <class F>
struct Unary<F, double, Numbers::kInterval> {
  static void Run(const Call& call) {
    RunIntervals(call, [](const Call& c, double a) { return F(c)(a); });
  }
};

template <Way first, Way second>
struct Pointwise {
  static constexpr Way kFirst = first, kSecond = second;
  const Call& call;
  double (*value)(const Call&, double, double);
  double operator()(double a, double b) const { return value(call, a, b); }
};

template <Way first, Way second>
[[gnu::noinline]] void RunIntervals(const Pointwise<first, second>& f) {
  const Cells<double, true> a(*f.call.a), b(*f.call.b), out(f.call.out);
  for (std::size_t i = 0; i < f.call.rows; ++i) out.Set(i, Apply(f, a.Get(i), b.Get(i)));
}

template <class F>
struct Binary<F, double, Numbers::kInterval> {
  static void Run(const Call& call) {
    RunIntervals(Pointwise<F::kFirst, F::kSecond>{call, [](const Call& c, double a, double b) { return F(c)(a, b); }});
  }
};

template <class F, class T, Numbers numbers>
struct Selection {
  static void Run(const Call& call) {
    const Truth* const which = call.a->lo<Truth>();
    const std::size_t rows = call.rows;
    const Cells<T, AreRanges(numbers)> out(call.out);
    Read<T, numbers>(*call.b, [&](const auto b) {
      Read<T, numbers>(*call.c, [&](const auto c) {
        for (std::size_t i = 0; i < rows; ++i) out.Set(i, Choose(which[i], b.Get(i), c.Get(i)));
      });
    });
  }
};

// The row with the largest key that is not above; of a range of keys, the least and the most of their rows.
template <class F, class T, Numbers numbers>
struct TableLookup {
  static void Run(const Call& call) {
    constexpr bool kRanges = AreRanges(numbers);
    const auto& table = call.plan.tables[static_cast<std::size_t>(call.node.index)];
    const T* lo = call.a->lo<T>();
    const T* hi = call.a->hi<T>();
    const View& out = call.out;
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
template <class F, class T, Numbers numbers>
struct Widening {
  static void Run(const Call& call) {
    constexpr bool kRanges = AreRanges(numbers);
    const T *lo = call.a->lo<T>(), *hi = call.a->hi<T>();
    double *out_lo = call.out.lo<double>(), *out_hi = call.out.hi<double>();
    for (std::size_t i = 0; i < call.rows; ++i) {
      out_lo[i] = lo[i];
      if (kRanges) out_hi[i] = hi[i];
    }
  }
};

// --- the table --------------------------------------------------------------------------------------------------------

struct NumberRow {
  Op op;
  bool ones;
  Kernel real, int32;
};

template <template <class, class, Numbers> class Shape, class F, Numbers numbers>
constexpr NumberRow Make(Op op, bool ones = false) {
  if constexpr (numbers == Numbers::kInterval) {
    return {op, false, Shape<F, double, numbers>::Run, nullptr};
  } else {
    return {op, ones, Shape<F, double, numbers>::Run, Shape<F, std::int32_t, numbers>::Run};
  }
}

template <Numbers numbers>
constexpr NumberRow kNumberRows[] = {
    Make<Binary, operations::Add, numbers>(Op::kAdd, kTakesOnes),
    Make<Binary, operations::Subtract, numbers>(Op::kSubtract, kTakesOnes),
    Make<Binary, operations::Multiply, numbers>(Op::kMultiply, kTakesOnes),
    Make<Binary, operations::Divide, numbers>(Op::kDivide, kTakesOnes),
    Make<Binary, operations::Quotient, numbers>(Op::kQuotient, kTakesOnes),
    Make<Binary, operations::DivideRounded, numbers>(Op::kDivideRounded, kTakesOnes),
    Make<Binary, operations::Modulo, numbers>(Op::kModulo, kTakesOnes),
    Make<Binary, operations::Least, numbers>(Op::kLeast, kTakesOnes),
    Make<Binary, operations::Greatest, numbers>(Op::kGreatest, kTakesOnes),
    Make<Unary, operations::Truncate, numbers>(Op::kTruncate),
    Make<Unary, operations::Round, numbers>(Op::kRound),
    Make<Unary, operations::Floor, numbers>(Op::kFloor),
    Make<Unary, operations::Ceil, numbers>(Op::kCeil),
    Make<Binary, operations::Years, numbers>(Op::kYears, kTakesOnes),
    Make<Binary, operations::Months, numbers>(Op::kMonths, kTakesOnes),
    Make<Binary, operations::Later, numbers>(Op::kAddMonths, kTakesOnes),
    Make<Unary, operations::FullYear, numbers>(Op::kFullYear),
    Make<Unary, operations::DateOfYear, numbers>(Op::kDate),
    Make<Comparison, operations::Less, numbers>(Op::kLess, kTakesOnes),
    Make<Comparison, operations::LessEqual, numbers>(Op::kLessEqual, kTakesOnes),
    Make<Comparison, operations::Equal, numbers>(Op::kEqual, kTakesOnes),
    Make<Selection, void, numbers>(Op::kSelect, kTakesOnes),
    Make<TableLookup, void, numbers>(Op::kLookup),
    Make<Widening, void, numbers>(Op::kWiden),
};

}  // namespace

template <Numbers numbers>
KernelOf NumberKernel(Op op, Storage operands) {
  if constexpr (numbers != Numbers::kInterval) {  // plans are pruned for batches only
    if (op == Op::kLatestStart) return {Unary<operations::Start, std::int32_t, numbers>::Run};
  }
  for (const NumberRow& row : kNumberRows<numbers>) {
    if (row.op == op) return {operands == Storage::kInt32 ? row.int32 : row.real, row.ones};
  }
  return {};
}

template KernelOf NumberKernel<Numbers::kExact>(Op op, Storage operands);
template KernelOf NumberKernel<Numbers::kNarrow>(Op op, Storage operands);
template KernelOf NumberKernel<Numbers::kInterval>(Op op, Storage operands);

}  // namespace ventanilla
