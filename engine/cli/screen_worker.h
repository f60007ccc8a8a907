// Blocks of households to verdicts: what one thread of `ventanilla screen` does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/files.h"
#include "engine.h"

namespace ventanilla {

// How to screen. Threads share one.
struct ScreenPlan {
  const Engine& engine;
  const std::vector<SourceFile>& files;  // of the engine's catalog
  const HouseholdFormat& input;
  std::string input_name;
  ScreenedPrinter printer;
  bool full = false;  // the whole result of each household
};

struct ScreenTimes {
  double parse = 0, evaluate = 0, print = 0;  // CPU seconds, of all threads together
};

// What a block of households gave.
struct ScreenedBlock {
  std::string text;     // of the output
  std::string rejects;  // NDJSON
  std::vector<Rejected> rejected;
  std::size_t households = 0, people = 0;  // that were screened
  std::size_t left_out = 0;                // households that were rejected
  std::size_t bytes = 0;                   // of input
  ScreenTimes times;
};

class ScreenWorker {
 public:
  explicit ScreenWorker(const ScreenPlan& plan);

  void Run(const Block& block, ScreenedBlock& result);

 private:
  void Screen(ScreenedBlock& result);
  void Assess(const HouseholdAt& household, ScreenedBlock& result);

  const ScreenPlan& plan_;
  HouseholdTextReader reader_;
  Screener screener_;
  NamedBatch batch_;
  Screened screened_;
  std::optional<Engine> own_;  // for whole results: an engine serves one thread
};

}  // namespace ventanilla
