// What the columns of a CSV file of households are.
#pragma once

#include <string_view>
#include <vector>

#include "catalog/catalog.h"

namespace ventanilla {

// Columns that are no facts.
enum class CsvKey : std::uint8_t { kHouseholdId, kAsOf, kAnsweredOn, kPersonId, kResident };
inline constexpr std::size_t kCsvKeys = 5;

struct CsvLayout {
  char separator = ',';
  int keys[kCsvKeys] = {-1, -1, -1, -1, -1};  // by CsvKey: its column
  std::vector<int> facts;                     // by column: the fact, or -1

  int column(CsvKey key) const { return keys[static_cast<std::size_t>(key)]; }
};

// Reads the first record of a file, without a byte order mark. A fact's column has its id as its name; where a fact of the household
// has the same id as one of a person, "household." or "person." before it says which. Errors: "missing-column" (household_id),
// "unknown-column", "duplicate-column", "csv-syntax". Columns that only `also`, another catalog, knows stand for nothing.
Result<CsvLayout> ReadCsvHeader(const Catalog& catalog, std::string_view header, const Catalog* also = nullptr);

// The name of a fact's column.
std::string CsvName(const Catalog& catalog, const Fact& fact);

}  // namespace ventanilla
