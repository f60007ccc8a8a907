// The pieces of a household, held against a scan of all values of the fact.
#pragma once

#include <string>

#include "property/instance.h"
#include "property/random_household.h"

namespace ventanilla::property {

// What was looked at: pieces that are exact, with a number that is rounded; courses of which only the direction is said (`sound`).
struct Count {
  long values = 0, pieces = 0, cliffs = 0, exact = 0, rounded = 0, sound = 0;
};

// What is wrong with the pieces for one place, or nothing.
std::string Scan(const Instance& instance, const Json& household, const Slot& slot, Count& count);

void Tell(const std::string& of, const Count& count);

}  // namespace ventanilla::property
