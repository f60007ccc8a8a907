// Kernels of truths, and of options as masks. For values (kExact) truths are decided and choices single, which takes fewer steps:
// kTrue < kFalse, so "and" is the greater of two and "or" the smaller.
#include "evaluate/cells.h"
#include "evaluate/kernel.h"

namespace ventanilla {
namespace {

template <class M>
bool Meets(M a, M b) { return static_cast<M>(a & b) != 0; }


template <class Cell, class F>
void ForRows(const Call& call, F f) {
  Cell* const out = call.out.lo<Cell>();
  const std::size_t rows = call.rows;
  for (std::size_t i = 0; i < rows; ++i) out[i] = f(i);
}

template <Numbers numbers>
void RunNot(const Call& call) {
  const Truth* const a = call.a->lo<Truth>();
  ForRows<Truth>(call, [=](std::size_t i) { return Not(a[i]); });
}

template <Numbers numbers>
void RunAnd(const Call& call) {
  const Truth *const a = call.a->lo<Truth>(), *const b = call.b->lo<Truth>();
  ForRows<Truth>(call, [=](std::size_t i) { return AreRanges(numbers) ? And(a[i], b[i]) : std::max(a[i], b[i]); });
}

template <Numbers numbers>
void RunOr(const Call& call) {
  const Truth *const a = call.a->lo<Truth>(), *const b = call.b->lo<Truth>();
  ForRows<Truth>(call, [=](std::size_t i) { return AreRanges(numbers) ? Or(a[i], b[i]) : std::min(a[i], b[i]); });
}

template <Numbers numbers>
void RunUndecided(const Call& call) {
  const Truth* const a = call.a->lo<Truth>();
  ForRows<Truth>(call, [=](std::size_t i) { return a[i] == kEither ? kTrue : kFalse; });
}

// Of one or the other; of both where the choice is open.
template <class Cell>
Cell Union(Truth which, Cell b, Cell c) { return static_cast<Cell>(((which & kTrue) ? b : 0) | ((which & kFalse) ? c : 0)); }

template <Numbers numbers>
void RunSelectTruth(const Call& call) {
  const Truth *const which = call.a->lo<Truth>(), *const b = call.b->lo<Truth>(), *const c = call.c->lo<Truth>();
  ForRows<Truth>(call, [=](std::size_t i) { return AreRanges(numbers) ? Union(which[i], b[i], c[i]) : which[i] == kTrue ? b[i] : c[i]; });
}

template <Numbers numbers, class M>
struct Among {
  static void Run(const Call& call) {
    const M* const a = call.a->lo<M>();
    const M mask = static_cast<M>(call.node.mask), others = static_cast<M>(~mask);
    ForRows<Truth>(call, [=](std::size_t i) {
      return AreRanges(numbers) ? Possible(Meets(a[i], mask), Meets(a[i], others)) : Decided(Meets(a[i], mask));
    });
  }
};

template <Numbers numbers, class M>
struct Same {
  static void Run(const Call& call) {
    const M *const a = call.a->lo<M>(), *const b = call.b->lo<M>();
    ForRows<Truth>(call, [=](std::size_t i) {
      const bool single = a[i] == b[i] && !Meets(a[i], static_cast<M>(a[i] - 1));
      return Possible(Meets(a[i], b[i]), !single);
    });
  }
};

// Choice `a` in set `b`: certainly, when all that it may be is certainly in it.
template <Numbers numbers, class M>
struct Contains {
  static void Run(const Call& call) {
    Read<M, false, MayBeOne(numbers)>(*call.a, [&](const auto choices) {
      Read<M, true, MayBeOne(numbers)>(*call.b, [&](const auto sets) {
        ForRows<Truth>(call, [=](std::size_t i) {
          const M choice = choices.Get(i);
          const Range<M> set = sets.Get(i);  // certainly in it, possibly in it
          return AreRanges(numbers) ? Possible(Meets(choice, set.hi), Meets(choice, static_cast<M>(~set.lo))) : Decided(Meets(choice, set.lo));
        });
      });
    });
  }
};

template <Numbers numbers, class M>
struct SelectChoice {
  static void Run(const Call& call) {
    const Truth* const which = call.a->lo<Truth>();
    Read<M, false, MayBeOne(numbers)>(*call.b, [&](const auto b) {
      Read<M, false, MayBeOne(numbers)>(*call.c, [&](const auto c) {
        ForRows<M>(call, [=](std::size_t i) { return Union(which[i], b.Get(i), c.Get(i)); });
      });
    });
  }
};

template <Numbers numbers, class M>
struct SelectSet {
  static void Run(const Call& call) {
    const Truth* const which = call.a->lo<Truth>();
    M *const least = call.out.lo<M>(), *const most = call.out.hi<M>();
    Read<M, true, MayBeOne(numbers)>(*call.b, [&](const auto b) {
      Read<M, true, MayBeOne(numbers)>(*call.c, [&](const auto c) {
        for (std::size_t i = 0; i < call.rows; ++i) {
          const Range<M> one = b.Get(i), other = c.Get(i);
          least[i] = static_cast<M>(((which[i] & kTrue) ? one.lo : ~M{0}) & ((which[i] & kFalse) ? other.lo : ~M{0}));
          most[i] = Union(which[i], one.hi, other.hi);
        }
      });
    });
  }
};

struct TruthRow {
  Op op;
  Storage storage;  // of the result
  bool ones;
  Kernel run[4];  // by the width of masks: 8, 4, 2, 1 bytes; of truths alone, the first
};

// Few rows have masks of 64 bits only.
template <Numbers numbers, template <Numbers, class> class Shape>
constexpr TruthRow OfMasks(Op op, Storage storage, bool ones = false) {
  if constexpr (numbers == Numbers::kInterval) {
    return {op, storage, ones, {Shape<numbers, std::uint64_t>::Run}};
  } else {
    return {op, storage, ones,
            {Shape<numbers, std::uint64_t>::Run, Shape<numbers, std::uint32_t>::Run, Shape<numbers, std::uint16_t>::Run,
             Shape<numbers, std::uint8_t>::Run}};
  }
}

template <Numbers numbers>
constexpr TruthRow kTruthRows[] = {
    {Op::kNot, Storage::kTruth, false, {RunNot<numbers>}},
    {Op::kAnd, Storage::kTruth, false, {RunAnd<numbers>}},
    {Op::kOr, Storage::kTruth, false, {RunOr<numbers>}},
    {Op::kUndecided, Storage::kTruth, false, {RunUndecided<numbers>}},
    {Op::kSelect, Storage::kTruth, false, {RunSelectTruth<numbers>}},
    OfMasks<numbers, Among>(Op::kAmong, Storage::kTruth),
    OfMasks<numbers, Same>(Op::kSame, Storage::kTruth),
    OfMasks<numbers, Contains>(Op::kContains, Storage::kTruth, kTakesOnes),
    OfMasks<numbers, SelectChoice>(Op::kSelect, Storage::kChoice, kTakesOnes),
    OfMasks<numbers, SelectSet>(Op::kSelect, Storage::kSet, kTakesOnes),
};

}  // namespace

template <Numbers numbers>
KernelOf TruthKernel(Op op, Storage storage, std::size_t width) {
  for (const TruthRow& row : kTruthRows<numbers>) {
    if (row.op != op || row.storage != storage) continue;
    std::size_t i = 0;
    for (std::size_t narrower = 8; row.run[1] != nullptr && narrower > width; narrower /= 2) ++i;
    return {row.run[i], row.ones};
  }
  return {};
}

template KernelOf TruthKernel<Numbers::kExact>(Op op, Storage storage, std::size_t width);
template KernelOf TruthKernel<Numbers::kNarrow>(Op op, Storage storage, std::size_t width);
template KernelOf TruthKernel<Numbers::kInterval>(Op op, Storage storage, std::size_t width);

}  // namespace ventanilla
