#include <algorithm>

#include "diagnostics/suggest.h"
#include "diagnostics/text.h"
#include "language/number.h"
#include "table/cell.h"
#include "table/table.h"

namespace ventanilla {
namespace {

constexpr std::size_t kMaxErrors = 100;
constexpr std::string_view kReceives = "receives.";

// Of a name in a message.
std::string_view Short(std::string_view name) { return name.substr(0, 40); }

class Reader {
 public:
  Reader(const Catalog& catalog, const Json& tree, const SourceText& source, Table& table)
      : catalog_(catalog), tree_(tree), source_(source), table_(table) {}

  Diagnostics Read() {
    if (!tree_.is_object()) {
      Report("", "wrong-type",
             {"a household is an object with \"as_of\", \"household\" and \"people\", not ", Describe(tree_), "."});
      return std::move(errors_);
    }
    Keys({"as_of", "answered_on", "household", "people"});
    Dates();
    People();
    if (!errors_.empty()) return std::move(errors_);
    Allocate();
    const auto household = tree_.find("household");
    if (household != tree_.end()) Answers(*household, "/household", Owner::kHousehold, 0);
    for (std::size_t i = 0; i < people_.size(); ++i) Answers(tree_["people"][i], Join("/people", i), Owner::kPerson, i);
    return std::move(errors_);
  }

 private:
  void Report(std::string_view pointer, std::string_view code, Words message, std::string_view mend = {}) {
    if (errors_.size() < kMaxErrors) errors_.push_back(At(source_, pointer, code, Concat(message), mend));
  }

  void Keys(std::initializer_list<std::string_view> known) {
    for (auto member = tree_.begin(); member != tree_.end(); ++member) {
      const std::string& key = member.key();
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      Suggester suggester(key);
      suggester.Offer(known);
      Report(Join("", key), "unknown-key", {"\"", Short(key), "\" is not known here.", suggester.Print()});
    }
  }

  std::optional<std::int32_t> Day(const char* key) {
    const auto found = tree_.find(key);
    if (found == tree_.end()) return std::nullopt;
    const auto day = found->is_string() ? ParseDay(found->get_ref<const std::string&>()) : std::nullopt;
    if (!day) Report(Join("", key), "wrong-type", {key, " wants a date like \"2026-11-21\", not ", Describe(*found), "."});
    return day;
  }

  void Dates() {
    const auto as_of = Day("as_of");
    if (!tree_.contains("as_of")) {
      Report("", "missing-key", {"\"as_of\" is missing: the day for which to assess."}, "Add \"as_of\": \"2026-11-21\".");
    }
    if (as_of && (*as_of < catalog_.valid_from || *as_of > catalog_.valid_to)) {
      Report("/as_of", "off-domain",
             {"this catalog holds from ", PrintDay(catalog_.valid_from), " to ", PrintDay(catalog_.valid_to), ", not on ",
              PrintDay(*as_of), "."});
    }
    as_of_ = as_of.value_or(catalog_.valid_from);
    answered_on_ = Day("answered_on").value_or(as_of_);
  }

  void People() {
    const auto found = tree_.find("people");
    if (found == tree_.end() || !found->is_array() || found->empty()) {
      Report(found == tree_.end() ? "" : "/people", "wrong-people", {"\"people\" wants a list of 1 to 30 people."});
      return;
    }
    if (found->size() > kMaxPeople) {
      Report("/people", "wrong-people", {"a household has at most 30 people; this one has ", std::to_string(found->size()), "."});
      return;
    }
    bool resident = false;
    for (std::size_t i = 0; i < found->size(); ++i) {
      const Json& person = (*found)[i];
      const std::string pointer = Join("/people", i);
      const auto id = person.is_object() ? person.find("id") : person.end();
      if (!person.is_object() || id == person.end() || !id->is_string() || id->get_ref<const std::string&>().empty()) {
        Report(pointer, "wrong-person", {"a person is an object with an \"id\", a text that is not empty."});
        continue;
      }
      const auto& name = id->get_ref<const std::string&>();
      if (std::find(people_.begin(), people_.end(), name) != people_.end()) {
        Report(Join(pointer, "id"), "duplicate-id", {"two people have the id \"", Short(name), "\"."});
      }
      people_.push_back(name);
      bool lives_here = true;
      if (const auto lives = person.find("resident"); lives != person.end()) {
        if (lives->is_boolean()) {
          lives_here = lives->get<bool>();
        } else {
          Report(Join(pointer, "resident"), "wrong-type", {"resident wants true or false, not ", Describe(*lives), "."});
        }
      }
      residents_.push_back(lives_here ? kTrue : kFalse);
      resident = resident || lives_here;
    }
    if (!resident && errors_.empty()) {
      Report("/people", "wrong-people", {"at least one person must live in the home (\"resident\" not false)."});
    }
  }

