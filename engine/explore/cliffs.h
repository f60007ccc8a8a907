// What a household would receive as a function of one of its facts, and where a little more of the fact loses a lot.
#pragma once

#include "assess/result_writer.h"
#include "explore/pieces.h"

namespace ventanilla {

// The place that two texts name: the id of a number or a day, and of a person for a fact of one (else nothing). Errors: "unknown-fact",
// "unknown-person", "wrong-type".
Result<FactAt> FindNumber(const Catalog& catalog, const Table& table, std::string_view fact, std::string_view person);

// Members "fact", "person", "domain", "pieces" and "cliffs" of an object that is open (data/schema/cliffs.schema.json). The pieces are those of
// FindPieces(). A cliff is where, from one value of the fact to the next, what the best set pays falls by more than one step of the fact
// makes it fall on either side.
void PrintCliffs(const Evaluated& household, FactAt at, ResultWriter& to);

}  // namespace ventanilla
