// Questions lead to the end, none is asked for nothing, and in the order planned they are about as few as can be.
#include <algorithm>
#include <iostream>
#include <map>
#include <numeric>

#include "property/completions.h"
#include "property/random_household.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr double kQuestionsMostCompletions = 1500;

std::vector<Json> ForVerdicts(const Json& result) {
  std::vector<Json> questions;
  for (const Json& question : result["questions"]) {
    if (question["for"] == "verdict") questions.push_back(question);
  }
  return questions;
}

Slot AskedSlot(const Catalog& catalog, const Json& household, const Json& question) {
  for (const Slot& slot : Slots(catalog, household)) {
    const Json person = slot.person < 0 ? Json() : household["people"][static_cast<std::size_t>(slot.person)]["id"];
    if (person == question["person"] && catalog.facts[static_cast<std::size_t>(slot.fact)].id == question["fact"]) return slot;
  }
  FAIL("no place for " + question.dump());
  return {};
}

TEST_CASE("questions end and no more of them remain than was said", "[property]") {
  long asked = 0;
  ForManyCatalogs("questions end", 22, {}, Rounds(), [&](const Instance& instance, Random& random) -> std::string {
    Json household = RandomHousehold(instance.catalog, random);
    household.erase("answered_on");
    int most = 1 << 30;
    for (;;) {
      const Json result = Assess(instance, household);
      if (result["most_questions"] >= most) return "as many questions remain as before: " + household.dump();
      if (result["questions"].size() > result["most_questions"]) return "more questions than can remain: " + household.dump();
      most = result["most_questions"];
      if (result["questions"].empty()) return "";
      const Slot slot = AskedSlot(instance.catalog, household, result["questions"][0]);
      Json answer = random.Chance(10) ? Json() : random.Pick(Possible(instance.catalog, household, slot));
      SetAnswer(instance.catalog, household, slot, std::move(answer));
      ++asked;
    }
  });
  std::cout << "questions end: " << asked << " questions asked" << std::endl;
}

double StatesOf(const OpenPlaces& open) {
  double states = 1;
  for (const auto& values : open.values) states *= static_cast<double>(values.size() + 1);
  return states;
}

// A household with at most `most` states, where what is open matters to some verdict. `plain`: no sets and no references are open.
Json OpenHousehold(const Instance& instance, Random& random, double most, bool plain) {
  const Catalog& catalog = instance.catalog;
  const Json truth = Complete(catalog, RandomHousehold(catalog, random), random);
  Json household = truth;
  household.erase("answered_on");
  const auto owner_of = [&](const Slot& slot) -> Json& {
    return slot.person < 0 ? household["household"] : household["people"][static_cast<std::size_t>(slot.person)];
  };
  for (const Slot& slot : Slots(catalog, household)) {
    const Fact& fact = catalog.facts[static_cast<std::size_t>(slot.fact)];
    if (fact.receives_program >= 0 || (plain && (fact.reference || fact.type.kind == Kind::kSet))) continue;
    owner_of(slot).erase(fact.id);
  }
  for (bool first = true;; first = false) {
    const auto evaluated = EvaluateFor(instance, household, Numbers::kInterval);
    if (!first && StatesOf(PlacesOf(catalog, evaluated->table)) <= most) return household;
    std::string missing;
    const Json result = Assess(instance, household);
    for (const Json& program : result["programs"]) missing += program["missing"].dump() + program["agency"].dump();
    for (const Slot& slot : Slots(catalog, household)) {
      const Json person = slot.person < 0 ? Json() : household["people"][static_cast<std::size_t>(slot.person)]["id"];
      const std::string name = Json{{"fact", catalog.facts[static_cast<std::size_t>(slot.fact)].id}, {"person", person}}.dump();
      if (missing.find(name) != std::string::npos && (first || random.Chance(85))) continue;
      SetAnswer(catalog, household, slot, AnswerAt(catalog, truth, slot));
    }
  }
}

// The truth of each law in each completion, by place among all completions.
struct Laws {
  OpenPlaces open;
  std::vector<std::size_t> stride;
  std::vector<std::vector<Truth>> truths;  // by law, then completion; 0 where constraints forbid it
};

Laws LawsOf(const Instance& instance, const Evaluated& evaluated) {
  Laws laws{PlacesOf(instance.catalog, evaluated.table), {}, {}};
  std::size_t count = 1;
  for (const auto& values : laws.open.values) {
    laws.stride.push_back(count);
    count *= values.size();
  }
  // Of every program and, with for_each, of everybody who may be bound.
  std::vector<Spot> spots;
  const auto people = static_cast<std::int32_t>(evaluated.table.people());
  for (std::size_t p = 0; p < evaluated.plan.programs.size(); ++p) {
    const ProgramPlan& program = evaluated.plan.programs[p];
    const bool of_people = instance.catalog.programs[p].subject == Owner::kPerson;
    for (std::int32_t subject = 0; subject < (of_people ? people : 1); ++subject) {
      spots.push_back({program.law, of_people ? subject : -1, -1});
      for (std::int32_t person = 0; program.relation >= 0 && person < people; ++person) {
        const bool pair = program.row_level == Level::kPair;
        spots.push_back({program.row_law, pair ? subject : person, pair ? person : -1});
      }
    }
  }
  laws.truths.assign(spots.size(), std::vector<Truth>(count));
  ForEachCompletion(evaluated.plan, evaluated.table, laws.open, [&](const Columns& columns, std::size_t copy, const std::vector<std::size_t>& at) {
    const std::size_t index = std::inner_product(at.begin(), at.end(), laws.stride.begin(), std::size_t{0});
    for (std::size_t l = 0; l < spots.size(); ++l) {
      const Column& column = columns[spots[l].node];
      const std::size_t row = RowOf(evaluated, spots[l], columns, copy);
      laws.truths[l][index] = row < column.rows() ? column.TruthAt(row) : kFalse;
    }
  });
  return laws;
}