  void Allocate() {
    const std::size_t people = people_.size();
    table_.first_person = {0, static_cast<std::int32_t>(people)};
    table_.household_of.assign(people, 0);
    table_.person_ids = people_;
    table_.as_of.Reset(Storage::kInt32, 1, true);
    table_.as_of.lo<std::int32_t>()[0] = table_.as_of.hi<std::int32_t>()[0] = as_of_;
    table_.resident.Reset(Storage::kTruth, people, true);
    for (std::size_t i = 0; i < people; ++i) table_.resident.lo<Truth>()[i] = residents_[i];
    const std::size_t facts = catalog_.facts.size();
    table_.facts.resize(facts);
    table_.references.resize(facts);
    table_.asked.resize(facts);
    for (std::size_t f = 0; f < facts; ++f) {
      const Fact& fact = catalog_.facts[f];
      const std::size_t rows = table_.rows(fact.of);
      table_.asked[f].assign(rows, Asked::kNotAsked);
      if (fact.reference) {
        for (std::size_t i = 0; i < rows; ++i) table_.references[f].push_back(Anyone(i));
        continue;
      }
      table_.facts[f].Reset(StorageOf(fact), rows, true);
      for (std::size_t i = 0; i < rows; ++i) Store(f, i, Whole(catalog_, fact));
    }
  }

  PersonMask Anyone(std::size_t self) const {
    const auto all = static_cast<PersonMask>((std::uint64_t{1} << people_.size()) - 1);
    return (all & ~(PersonMask{1} << self)) | kNobody;
  }

  void Store(std::size_t f, std::size_t row, const Cell& cell) {
    Column& column = table_.facts[f];
    switch (column.storage()) {
      case Storage::kTruth:
        column.lo<Truth>()[row] = cell.lo == cell.hi ? (cell.lo != 0 ? kTrue : kFalse) : kEither;
        break;
      case Storage::kInt32:
        column.lo<std::int32_t>()[row] = static_cast<std::int32_t>(cell.lo);
        column.hi<std::int32_t>()[row] = static_cast<std::int32_t>(cell.hi);
        break;
      case Storage::kDouble:
        column.lo<double>()[row] = cell.lo;
        column.hi<double>()[row] = cell.hi;
        break;
      case Storage::kChoice: column.lo<std::uint64_t>()[row] = cell.most; break;
      case Storage::kSet:
        column.lo<std::uint64_t>()[row] = cell.least;
        column.hi<std::uint64_t>()[row] = cell.most;
        break;
    }
  }

  int Find(std::string_view id, Owner of) const {
    for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
      if (catalog_.facts[f].of == of && catalog_.facts[f].id == id) return static_cast<int>(f);
    }
    return -1;
  }

  void Answers(const Json& answers, const std::string& pointer, Owner of, std::size_t row) {
    if (!answers.is_object()) {
      Report(pointer, "wrong-type", {"the facts of a household are an object, not ", Describe(answers), "."});
      return;
    }
    for (auto member = answers.begin(); member != answers.end(); ++member) {
      const std::string& key = member.key();
      const Json& answer = *member;
      const std::string place = Join(pointer, key);
      if (of == Owner::kPerson && (key == "id" || key == "resident")) continue;
      if (key == "receives") {
        Receives(answer, place, of, row);
        continue;
      }
      const int fact = key.starts_with(kReceives) ? -1 : Find(key, of);
      if (fact >= 0) {
        Answer(answer, place, static_cast<std::size_t>(fact), row);
      } else {
        ReportUnknownFact(key, place, of);
      }
    }
  }

  void ReportUnknownFact(std::string_view name, std::string_view place, Owner of) {
    const bool of_person = of == Owner::kPerson;
    const bool elsewhere = Find(name, of_person ? Owner::kHousehold : Owner::kPerson) >= 0;
    Suggester suggester(name);
    if (!elsewhere) {
      for (const Fact& fact : catalog_.facts) {
        if (fact.of == of) suggester.Offer(fact.id);
      }
      suggester.Offer("receives");
      if (of_person) suggester.Offer({"id", "resident"});
    }
    const std::string_view mend = of_person ? "It is a fact of the household." : "It is a fact of a person.";
    Report(place, "unknown-fact",
           {"there is no fact \"", Short(name), of_person ? "\" of a person." : "\" of a household.", suggester.Print()},
           elsewhere ? mend : "");
  }

