#include <iostream>

#include "cli/cases.h"
#include "cli/commands.h"
#include "cli/output.h"

namespace ventanilla {
namespace {

constexpr char kAbout[] = "Run the worked cases of a catalog and report which criteria they cover.";
constexpr char kMore[] =
    "  ventanilla test data/cl";

}  // namespace

TestCommand::TestCommand(CLI::App& parent) : Command(parent, "test", kAbout, kMore) {}

int TestCommand::Run() {
  const auto catalog = Load();
  if (!catalog) return kUnusable;
  const CaseReport report = RunCases(catalog->engine, catalog->files);
  std::cout << report.failures;
  if (!report.coverage.empty()) std::cout << "Not seen by the cases:\n" << report.coverage;
  std::cout << report.covered << " of " << report.criteria << " criteria were seen both to hold and to fail\n";
  std::cout << report.passed << " passed, " << report.failed << " failed\n";
  return report.failed == 0 && report.passed > 0 ? 0 : kFailed;
}

}  // namespace ventanilla
