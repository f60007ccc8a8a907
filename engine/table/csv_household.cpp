#include "table/csv_household.h"

#include <algorithm>

#include "diagnostics/text.h"
#include "table/csv_answers.h"

namespace ventanilla {
namespace {

// The value of a household column: that of its first row, which later rows may repeat. False when they do not.
bool OfHousehold(const CsvRows& rows, std::size_t column, std::string_view& value) {
  value = rows.at(0, column);
  for (std::size_t row = 1; row < rows.size(); ++row) {
    const std::string_view other = rows.at(row, column);
    if (!other.empty() && other != value) return false;
  }
  return true;
}

bool OfHousehold(const CsvRows& rows, CsvKey key, std::string_view& value) {
  const int column = rows.layout.column(key);
  value = {};
  return column < 0 || OfHousehold(rows, static_cast<std::size_t>(column), value);
}

void SetAnswer(const Fact& fact, std::string_view field, Json& owner) {
  if (field.empty()) return;
  const std::string_view id = fact.id;
  Json& place = id.starts_with(kReceivesPrefix) ? owner["receives"][std::string(id.substr(kReceivesPrefix.size()))] : owner[fact.id];
  place = CsvAnswer(fact, field);
}

class TreeReader {
 public:
  TreeReader(const Catalog& catalog, const CsvRows& rows, Json& tree, Diagnostic& error)
      : catalog_(catalog), rows_(rows), tree_(tree), error_(error) {}

  bool Read(std::string_view as_of) {
    tree_ = {{"household", Json::object()}, {"people", Json::array()}};
    if (!as_of.empty()) tree_["as_of"] = std::string(as_of);
    if (!ReadKey(CsvKey::kAsOf, "as_of") || !ReadKey(CsvKey::kAnsweredOn, "answered_on")) return false;
    for (std::size_t row = 0; row < rows_.size(); ++row) tree_["people"].push_back(Person(row));
    for (std::size_t column = 0; column < rows_.layout.facts.size(); ++column) {
      const int f = rows_.layout.facts[column];
      if (f >= 0 && !ReadFact(catalog_.facts[static_cast<std::size_t>(f)], column)) return false;
    }
    return true;
  }

 private:
  bool Differs(std::string_view name) {
    error_.code = "household-differs";
    error_.pointer = Join("/household", name);
    error_.message = Fill("\"{}\" belongs to the household, and its rows say different things.", {name});
    error_.mend = "Write it in the first row of the household, or the same in each.";
    return false;
  }

  bool ReadKey(CsvKey key, const char* name) {
    std::string_view value;
    if (!OfHousehold(rows_, key, value)) return Differs(name);
    if (!value.empty()) tree_[name] = std::string(value);
    return true;
  }

  Json Person(std::size_t row) const {
    const bool named = rows_.layout.column(CsvKey::kPersonId) >= 0;
    Json person = {{"id", named ? std::string(rows_.at(row, CsvKey::kPersonId)) : PrintWhole(row + 1)}};
    const std::string_view resident = rows_.at(row, CsvKey::kResident);
    if (resident.empty()) return person;
    const std::optional<bool> truth = CsvTruth(resident);
    person["resident"] = truth ? Json(*truth) : Json(std::string(resident));
    return person;
  }

  bool ReadFact(const Fact& fact, std::size_t column) {
    if (fact.of == Owner::kHousehold) {
      std::string_view value;
      if (!OfHousehold(rows_, column, value)) return Differs(fact.id);
      SetAnswer(fact, value, tree_["household"]);
      return true;
    }
    for (std::size_t row = 0; row < rows_.size(); ++row) SetAnswer(fact, rows_.at(row, column), tree_["people"][row]);
    return true;
  }

