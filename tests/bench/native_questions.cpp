// How many questions a household must answer until every verdict is settled: in the planned order, and in others, beside the fewest that
// could have done. Reads complete households, one JSON a line, from standard input; prints one JSON.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <list>
#include <optional>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "certificate.h"
#include "engine.h"

namespace ventanilla::bench {
namespace {

using Order = std::function<std::size_t(const Json& questions)>;

// Of the questions that can still settle a verdict.
Json Open(const Json& result) {
  Json open = Json::array();
  for (const Json& question : result["questions"]) {
    if (question["for"] == "verdict") open.push_back(question);
  }
  return open;
}

// Questions of yes or no in one group, about the same person, share a screen.
struct Screens {
  std::map<std::string, std::string> group_of;  // by fact
  std::string Of(const Json& question) const {
    const std::string fact = question["fact"], person = question["person"].is_null() ? "" : question["person"];
    const auto group = group_of.find(fact);
    return (group == group_of.end() ? fact : "group " + group->second) + "/" + person;
  }
};

Json AnswerOf(const Json& household, const Json& question) {
  const std::string fact = question["fact"];
  const Json* owner = &household["household"];
  for (const Json& person : household["people"]) {
    if (person["id"] == question["person"]) owner = &person;
  }
  if (fact.starts_with("receives.")) return owner->value("receives", Json::object()).value(fact.substr(9), Json(false));
  return owner->value(fact, Json());
}

void Tell(Json& household, const Json& question, Json answer) {
  const std::string fact = question["fact"];
  Json* owner = &household["household"];
  for (Json& person : household["people"]) {
    if (person["id"] == question["person"]) owner = &person;
  }
  if (fact.starts_with("receives.")) {
    (*owner)["receives"][fact.substr(9)] = std::move(answer);
  } else {
    (*owner)[fact] = std::move(answer);
  }
}

struct Count {
  std::size_t facts = 0, screens = 0;
};

Count Ask(const Engine& engine, const Json& truth, Json household, const Screens& screens, const Order& order) {
  Count count;
  std::set<std::string> seen;
  for (;;) {
    const Json open = Open(Json::parse(engine.Assess(household.dump())));
    if (open.empty()) break;
    const Json& question = open[order(open)];
    ++count.facts;
    seen.insert(screens.Of(question));
    Tell(household, question, AnswerOf(truth, question));
  }
  count.screens = seen.size();
  return count;
}

// A catalog as the engine has it inside, and the door to it.
struct Loaded {
  std::vector<SourceFile> files;
  std::list<SourceText> sources;
  std::list<Json> trees;
  Catalog catalog;
  std::optional<Engine> engine;
};

bool Load(const std::string& folder, Loaded& loaded) {
  namespace fs = std::filesystem;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = fs::relative(entry.path(), folder).generic_string();
    if (entry.path().extension() != ".json" || path.starts_with("cases/") || path == "population.json") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    loaded.files.push_back({path, text.str()});
  }
  std::vector<Document> documents;
  for (const SourceFile& file : loaded.files) {
    const SourceText& source = loaded.sources.emplace_back(SourceText{file.path, file.text});
    const Json& tree = loaded.trees.emplace_back(Json::parse(file.text));
    documents.push_back({file.path, &tree, &source});
  }
  Diagnostics errors = LoadCatalog(documents, loaded.catalog);
  if (errors.empty()) {
    Result<Engine> engine = Engine::Load(loaded.files);
    if (engine.ok()) loaded.engine.emplace(std::move(*engine));
    if (!engine.ok()) errors = engine.errors();
  }
  std::cerr << Print(errors);
  return errors.empty();
}

// What is not said to be received is not received.
Json WithReceived(const Catalog& catalog, Json household) {
  if (!household.contains("household")) household["household"] = Json::object();
  for (const Fact& fact : catalog.facts) {
    if (fact.receives_program < 0) continue;
    const std::string id = fact.id.substr(9);
    const auto fill = [&](Json& owner) {
      if (!owner["receives"].contains(id)) owner["receives"][id] = false;
    };
    if (fact.of == Owner::kHousehold) {
      fill(household["household"]);
    } else {
      for (Json& person : household["people"]) fill(person);
    }
  }
  return household;
}

// Where the interview begins: who lives here, as the form of the household's people asks it.
Json StartOf(const Catalog& catalog, const Json& truth) {
  Json start = {{"as_of", truth["as_of"]}, {"household", Json::object()}, {"people", Json::array()}};
  for (const Json& person : truth["people"]) {
    Json& known = start["people"].emplace_back(Json{{"id", person["id"]}});
    for (const Fact& fact : catalog.facts) {
      if (fact.form && person.contains(fact.id)) known[fact.id] = person[fact.id];
    }
    if (person.contains("resident")) known["resident"] = person["resident"];
  }
  return start;
}

Table TableOf(const Catalog& catalog, const Json& household) {
  const std::string text = household.dump();
  Table table;
  const Diagnostics errors = ReadHousehold(catalog, household, {"household.json", text}, table);
  if (!errors.empty()) std::cerr << Print(errors) << text << "\n";
  return table;
}

// The bounds: facts, then screens.
struct Bounds {
  Certificate facts, screens;
};

Bounds BoundsOf(const Catalog& catalog, const Plan& plan, const Json& truth, const Json& start, const Screens& screens) {
  const Table from = TableOf(catalog, start), to = TableOf(catalog, truth);
  std::vector<FactAt> places;
  std::vector<int> alone, together;
  std::map<std::string, int> screen_of;
  for (std::size_t f = 0; f < catalog.facts.size(); ++f) {
    const Fact& fact = catalog.facts[f];
    if (fact.agency) continue;
    for (std::size_t row = 0; row < from.rows(fact.of); ++row) {
      const FactAt at{static_cast<int>(f), static_cast<std::int32_t>(row)};
      if (!IsOpen(from, at) || IsOpen(to, at)) continue;
      const Json person = fact.of == Owner::kPerson ? Json(from.person_ids[row]) : Json();
      places.push_back(at);
      alone.push_back(static_cast<int>(alone.size()));
      together.push_back(screen_of.emplace(screens.Of({{"fact", fact.id}, {"person", person}}), static_cast<int>(screen_of.size())).first->second);
    }
  }
  return {Smallest(catalog, plan, from, to, places, alone), Smallest(catalog, plan, from, to, places, together)};
}

std::size_t Least(const Json& open, const std::function<double(const Json&)>& key) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < open.size(); ++i) {
    if (key(open[i]) < key(open[best])) best = i;
  }
  return best;
}

}  // namespace
}  // namespace ventanilla::bench

