#include "evaluate/by_owner.h"
#include "evaluate/cells.h"
#include "evaluate/kernel.h"

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

// Calls `each(owner row, person row, truth that the person counts)` for everyone who may count, owner by owner, and
// `begin(owner row)` before the first of each owner.
template <Numbers numbers, class Begin, class Each>
void OverPeople(const Call& call, Begin begin, Each each) {
  if constexpr (MayBeOne(numbers)) {
    if (call.frame.groups != nullptr) {
      return ByOwner<numbers>(call, [&](std::size_t owner, std::size_t first, Counting counting) {
        begin(owner);
        for (PersonMask left = counting.may; left != 0; left &= left - 1) {
          const PersonMask bit = left & (~left + 1);
          each(owner, first + static_cast<std::size_t>(__builtin_ctz(left)), counting.certain & bit ? kTrue : kEither);
        }
      });
    }
  }
  const Relation& relation = call.plan.relations[static_cast<std::size_t>(call.node.relation)];
  const Truth* condition = call.a != nullptr ? call.a->lo<Truth>() : nullptr;
  for (std::size_t owner = 0; owner < call.rows; ++owner) {
    begin(owner);
    const auto household = call.node.level == Level::kPerson ? static_cast<std::size_t>(call.frame.household_of[owner]) : owner;
    const auto first = static_cast<std::size_t>(call.frame.first_person[household]);
    const auto last = static_cast<std::size_t>(call.frame.first_person[household + 1]);
    for (std::size_t person = first; person < last; ++person) {
      Truth counts = InRelation(relation, call.frame, owner, person);
      if (condition != nullptr) counts = And(counts, condition[person]);
      if (counts & kTrue) each(owner, person, counts);
    }
  }
}

template <Numbers numbers>
void RunAny(const Call& call) {
  Truth* out = call.out.lo<Truth>();
  if constexpr (MayBeOne(numbers)) {
    if (call.frame.groups != nullptr) {
      return ByOwner<numbers>(call, [out](std::size_t owner, std::size_t, Counting counting) {
        out[owner] = static_cast<Truth>((counting.may != 0 ? kTrue : 0) | (counting.certain != 0 ? 0 : kFalse));
      });
    }
  }
  OverPeople<numbers>(call, [&](std::size_t o) { out[o] = kFalse; },
                      [&](std::size_t o, std::size_t, Truth counts) { out[o] = Or(out[o], counts); });
}

template <Numbers numbers>
void RunExactlyOne(const Call& call) {
  Truth* out = call.out.lo<Truth>();
  std::size_t certain = 0, possible = 0;
  const auto settle = [&](std::size_t o) {
    const bool yes = certain <= 1 && possible >= 1, no = !(certain == 1 && possible == 1);
    out[o] = static_cast<Truth>((yes ? kTrue : 0) | (no ? kFalse : 0));
  };
  OverPeople<numbers>(
      call,
      [&](std::size_t o) {
        certain = possible = 0;
        settle(o);
      },
      [&](std::size_t o, std::size_t, Truth counts) {
        certain += counts == kTrue;
        ++possible;
        settle(o);
      });
}

// A reference is to one person at most, however many it may be: those that are not certain are alternatives.
bool AtMostOne(const Call& call) {
  return call.plan.relations[static_cast<std::size_t>(call.node.relation)].kind == RelationKind::kReference;
}

template <Numbers numbers, class T>
void Count(const Call& call) {
  const bool single = AtMostOne(call);
  T *lo = call.out.lo<T>(), *hi = call.out.hi<T>();
  OverPeople<numbers>(
      call, [&](std::size_t o) { lo[o] = hi[o] = 0; },
      [&](std::size_t o, std::size_t, Truth counts) {
        lo[o] += counts == kTrue;
        if (hi != lo) hi[o] = single ? 1 : hi[o] + 1;
      });
}

template <Numbers numbers, class T>
void Sum(const Call& call) {
  const T *value_lo = call.b->lo<T>(), *value_hi = call.b->hi<T>();
  T *lo = call.out.lo<T>(), *hi = call.out.hi<T>();
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

struct Row {
  Op op;
  Kernel run;
};

template <Numbers numbers>
constexpr Row kRows[] = {
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
  for (const Row& row : kRows<numbers>) {
    if (row.op == op) return {row.run};
  }
  return {};
}

template KernelOf PeopleKernel<Numbers::kExact>(Op op);
template KernelOf PeopleKernel<Numbers::kNarrow>(Op op);
template KernelOf PeopleKernel<Numbers::kInterval>(Op op);

}  // namespace ventanilla
