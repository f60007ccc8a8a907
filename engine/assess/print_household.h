// Households of a table as text, as the contract has them: what table/household_text.h reads.
#pragma once

#include <string>

#include "table/household_text.h"

namespace ventanilla {

// Of a table with the ids of its people and with what was asked; a fact that was not asked is left out. Text that is read back makes
// the same cells, where durations have not elapsed.
class HouseholdPrinter {
 public:
  HouseholdPrinter(const Catalog& catalog, TextFormat format);

  // The first line of CSV, which has a column for every fact; empty for NDJSON.
  std::string Header() const;

  // Appends a line of NDJSON, or a row of CSV for every person.
  void Print(const Table& table, std::size_t household, const std::string& id, std::string& out) const;

 private:
  void PrintCsv(const Table& table, std::size_t household, const std::string& id, std::string& out) const;
  void PrintJson(const Table& table, std::size_t household, const std::string& id, std::string& out) const;
  void PrintAnswers(const Table& table, Owner owner, std::size_t row, bool& first, std::string& out) const;

  const Catalog& catalog_;
  TextFormat format_;
  std::vector<const std::vector<std::string>*> options_;  // by fact
};

}  // namespace ventanilla