int main(int argc, char** argv) {
  using namespace ventanilla;
  using namespace ventanilla::bench;
  Loaded loaded;
  if (argc != 2) std::cerr << "usage: question_bench CATALOG < households.ndjson\n";
  if (argc != 2 || !Load(argv[1], loaded)) return 2;
  const Catalog& catalog = loaded.catalog;
  Screens screens;
  for (const Json& tree : loaded.trees) {
    if (!tree.contains("facts")) continue;
    for (const Json& fact : tree["facts"]) {
      if (fact["type"] == "boolean" && fact.contains("group")) screens.group_of[fact["id"]] = fact["group"];
    }
  }
  std::mt19937 random(1);
  const auto place = [&](const Json& question) {
    const auto found = std::find_if(catalog.facts.begin(), catalog.facts.end(), [&](const Fact& fact) { return fact.id == question["fact"]; });
    return static_cast<double>(found - catalog.facts.begin());
  };
  const std::vector<std::pair<std::string, Order>> orders = {
      {"planned", [](const Json&) { return std::size_t{0}; }},
      {"catalog", [&](const Json& open) { return Least(open, place); }},
      {"random", [&](const Json& open) { return static_cast<std::size_t>(random() % open.size()); }},
      {"occurrences", [&](const Json& open) {
         return Least(open, [&](const Json& q) { return place(q) / 1e6 - static_cast<double>(q["programs"].size()); });
       }},
  };
  std::vector<Count> sums(orders.size());
  Count bound, unproved;
  std::size_t households = 0;
  std::map<std::int32_t, Plan> plans;
  for (std::string line; std::getline(std::cin, line);) {
    const Json truth = WithReceived(catalog, Json::parse(line)), start = StartOf(catalog, truth);
    ++households;
    for (std::size_t i = 0; i < orders.size(); ++i) {
      const Count count = Ask(*loaded.engine, truth, start, screens, orders[i].second);
      sums[i].facts += count.facts;
      sums[i].screens += count.screens;
    }
    const std::int32_t day = TableOf(catalog, start).as_of.lo<std::int32_t>()[0];
    if (!plans.contains(day)) plans.emplace(day, Compile(catalog, day));
    const Bounds bounds = BoundsOf(catalog, plans.at(day), truth, start, screens);
    bound.facts += bounds.facts.parts;
    bound.screens += bounds.screens.parts;
    unproved.facts += !bounds.facts.proved;
    unproved.screens += !bounds.screens.proved;
  }
  Json result = {{"households", households}, {"unproved", {{"facts", unproved.facts}, {"screens", unproved.screens}}}};
  const auto mean = [&](const Count& count) {
    const auto n = static_cast<double>(households);
    return Json{{"facts", static_cast<double>(count.facts) / n}, {"screens", static_cast<double>(count.screens) / n}};
  };
  result["certificate"] = mean(bound);
  for (std::size_t i = 0; i < orders.size(); ++i) {
    Json& entry = result[orders[i].first] = mean(sums[i]);
    const auto closed = [](std::size_t fixed, std::size_t ours, std::size_t least) {
      return fixed == least ? 1.0 : static_cast<double>(static_cast<double>(fixed) - static_cast<double>(ours)) / static_cast<double>(fixed - least);
    };
    entry["gap_closed"] = {{"facts", closed(sums[1].facts, sums[i].facts, bound.facts)}, {"screens", closed(sums[1].screens, sums[i].screens, bound.screens)}};
  }
  std::cout << result.dump(2) << "\n";
}
