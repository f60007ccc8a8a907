#include "table/column.h"

#include <cstring>

namespace ventanilla {
namespace {

std::size_t Width(Storage storage, std::size_t mask) {
  switch (storage) {
    case Storage::kTruth: return 1;
    case Storage::kInt32: return 4;
    case Storage::kDouble: return 8;
    case Storage::kChoice:
    case Storage::kSet: break;
  }
  return mask;
}

}  // namespace

std::uint64_t MaskAt(const std::byte* cells, std::size_t width, std::size_t row) {
  std::uint64_t mask = 0;
  std::memcpy(&mask, cells + row * width, width);  // both targets are little-endian
  return mask;
}

void Column::Reset(Storage storage, std::size_t rows, bool interval, std::size_t width) {
  storage_ = storage;
  rows_ = rows;
  width_ = static_cast<std::uint8_t>(Width(storage, width));
  ends_ = storage == Storage::kSet || (interval && (storage == Storage::kInt32 || storage == Storage::kDouble));
  const std::size_t words = (rows * width_ + 7) / 8;
  if (lo_.size() < words) lo_.resize(words);
  if (ends_ && hi_.size() < words) hi_.resize(words);
}

View Column::view() const {
  auto* const low = reinterpret_cast<std::byte*>(const_cast<std::uint64_t*>(lo_.data()));
  auto* const high = reinterpret_cast<std::byte*>(const_cast<std::uint64_t*>(hi_.data()));
  return {storage_, width_, false, low, ends_ ? high : low};
}

double Column::Lowest(std::size_t row) const {
  return storage_ == Storage::kInt32 ? lo<std::int32_t>()[row] : lo<double>()[row];
}

double Column::Highest(std::size_t row) const {
  return storage_ == Storage::kInt32 ? hi<std::int32_t>()[row] : hi<double>()[row];
}

bool Column::Single(std::size_t row) const { return storage_ == Storage::kTruth ? TruthAt(row) != kEither : IsSingle(view(), row); }

bool IsSingle(const View& cells, std::size_t row) {
  switch (cells.storage) {
    case Storage::kTruth: return cells.lo<Truth>()[row] != kEither;
    case Storage::kInt32: return cells.lo<std::int32_t>()[row] == cells.hi<std::int32_t>()[row];
    case Storage::kDouble: return cells.lo<double>()[row] == cells.hi<double>()[row];
    case Storage::kChoice: {
      const std::uint64_t mask = MaskAt(cells.low, cells.width, row);
      return (mask & (mask - 1)) == 0;
    }
    case Storage::kSet: return MaskAt(cells.low, cells.width, row) == MaskAt(cells.high, cells.width, row);
  }
  return false;
}

}  // namespace ventanilla
