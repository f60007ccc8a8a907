// How kernels go over the people of a relation: a block by the ways of by_household.h and by_owner.h, any other table person by person.
#pragma once

#include "evaluate/by_household.h"
#include "evaluate/by_owner.h"

namespace ventanilla {

// Whether the owners are those of a block and on that level.
inline bool InBlock(const Call& call, Level level) { return call.frame.after != nullptr && call.node.level == level; }

// Calls `each(owner row, person row, truth that the person counts)` for everyone who may count, owner by owner, and
// `begin(owner row)` before the first of each owner.
template <Numbers numbers, class Begin, class Each>
void OverPeople(const Call& call, Begin begin, Each each) {
  if constexpr (MayBeOne(numbers)) {
    if (InBlock(call, Level::kHousehold)) return OverMembers(call, begin, each);
    if (InBlock(call, Level::kPerson)) {
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

// Calls `settle(owner row, how many may count, how many certainly do)` for every owner, the last time with all of them.
template <Numbers numbers, class Settle>
void CountPeople(const Call& call, Settle settle) {
  if constexpr (MayBeOne(numbers)) {
    constexpr std::size_t kFew = 8;  // below it going from person to person is faster
    if (InBlock(call, Level::kHousehold) && call.rows >= kFew) return ByHousehold<numbers>(call, settle);
  }
  std::uint8_t may = 0, certain = 0;
  OverPeople<numbers>(
      call, [&](std::size_t o) { settle(o, may = 0, certain = 0); },
      [&](std::size_t o, std::size_t, Truth counts) {
        if (counts == kTrue) ++certain;
        settle(o, ++may, certain);
      });
}

}  // namespace ventanilla
