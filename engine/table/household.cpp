#include <algorithm>

#include "diagnostics/word_list.h"
#include "table/answers.h"
#include "table/cell.h"
#include "table/mistakes.h"

namespace ventanilla {
namespace {

constexpr std::size_t kMaxErrors = 100;
constexpr char kKeys[] = "as_of answered_on household household_id people";

class HouseholdReader {
 public:
  HouseholdReader(const Catalog& catalog, const JsonNode& household, const Problems& problems, Table& table)
      : catalog_(catalog), household_(household), people_(household.Get("people")), problems_(problems), table_(table) {}

  // The days, and who lives here.
  void ReadFrame() {
    CheckKeys();
    ReadDays();
    ReadPeople();
  }

  void ReadAllAnswers() {
    MakeRoom();
    const Answered to{catalog_, answered_on_, table_};
    const JsonNode household = household_.Get("household");
    if (household.present()) ReadAnswers(household, Owner::kHousehold, 0, to);
    std::size_t row = 0;
    for (const JsonNode person : people_.Items()) ReadAnswers(person, Owner::kPerson, row++, to);
  }

 private:
  void CheckKeys() const {
    const JsonNode id = household_.Get("household_id");
    if (id.present() && id.AsText() == nullptr) Unwanted(id, "wrong-type", "household_id", "a text");
    for (const auto& [key, json] : *household_.AsObject()) {
      if (IndexOf(kKeys, key) >= 0) continue;
      const JsonNode value(json, household_);
      value.Report("unknown-key", "{} is not known here.{}", {Quoted(Short(key)), Similar(key, Split(kKeys))});
    }
  }

  // False when it is missing or wrong.
  bool ReadDay(const char* key, std::int32_t& day) const {
    const JsonNode node = household_.Get(key);
    if (!node.present()) return false;
    const std::optional<std::int32_t> parsed = node.AsDay();
    if (!parsed) return Unwanted(node, "wrong-type", key, "a date like \"2026-11-21\"");
    day = *parsed;
    return true;
  }

  void ReadDays() {
    const JsonNode node = household_.Get("as_of");
    std::int32_t as_of = 0;
    const bool known = ReadDay("as_of", as_of);
    if (!node.present()) {
      household_.Report("missing-key", "\"as_of\" is missing: the day for which to assess.", {}, "Add \"as_of\": \"2026-11-21\".");
    }
    if (known && (as_of < catalog_.valid_from || as_of > catalog_.valid_to)) {
      node.Report("off-domain", "this catalog holds from {} to {}, not on {}.",
                  {PrintDay(catalog_.valid_from), PrintDay(catalog_.valid_to), PrintDay(as_of)});
    }
    answered_on_ = as_of;
    ReadDay("answered_on", answered_on_);
    table_.as_of.Reset(Storage::kInt32, 1, true);
    table_.as_of.lo<std::int32_t>()[0] = table_.as_of.hi<std::int32_t>()[0] = as_of;
  }

  void ReadPeople() {
    const Json::array_t* list = people_.AsList();
    if (list == nullptr || list->empty()) {
      return (people_.present() ? people_ : household_).Report("wrong-people", "\"people\" wants a list of 1 to 30 people.");
    }
    if (list->size() > kMaxPeople) {
      return people_.Report("wrong-people", "a household has at most 30 people; this one has {}.", {PrintWhole(list->size())});
    }
    table_.first_person.push_back(static_cast<std::int32_t>(list->size()));
    std::vector<std::int32_t>(list->size()).swap(table_.household_of);
    std::vector<std::string>(list->size()).swap(table_.person_ids);
    table_.resident.Reset(Storage::kTruth, list->size(), true);
    std::size_t row = 0;
    bool inhabited = false;
    for (const JsonNode person : people_.Items()) inhabited |= ReadPerson(person, row++);
    if (!inhabited && problems_.empty()) {
      people_.Report("wrong-people", "at least one person must live in the home (\"resident\" not false).");
    }
  }

  // Whether the person lives in the home.
  bool ReadPerson(const JsonNode& person, std::size_t row) {
    const JsonNode id = person.Get("id");
    const std::string* name = id.AsText();
    if (name == nullptr || name->empty()) {
      person.Report("wrong-person", "a person is an object with an \"id\", a text that is not empty.");
      return false;
    }
    std::vector<std::string>& people = table_.person_ids;
    if (std::find(people.begin(), people.end(), *name) != people.end()) {
      id.Report("duplicate-id", "two people have the id {}.", {Quoted(Short(*name))});
    }
    people[row] = *name;
    const JsonNode lives = person.Get("resident");
    const bool resident = !lives.present() || ReadResident(lives);
    table_.resident.lo<Truth>()[row] = resident ? kTrue : kFalse;
    return resident;
  }

  static bool ReadResident(const JsonNode& node) {
    if (node.json().is_boolean()) return node.json().get<bool>();
    Unwanted(node, "wrong-type", "resident", "true or false");
    return false;
  }

  // A cell for every fact: all that it can be.
  void MakeRoom() {
    const std::vector<Fact>& facts = catalog_.facts;
    std::vector<Column>(facts.size()).swap(table_.facts);
    std::vector<std::vector<PersonMask>>(facts.size()).swap(table_.references);
    std::vector<std::vector<Asked>>(facts.size()).swap(table_.asked);
    for (std::size_t f = 0; f < facts.size(); ++f) {
      const std::size_t rows = table_.rows(facts[f].of);
      std::vector<Asked>(rows).swap(table_.asked[f]);
      if (facts[f].reference) {
        std::vector<PersonMask>(rows).swap(table_.references[f]);
        for (std::size_t row = 0; row < rows; ++row) table_.references[f][row] = AnyoneElse(row);
      } else {
        table_.facts[f].Reset(StorageOf(facts[f]), rows, true);
        for (std::size_t row = 0; row < rows; ++row) Store(Whole(catalog_, facts[f]), row, table_.facts[f]);
      }
    }
  }

  PersonMask AnyoneElse(std::size_t self) const {
    const PersonMask all = (PersonMask{1} << table_.people()) - 1;
    return (all & ~(PersonMask{1} << self)) | kNobody;
  }

  const Catalog& catalog_;
  const JsonNode& household_;
  const JsonNode people_;
  const Problems& problems_;
  Table& table_;
  std::int32_t answered_on_ = 0;
};

}  // namespace

Diagnostics ReadHousehold(const Catalog& catalog, const Json& tree, const SourceText& source, Table& table) {
  Problems problems({&source, 1}, kMaxErrors);
  const JsonRoot root{0, {}, problems};
  const JsonNode household(tree, root);
  if (!tree.is_object()) {
    household.Report("wrong-type", "a household is an object with \"as_of\", \"household\" and \"people\", not {}.", {Describe(tree)});
    return problems.Take();
  }
  HouseholdReader reader(catalog, household, problems, table);
  reader.ReadFrame();
  if (problems.empty()) reader.ReadAllAnswers();
  return problems.Take();
}

}  // namespace ventanilla
