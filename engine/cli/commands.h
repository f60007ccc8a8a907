// The commands: each knows its options and how to run, and stands in a file of its own.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/household_input.h"
#include "cli/mutation.h"

namespace ventanilla {

// Run() returns the exit status. `app` is what the command line chose when it parsed.
class Command {
 public:
  // `more` stands below the options: examples, formats.
  Command(CLI::App& parent, const char* name, const char* about, const char* more);
  CLI::App* app() const { return app_; }

 protected:
  // The catalog's folder, which every command needs.
  std::string folder_;

 private:
  CLI::App* app_;
};

// Runs the cases of a catalog.
class TestCommand : public Command {
 public:
  explicit TestCommand(CLI::App& parent);
  int Run();

 private:
  int Mutate(const Engine& engine, const std::vector<SourceFile>& files, bool passed);

  bool mutate_ = false;
  MutationOptions mutation_;
};

// What is most likely a mistake in a catalog.
class LintCommand : public Command {
 public:
  explicit LintCommand(CLI::App& parent);
  int Run();

 private:
  std::string today_;
};

// Verdicts of many households.
class ScreenCommand : public Command {
 public:
  explicit ScreenCommand(CLI::App& parent);
  int Run();

 private:
  std::vector<std::string> files_{"-"}, programs_;
  InputOptions input_;
  std::string to_, output_ = "-", rejects_;
  bool wide_ = false, full_ = false, timing_ = false, quiet_ = false;
  unsigned jobs_ = 0;
};

// Households drawn from a population.
class SynthCommand : public Command {
 public:
  explicit SynthCommand(CLI::App& parent);
  int Run();

 private:
  std::uint64_t count_ = 1000;
  SynthOptions options_;
  std::string format_ = "ndjson", output_ = "-";
  bool quiet_ = false;
  unsigned jobs_ = 0;
};

// One household in plain words.
class ExplainCommand : public Command {
 public:
  explicit ExplainCommand(CLI::App& parent);
  int Run();

 private:
  std::string household_, language_ = "es";
};

// What changes between two catalogs, and for whom.
class DiffCommand : public Command {
 public:
  explicit DiffCommand(CLI::App& parent);
  int Run();

 private:
  std::string new_folder_, households_, language_ = "es";
  InputOptions input_;
  bool full_ = false, no_search_ = false, quiet_ = false;
  unsigned jobs_ = 0;
};

// A catalog as it is published.
class PublishCommand : public Command {
 public:
  explicit PublishCommand(CLI::App& parent);
  int Run();

 private:
  std::string out_;
};

// Lines of JSON to lines of results.
class AssessCommand : public Command {
 public:
  explicit AssessCommand(CLI::App& parent);
  int Run();
};

}  // namespace ventanilla
