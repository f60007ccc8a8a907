#include <iostream>

#include "cli/commands.h"
#include "cli/days.h"
#include "cli/files.h"
#include "cli/output.h"

namespace ventanilla {
namespace {

constexpr char kLintAbout[] = "Look for what is most likely a mistake: rules with one outcome for everybody, facts that nothing needs, old amounts.";
constexpr char kLintMore[] =
    "  ventanilla lint data/cl --today 2026-11-21\n"
    "  ventanilla lint data/cl --watch";

}  // namespace

LintCommand::LintCommand(CLI::App& parent) : Command(parent, "lint", kLintAbout, kLintMore) {
  app()->add_option("--today", today_, "the day by which amounts may be old, as 2026-11-21")->default_str("this day");
  AddWatch();
}

int LintCommand::Run() {
  return Watched([this] { return Once(); });
}

int LintCommand::Once() const {
  const auto catalog = Load();
  if (!catalog) return kUnusable;
  const Diagnostics found = catalog->engine.Lint(today_.empty() ? Today() : today_);
  std::cout << Print(found);
  if (HasErrors(found)) return kUnusable;
  std::cout << found.size() << " to look at\n";
  return found.empty() ? 0 : kFailed;
}

}  // namespace ventanilla
