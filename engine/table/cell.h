// One answer to one cell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/reader.h"
#include "table/column.h"

namespace ventanilla {

// Of a choice or a set; none of any other fact.
const std::vector<std::string>& OptionsOf(const Catalog& catalog, const Fact& fact);

// All that `fact` can be.
Cell Whole(const Catalog& catalog, const Fact& fact);

// Reads an answer that is not null, of any fact but a reference. False after a mistake, which is reported.
bool ReadCell(const Catalog& catalog, const Fact& fact, const JsonNode& answer, Cell& cell);

void Store(const Cell& cell, std::size_t row, Column& column);
Cell Load(const Column& column, std::size_t row);  // what Store() stored

}  // namespace ventanilla
