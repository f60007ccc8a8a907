// Verdicts of many households as text: CSV for spreadsheets and databases, NDJSON for programs.
#pragma once

#include <string>
#include <vector>

#include "assess/print.h"
#include "assess/screen.h"
#include "table/household_text.h"

namespace ventanilla {

enum class ScreenedAs : std::uint8_t {
  kRows,    // CSV, one row per household, program, subject and amount, where the verdict is not "not eligible"
  kWide,    // CSV, one row per household: of every program the best verdict of its subjects, and their amounts added up
  kNdjson,  // one object per household, with the same as kRows
};

class ScreenedPrinter {
 public:
  // `programs`: the ids of those that count, all when empty; the caller has made sure that they exist.
  ScreenedPrinter(const Catalog& catalog, ScreenedAs as, const std::vector<std::string>& programs);

  // The first line of CSV; empty for NDJSON.
  std::string Header() const;

  // Appends every household of which no constraint is broken.
  void Print(const NamedBatch& batch, const Table& table, const Screened& screened, std::string& out) const;

 private:
  struct Row;
  void PrintHousehold(const NamedBatch& batch, const Table& table, const Screened& screened, std::size_t household, std::string& out) const;
  void PrintWide(const Table& table, const Screened& screened, std::size_t household, std::string& out) const;
  template <class F>
  void EachSubject(const Table& table, const Screened& screened, std::size_t household, F f) const;

  const Catalog& catalog_;
  ScreenedAs as_;
  std::vector<std::size_t> programs_;
  std::vector<std::vector<std::string>> amounts_;  // by program and amount: ",amount,unit,per"
};

// One line of NDJSON: {"file", "line", "household_id", "path", "code", "message", "mend"}.
std::string Print(const Rejected& rejected, std::string_view file);

}  // namespace ventanilla
