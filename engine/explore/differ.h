// That two nodes of a joint differ, as a truth that ranges can decide.
#pragma once

#include "explore/joint.h"

namespace ventanilla {

// Of two truths, or two numbers, for the same rows. Ranges forget that what stands on both sides is the same: so what both need, or what
// is enough for both, is said once, and only the rest is compared.
int TruthsDiffer(Joint& joint, int a, int b);
int NumbersDiffer(Joint& joint, int a, int b);

}  // namespace ventanilla
