// A column of cells, each a set of possible values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plan/plan.h"

namespace ventanilla {

// A truth as two bits: may be true, may be false. Decided means that one bit is set.
using Truth = std::uint8_t;
inline constexpr Truth kTrue = 1, kFalse = 2, kEither = 3;

inline constexpr Truth And(Truth a, Truth b) { return static_cast<Truth>((a & b & kTrue) | ((a | b) & kFalse)); }
inline constexpr Truth Or(Truth a, Truth b) { return static_cast<Truth>(((a | b) & kTrue) | (a & b & kFalse)); }
inline constexpr Truth Not(Truth a) { return static_cast<Truth>(((a & kTrue) << 1) | ((a & kFalse) >> 1)); }

// Cells in somebody else's memory. `lo` and `hi` hold, by storage: kTruth: bits, none; kInt32, kDouble: the ends of an interval;
// kChoice: options possible, none; kSet: options certainly in it, options possibly in it. Where all cells are known, numbers may go
// without `hi`: then it is `lo`.
struct View {
  Storage storage = Storage::kTruth;
  std::uint8_t width = 1;  // bytes of a cell: masks of few options may be narrow
  bool one = false;        // a single cell stands for every row
  std::byte* low = nullptr;
  std::byte* high = nullptr;

  template <class T>
  T* lo() const { return reinterpret_cast<T*>(low); }
  template <class T>
  T* hi() const { return reinterpret_cast<T*>(high); }

  View From(std::size_t row) const { return {storage, width, one, low + row * width, high + row * width}; }
};

bool IsSingle(const View& cells, std::size_t row);  // one possible value

// A mask, whatever its width.
std::uint64_t MaskAt(const std::byte* cells, std::size_t width, std::size_t row);

// Cells and their memory, which never shrinks.
class Column {
 public:
  Column() = default;
  Column(Storage storage, std::size_t rows, bool interval) { Reset(storage, rows, interval); }

  // With the same storage and width, cells stay what they are. `width`: of masks, 1, 2, 4 or 8 bytes.
  void Reset(Storage storage, std::size_t rows, bool interval, std::size_t width = 8);

  Storage storage() const { return storage_; }
  std::size_t rows() const { return rows_; }
  std::size_t width() const { return width_; }
  View view() const;

  template <class T>
  T* lo() { return reinterpret_cast<T*>(lo_.data()); }
  template <class T>
  T* hi() { return reinterpret_cast<T*>(ends_ ? hi_.data() : lo_.data()); }
  template <class T>
  const T* lo() const { return reinterpret_cast<const T*>(lo_.data()); }
  template <class T>
  const T* hi() const { return reinterpret_cast<const T*>(ends_ ? hi_.data() : lo_.data()); }

  // One cell, for reading results: numbers of either storage as doubles.
  double Lowest(std::size_t row) const;
  double Highest(std::size_t row) const;
  Truth TruthAt(std::size_t row) const { return lo<Truth>()[row]; }
  bool Single(std::size_t row) const;

 private:
  Storage storage_ = Storage::kTruth;
  std::uint8_t width_ = 1;
  bool ends_ = false;  // `hi_` is in use
  std::size_t rows_ = 0;
  std::vector<std::uint64_t> lo_, hi_;  // uint64_t for alignment
};

}  // namespace ventanilla
