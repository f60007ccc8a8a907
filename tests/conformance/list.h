// What a run found, as the texts that are committed: the list of cases, and the table of README.md.
#pragma once

#include <string>
#include <vector>

#include "conformance/case.h"
#include "conformance/trial.h"

namespace ventanilla::conformance {

struct Found {
  const Case* test;
  Trial trial;
};

// Every case under the heading "passed", "error" (CEL wants an error, and the formula is refused when the catalog loads), or the
// reason of its refusal; "without a reason" and "wrong" are headings that no good run has.
std::string PrintList(const std::vector<Found>& all);

// Passed, refused and wrong by section, in Markdown.
std::string PrintTable(const std::vector<Found>& all);

}  // namespace ventanilla::conformance
