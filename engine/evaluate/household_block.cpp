#include "evaluate/household_block.h"

#include <algorithm>

namespace ventanilla {

void HouseholdBlock::Bind(const Table& table, std::size_t first, std::size_t last) {
  const std::int32_t person = table.first_person[first];
  const std::size_t households = last - first, people = static_cast<std::size_t>(table.first_person[last] - person);
  first_person_.resize(households + 1);
  household_of_.resize(people);
  after_.resize(people);
  for (std::size_t h = 0; h <= households; ++h) first_person_[h] = table.first_person[first + h] - person;
  const std::int32_t* const household_of = table.household_of.data() + person;
  for (std::size_t p = 0; p < people; ++p) household_of_[p] = household_of[p] - static_cast<std::int32_t>(first);
  std::uint8_t most = 0;
  for (std::size_t p = 0; p < people; ++p) {
    after_[p] = static_cast<std::uint8_t>(first_person_[static_cast<std::size_t>(household_of_[p]) + 1] - static_cast<std::int32_t>(p) - 1);
    most = std::max(most, after_[p]);
  }
  const std::int32_t* const days = table.as_of.lo<std::int32_t>() + first;
  std::int32_t differ = 0;
  for (std::size_t h = 0; h < households; ++h) differ |= days[h] ^ days[0];
  one_day_ = differ == 0;
  day_ = days[0];
  frame_.table = &table;
  frame_.household = first;
  frame_.person = static_cast<std::size_t>(person);
  frame_.first_person = first_person_.data();
  frame_.household_of = household_of_.data();
  frame_.after = after_.data();
  frame_.largest = most + std::size_t{1};
}

std::size_t BlockEnd(const Table& table, std::size_t first, std::size_t last) {
  constexpr std::int32_t kFew = 128;  // people, for whom a block of their own would not pay
  const std::int32_t* days = table.as_of.lo<std::int32_t>();
  const std::int32_t person = table.first_person[first];
  std::size_t end = first + 1;
  while (end < last && table.first_person[end + 1] - person <= static_cast<std::int32_t>(kMostPeople)) {
    if (days[end] != days[first] && table.first_person[end] - person >= kFew) break;
    ++end;
  }
  return end;
}

}  // namespace ventanilla
