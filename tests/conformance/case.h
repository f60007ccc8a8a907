// The cases of the official CEL test data, as vendor.mjs wrote them: one per line.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/json.h"

namespace ventanilla::conformance {

struct Case {
  std::string id;    // "section/suite/name"
  std::string expr;
  Json bindings;     // by name, as cel.expr.ExprValue; null when there are none
  Json value;        // as cel.expr.Value; null when it must be an error, or when only types are looked at
  bool error = false;

  std::string section() const { return id.substr(0, id.find('/')); }
};

std::vector<Case> ReadCases(const std::string& path);

}  // namespace ventanilla::conformance
