// Where a figure or a rule was read: for people, so only its shape is looked at.
#pragma once

#include <string_view>

#include "catalog/reader.h"

namespace ventanilla {

// How well a text was seen.
inline constexpr std::string_view kSeen[] = {"direct", "transcribed", "own_knowledge"};

// { "url": "..." or null, "seen": one of kSeen, "read": date, "note": words }
void ReadFigureSource(const JsonNode& node);

}  // namespace ventanilla
