// What values a fact may take.
#pragma once

#include "catalog/catalog.h"
#include "catalog/reader.h"

namespace ventanilla {

// "min", "max" and "step" of a fact of a numeric type or date; false when they are wrong. When "step" is missing, every int, decimal
// or day counts; a double needs it.
bool ReadDomain(const Object& fact, const Type& type, Domain& domain);

// "bands": named ranges by which a number is asked, each of them inside the domain and on its grid.
void CheckBands(const Object& fact, const Type& type, const Domain& domain);

// "options": their ids, at least one and at most kMaxOptions, as a list of the environment (facts with equal options share it, and
// so can be compared); -1 when they are wrong.
int ReadOptions(const Object& fact, Environment& environment);

// "otherwise": what formulas read where a fact does not apply, as in Fact::otherwise. `domain` is that of a number or date.
double ReadOtherwise(const JsonNode& node, const Type& type, const Domain& domain, const Environment& environment);

}  // namespace ventanilla
