// A block of a table's households: few enough people that what is computed of them stays in the cache.
#pragma once

#include "evaluate/evaluate.h"

namespace ventanilla {

inline constexpr std::size_t kMostPeople = 1024;  // of a block, which cuts between households

class HouseholdBlock {
 public:
  HouseholdBlock() = default;
  HouseholdBlock(HouseholdBlock&&) = delete;  // frame() points into it

  // Households [first, last) of a table, of kMostPeople at most.
  void Bind(const Table& table, std::size_t first, std::size_t last);

  const Frame& frame() const { return frame_; }
  std::size_t households() const { return first_person_.size() - 1; }
  std::size_t people() const { return household_of_.size(); }
  std::int32_t day() const { return day_; }       // for which the first household asks
  bool one_day() const { return one_day_; }       // all ask for the same

 private:
  Frame frame_;
  std::vector<std::int32_t> first_person_{0}, household_of_;
  std::vector<std::uint8_t> after_;
  std::int32_t day_ = 0;
  bool one_day_ = false;
};

// Where the block that begins at `first` ends, within [first, last).
std::size_t BlockEnd(const Table& table, std::size_t first, std::size_t last);

}  // namespace ventanilla
