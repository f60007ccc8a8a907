// The other answers of the engine about one household as text for people: each takes what the engine wrote.
#pragma once

#include "cli/files.h"

namespace ventanilla {

// Engine::Timeline: what changes with nothing but time, day by day.
std::string TellTimeline(const nlohmann::json& timeline, const CatalogWords& words);

// Engine::Changes: what the household could do; Engine::Denial: what would have to be otherwise for a refusal to be right.
std::string TellChanges(const nlohmann::json& sets, const CatalogWords& words);
std::string TellDenial(const nlohmann::json& sets, const CatalogWords& words);

// Engine::Cliffs: what would be paid as a fact grows, and where a little more of it loses a lot.
std::string TellCliffs(const nlohmann::json& cliffs, const CatalogWords& words);

}  // namespace ventanilla
