// ventanilla: the engine on the command line.
#include <cstdio>
#include <ctime>
#include <iostream>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/cases.h"
#include "cli/explain.h"
#include "cli/files.h"

namespace {

using namespace ventanilla;

constexpr int kFailed = 1, kUnusable = 2;

int Test(const std::string& folder) {
  const auto files = ReadFolder(folder);
  const auto engine = LoadCatalogFolder(files);
  if (!engine) return kUnusable;
  const CaseReport report = RunCases(*engine, files);
  std::cout << report.failures;
  if (!report.coverage.empty()) std::cout << "Not seen by the cases:\n" << report.coverage;
  std::cout << report.covered << " of " << report.criteria << " criteria were seen both to hold and to fail\n";
  std::cout << report.passed << " passed, " << report.failed << " failed\n";
  return report.failed == 0 && report.passed > 0 ? 0 : kFailed;
}

int LintCatalog(const std::string& folder, const std::string& today) {
  const auto engine = LoadCatalogFolder(ReadFolder(folder));
  if (!engine) return kUnusable;
  const Diagnostics found = engine->Lint(today);
  std::cout << Print(found);
  if (HasErrors(found)) return kUnusable;
  std::cout << found.size() << " to look at\n";
  return found.empty() ? 0 : kFailed;
}

// This day, in the time zone of the machine.
std::string Today() {
  const std::time_t now = std::time(nullptr);
  char text[11];
  std::strftime(text, sizeof text, "%Y-%m-%d", std::localtime(&now));
  return text;
}

int ExplainHousehold(const std::string& folder, const std::string& household, const std::string& language) {
  const auto files = ReadFolder(folder);
  const auto engine = LoadCatalogFolder(files);
  if (!engine) return kUnusable;
  const auto text = ReadText(household);
  if (!text) {
    std::cerr << household << ": cannot be read.\n";
    return kUnusable;
  }
  const auto result = nlohmann::json::parse(engine->Assess(*text), nullptr, false);
  if (result.contains("errors")) {
    for (const auto& error : result["errors"]) {
      std::cerr << household << ":" << error["line"] << ":" << error["column"] << ": " << error["pointer"].get<std::string>() << ": "
                << error["message"].get<std::string>() << " " << error["mend"].get<std::string>() << "\n";
    }
    return kFailed;
  }
  std::cout << Explain(result, CatalogWords(files, language));
  return 0;
}

int AssessLines(const std::string& folder) {
  const auto engine = LoadCatalogFolder(ReadFolder(folder));
  if (!engine) return kUnusable;
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    if (!line.empty()) std::cout << engine->Assess(line) << "\n";
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Which social programs a household may be entitled to, why, how much, and what to do next."};
  app.require_subcommand(1);
  app.footer("Exit status: 0 all well, 1 a case failed, a household is wrong or there is something to mend, 2 the catalog or a file cannot be used.");
  std::string folder, household, language = "es", today = Today();

  auto* test = app.add_subcommand("test", "Run the cases of a catalog and report which criteria they cover.");
  test->add_option("DIR", folder, "the catalog's folder, as data/cl")->required()->check(CLI::ExistingDirectory);

  auto* lint = app.add_subcommand("lint", "Look for what is most likely a mistake: rules with one outcome for everybody, facts that nothing needs, old amounts.");
  lint->add_option("DIR", folder, "the catalog's folder")->required()->check(CLI::ExistingDirectory);
  lint->add_option("--today", today, "the day by which amounts may be old, as 2026-11-21")->default_str("this day");

  auto* explain = app.add_subcommand("explain", "Explain one household in plain words.");
  explain->add_option("DIR", folder, "the catalog's folder")->required()->check(CLI::ExistingDirectory);
  explain->add_option("HOUSEHOLD", household, "a household's JSON file, or - for standard input")->required();
  explain->add_option("--language", language, "es or en")->check(CLI::IsMember({"es", "en"}))->capture_default_str();

  auto* assess = app.add_subcommand("assess", "Read households from standard input, one JSON a line; write one result a line.");
  assess->add_option("DIR", folder, "the catalog's folder")->required()->check(CLI::ExistingDirectory);

  CLI11_PARSE(app, argc, argv);
  if (*test) return Test(folder);
  if (*lint) return LintCatalog(folder, today);
  if (*explain) return ExplainHousehold(folder, household, language);
  return AssessLines(folder);
}
