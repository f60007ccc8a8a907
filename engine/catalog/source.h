// Where a figure or a rule was read: for people, so only its shape is looked at.
#pragma once

#include "catalog/reader.h"

namespace ventanilla {

// How well a text was seen.
inline constexpr char kSeen[] = "direct transcribed own_knowledge";

// The source of a figure.
inline constexpr Key kFigureSourceKeys[] = {{"url", Holds::kUrl}, {"seen", Holds::kOneOf, kSeen}, {"read", Holds::kDay}};

}  // namespace ventanilla
