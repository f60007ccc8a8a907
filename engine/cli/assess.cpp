#include <iostream>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/output.h"

namespace ventanilla {
namespace {

constexpr char kAssessAbout[] = "Read households from standard input, one JSON a line, and write one line for each: its whole result or its errors.";
constexpr char kAssessMore[] =
    "  ventanilla assess data/cl < households.ndjson\n\n"
    "For programs that hold a conversation. `screen --full` is for many households.";

}  // namespace

AssessCommand::AssessCommand(CLI::App& parent) : Command(parent, "assess", kAssessAbout, kAssessMore) {}

int AssessCommand::Run() {
  const auto catalog = Load();
  if (!catalog) return kUnusable;
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    if (!line.empty()) std::cout << catalog->engine.Assess(line) << "\n";
  }
  return 0;
}

}  // namespace ventanilla
