// Numbers and dates of a catalog, counted in the smallest step of their type.
#pragma once

#include "catalog/catalog.h"
#include "catalog/reader.h"

namespace ventanilla {

// A value of an int, decimal, double or date: 41057.2 as decimal(2) is 4105720, a date its day. A number that is not whole in the
// type's smallest step, or beyond 2^53 of them, is reported: never rounded. False, and `value` untouched, when it is none.
bool ReadNumber(const JsonNode& node, const Type& type, double& value);

// The key "decimals", which is needed when `type` is a decimal and refused otherwise. The type is kNone when it is wrong.
void ReadDecimals(const Object& object, Type& type);

// Is `value` one of min, min + step, ...? For a double, up to rounding.
bool OnGrid(double value, const Domain& domain, Kind kind);

}  // namespace ventanilla
