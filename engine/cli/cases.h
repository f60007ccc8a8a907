#pragma once

#include <string>
#include <vector>

#include "cli/files.h"

namespace ventanilla {

struct CaseReport {
  int passed = 0, failed = 0;
  std::string failures;  // one paragraph per failed case: file, case, what was expected and found
  std::string coverage;  // criteria that the cases never saw hold, fail or stay open
  int criteria = 0, covered = 0;  // covered: seen to hold and to fail
};

// Runs every case of cases/*.json through the engine.
CaseReport RunCases(const Engine& engine, const std::vector<SourceFile>& files);

}  // namespace ventanilla
