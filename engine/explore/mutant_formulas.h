// The small changes of one formula.
#pragma once

#include <string>
#include <vector>

#include "catalog/catalog.h"

namespace ventanilla {

struct FormulaMutant {
  const char* what;
  Span span;         // what of the formula is changed
  std::string text;  // the formula afterwards
};

// Of a checked formula. Texts that would read the same as the formula are left out.
std::vector<FormulaMutant> MutantsOf(const Catalog& catalog, const Formula& formula);

// The formula without what binds `variable`: what is said of it is said of anyone of `list`, by itself; nothing where that cannot be written
// (of a number it is their sum).
std::string WithoutBinder(const Formula& formula, std::string_view variable, const Formula& list);

}  // namespace ventanilla
