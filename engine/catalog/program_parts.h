// The parts of a program's file that stand beside its rules.
#pragma once

#include <vector>

#include "catalog/catalog.h"
#include "catalog/names.h"
#include "catalog/reader.h"

namespace ventanilla {

void ReadSources(const JsonNode& node, Ids& sources);
void ReadWindows(const JsonNode& node, const Ids& sources, std::vector<Window>& windows);  // first to last, none touching another
bool ReadEnded(const JsonNode& node);                                                      // "status"
void CheckWays(const JsonNode& node);                                                      // "apply"

// Who a program is about: its subject, "applicant" and "for_each", and the names that they have in its formulas.
void ReadPeople(const Object& source, Program& program);

}  // namespace ventanilla
