#include <type_traits>

#include "evaluate/cells.h"
#include "evaluate/over_people.h"

namespace ventanilla {
namespace {

// --- between levels -----------------------------------------------------------------------------------------------------

// Calls `f` with a zero of the type in which the node's numbers are.
template <Numbers numbers, class F>
void WithNumber(const Call& call, F f) {
  if constexpr (numbers != Numbers::kInterval) {
    if (call.out.storage == Storage::kInt32) return f(std::int32_t{0});
  }
  f(0.0);
}

template <class T>
void Gather(const Call& call, const std::int32_t* from) {
  const T *lo = call.a->lo<T>(), *hi = call.a->hi<T>();
  T *out_lo = call.out.lo<T>(), *out_hi = call.out.hi<T>();
  for (std::size_t i = 0; i < call.rows; ++i) out_lo[i] = lo[from[i]];
  if (out_hi == out_lo) return;
  for (std::size_t i = 0; i < call.rows; ++i) out_hi[i] = hi[from[i]];
}

template <Numbers numbers>
void GatherAny(const Call& call, const std::int32_t* from) {
  if (call.out.width == 8) return Gather<std::uint64_t>(call, from);
  if (call.out.width == 1) return Gather<std::uint8_t>(call, from);
  if constexpr (numbers != Numbers::kInterval) {
    return call.out.width == 4 ? Gather<std::uint32_t>(call, from) : Gather<std::uint16_t>(call, from);
  }
}

const PairRows& Pairs(const Call& call) { return call.pairs[static_cast<std::size_t>(call.node.relation)]; }

template <Numbers numbers>
void RunSpread(const Call& call) {
  if (call.node.level == Level::kPerson) return GatherAny<numbers>(call, call.frame.household_of);
  std::vector<std::int32_t> household(call.rows);
  for (std::size_t i = 0; i < call.rows; ++i) household[i] = call.frame.household_of[static_cast<std::size_t>(Pairs(call).owner[i])];
  GatherAny<numbers>(call, household.data());
}

template <Numbers numbers>
void RunGatherOwner(const Call& call) { GatherAny<numbers>(call, Pairs(call).owner.data()); }
template <Numbers numbers>
void RunGatherMember(const Call& call) { GatherAny<numbers>(call, Pairs(call).member.data()); }

void RunMember(const Call& call) {
  Truth* out = call.out.lo<Truth>();
  for (std::size_t i = 0; i < call.rows; ++i) out[i] = Pairs(call).truth[i];
}

// --- over people --------------------------------------------------------------------------------------------------------

template <Numbers numbers>
void RunAny(const Call& call) {
  Truth* const out = call.out.lo<Truth>();
  CountPeople<numbers>(call, [=](std::size_t o, std::uint8_t may, std::uint8_t certain) {
    out[o] = AreRanges(numbers) ? Possible(may != 0, certain == 0) : Decided(certain != 0);
  });
}

template <Numbers numbers>
void RunExactlyOne(const Call& call) {
  Truth* const out = call.out.lo<Truth>();
  CountPeople<numbers>(call, [=](std::size_t o, std::uint8_t may, std::uint8_t certain) {
    out[o] = AreRanges(numbers) ? Possible(certain <= 1 && may >= 1, certain != 1 || may != 1) : Decided(certain == 1);
  });
}

// A reference is to one person at most, however many it may be: those that are not certain are alternatives.
bool AtMostOne(const Call& call) {
  return call.plan.relations[static_cast<std::size_t>(call.node.relation)].kind == RelationKind::kReference;
}

template <Numbers numbers, class T>
void Count(const Call& call) {
  const std::uint8_t most = AtMostOne(call) ? 1 : kMaxPeople;
  T *const lo = call.out.lo<T>(), *const hi = call.out.hi<T>();
  CountPeople<numbers>(call, [=](std::size_t o, std::uint8_t may, std::uint8_t certain) {
    lo[o] = static_cast<T>(certain);
    if (AreRanges(numbers)) hi[o] = static_cast<T>(std::min(may, most));
  });
}

// What one person adds to a sum, at least or at most.
template <class T>
T Least(Truth counts, T number) { return counts == kTrue ? number : counts == kEither ? std::min(T{0}, number) : T{0}; }
template <class T>
T Most(Truth counts, T number) { return counts == kTrue ? number : counts == kEither ? std::max(T{0}, number) : T{0}; }

template <Numbers numbers, class T>
void Sum(const Call& call) {
  const T *value_lo = call.b->lo<T>(), *value_hi = call.b->hi<T>();
  T *lo = call.out.lo<T>(), *hi = call.out.hi<T>();
  if constexpr (std::is_same_v<T, std::int32_t>) {
    if (InBlock(call, Level::kHousehold)) {
      const WhoCounts who(call);
      SumByHousehold(call, [=](std::size_t p) { return Least(who[p], value_lo[p]); }, lo);
      if (AreRanges(numbers)) SumByHousehold(call, [=](std::size_t p) { return Most(who[p], value_hi[p]); }, hi);
      return;
    }
  }
  const bool single = AtMostOne(call);
  OverPeople<numbers>(
      call, [&](std::size_t o) { lo[o] = hi[o] = 0; },
      [&](std::size_t o, std::size_t p, Truth counts) {
        if (counts == kTrue) {
          lo[o] += value_lo[p];
          if (hi != lo) hi[o] += value_hi[p];
        } else {
          lo[o] = single ? std::min(lo[o], value_lo[p]) : lo[o] + std::min(T{0}, value_lo[p]);
          if (hi != lo) hi[o] = single ? std::max(hi[o], value_hi[p]) : hi[o] + std::max(T{0}, value_hi[p]);
        }
      });
}

template <Numbers numbers, class T>
void MaxOf(const Call& call) {
  const T *value_lo = call.b->lo<T>(), *value_hi = call.b->hi<T>();
  T *lo = call.out.lo<T>(), *hi = call.out.hi<T>();
  const auto least = static_cast<T>(call.node.lo);
  OverPeople<numbers>(
      call,
      [&](std::size_t o) {
        lo[o] = call.c != nullptr ? call.c->lo<T>()[o] : least;
        hi[o] = call.c != nullptr ? call.c->hi<T>()[o] : least;
      },
      [&](std::size_t o, std::size_t p, Truth counts) {
        if (counts == kTrue) lo[o] = std::max(lo[o], value_lo[p]);
        hi[o] = std::max(hi[o], value_hi[p]);
      });
}

template <Numbers numbers, class T>
void MinOf(const Call& call) {
  const T *value_lo = call.b->lo<T>(), *value_hi = call.b->hi<T>();
  T *lo = call.out.lo<T>(), *hi = call.out.hi<T>();
  const auto most = static_cast<T>(call.node.hi);
  OverPeople<numbers>(
      call,
      [&](std::size_t o) {
        lo[o] = call.c != nullptr ? call.c->lo<T>()[o] : most;
        hi[o] = call.c != nullptr ? call.c->hi<T>()[o] : most;
      },
      [&](std::size_t o, std::size_t p, Truth counts) {
        if (counts == kTrue) hi[o] = std::min(hi[o], value_hi[p]);
        lo[o] = std::min(lo[o], value_lo[p]);
      });
}

template <Numbers numbers>
void RunCount(const Call& call) { WithNumber<numbers>(call, [&](auto zero) { Count<numbers, decltype(zero)>(call); }); }
template <Numbers numbers>
void RunSum(const Call& call) { WithNumber<numbers>(call, [&](auto zero) { Sum<numbers, decltype(zero)>(call); }); }
template <Numbers numbers>
void RunMaxOf(const Call& call) { WithNumber<numbers>(call, [&](auto zero) { MaxOf<numbers, decltype(zero)>(call); }); }
template <Numbers numbers>
void RunMinOf(const Call& call) { WithNumber<numbers>(call, [&](auto zero) { MinOf<numbers, decltype(zero)>(call); }); }

void RunAnyPair(const Call& call) {
  const PairRows& pairs = Pairs(call);
  const Truth* a = call.a->lo<Truth>();
  Truth* out = call.out.lo<Truth>();
  std::fill(out, out + call.rows, kFalse);
  for (std::size_t i = 0; i < pairs.owner.size(); ++i) {
    Truth& any = out[pairs.owner[i]];
    any = Or(any, a[i]);
  }
}

struct PeopleRow {
  Op op;
  Kernel run;
};

template <Numbers numbers>
constexpr PeopleRow kPeopleRows[] = {
    {Op::kSpread, RunSpread<numbers>},
    {Op::kGatherOwner, RunGatherOwner<numbers>},
    {Op::kGatherMember, RunGatherMember<numbers>},
    {Op::kMember, RunMember},
    {Op::kAny, RunAny<numbers>},
    {Op::kExactlyOne, RunExactlyOne<numbers>},
    {Op::kCount, RunCount<numbers>},
    {Op::kSum, RunSum<numbers>},
    {Op::kMinOf, RunMinOf<numbers>},
    {Op::kMaxOf, RunMaxOf<numbers>},
    {Op::kAnyPair, RunAnyPair},
};

}  // namespace

template <Numbers numbers>
KernelOf PeopleKernel(Op op) {
  for (const PeopleRow& row : kPeopleRows<numbers>) {
    if (row.op == op) return {row.run};
  }
  return {};
}

template KernelOf PeopleKernel<Numbers::kExact>(Op op);
template KernelOf PeopleKernel<Numbers::kNarrow>(Op op);
template KernelOf PeopleKernel<Numbers::kInterval>(Op op);

}  // namespace ventanilla
