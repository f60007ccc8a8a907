// Households as CSV text against the catalog of Chile.
#include <cstring>

#include "fuzz/property.h"

using namespace ventanilla;

namespace {

const Engine& Chile() {
  static const Engine engine = fuzz::Chile();
  return engine;
}

bool SameCells(const Column& a, std::size_t row, const Column& b, std::size_t other) {
  const View one = a.view().From(row), two = b.view().From(other);
  return one.width == two.width && std::memcmp(one.low, two.low, one.width) == 0 && std::memcmp(one.high, two.high, one.width) == 0;
}

// Whether household `h` of a batch has the cells of a batch of one.
bool SameHousehold(const Table& batch, std::size_t h, const Table& one) {
  const auto first = static_cast<std::size_t>(batch.first_person[h]), people = static_cast<std::size_t>(batch.first_person[h + 1]) - first;
  if (people != one.people() || !SameCells(batch.as_of, h, one.as_of, 0)) return false;
  for (std::size_t f = 0; f < one.facts.size(); ++f) {
    const bool of_person = Chile().catalog().facts[f].of == Owner::kPerson;
    for (std::size_t row = 0; row < (of_person ? people : 1); ++row) {
      const std::size_t there = of_person ? first + row : h;
      if (one.facts[f].rows() > 0 && !SameCells(batch.facts[f], there, one.facts[f], row)) return false;
      if (one.facts[f].rows() == 0 && batch.references[f][there] != one.references[f][row]) return false;
    }
  }
  for (std::size_t row = 0; row < people; ++row) {
    if (batch.resident.TruthAt(first + row) != one.resident.TruthAt(row)) return false;
  }
  return true;
}

// What is read at once means what its JSON means.
void Check(NamedBatch& read, HouseholdTextReader& reader) {
  Batch one = Chile().NewBatch();
  for (std::size_t h = 0; h < read.households.size(); ++h) {
    const std::string text = reader.JsonOf(read.households[h]);
    one.Clear();
    const Diagnostics errors = Chile().Read(text, one);
    fuzz::Require(errors.empty(), "the JSON of a household that was read is read", text + "\n" + Print(errors));
    fuzz::Require(SameHousehold(read.batch.table(), h, one.table()), "CSV and JSON mean the same", text);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::Text(data, size);
  if (text.empty()) return 0;
  HouseholdFormat format{.format = TextFormat::kCsv, .as_of = "2026-11-21"};
  const CsvRecord header = FindRecord(text, 0, SeparatorOf(text.substr(0, text.find('\n'))), true);
  Result<CsvLayout> layout = ReadCsvHeader(Chile().catalog(), text.substr(0, header.end));
  if (!layout.ok()) {
    fuzz::Require(!layout.errors().empty() && !layout.errors()[0].message.empty(), "a header that is refused has a message");
    return 0;
  }
  format.layout = std::move(*layout);
  BlockCutter cutter(format.layout.separator, static_cast<std::size_t>(format.layout.column(CsvKey::kHouseholdId)), 2);
  cutter.Feed(text.substr(header.end));
  HouseholdTextReader reader(Chile().catalog(), format);
  NamedBatch read(Chile().NewBatch());
  std::vector<Rejected> rejected;
  for (Block block; cutter.Next(true, block);) {
    reader.Start(block);
    for (bool more = true; more;) {
      read.Clear();
      more = reader.Read(kMostPeople, read, rejected);
      if (!read.households.empty()) Check(read, reader);
    }
  }
  for (const Rejected& one : rejected) {
    const bool told = one.line > 0 && !one.error.code.empty() && !one.error.message.empty();
    fuzz::Require(told, "a household that is left out has a line, a code and a message", one.error.message);
  }
  return 0;
}
