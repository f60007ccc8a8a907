// One answer to one cell.
#pragma once

#include <cstddef>
#include <cstdint>

#include "catalog/catalog.h"
#include "catalog/reader.h"
#include "table/column.h"

namespace ventanilla {

// What one fact may be in one row; which members count depends on the fact's type, as in Column.
struct Cell {
  double lo = 0, hi = 0;             // numbers and dates; a truth is 0..1
  std::uint64_t least = 0, most = 0;  // sets; a choice uses `most`
};

// All that `fact` can be.
Cell Whole(const Catalog& catalog, const Fact& fact);

// Reads an answer that is not null, of any fact but a reference. False after a mistake, which is reported.
bool ReadCell(const Catalog& catalog, const Fact& fact, const JsonNode& answer, Cell& cell);

void Store(const Cell& cell, std::size_t row, Column& column);
Cell Load(const Column& column, std::size_t row);  // what Store() stored

}  // namespace ventanilla
