#include "table/csv_layout.h"

#include <algorithm>

#include "diagnostics/excerpt.h"
#include "diagnostics/suggest.h"
#include "diagnostics/text.h"
#include "diagnostics/word_list.h"
#include "table/csv.h"

namespace ventanilla {
namespace {

constexpr char kNames[] = "household_id as_of answered_on person_id resident";  // as CsvKey
constexpr std::size_t kShown = 40;

std::string_view PrefixOf(Owner owner) { return owner == Owner::kHousehold ? "household." : "person."; }

class HeaderReader {
 public:
  HeaderReader(const Catalog& catalog, const Catalog* also) : catalog_(catalog), also_(also) {}

  Result<CsvLayout> Read(std::string_view header) {
    CsvLayout layout;
    layout.separator = SeparatorOf(header);
    CsvSplitter splitter(layout.separator);
    std::vector<std::string_view> names;
    if (!splitter.Split(WithoutBreak(header), names)) {
      Report("csv-syntax", "a quoted name of a column does not end where the next separator stands.", {});
      return errors_;
    }
    for (const std::string_view name : names) ReadName(name, layout);
    if (layout.column(CsvKey::kHouseholdId) < 0 && errors_.empty()) {
      Report("missing-column", "there is no column \"household_id\".", {},
             "The first line names the columns. Rows with the same household_id, one below the other, are the people of one household.");
    }
    if (!errors_.empty()) return errors_;
    return layout;
  }

 private:
  void Report(const char* code, std::string_view text, Words values, const char* mend = "") {
    errors_.push_back({.code = code, .position = {1, 1}, .message = Fill(text, values), .mend = mend});
  }

  void ReadName(std::string_view name, CsvLayout& layout) {
    const int column = static_cast<int>(layout.facts.size());
    layout.facts.push_back(-1);
    const int key = name == "id" ? static_cast<int>(CsvKey::kPersonId) : IndexOf(kNames, name);
    if (key >= 0) {
      int& place = layout.keys[key];
      if (place >= 0) ReportTwice(name);
      place = column;
      return;
    }
    const int fact = FactNamed(name);
    if (fact < 0) return;
    if (std::count(layout.facts.begin(), layout.facts.end(), fact) > 0) ReportTwice(name);
    layout.facts.back() = fact;
  }

  void ReportTwice(std::string_view name) { Report("duplicate-column", "two columns are \"{}\".", {Presentable(name, kShown)}); }

  int Find(std::string_view id, Owner owner) const { return Find(catalog_, id, owner); }

  static int Find(const Catalog& catalog, std::string_view id, Owner owner) {
    const std::vector<Fact>& facts = catalog.facts;
    const auto found = std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.of == owner && fact.id == id; });
    return found == facts.end() ? -1 : static_cast<int>(found - facts.begin());
  }

  // -1 after an error.
  int FactNamed(std::string_view name) {
    for (const Owner owner : {Owner::kHousehold, Owner::kPerson}) {
      const std::string_view prefix = PrefixOf(owner);
      if (!name.starts_with(prefix)) continue;
      const int fact = Find(name.substr(prefix.size()), owner);
      if (fact >= 0) return fact;
    }
    const int of_household = Find(name, Owner::kHousehold), of_person = Find(name, Owner::kPerson);
    if (of_household >= 0 && of_person >= 0) {
      Report("unknown-column", "a household and a person both have a fact \"{}\".", {name},
             "Write household. or person. before its name.");
      return -1;
    }
    if (of_household < 0 && of_person < 0 && IsOfOther(name)) return -1;
    if (of_household < 0 && of_person < 0) {
      Suggester suggester(name);
      for (const Fact& fact : catalog_.facts) suggester.Offer(fact.id);
      suggester.Offer({"household_id", "as_of", "answered_on", "person_id", "resident"});
      Report("unknown-column", "there is no fact \"{}\".{}", {Presentable(name, kShown), suggester.Print()},
             "Every column is household_id, person_id, as_of, answered_on, resident or the id of a fact. Take out the others.");
      return -1;
    }
    return std::max(of_household, of_person);
  }

  bool IsOfOther(std::string_view name) const {
    if (also_ == nullptr) return false;
    for (const Owner owner : {Owner::kHousehold, Owner::kPerson}) {
      const std::string_view prefix = PrefixOf(owner), id = name.starts_with(prefix) ? name.substr(prefix.size()) : name;
      if (Find(*also_, id, owner) >= 0) return true;
    }
    return false;
  }

  const Catalog& catalog_;
  const Catalog* also_;
  Diagnostics errors_;
};

}  // namespace

Result<CsvLayout> ReadCsvHeader(const Catalog& catalog, std::string_view header, const Catalog* also) {
  return HeaderReader(catalog, also).Read(header);
}

std::string CsvName(const Catalog& catalog, const Fact& fact) {
  const auto same = [&](const Fact& other) { return other.id == fact.id; };
  const bool shared = std::count_if(catalog.facts.begin(), catalog.facts.end(), same) > 1;
  const bool taken = IndexOf(kNames, fact.id) >= 0 || fact.id == "id";
  return shared || taken ? Concat({PrefixOf(fact.of), fact.id}) : fact.id;
}

}  // namespace ventanilla
