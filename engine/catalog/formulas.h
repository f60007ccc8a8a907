// Formulas of a catalog: parsed when their file is read, checked once every name is known.
#pragma once

#include <vector>

#include "catalog/catalog.h"
#include "catalog/problems.h"
#include "catalog/reader.h"

namespace ventanilla {

// A formula that is missing, not a text or does not parse is reported and has an empty text: it is never spoken of again.
void ReadFormula(const JsonNode& node, Formula& formula);

// What the formula reads of the household and of any person, and the parameters, found by name in `environment`: it need not be checked
// yet. A name that nobody has is left out.
std::vector<const Binding*> BindingsRead(const Formula& formula, const Environment& environment);

// Types and names; false when the formula cannot be used. One that reads something already reported (its type is kNone) is left alone.
bool CheckFormula(Formula& formula, const Environment& environment, const Scope& scope, Wanted wanted, Problems& problems);

}  // namespace ventanilla
