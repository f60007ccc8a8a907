// The answers of one household or person.
#pragma once

#include <cstddef>
#include <cstdint>

#include "catalog/catalog.h"
#include "catalog/reader.h"
#include "table/table.h"

namespace ventanilla {

// Where answers go: a table with a cell for every fact of every row.
struct Answered {
  const Catalog& catalog;
  std::int32_t on;  // the day of the answers
  Table& table;
};

// `row` counts in the people or the households.
void ReadAnswers(const JsonNode& answers, Owner of, std::size_t row, const Answered& to);

}  // namespace ventanilla
