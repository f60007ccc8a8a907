// ventanilla: the engine on the command line.
#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/output.h"

namespace {

using namespace ventanilla;

constexpr char kProgramAbout[] =
    "Which social programs a household may be entitled to, why, how much, and what to do next.\n\n"
    "  ventanilla explain data/cl household.json\n"
    "  ventanilla screen data/cl caseload.csv > verdicts.csv\n\n"
    "`ventanilla COMMAND --help` has the options and examples of a command.";

template <class... Commands>
int RunChosen(Commands&... commands) {
  int status = 0;
  (void)((commands.app()->parsed() && (status = commands.Run(), true)) || ...);
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{kProgramAbout};
  app.require_subcommand(1);
  app.footer(kExitStatus);
  TestCommand test(app);
  LintCommand lint(app);
  ScreenCommand screen(app);
  SynthCommand synth(app);
  ExplainCommand explain(app);
  DiffCommand diff(app);
  PublishCommand publish(app);
  KeygenCommand keygen(app);
  FlattenCommand flatten(app);
  AssessCommand assess(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kUnusable;
  }
  return RunChosen(test, lint, screen, synth, explain, diff, publish, keygen, flatten, assess);
}