// Whether two completions that differ in one place only differ in a law.
bool Matters(const Laws& laws, std::size_t place) {
  const std::size_t stride = laws.stride[place], size = laws.open.values[place].size();
  for (const auto& truths : laws.truths) {
    for (std::size_t index = 0; index < truths.size(); ++index) {
      Truth seen = 0;
      if (index / stride % size != 0) continue;
      for (std::size_t value = 0; value < size; ++value) seen = static_cast<Truth>(seen | truths[index + value * stride]);
      if (seen == kEither) return true;
    }
  }
  return false;
}

TEST_CASE("some answer to the next question changes what a verdict may become", "[property]") {
  int tried = 0;
  ForManyCatalogs("useful questions", 23, {}, Rounds(), [&](const Instance& instance, Random& random) -> std::string {
    const Json household = OpenHousehold(instance, random, kQuestionsMostCompletions, false);
    const auto evaluated = EvaluateFor(instance, household, Numbers::kInterval);
    const std::vector<Json> questions = ForVerdicts(Assess(instance, household));
    if (questions.empty()) return "";
    const Laws laws = LawsOf(instance, *evaluated);
    const Slot slot = AskedSlot(instance.catalog, household, questions[0]);
    const FactAt at{slot.fact, std::max(slot.person, 0)};
    const auto place = std::find(laws.open.places.begin(), laws.open.places.end(), at);
    if (place == laws.open.places.end()) return "what is asked is known: " + questions[0].dump() + household.dump();
    ++tried;
    if (Matters(laws, static_cast<std::size_t>(place - laws.open.places.begin()))) return "";
    return "nothing can change by " + questions[0].dump() + "\n" + household.dump();
  });
  std::cout << "useful questions: " << tried << " households" << std::endl;
}

// --- beside the optimum -------------------------------------------------------------------------------------------------

constexpr double kMostStates = 400;

// Every value of small domains as likely as any other, which is what the expectation below is taken over.
std::vector<SourceFile> WithEvenPriors(std::vector<SourceFile> files) {
  for (SourceFile& file : files) {
    if (file.path != "facts.json") continue;
    Json tree = Json::parse(file.text);
    for (Json& fact : tree["facts"]) {
      const std::string type = fact["type"];
      if (type == "int" || type == "decimal" || type == "double" || type == "date") {
        fact["prior"] = Json::array({{{"min", fact["min"]}, {"max", fact["max"]}, {"weight", 1}}});
      } else if (type == "choice") {
        for (const Json& option : fact["options"]) fact["prior"].push_back({{"is", option["id"]}, {"weight", 1}});
      }
    }
    file.text = tree.dump();
  }
  return files;
}

class Game {
 public:
  explicit Game(const Instance& instance) : instance_(instance) {}

  // How many questions it takes at best, and in the planned order.
  struct Length {
    double best = 0, planned = 0;
  };

  Length Of(const Json& household) {
    const auto known = known_.find(household.dump());
    if (known != known_.end()) return known->second;
    Length length;
    const std::vector<Json> questions = ForVerdicts(Assess(instance_, household));
    for (std::size_t q = 0; q < questions.size(); ++q) {
      const Slot slot = AskedSlot(instance_.catalog, household, questions[q]);
      const std::vector<Json> answers = Possible(instance_.catalog, household, slot);
      Length after{1, 1};
      for (const Json& answer : answers) {
        Json answered = household;
        SetAnswer(instance_.catalog, answered, slot, answer);
        const Length rest = Of(answered);
        after.best += rest.best / static_cast<double>(answers.size());
        after.planned += rest.planned / static_cast<double>(answers.size());
      }
      if (q == 0) length = after;
      length.best = std::min(length.best, after.best);
    }
    known_[household.dump()] = length;
    return length;
  }

 private:
  const Instance& instance_;
  std::map<std::string, Length> known_;
};

TEST_CASE("the planned order takes about as few questions as the best one", "[property]") {
  double best = 0, planned = 0;
  int tried = 0;
  ForManyCatalogs("optimal questions", 24, {.agency = 0}, std::max(1, Rounds() / 5), [&](const Instance& instance, Random& random) -> std::string {
    std::vector<std::string> codes;
    const std::unique_ptr<Instance> even = Load(WithEvenPriors(instance.files), codes);
    if (even == nullptr) return "priors are refused: " + codes.front();
    const Json household = OpenHousehold(*even, random, kMostStates, true);
    const Game::Length length = Game(*even).Of(household);
    best += length.best;
    planned += length.planned;
    tried += length.best > 0;
    return "";
  });
  std::cout << "optimal questions: " << tried << " households, " << planned << " questions expected in the planned order, " << best
            << " in the best" << std::endl;
  CHECK(planned <= 1.1 * best);
}

}  // namespace
}  // namespace ventanilla::property
