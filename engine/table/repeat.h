// Copies of one household side by side, for questions of the form "what if": each copy may differ in a few cells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "table/cell.h"
#include "table/table.h"

namespace ventanilla {

// A fact in one row of its owner: a household's or a person's.
struct FactAt {
  int fact = -1;
  std::int32_t row = 0;
  friend bool operator==(const FactAt&, const FactAt&) = default;
  friend auto operator<=>(const FactAt&, const FactAt&) = default;
};

// The household of `one` (a table of one) `times` over. Columns, days and references are copied; ids and what was asked are not.
Table Repeat(const Table& one, std::size_t times);

// What a place may be. Of a reference, `most` is whom it may mean.
Cell Load(const Table& table, FactAt at);
bool IsOpen(const Table& table, FactAt at);

// Copies of one household. Places are rows of the household itself; which copy, the caller says.
class Copies {
 public:
  Copies(const Table& one, std::size_t times);

  const Table& table() const { return table_; }
  std::size_t times() const { return table_.households(); }

  bool refers() const { return refers_; }  // whether somebody may refer to others than in the household

  void Put(std::size_t copy, FactAt at, const Cell& cell);
  void PutDay(std::size_t copy, std::int32_t as_of);

  // All copies as the household is.
  void Restore();

 private:
  struct Change {
    std::size_t copy;
    FactAt at;
  };
  FactAt Of(std::size_t copy, FactAt at) const;

  const Table& one_;
  Table table_;
  std::vector<Change> changes_;
  bool refers_ = false;
};

}  // namespace ventanilla
