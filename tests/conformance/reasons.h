// Why a case is refused: a row for each part of CEL that the rule language leaves out.
#pragma once

#include <string_view>

namespace ventanilla::conformance {

struct Reason {
  std::string_view name;
  std::string_view why;
  std::string_view words;  // by '|': a refusal for this reason has one of them, and so names what is refused
};

// The first that fits the refusal, or nullptr: then its message names nothing that we know of.
const Reason* FindReason(std::string_view refusal);

}  // namespace ventanilla::conformance
