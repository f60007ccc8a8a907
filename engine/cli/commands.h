// The commands: each knows its options and how to run, and stands in a file of its own.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/files.h"
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
  // The catalog in the folder that every command is given; on failure standard error says why.
  std::optional<LoadedCatalog> Load() const { return LoadCatalogFolder(folder_); }

  // --format and --as-of: how households are read.
  void AddInput(InputOptions& input);
  // --watch; then Watched(once) is `once`, or `once` again and again.
  void AddWatch();
  int Watched(const std::function<int()>& once) const;
  // --jobs and --quiet, which takes away the progress and `more`.
  void AddWork(const std::string& more = {});
  unsigned jobs_ = 0;
  bool quiet_ = false;

 private:
  bool watch_ = false;
  std::string folder_;
  CLI::App* app_;
};

// Runs the cases of a catalog.
class TestCommand : public Command {
 public:
  explicit TestCommand(CLI::App& parent);
  int Run();

 private:
  int Once();
  int Mutate(const LoadedCatalog& catalog, bool passed);

  bool mutate_ = false;
  MutationOptions mutation_;
};

// What is most likely a mistake in a catalog.
class LintCommand : public Command {
 public:
  explicit LintCommand(CLI::App& parent);
  int Run();

 private:
  int Once() const;

  std::string today_;  // empty: the day on which it runs
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
  bool wide_ = false, full_ = false, timing_ = false;
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
};

// One household in plain words: what it may be entitled to, or another question about it.
class ExplainCommand : public Command {
 public:
  explicit ExplainCommand(CLI::App& parent);
  int Run();

 private:
  bool Concerns(const nlohmann::ordered_json& of, const char* program) const;
  void Narrow(nlohmann::ordered_json& list, const char* program) const;
  std::vector<nlohmann::ordered_json> Ask(const Engine& engine, const std::string& household) const;
  std::string Tell(const nlohmann::ordered_json& answer, const CatalogWords& words) const;
  int Refuse(const nlohmann::ordered_json& errors) const;

  std::string household_, program_, person_, language_ = "es", until_, cliffs_;
  bool timeline_ = false, changes_ = false, denial_ = false, json_ = false;
};

// What changes between two catalogs, and for whom.
class DiffCommand : public Command {
 public:
  explicit DiffCommand(CLI::App& parent);
  int Run();

 private:
  std::string new_folder_, households_, language_ = "es";
  InputOptions input_;
  bool full_ = false, no_search_ = false;
};

// A catalog as it is published.
class PublishCommand : public Command {
 public:
  explicit PublishCommand(CLI::App& parent);
  int Run();

 private:
  // `last`: the last day of the catalog.
  bool CheckDays(const std::string& last);

  std::string out_, key_, previous_, previous_key_, next_, issued_, expires_, address_;
};

// A key for it; it concerns no catalog.
class KeygenCommand {
 public:
  explicit KeygenCommand(CLI::App& parent);
  CLI::App* app() const { return app_; }
  int Run();

 private:
  CLI::App* app_;
  std::string name_;
};

// An overlay and its base as one catalog that stands by itself.
class FlattenCommand : public Command {
 public:
  explicit FlattenCommand(CLI::App& parent);
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
