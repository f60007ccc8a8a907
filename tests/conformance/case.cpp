#include "conformance/case.h"

#include <fstream>

namespace ventanilla::conformance {

std::vector<Case> ReadCases(const std::string& path) {
  const Json kTrue = {{"boolValue", true}};  // what a case means that says nothing
  std::vector<Case> cases;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const Json read = Json::parse(line);
    const bool error = read.contains("error"), types = read.contains("types");
    cases.push_back({.id = read["id"],
                     .expr = read["expr"],
                     .bindings = read.value("bindings", Json()),
                     .value = error || types ? Json() : read.value("value", kTrue),
                     .error = error});
  }
  return cases;
}

}  // namespace ventanilla::conformance