  const Catalog& catalog_;
  const CsvRows& rows_;
  Json& tree_;
  Diagnostic& error_;
};

}  // namespace

bool ReadCsvTree(const Catalog& catalog, const CsvRows& rows, std::string_view as_of, Json& tree, Diagnostic& error) {
  return TreeReader(catalog, rows, tree, error).Read(as_of);
}

UsualHouseholds::UsualHouseholds(const Catalog& catalog) : catalog_(catalog) {
  for (const Fact& fact : catalog.facts) {
    options_.push_back(&OptionsOf(catalog, fact));
    whole_.push_back(fact.reference ? Cell{} : Whole(catalog, fact));
  }
}

bool UsualHouseholds::ReadDay(std::string_view text, std::int32_t& day) {
  if (text != last_day_text_) {
    const std::optional<std::int32_t> parsed = ParseDay(text);
    if (!parsed) return false;
    last_day_text_ = text;
    last_day_ = *parsed;
  }
  day = last_day_;
  return true;
}

// The day, and the people.
bool UsualHouseholds::ReadFrame(const CsvRows& rows, std::string_view as_of, Batch& batch) {
  std::string_view day_text, answered_on;
  std::int32_t day = 0;
  if (!OfHousehold(rows, CsvKey::kAsOf, day_text) || !OfHousehold(rows, CsvKey::kAnsweredOn, answered_on)) return false;
  if (day_text.empty()) day_text = as_of;
  if (!ReadDay(day_text, day) || day < catalog_.valid_from || day > catalog_.valid_to) return false;
  if (!answered_on.empty() && answered_on != day_text) return false;
  household_ = batch.AddHousehold(day);
  first_person_ = batch.people();
  bool inhabited = false;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::string_view resident = rows.at(row, CsvKey::kResident);
    const std::optional<bool> lives = resident.empty() ? true : CsvTruth(resident);
    if (!lives) return false;
    inhabited |= *lives;
    batch.AddPerson(*lives);
  }
  if (rows.layout.column(CsvKey::kPersonId) < 0) return inhabited;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::string_view id = rows.at(row, CsvKey::kPersonId);
    if (id.empty()) return false;
    for (std::size_t other = 0; other < row; ++other) {
      if (rows.at(other, CsvKey::kPersonId) == id) return false;
    }
  }
  return inhabited;
}

bool UsualHouseholds::ReadReference(const CsvRows& rows, std::string_view field, std::size_t row, PersonMask& people) const {
  if (field == "-") {
    people = kNobody;
    return true;
  }
  if (field == "?" || field.find('|') != std::string_view::npos) return false;
  for (std::size_t other = 0; other < rows.size(); ++other) {
    if (other == row || rows.at(other, CsvKey::kPersonId) != field) continue;
    people = PersonMask{1} << other;
    return true;
  }
  return false;
}

bool UsualHouseholds::ReadColumn(const CsvRows& rows, std::size_t column, Batch& batch) {
  const int fact_index = rows.layout.facts[column];
  if (fact_index < 0) return true;
  const auto f = static_cast<std::size_t>(fact_index);
  const Fact& fact = catalog_.facts[f];
  Cell cell = whole_[f];
  if (fact.of == Owner::kHousehold) {
    std::string_view value;
    if (!OfHousehold(rows, column, value)) return false;
    if (value.empty() || value == "?") return true;
    if (!ReadUsualCell(fact, *options_[f], value, cell)) return false;
    batch.Set(f, household_, cell);
    return true;
  }
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::string_view field = rows.at(row, column);
    if (field.empty() || field == "?") continue;
    if (fact.reference) {
      PersonMask people = 0;
      if (!ReadReference(rows, field, row, people)) return false;
      batch.SetReference(f, first_person_ + row, people);
    } else {
      if (!ReadUsualCell(fact, *options_[f], field, cell)) return false;
      batch.Set(f, first_person_ + row, cell);
    }
  }
  return true;
}

bool UsualHouseholds::Read(const CsvRows& rows, std::string_view as_of, Batch& batch) {
  if (rows.size() == 0 || rows.size() > kMaxPeople) return false;
  const std::size_t households = batch.households();
  bool good = ReadFrame(rows, as_of, batch);
  for (std::size_t column = 0; good && column < rows.layout.facts.size(); ++column) good = ReadColumn(rows, column, batch);
  if (!good && batch.households() > households) batch.DropHousehold();
  return good;
}

}  // namespace ventanilla
