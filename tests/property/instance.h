// A random catalog, loaded twice: through the engine's door, and as the parts inside, for tests that look there.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "engine.h"
#include "evaluate/evaluate.h"
#include "property/random.h"
#include "property/random_catalog.h"

namespace ventanilla::property {

struct Instance {
  std::vector<SourceFile> files;
  std::unique_ptr<Engine> engine;
  std::deque<std::string> texts;  // which `catalog` points into
  Catalog catalog;
};

// Nothing when the catalog is refused, and then `codes` says why.
std::unique_ptr<Instance> Load(std::vector<SourceFile> files, std::vector<std::string>& codes);

// The answer of the engine as JSON; a household that is refused is a fault of the test.
Json Assess(const Instance& instance, const Json& household);

// What Evaluate() writes for one household, and all that it points into.
struct Evaluated {
  Plan plan;
  Table table;
  Columns columns;
};
std::unique_ptr<Evaluated> EvaluateFor(const Instance& instance, const Json& household, Numbers numbers);

// How many catalogs a property looks at: VENTANILLA_ROUNDS, or 3,000.
int Rounds();

// Calls `check` for many random catalogs. It says what is wrong, or nothing (""); the first wrong thing fails the test, with the seed
// and the catalog. Prints how many were tried.
using Check = std::function<std::string(const Instance& instance, Random& random)>;
void ForManyCatalogs(const std::string& name, std::uint64_t seed, const CatalogShape& shape, int rounds, const Check& check);

}  // namespace ventanilla::property
