// How many people a household needs to show all that a truth can tell apart.
#pragma once

#include "plan/plan.h"

namespace ventanilla {

// A household of any size has, among its people, a household of at most so many in which `root` (of the same subject, with the same
// other person) is what it was and every constraint still holds: what holds for all households up to that size holds for all. kMaxPeople
// where that is not shown: sums over people, counts that are not compared with constants, people who lead to ever more people.
int PeopleNeeded(const Plan& plan, int root);

// Whether anything below `root`, or a constraint, says who lives in the home.
bool ReadsResidence(const Plan& plan, int root);

}  // namespace ventanilla
