// How the kernels of a block count the people of each household: all households of the block at once.
#pragma once

#include <algorithm>
#include <utility>

#include "evaluate/household_block.h"
#include "evaluate/kernel.h"

namespace ventanilla {

// Who counts in a household: those for whom a condition holds, of those who belong to the node's relation.
struct WhoCounts {
  const Truth* resident;  // null: whether or not they live there
  const Truth* condition;  // null: all

  explicit WhoCounts(const Call& call) : resident(nullptr), condition(call.a != nullptr ? call.a->lo<Truth>() : nullptr) {
    const Frame& frame = call.frame;
    const RelationKind kind = call.plan.relations[static_cast<std::size_t>(call.node.relation)].kind;
    if (kind == RelationKind::kMembers) resident = frame.table->resident.lo<Truth>() + frame.person;
  }
  Truth operator[](std::size_t person) const {
    const Truth belongs = resident != nullptr ? resident[person] : kTrue;
    return condition != nullptr ? And(belongs, condition[person]) : belongs;
  }
};

// What counting needs: past the end of a block are people of no household.
struct CountRoom {
  std::uint8_t one[kMostPeople + kMaxPeople], other[kMostPeople + kMaxPeople];
};

// Adds to each number the one kStep rows on, where that is of the same household: `after` says how many rows are. (A constant, or clang
// compares in 32 bits.)
template <std::uint8_t kStep>
[[gnu::noinline]] void AddNext(const std::uint8_t* __restrict numbers, const std::uint8_t* __restrict after, std::size_t rows,
                               std::uint8_t* __restrict sums) {
  for (std::size_t i = 0; i < rows; ++i) {
    const std::uint8_t next = numbers[i + kStep];
    sums[i] = static_cast<std::uint8_t>(numbers[i] + (after[i] >= kStep ? next : 0));
  }
}

// How many people of each household certainly count, or may. Everybody's number gets that of the next added, then of the second next,
// of the fourth ...: to go household by household would cost a mispredicted branch for each.
inline const std::uint8_t* CountByHousehold(const Call& call, bool certainly, CountRoom& room) {
  const Frame& frame = call.frame;
  const std::size_t rows = call.rows;
  const std::int32_t* const first = frame.first_person;
  const auto people = static_cast<std::size_t>(first[rows]);
  const WhoCounts who(call);
  std::uint8_t *counts = room.one, *sums = room.other;
  std::fill_n(counts, people, std::uint8_t{1});
  if (const Truth* const condition = who.condition) {
    if (certainly) {
      for (std::size_t i = 0; i < people; ++i) counts[i] = condition[i] == kTrue;
    } else {
      for (std::size_t i = 0; i < people; ++i) counts[i] = condition[i] & kTrue;
    }
  }
  if (const Truth* const resident = who.resident) {
    for (std::size_t i = 0; i < people; ++i) counts[i] &= resident[i];
  }
  constexpr decltype(&AddNext<1>) kSteps[] = {AddNext<1>, AddNext<2>, AddNext<4>, AddNext<8>, AddNext<16>};
  std::size_t reached = 1;
  for (const auto add : kSteps) {
    if (reached >= frame.largest) break;
    add(counts, frame.after, people, sums);
    std::swap(counts, sums);
    reached *= 2;
  }
  for (std::size_t household = 0; household < rows; ++household) sums[household] = counts[first[household]];
  return sums;
}

// Calls `settle(household, how many may count, how many certainly do)` for the households of a block.
template <Numbers numbers, class Settle>
void ByHousehold(const Call& call, Settle settle) {
  const std::size_t rows = call.rows;
  CountRoom room, more_room;
  const std::uint8_t* const certain = CountByHousehold(call, true, room);
  const std::uint8_t* const may = AreRanges(numbers) ? CountByHousehold(call, false, more_room) : certain;
  for (std::size_t household = 0; household < rows; ++household) settle(household, may[household], certain[household]);
}

// Calls `begin(household)` for the households of a block, and after it `each(household, person row, truth that the person counts)` for
// everyone who may count.
template <class Begin, class Each>
void OverMembers(const Call& call, Begin begin, Each each) {
  const WhoCounts who(call);
  const std::int32_t* const first = call.frame.first_person;
  const std::size_t rows = call.rows;
  for (std::size_t household = 0; household < rows; ++household) {
    begin(household);
    for (auto person = static_cast<std::size_t>(first[household]); person < static_cast<std::size_t>(first[household + 1]); ++person) {
      const Truth counts = who[person];
      if (counts & kTrue) each(household, person, counts);
    }
  }
}

// The sum of `number(person row)` over the people of each household of a block, as the difference of two running totals: they may
// overflow, their difference does not.
template <class Number>
void SumByHousehold(const Call& call, Number number, std::int32_t* sums) {
  const std::int32_t* const first = call.frame.first_person;
  const std::size_t rows = call.rows;
  const auto people = static_cast<std::size_t>(first[rows]);
  std::uint32_t totals[kMostPeople + 1], total = 0;
  totals[0] = 0;
  for (std::size_t person = 0; person < people; ++person) totals[person + 1] = total += static_cast<std::uint32_t>(number(person));
  for (std::size_t household = 0; household < rows; ++household) {
    sums[household] = static_cast<std::int32_t>(totals[first[household + 1]] - totals[first[household]]);
  }
}

}  // namespace ventanilla
