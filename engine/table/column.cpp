#include "table/column.h"

namespace ventanilla {
namespace {

std::size_t Width(Storage storage) {
  return storage == Storage::kTruth ? 1 : storage == Storage::kInt32 ? 4 : 8;
}

}  // namespace

void Column::Reset(Storage storage, std::size_t rows, bool interval) {
  storage_ = storage;
  rows_ = rows;
  const std::size_t words = (rows * Width(storage) + 7) / 8;
  lo_.resize(words);
  const bool number = storage == Storage::kInt32 || storage == Storage::kDouble;
  hi_.resize(storage == Storage::kSet || (number && interval) ? words : 0);
}

double Column::Lowest(std::size_t row) const {
  return storage_ == Storage::kInt32 ? lo<std::int32_t>()[row] : lo<double>()[row];
}

double Column::Highest(std::size_t row) const {
  return storage_ == Storage::kInt32 ? hi<std::int32_t>()[row] : hi<double>()[row];
}

bool Column::Single(std::size_t row) const {
  switch (storage_) {
    case Storage::kTruth: return TruthAt(row) != kEither;
    case Storage::kInt32:
    case Storage::kDouble: return Lowest(row) == Highest(row);
    case Storage::kChoice: {
      const std::uint64_t mask = lo<std::uint64_t>()[row];
      return (mask & (mask - 1)) == 0;
    }
    case Storage::kSet: return lo<std::uint64_t>()[row] == hi<std::uint64_t>()[row];
  }
  return false;
}

}  // namespace ventanilla
