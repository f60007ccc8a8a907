#pragma once

#include <string>

#include "cli/files.h"

namespace ventanilla {

// A result (the JSON of Engine::Assess) as text for people: per program and person the verdict, every rule with how it stands and
// where it was read, amounts, and what is still to be known.
std::string Explain(const nlohmann::json& result, const CatalogWords& words);

}  // namespace ventanilla
