// One household of a CSV file: its records, split into fields.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "table/batch.h"
#include "table/csv_layout.h"

namespace ventanilla {

// A row per person; a row has a field for every column of the layout.
struct CsvRows {
  const CsvLayout& layout;
  std::span<const std::string_view> fields;  // row by row

  std::size_t size() const { return fields.size() / layout.facts.size(); }
  std::string_view at(std::size_t row, std::size_t column) const { return fields[row * layout.facts.size() + column]; }
  // Empty when there is no such column.
  std::string_view at(std::size_t row, CsvKey key) const {
    const int column = layout.column(key);
    return column < 0 ? std::string_view() : at(row, static_cast<std::size_t>(column));
  }
};

// The household as the JSON of the contract: what the rows mean. `as_of` counts where they say none. People without a column of ids are
// called 1, 2, ... Valid UTF-8 is needed. False, with an error, when a household column differs between rows.
bool ReadCsvTree(const Catalog& catalog, const CsvRows& rows, std::string_view as_of, Json& tree, Diagnostic& error);

// Reads the usual household at once, straight into the batch: never another than ReadHousehold() makes of its tree. Keeps its memory.
class UsualHouseholds {
 public:
  explicit UsualHouseholds(const Catalog& catalog);

  // False, and the batch as it was, for a household that is unusual or may be wrong.
  bool Read(const CsvRows& rows, std::string_view as_of, Batch& batch);

 private:
  bool ReadFrame(const CsvRows& rows, std::string_view as_of, Batch& batch);
  bool ReadColumn(const CsvRows& rows, std::size_t column, Batch& batch);
  bool ReadReference(const CsvRows& rows, std::string_view field, std::size_t row, PersonMask& people) const;
  bool ReadDay(std::string_view text, std::int32_t& day);

  const Catalog& catalog_;
  std::vector<Cell> whole_;  // by fact
  std::vector<const std::vector<std::string>*> options_;  // by fact
  std::string last_day_text_;
  std::int32_t last_day_ = 0;
  std::size_t household_ = 0, first_person_ = 0;  // rows of the batch
};

}  // namespace ventanilla
