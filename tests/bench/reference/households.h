// The file of households that reference/columns.mjs writes, as columns for the reference and as a batch for the engine.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine.h"

struct HouseholdColumn {
  std::string fact, type;  // "int" takes four bytes a row, all others one
  bool of_person = false;
  std::vector<std::int32_t> wide;
  std::vector<std::uint8_t> narrow;

  std::int64_t at(std::size_t row) const { return type == "int" ? wide[row] : narrow[row]; }
  const void* data() const { return type == "int" ? static_cast<const void*>(wide.data()) : narrow.data(); }
};

struct Households {
  std::vector<std::int32_t> begin;  // of the people of each household, and at last their number
  std::vector<HouseholdColumn> columns;

  std::int32_t count() const { return static_cast<std::int32_t>(begin.size()) - 1; }
  std::vector<const void*> Pointers() const;  // as Program of reference.h takes them
};

inline std::vector<const void*> Households::Pointers() const {
  std::vector<const void*> pointers{begin.data()};
  for (const HouseholdColumn& column : columns) pointers.push_back(column.data());
  return pointers;
}

template <class T>
void ReadRows(std::ifstream& file, std::vector<T>& rows, std::size_t count) {
  rows.resize(count);
  file.read(reinterpret_cast<char*>(rows.data()), static_cast<std::streamsize>(count * sizeof(T)));
}

inline Households ReadHouseholds(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::string line;
  std::getline(file, line);
  const auto about = nlohmann::json::parse(line);
  Households households;
  ReadRows(file, households.begin, about["households"].get<std::size_t>() + 1);
  for (const auto& one : about["columns"]) {
    HouseholdColumn& column = households.columns.emplace_back();
    column.fact = one["fact"];
    column.type = one["type"];
    column.of_person = one["owner"] == "person";
    const std::size_t rows = one["length"];
    column.type == "int" ? ReadRows(file, column.wide, rows) : ReadRows(file, column.narrow, rows);
  }
  return households;
}

// Adds household `h` with its people to `batch`. facts: of each column, its place in the catalog.
inline void AddHousehold(const Households& from, std::int32_t h, const std::vector<std::size_t>& facts, std::int32_t as_of,
                         ventanilla::Batch& batch) {
  const std::size_t household = batch.AddHousehold(as_of);
  std::size_t first = 0;
  for (std::int32_t m = from.begin[h]; m < from.begin[h + 1]; ++m) {
    const std::size_t person = batch.AddPerson();
    if (m == from.begin[h]) first = person;
  }
  for (std::size_t c = 0; c < facts.size(); ++c) {
    const HouseholdColumn& column = from.columns[c];
    const std::int32_t rows = column.of_person ? from.begin[h + 1] - from.begin[h] : 1;
    for (std::int32_t row = 0; row < rows; ++row) {
      const std::int64_t value = column.at(static_cast<std::size_t>(column.of_person ? from.begin[h] + row : h));
      ventanilla::Cell cell{.lo = static_cast<double>(value), .hi = static_cast<double>(value)};
      if (column.type == "choice") cell.most = std::uint64_t{1} << value;
      if (column.type == "set") cell.least = cell.most = static_cast<std::uint64_t>(value);
      batch.Set(facts[c], column.of_person ? first + static_cast<std::size_t>(row) : household, cell);
    }
  }
}
