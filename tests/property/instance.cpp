#include "property/instance.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <list>

#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kDefaultRounds = 3000;
constexpr int kMostRefused = 30;  // per cent

// Why a catalog that is well-formed and well-typed may still be refused.
bool IsAboutRanges(const std::string& code) { return code == "overflow" || code == "division-by-zero" || code == "table-key"; }

std::vector<std::string> Codes(const Diagnostics& errors) {
  std::vector<std::string> codes;
  for (const Diagnostic& error : errors) codes.push_back(error.code);
  return codes;
}

// Printed by itself: Catch2 would break the lines of the JSON.
void Stop(std::uint64_t seed, const std::string& wrong, const std::vector<SourceFile>& files) {
  std::cout << wrong << "\n";
  for (const SourceFile& file : files) std::cout << file.path << ": " << file.text << "\n";
  FAIL("seed " << seed << ", see above");
}

}  // namespace

std::unique_ptr<Instance> Load(std::vector<SourceFile> files, std::vector<std::string>& codes) {
  auto instance = std::make_unique<Instance>();
  instance->files = files;
  std::list<SourceText> sources;
  std::list<Json> trees;
  std::vector<Document> documents;
  for (const SourceFile& file : files) {
    instance->texts.push_back(file.text);
    sources.push_back({file.path, instance->texts.back()});
    trees.push_back(*ParseJson(sources.back()));
    documents.push_back({file.path, &trees.back(), &sources.back()});
  }
  const Diagnostics errors = LoadCatalog(documents, instance->catalog);
  if (!errors.empty()) {
    codes = Codes(errors);
    return nullptr;
  }
  Result<Engine> engine = Engine::Load(std::move(files));
  if (!engine.ok()) {
    codes = Codes(engine.errors());
    return nullptr;
  }
  instance->engine = std::make_unique<Engine>(std::move(*engine));
  return instance;
}

Json Assess(const Instance& instance, const Json& household) {
  Json result = Json::parse(instance.engine->Assess(household.dump()));
  if (!result.contains("programs")) FAIL("refused: " + result.dump() + "\n" + household.dump());
  return result;
}

std::unique_ptr<Evaluated> EvaluateFor(const Instance& instance, const Json& household, Numbers numbers) {
  const std::string text = household.dump();
  Table table;
  const Diagnostics errors = ReadHousehold(instance.catalog, household, {"household.json", text}, table);
  if (!errors.empty()) FAIL("refused: " + Print(errors) + "\n" + text);
  const std::int32_t day = table.as_of.lo<std::int32_t>()[0];
  auto evaluated = std::unique_ptr<Evaluated>(new Evaluated{Compile(instance.catalog, day), std::move(table), {}});
  switch (numbers) {
    case Numbers::kExact: Evaluate<Numbers::kExact>(evaluated->plan, evaluated->table, evaluated->columns); break;
    case Numbers::kNarrow: Evaluate<Numbers::kNarrow>(evaluated->plan, evaluated->table, evaluated->columns); break;
    case Numbers::kInterval: Evaluate<Numbers::kInterval>(evaluated->plan, evaluated->table, evaluated->columns); break;
  }
  return evaluated;
}

int Rounds() {
  const char* rounds = std::getenv("VENTANILLA_ROUNDS");
  return rounds == nullptr ? kDefaultRounds : std::max(1, std::atoi(rounds));
}

void ForManyCatalogs(const std::string& name, std::uint64_t seed, const CatalogShape& shape, int rounds, const Check& check) {
  int refused = 0;
  for (int round = 0; round < rounds; ++round) {
    const std::uint64_t own_seed = seed * 1000003 + static_cast<std::uint64_t>(round);
    std::vector<SourceFile> files = RandomCatalog(own_seed, shape);
    std::vector<std::string> codes;
    const std::unique_ptr<Instance> instance = Load(files, codes);
    if (instance == nullptr) {
      if (!std::all_of(codes.begin(), codes.end(), IsAboutRanges)) Stop(own_seed, "a wrong catalog: " + codes.front(), files);
      ++refused;
      continue;
    }
    Random random(own_seed ^ 0x9e3779b97f4a7c15u);
    const std::string wrong = check(*instance, random);
    if (!wrong.empty()) Stop(own_seed, wrong, files);
  }
  std::cout << name << ": " << rounds - refused << " catalogs tried, " << refused << " refused for their ranges" << std::endl;
  CHECK(refused * 100 < kMostRefused * rounds);
}

}  // namespace ventanilla::property
