#include <algorithm>
#include <iostream>

#include "cli/cases.h"
#include "cli/commands.h"
#include "cli/mutation.h"
#include "cli/output.h"

namespace ventanilla {
namespace {

constexpr char kTestAbout[] = "Run the worked cases of a catalog and report which criteria they cover.";
constexpr char kTestMore[] =
    "  ventanilla test data/cl\n"
    "  ventanilla test data/cl --mutate --program pgu\n"
    "  ventanilla test data/cl --mutate --at-least 95\n\n"
    "--mutate asks whether the cases would notice a slip. Each mutant is the catalog with one small change: a comparison or a connective turned, a\n"
    "number one step off (in a formula, or a parameter in force), another option, a criterion left out or negated, any_of for all_of, for_each lost.\n"
    "It is caught when a case fails. One that no case notices survives: it is printed with its place, the rule before and after, and a household for\n"
    "which the two differ, to be added as a case. Left out of the share are mutants of which it is proved that no household shows a difference in a\n"
    "verdict, an amount or the status of a criterion, and those that the catalog refuses. Where neither was found nor proved, it counts as survived.\n"
    "Exit status with --mutate: 1 when a case of the unchanged catalog fails, or the share is below --at-least.";

}  // namespace

TestCommand::TestCommand(CLI::App& parent) : Command(parent, "test", kTestAbout, kTestMore) {
  CLI::Option* mutate = app()->add_flag("--mutate", mutate_, "change the rules one by one, and say which changes no case notices");
  app()->add_option("--program", mutation_.program, "only rules that this program reads, and its cases")->needs(mutate);
  app()->add_option("--at-least", mutation_.at_least, "fail when a smaller share is caught, in per cent")->needs(mutate)->check(CLI::Range(0.0, 100.0));
  app()->add_option("--every", mutation_.every, "only each so many-th mutant: a sample")->needs(mutate)->check(CLI::Range(1u, 1000000u));
  app()->add_flag("--json", mutation_.json, "one object of JSON: counts, and every survivor")->needs(mutate);
  AddWatch();
  AddWork();
}

int TestCommand::Run() {
  return Watched([this] { return Once(); });
}

int TestCommand::Once() {
  const auto catalog = Load();
  if (!catalog) return kUnusable;
  const CaseReport report = RunCases(catalog->engine, catalog->files);
  std::cout << report.failures << std::flush;
  if (mutate_) return Mutate(*catalog, report.failed == 0 && report.passed > 0);
  if (!report.coverage.empty()) std::cout << "Not seen by the cases:\n" << report.coverage;
  std::cout << report.covered << " of " << report.criteria << " criteria were seen both to hold and to fail\n";
  std::cout << report.passed << " passed, " << report.failed << " failed\n";
  return report.failed == 0 && report.passed > 0 ? 0 : kFailed;
}

int TestCommand::Mutate(const LoadedCatalog& catalog, bool passed) {
  if (!mutation_.program.empty() && !KnowPrograms(catalog.engine, {mutation_.program})) return kUnusable;
  if (!passed) {
    std::cerr << "Mend the cases first: only cases that pass can notice a change.\n";
    return kFailed;
  }
  mutation_.jobs = jobs_;
  mutation_.quiet = quiet_;
  return RunMutation(catalog.files, catalog.engine, mutation_);
}

}  // namespace ventanilla
