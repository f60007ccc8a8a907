#include "cli/commands.h"
#include "cli/output.h"

namespace ventanilla {

Command::Command(CLI::App& parent, const char* name, const char* about, const char* more)
    : app_(parent.add_subcommand(name, about)) {
  app_->add_option("CATALOG", folder_, "the catalog's folder, as data/cl")->required()->check(CLI::ExistingDirectory);
  app_->footer(std::string(more) + "\n\n" + kExitStatus);
}

}  // namespace ventanilla
