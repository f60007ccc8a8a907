#include "cli/commands.h"
#include "cli/output.h"
#include "cli/watch.h"

namespace ventanilla {

Command::Command(CLI::App& parent, const char* name, const char* about, const char* more)
    : app_(parent.add_subcommand(name, about)) {
  app_->add_option("CATALOG", folder_, "the catalog's folder, as data/cl")->required()->check(CLI::ExistingDirectory);
  app_->footer(std::string(more) + "\n\n" + kExitStatus);
}

void Command::AddInput(InputOptions& input) {
  app_->add_option("--format", input.format, "how the households are written: ndjson or csv; else by the file's ending or first byte")
      ->check(CLI::IsMember({"ndjson", "csv"}));
  app_->add_option("--as-of", input.as_of, "the day for households that state none, as 2026-11-21");
}

void Command::AddWatch() { app_->add_flag("--watch", watch_, "again whenever a file of the catalog or its base changes; Ctrl-C ends it"); }

int Command::Watched(const std::function<int()>& once) const { return watch_ ? Watch(folder_, once) : once(); }

void Command::AddWork(const std::string& more) {
  app_->add_option("--jobs,-j", jobs_, "threads; else one for each core")->check(CLI::Range(1, 256));
  app_->add_flag("--quiet,-q", quiet_, "no progress" + more);
}

}  // namespace ventanilla
