// How the kernels of a block go over the people that a person refers to, or who refer to a person: as bits, a household at a time.
#pragma once

#include <algorithm>
#include <cstring>

#include "evaluate/household_block.h"
#include "evaluate/kernel.h"

namespace ventanilla {

// Of one owner, people of the household as bits: those who may count, and those who certainly do.
struct Counting {
  PersonMask may, certain;
};

// Of an owner who is a person.
inline Counting OfReference(const Relation& relation, const Frame& frame, std::size_t owner, std::size_t household) {
  const PersonMask* people = frame.table->references[static_cast<std::size_t>(relation.fact)].data() + frame.person;
  if (relation.kind == RelationKind::kReference) {
    const PersonMask whom = people[owner], may = whom & ~kNobody;
    return {may, (whom & (whom - 1)) == 0 ? may : 0};
  }
  const std::int32_t first = frame.first_person[household], last = frame.first_person[household + 1];
  const PersonMask self = PersonMask{1} << (static_cast<std::int32_t>(owner) - first);
  Counting counting{0, 0};
  for (std::int32_t p = first; p < last; ++p) {
    const PersonMask bit = PersonMask{1} << (p - first);
    if (people[p] & self) counting.may |= bit;
    if (people[p] == self) counting.certain |= bit;
  }
  return counting;
}

// Truths of the people of a block as bits, eight in a byte.
class Bits {
 public:
  Bits(const Truth* truths, std::size_t rows, Truth which) {
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    const int shift = which == kTrue ? 0 : 1;
    for (std::size_t i = 0; i < rows; i += 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, truths + i, std::min<std::size_t>(8, rows - i));
      bytes_[i / 8] = static_cast<std::uint8_t>((((eight >> shift) & kOnes) * 0x0102040810204080) >> 56);
    }
    std::memset(bytes_ + (rows + 7) / 8, 0, sizeof(std::uint64_t));
  }

  // Those from `row` on.
  PersonMask From(std::int32_t row) const {
    std::uint64_t word;
    std::memcpy(&word, bytes_ + row / 8, sizeof word);
    return static_cast<PersonMask>(word >> (row % 8));
  }

 private:
  std::uint8_t bytes_[kMostPeople / 8 + sizeof(std::uint64_t)];
};

// Calls `each(owner row, row of the household's first person, who counts)` for every person of a block.
template <Numbers numbers, class Each>
void ByOwner(const Call& call, Each each) {
  const Frame& frame = call.frame;
  const Relation relation = call.plan.relations[static_cast<std::size_t>(call.node.relation)];
  const std::size_t rows = call.rows;
  const auto go = [&](auto condition) {
    for (std::size_t owner = 0; owner < rows; ++owner) {
      const auto household = static_cast<std::size_t>(frame.household_of[owner]);
      const std::int32_t first = frame.first_person[household];
      Counting counting = OfReference(relation, frame, owner, household);
      condition(first, counting);
      each(owner, static_cast<std::size_t>(first), counting);
    }
  };
  if (call.a == nullptr) return go([](std::int32_t, Counting&) {});
  const Bits may(call.a->lo<Truth>(), rows, kTrue);
  if constexpr (!AreRanges(numbers)) {
    return go([&](std::int32_t first, Counting& counting) { counting.may = counting.certain = counting.may & may.From(first); });
  }
  const Bits may_not(call.a->lo<Truth>(), rows, kFalse);
  go([&](std::int32_t first, Counting& counting) {
    counting.may &= may.From(first);
    counting.certain &= ~may_not.From(first);
  });
}

}  // namespace ventanilla
