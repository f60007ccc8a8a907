// The parts of a program's file that stand beside its rules.
#pragma once

#include <optional>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/names.h"
#include "catalog/reader.h"

namespace ventanilla {

Ids ReadSources(const Node& node);
std::vector<Window> ReadWindows(const Node& node, const Ids& sources);  // first to last, none touching another
bool ReadEnded(const Node& node);                                       // "status"
void ReadWays(const Node& node);                                        // "apply"

// Who a program is about: its subject, "applicant" and "for_each", and the names that they have in its formulas.
void ReadPeople(const Object& source, Program& program);

}  // namespace ventanilla
