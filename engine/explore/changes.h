// What would change a verdict for the better, and what would make a refusal right.
#pragma once

#include "assess/result_writer.h"
#include "explore/suppose.h"

namespace ventanilla {

// The claim that two texts name: the id of a program, and of a person where persons are its subject (else nothing). Errors:
// "unknown-program", "unknown-person".
Result<Claim> FindClaim(const Catalog& catalog, const Table& table, std::string_view program, std::string_view subject);

enum class Inquiry : std::uint8_t {
  kChange,  // which facts that the catalog marks as actionable would make it at least likely
  kDenial,  // which answers, were they others, would make it certainly refused
};

// Members "program", "subject", "verdict" (by ranges) and "sets" of an object that is open: what Suppose() finds, nothing where it is so
// already. `now` is what ranges say of the household.
void PrintSets(const Evaluated& household, const std::vector<ProgramResult>& now, Claim of, Inquiry inquiry, ResultWriter& to);

}  // namespace ventanilla
