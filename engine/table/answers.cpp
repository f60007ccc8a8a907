#include "table/answers.h"

#include <algorithm>

#include "diagnostics/suggest.h"
#include "diagnostics/word_list.h"
#include "language/number.h"
#include "table/cell.h"
#include "table/mistakes.h"

namespace ventanilla {
namespace {


// Of one row.
class AnswerReader {
 public:
  AnswerReader(Owner of, std::size_t row, const Answered& to)
      : catalog_(to.catalog), table_(to.table), answered_on_(to.on), of_(of), row_(row) {}

  void Read(const JsonNode& answers) {
    const Json::object_t* members = answers.AsObject();
    if (members == nullptr) {
      return answers.Report("wrong-type", "the facts of a household are an object, not {}.", {Describe(answers.json())});
    }
    for (const auto& [key, json] : *members) {
      const JsonNode answer(json, answers);
      if (of_ == Owner::kPerson && (key == "id" || key == "resident")) continue;
      if (key == "receives") {
        ReadReceives(answer);
      } else if (key.starts_with(kReceivesPrefix) || !ReadFact(key, of_, answer)) {
        ReportUnknownFact(key, answer);
      }
    }
  }

 private:
  void ReadReceives(const JsonNode& programs) {
    const Json::object_t* members = programs.AsObject();
    if (members == nullptr) {
      Unwanted(programs, "wrong-type", "receives", "an object like {\"suf\": true}");
      return;
    }
    for (const auto& [key, json] : *members) {
      const JsonNode answer(json, programs);
      if (!ReadFact(Concat({kReceivesPrefix, key}), of_, answer)) ReportUnknownProgram(key, answer);
    }
  }

  int Find(std::string_view id, Owner of) const {
    for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
      if (catalog_.facts[f].of == of && catalog_.facts[f].id == id) return static_cast<int>(f);
    }
    return -1;
  }

  void ReportUnknownFact(std::string_view name, const JsonNode& answer) const {
    const bool of_person = of_ == Owner::kPerson;
    const bool elsewhere = Find(name, of_person ? Owner::kHousehold : Owner::kPerson) >= 0;
    Suggester suggester(name);
    if (!elsewhere) {
      for (const Fact& fact : catalog_.facts) {
        if (fact.of == of_) suggester.Offer(fact.id);
      }
      suggester.Offer("receives");
      if (of_person) suggester.Offer({"id", "resident"});
    }
    const char* mend = of_person ? "It is a fact of the household." : "It is a fact of a person.";
    answer.Report("unknown-fact", "there is no fact {} of a {}.{}",
                  {Quoted(Short(name)), of_person ? "person" : "household", suggester.Print()}, elsewhere ? mend : "");
  }

  void ReportUnknownProgram(std::string_view name, const JsonNode& answer) const {
    Suggester suggester(name);
    for (const Fact& fact : catalog_.facts) {
      if (fact.receives_program >= 0 && fact.of == of_) suggester.Offer(std::string_view(fact.id).substr(kReceivesPrefix.size()));
    }
    answer.Report("unknown-fact", "no program {} is received here.{}", {Quoted(Short(name)), suggester.Print()});
  }

  // False when there is no such fact.
  bool ReadFact(std::string_view id, Owner of, const JsonNode& answer) {
    const int found = Find(id, of);
    if (found < 0) return false;
    const std::size_t f = static_cast<std::size_t>(found);
    const Fact& fact = catalog_.facts[f];
    const bool unknown = answer.json().is_null();
    table_.asked[f][row_] = unknown ? Asked::kUnknown : Asked::kAnswered;
    if (unknown) return true;
    if (fact.reference) {
      table_.references[f][row_] = ReadReference(answer, fact);
    } else {
      ReadValue(answer, fact, table_.facts[f]);
    }
    return true;
  }

  void ReadValue(const JsonNode& answer, const Fact& fact, Column& column) const {
    Cell cell;
    if (!ReadCell(catalog_, fact, answer, cell)) return;
    const std::int32_t as_of = table_.as_of.lo<std::int32_t>()[0];
    if (fact.elapses != Elapses::kNo && answered_on_ != as_of) {
      const std::int32_t terms =
          fact.elapses == Elapses::kMonth ? CompletedMonths(answered_on_, as_of) : CompletedYears(answered_on_, as_of);
      const double passed = terms * PowerOfTen(fact.type.decimals);
      cell.lo = std::clamp(cell.lo + passed, fact.domain.min, fact.domain.max);
      cell.hi = std::clamp(cell.hi + passed, fact.domain.min, fact.domain.max);
    }
    Store(cell, row_, column);
  }

  // Whom a fact of this person may mean.
  PersonMask ReadReference(const JsonNode& answer, const Fact& fact) const {
    if (const Json::array_t* list = answer.AsList()) {
      if (list->empty()) return kNobody;
      if (list->size() == 1) return PersonNamed({list->front(), answer}, fact);
      answer.Report("wrong-type", "{} is one person at most: [] or [\"id\"].", {fact.id},
                    "For somebody among several, write {\"any_of\": [...]}.");
      return 0;
    }
    const Json::object_t* members = answer.AsObject();
    if (members == nullptr) return PersonNamed(answer, fact);
    const JsonNode any_of = answer.Get("any_of");
    const Json::array_t* list = any_of.AsList();
    if (members->size() != 1 || list == nullptr || list->empty()) {
      answer.Report("wrong-type", "{} wants an id, [], [\"id\"] or {\"any_of\": [ids, or null for nobody]}.", {fact.id});
      return 0;
    }
    PersonMask people = 0;
    for (const JsonNode one : any_of.Items()) people |= one.json().is_null() ? kNobody : PersonNamed(one, fact);
    return people;
  }

  // None after a mistake.
  PersonMask PersonNamed(const JsonNode& id, const Fact& fact) const {
    const std::vector<std::string>& people = table_.person_ids;
    const std::string* name = id.AsText();
    if (name == nullptr) return Unwanted(id, "wrong-type", fact.id, "the id of a person");
    const auto found = static_cast<std::size_t>(std::find(people.begin(), people.end(), *name) - people.begin());
    if (found == people.size()) {
      id.Report("unknown-person", "nobody here has the id {}.{}", {Quoted(Short(*name)), DidYouMean(*name, people)});
    } else if (found == row_) {
      id.Report("self-reference", "{} of a person cannot be that same person.", {fact.id});
    } else {
      return PersonMask{1} << found;
    }
    return 0;
  }

  const Catalog& catalog_;
  Table& table_;
  const std::int32_t answered_on_;
  const Owner of_;
  const std::size_t row_;
};

}  // namespace

void ReadAnswers(const JsonNode& answers, Owner of, std::size_t row, const Answered& to) { AnswerReader(of, row, to).Read(answers); }

}  // namespace ventanilla
