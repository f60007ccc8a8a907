// What the analysis calls always, never or equal is so for every completion of small households; a household that it shows does what it says.
#include <iostream>

#include "property/completions.h"
#include "property/random_household.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr double kWitnessMostCompletions = 1500;

struct WitnessCounts {
  long none = 0, found = 0, unproved = 0, completions = 0, households = 0;
  void Add(Finding::Kind kind) { ++(kind == Finding::Kind::kNone ? none : kind == Finding::Kind::kFound ? found : unproved); }
};

std::string VerdictOf(const Json& result, const std::string& program, const Contrast& contrast) {
  for (const Json& one : result["programs"]) {
    const Json subject = contrast.subject.empty() ? Json() : Json(contrast.subject);
    if (one["id"] != program || one["subject"] != subject) continue;
    std::string all = one["verdict"].get<std::string>() + one.value("amounts", Json()).dump();
    for (const Json& row : one.value("rows", Json::array())) {
      if (row["person"] == contrast.row) all += row["verdict"].get<std::string>() + row.value("amounts", Json()).dump() + row["criteria"].dump();
    }
    return all + one.value("criteria", Json()).dump();
  }
  return "missing";
}

// A law that is proved never to hold, or never to fail, does not in any completion of a random household.
TEST_CASE("a law with one outcome for everybody has it in every completion", "[property][witness]") {
  WitnessCounts counts;
  ForManyCatalogs("laws over all households", 51, {}, Rounds(), [&](const Instance& instance, Random& random) -> std::string {
    const Json household = SmallHousehold(instance, random, kWitnessMostCompletions);
    const auto evaluated = EvaluateFor(instance, household, Numbers::kInterval);
    Joint joint({{&instance.catalog, &evaluated->plan}}, evaluated->plan.from, evaluated->plan.to);
    Budget budget{2e6};
    std::vector<std::pair<int, bool>> never;  // the law, and the outcome that it never has
    for (const ProgramPlan& program : evaluated->plan.programs) {
      const int law = joint.Copy(0, program.law);
      for (const bool outcome : {true, false}) {
        const Finding finding = WitnessSearch(joint, budget).Find(outcome ? law : joint.builder().Not(law));
        counts.Add(finding.kind);
        if (finding.kind == Finding::Kind::kNone) never.emplace_back(program.law, outcome);
        if (finding.kind != Finding::Kind::kFound) continue;
        ++counts.households;
        const Json result = Json::parse(instance.engine->Assess(finding.households.front()));
        if (!result.contains("programs")) return "refused: " + result.dump() + finding.households.front();
        const std::string id = instance.catalog.programs[static_cast<std::size_t>(&program - evaluated->plan.programs.data())].id;
        const std::string subject = finding.subject < 0 ? "" : "p" + std::to_string(finding.subject + 1);
        for (const Json& one : result["programs"]) {
          if (one["id"] != id || one["subject"] != (subject.empty() ? Json() : Json(subject))) continue;
          if (one["verdict"] != (outcome ? "eligible" : "not_eligible")) return "not shown: " + id + " " + one["verdict"].dump() + finding.households.front();
        }
      }
    }
    std::string wrong;
    ForEachCompletion(evaluated->plan, evaluated->table, PlacesOf(instance.catalog, evaluated->table),
                      [&](const Columns& columns, std::size_t copy, const auto&) {
                        ++counts.completions;
                        for (const auto& [law, outcome] : never) {
                          const bool person = evaluated->plan.nodes[static_cast<std::size_t>(law)].level == Level::kPerson;
                          const std::size_t rows = person ? evaluated->table.people() : 1;
                          for (std::size_t row = copy * rows; row < (copy + 1) * rows; ++row) {
                            if ((columns[law].TruthAt(row) == kTrue) == outcome) wrong = "an outcome that was ruled out: " + household.dump();
                          }
                        }
                      });
    return wrong;
  });
  std::cout << "laws: " << counts.none << " ruled out, " << counts.found << " found (" << counts.households << " households assessed), " << counts.unproved
            << " unproved; " << counts.completions << " completions" << std::endl;
  CHECK(counts.unproved * 4 < counts.none + counts.found);
}

TEST_CASE("a mutant that is called equal is, and one that differs is shown to", "[property][witness]") {
  WitnessCounts counts;
  ForManyCatalogs("mutants", 52, {}, Rounds() / 4, [&](const Instance& instance, Random& random) -> std::string {
    const std::vector<Mutant> mutants = FindMutants(instance.catalog, "");
    if (mutants.empty()) return "";
    const Mutant& mutant = random.Pick(mutants);
    std::vector<SourceFile> files = instance.files;
    const std::string& path = instance.catalog.files[static_cast<std::size_t>(mutant.place.file)].file;
    for (SourceFile& file : files) {
      if (file.path == path) file.text = Apply(mutant, file.text);
    }
    std::vector<std::string> codes;
    const auto other = Load(files, codes);
    if (other == nullptr) return "";
    const Compiled before(instance.catalog), after(other->catalog);
    for (const int program : mutant.programs) {
      const std::string& id = instance.catalog.programs[static_cast<std::size_t>(program)].id;
      const Contrast contrast = Comparison(before, after).Find(id, true);
      counts.Add(contrast.finding.kind);
      if (contrast.finding.kind == Finding::Kind::kFound) {
        ++counts.households;
        const std::vector<std::string>& households = contrast.finding.households;
        const Json one = Json::parse(instance.engine->Assess(households.front())), two = Json::parse(other->engine->Assess(households.back()));
        if (!one.contains("programs") || !two.contains("programs")) return "refused: " + one.dump() + two.dump();
        if (VerdictOf(one, id, contrast) == VerdictOf(two, id, contrast)) return std::string("not shown: ") + mutant.what + " " + mutant.after + households.front();
      }
      if (contrast.finding.kind != Finding::Kind::kNone) continue;
      for (int i = 0; i < 20; ++i) {
        const Json household = Complete(instance.catalog, RandomHousehold(instance.catalog, random), random);
        ++counts.completions;
        const auto programs = std::vector<int>{program};
        const auto verdicts = [&](const Engine& engine) {
          Json result = Json::parse(engine.AssessSome(household.dump(), programs));
          for (Json& each : result["programs"]) {
            each.erase("rows");
            each.erase("criteria");
          }
          return result.value("programs", Json());
        };
        if (mutant.what != std::string("for-each-lost") && verdicts(*instance.engine) != verdicts(*other->engine)) {
          return std::string("not equal: ") + mutant.what + " " + mutant.before + " > " + mutant.after + household.dump();
        }
      }
    }
    return "";
  });
  std::cout << "mutants: " << counts.none << " equal (" << counts.completions << " households tried), " << counts.found << " shown, " << counts.unproved << " unproved"
            << std::endl;
  CHECK(counts.unproved * 3 < counts.none + counts.found);
}

}  // namespace
}  // namespace ventanilla::property
