// One answer to one cell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "catalog/catalog.h"

namespace ventanilla {

// What one fact may be in one row; which members count depends on the fact's type, as in Column.
struct Cell {
  double lo = 0, hi = 0;             // numbers and dates; a truth is 0..1
  std::uint64_t least = 0, most = 0;  // sets; a choice uses `most`
};

// A mistake in an answer, at `pointer` relative to the answer.
struct CellError {
  std::string pointer;
  std::string_view code;  // lives as long as the program
  std::string message;
};

// All that `fact` can be.
Cell Whole(const Catalog& catalog, const Fact& fact);

// Reads an answer that is not null, of any fact but a reference.
std::optional<CellError> ReadCell(const Catalog& catalog, const Fact& fact, const Json& answer, Cell& cell);

}  // namespace ventanilla
