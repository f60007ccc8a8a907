#include "explore/mutants.h"

#include <set>

#include "unit/plan/little.h"

namespace ventanilla {
namespace {

// The rules after each mutation of a kind, sorted.
std::set<std::string> After(const Sample& sample, const std::string& what, const std::string& program = {}) {
  const Loaded loaded(sample);
  if (!loaded.ok()) FAIL(Print(loaded.errors()));
  std::set<std::string> texts;
  for (const Mutant& mutant : FindMutants(loaded.catalog(), program)) {
    CHECK(PositionOf(loaded.catalog(), mutant).line > 0);
    if (what == mutant.what) texts.insert(mutant.after.empty() ? "without " + mutant.before : mutant.after);
  }
  return texts;
}

std::set<std::string> After(const std::string& when, const std::string& what) { return After(Little({LittleProgram(when)}), what); }

using Texts = std::set<std::string>;

TEST_CASE("comparisons, connectives and numbers of formulas change one at a time", "[mutants]") {
  const std::string when = "household.n <= 4 && household.flag";
  CHECK(After(when, "comparison") == Texts{"household.n < 4 && household.flag"});
  CHECK(After(when, "threshold") == Texts{"household.n <= 3 && household.flag", "household.n <= 5 && household.flag"});
  CHECK(After(when, "connective") == Texts{"household.n <= 4 || household.flag"});
  CHECK(After(when, "criterion-negated") == Texts{"!(household.n <= 4 && household.flag)"});
  CHECK(After("household.uf > decimal(\"0.05\")", "threshold") == Texts{"household.uf > decimal(\"0.04\")", "household.uf > decimal(\"0.06\")"});
  CHECK(After(Little({LittleProgram("true", "household.n * 10")}), "constant") == Texts{"household.n * 11", "household.n * 9"});
}

TEST_CASE("an option becomes another of its list, or leaves it", "[mutants]") {
  CHECK(After("household.region == \"v\"", "option") == Texts{"household.region == \"x\""});
  CHECK(After("household.region in [\"rm\", \"x\"]", "option").contains("household.region in [\"rm\"]"));
}

TEST_CASE("criteria are left out, and groups swapped", "[mutants]") {
  Sample sample = Little({LittleProgram("household.n > 3")});
  CHECK(After(sample, "criterion-dropped").empty());  // a group must not be empty
  sample["programs/p.json/criteria/all_of/1"] = {{"id", "d"}, {"when", "household.flag"}};
  CHECK(After(sample, "criterion-dropped") == Texts{"without c: household.n > 3", "without d: household.flag"});
  CHECK(After(sample, "group-swapped") == Texts{"any_of"});
}

TEST_CASE("without for_each, each rule asks for anyone by itself", "[mutants]") {
  Json program = LittleProgram("child.age < 18 && person.age > 20", "child.age", "person");
  program["for_each"] = {{"as", "child"}, {"in", "person.wards"}};
  const Loaded loaded(Little({program}));
  REQUIRE(loaded.ok());
  bool seen = false;
  for (const Mutant& mutant : FindMutants(loaded.catalog(), "")) {
    if (std::string(mutant.what) != "for-each-lost") continue;
    seen = true;
    const Json tree = Json::parse(Apply(mutant, loaded.catalog().files[static_cast<std::size_t>(mutant.place.file)].text));
    CHECK(!tree.contains("for_each"));
    CHECK(tree["criteria"]["all_of"][0]["when"] == "person.wards.exists(child, child.age < 18) && person.age > 20");
    CHECK(tree["amounts"][0]["formula"] == "person.wards.map(child, child.age).sum()");
  }
  CHECK(seen);
}

TEST_CASE("values of parameters move by one step, where somebody reads them", "[mutants]") {
  const Texts values = After(Little({LittleProgram("household.n > param.limit")}), "parameter");
  CHECK(values.contains("limit = 2"));
  CHECK(values.contains("limit = 4"));
  CHECK(values.size() == 6);
  CHECK(After("household.n > 3", "parameter").empty());
}

TEST_CASE("every mutant can be written into its file, which then differs", "[mutants]") {
  const Loaded loaded(ValidSample());
  REQUIRE(loaded.ok());
  const std::vector<Mutant> mutants = FindMutants(loaded.catalog(), "");
  CHECK(mutants.size() > 30);
  for (const Mutant& mutant : mutants) {
    const std::string text(loaded.catalog().files[static_cast<std::size_t>(mutant.place.file)].text);
    CHECK(Json::parse(Apply(mutant, text)) != Json::parse(text));
  }
  for (const Mutant& mutant : FindMutants(loaded.catalog(), "bono")) CHECK(mutant.programs.size() == 1);
}

}  // namespace
}  // namespace ventanilla
