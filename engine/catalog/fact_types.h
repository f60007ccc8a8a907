// The types that facts.json knows, and which keys belong to which of them.
#pragma once

#include "catalog/catalog.h"
#include "catalog/reader.h"

namespace ventanilla {

enum class FactType { kBoolean, kInt, kDecimal, kDouble, kDate, kChoice, kSet, kReference };

// The key "type"; false when it is none.
bool ReadFactType(const JsonNode& node, FactType& type);

// Reports keys that do not belong to a fact of this type.
void CheckKeys(const Object& fact, FactType type);

bool HasDomain(FactType type);   // int, decimal, double, date
bool HasOptions(FactType type);  // choice, set
Kind KindOf(FactType type);

}  // namespace ventanilla
