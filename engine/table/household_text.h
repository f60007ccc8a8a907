// Households as text, many at a time: one JSON a line, or CSV. Whatever the text, every household is read or rejected with a reason.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "table/batch.h"
#include "table/blocks.h"
#include "table/csv_household.h"

namespace ventanilla {

enum class TextFormat : std::uint8_t { kNdjson, kCsv };

// How households are written. Threads may share one.
struct HouseholdFormat {
  TextFormat format = TextFormat::kNdjson;
  CsvLayout layout{};   // of kCsv
  std::string as_of{};  // the day for households that state none; may be empty
};

// Which household it was, and where it stands.
struct HouseholdAt {
  std::string id;        // its "household_id", or the number of its line
  std::size_t line = 0;  // of the stream
  std::string_view text; // in the block
};

struct NamedBatch {
  explicit NamedBatch(Batch rows) : batch(std::move(rows)) {}

  void Clear() {
    batch.Clear();
    households.clear();
    people.clear();
  }

  Batch batch;
  std::vector<HouseholdAt> households;  // by household of the batch
  std::vector<std::string> people;      // by person: the id
};

// A household that was left out. `error` says with a path like "/people/1/birth_date" what is wrong; its position is not filled in.
struct Rejected {
  std::string household_id;
  std::size_t line = 0;
  Diagnostic error;
};

// Of one thread.
class HouseholdTextReader {
 public:
  // Both outlive the reader.
  HouseholdTextReader(const Catalog& catalog, const HouseholdFormat& format);

  // `block` lives until it is read, and its texts with it.
  void Start(const Block& block);

  // Adds the next households to a batch until it has about `most` people, or the block is at its end: false when it has no more.
  bool Read(std::size_t most, NamedBatch& into, std::vector<Rejected>& rejected);

  // The JSON of a household that was read.
  std::string JsonOf(const HouseholdAt& household);

 private:
  void ReadLine(NamedBatch& into, std::vector<Rejected>& rejected);
  void ReadRecords(NamedBatch& into, std::vector<Rejected>& rejected);
  bool GatherRecords(std::vector<Rejected>& rejected);
  bool AddRecord(std::string_view record, std::size_t line, std::string& fault);
  void ReadTree(const Json& tree, HouseholdAt household, NamedBatch& into, std::vector<Rejected>& rejected);
  std::size_t LineOf(const std::string& pointer, std::size_t first) const;
  CsvRows rows() const { return {format_.layout, fields_}; }

  const Catalog& catalog_;
  const HouseholdFormat& format_;
  UsualHouseholds usual_;
  const Block* block_ = nullptr;
  std::size_t at_ = 0, line_ = 1;
  bool valid_utf8_ = true;  // the whole block
  CsvSplitter splitter_;
  std::vector<std::string_view> fields_;  // of the household's records
  std::vector<std::size_t> lines_;        // of its records
  HouseholdAt found_;
  std::string doubt_;  // why the next household may lack a record
};

}  // namespace ventanilla
