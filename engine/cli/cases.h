#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

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

// The cases of a catalog, each with what it expects of programs.
std::vector<nlohmann::json> ReadCases(const std::vector<SourceFile>& files);

// Whether what a case expects of some programs (their numbers in the catalog) still is so.
bool Passes(const Engine& engine, const nlohmann::json& test, const std::vector<int>& programs);

}  // namespace ventanilla