  void Receives(const Json& object, const std::string& pointer, Owner of, std::size_t row) {
    if (!object.is_object()) {
      Report(pointer, "wrong-type", {"receives wants an object like {\"suf\": true}, not ", Describe(object), "."});
      return;
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
      const std::string place = Join(pointer, member.key());
      const int fact = Find(Concat({kReceives, member.key()}), of);
      if (fact >= 0) {
        Answer(*member, place, static_cast<std::size_t>(fact), row);
      } else {
        ReportUnknownProgram(member.key(), place, of);
      }
    }
  }

  void ReportUnknownProgram(std::string_view name, std::string_view place, Owner of) {
    Suggester suggester(name);
    for (const Fact& fact : catalog_.facts) {
      if (fact.receives_program >= 0 && fact.of == of) suggester.Offer(std::string_view(fact.id).substr(kReceives.size()));
    }
    Report(place, "unknown-fact", {"no program \"", Short(name), "\" is received here.", suggester.Print()});
  }

  void Answer(const Json& answer, const std::string& pointer, std::size_t f, std::size_t row) {
    const Fact& fact = catalog_.facts[f];
    table_.asked[f][row] = answer.is_null() ? Asked::kUnknown : Asked::kAnswered;
    if (answer.is_null()) return;
    if (fact.reference) {
      Refer(answer, pointer, f, row);
      return;
    }
    Cell cell;
    if (const auto error = ReadCell(catalog_, fact, answer, cell)) {
      Report(Concat({pointer, error->pointer}), error->code, {error->message});
      return;
    }
    if (fact.elapses != Elapses::kNo && answered_on_ != as_of_) {
      const std::int32_t terms =
          fact.elapses == Elapses::kMonth ? CompletedMonths(answered_on_, as_of_) : CompletedYears(answered_on_, as_of_);
      const double passed = terms * PowerOfTen(fact.type.decimals);
      cell.lo = std::clamp(cell.lo + passed, fact.domain.min, fact.domain.max);
      cell.hi = std::clamp(cell.hi + passed, fact.domain.min, fact.domain.max);
    }
    Store(f, row, cell);
  }

  // The person whom the fact of person `row` names; none after a mistake.
  PersonMask PersonNamed(const Json& id, std::string_view place, const Fact& fact, std::size_t row) {
    if (!id.is_string()) {
      Report(place, "wrong-type", {fact.id, " wants the id of a person, not ", Describe(id), "."});
      return 0;
    }
    const auto& name = id.get_ref<const std::string&>();
    const auto found = static_cast<std::size_t>(std::find(people_.begin(), people_.end(), name) - people_.begin());
    if (found == people_.size()) {
      Report(place, "unknown-person", {"nobody here has the id \"", Short(name), "\".", DidYouMean(name, people_)});
      return 0;
    }
    if (found == row) {
      Report(place, "self-reference", {fact.id, " of a person cannot be that same person."});
      return 0;
    }
    return PersonMask{1} << found;
  }

  void Refer(const Json& answer, const std::string& pointer, std::size_t f, std::size_t row) {
    const Fact& fact = catalog_.facts[f];
    PersonMask people = 0;
    if (answer.is_array()) {
      if (answer.size() > 1) {
        Report(pointer, "wrong-type", {fact.id, " is one person at most: [] or [\"id\"]."},
               "For somebody among several, write {\"any_of\": [...]}.");
      }
      if (answer.size() == 1) people = PersonNamed(answer[0], Join(pointer, "0"), fact, row);
      if (answer.empty()) people = kNobody;
    } else if (answer.is_object()) {
      const auto list = answer.find("any_of");
      if (list == answer.end() || answer.size() != 1 || !list->is_array() || list->empty()) {
        Report(pointer, "wrong-type", {fact.id, " wants an id, [], [\"id\"] or {\"any_of\": [ids, or null for nobody]}."});
        return;
      }
      for (std::size_t i = 0; i < list->size(); ++i) {
        const Json& one = (*list)[i];
        people |= one.is_null() ? kNobody : PersonNamed(one, Join(Join(pointer, "any_of"), i), fact, row);
      }
    } else {
      people = PersonNamed(answer, pointer, fact, row);
    }
    table_.references[f][row] = people;
  }

  const Catalog& catalog_;
  const Json& tree_;
  const SourceText& source_;
  Diagnostics errors_;
  Table& table_;
  std::int32_t as_of_ = 0, answered_on_ = 0;
  std::vector<std::string> people_;
  std::vector<Truth> residents_;
};

}  // namespace

Diagnostics ReadHousehold(const Catalog& catalog, const Json& tree, const SourceText& source, Table& table) {
  return Reader(catalog, tree, source, table).Read();
}

}  // namespace ventanilla
