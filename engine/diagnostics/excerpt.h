// Places in a text, as people see them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"

namespace ventanilla {

// Line and column of byte `offset`; of the end when it lies beyond.
Position PositionAt(std::string_view text, std::size_t offset);

// The line that holds byte `begin`, and below it carets under [begin, end) as far as that goes on this line (at least one).
// Long lines are clipped around the place. Valid UTF-8 whatever the bytes, one character per code point.
std::string Excerpt(std::string_view text, std::size_t begin, std::size_t end);

inline constexpr std::size_t kMaxShownCharacters = 40;  // of a key or a value in a message

// `text` fit for a message: control characters become spaces, invalid UTF-8 becomes "?", and what goes beyond
// `max_characters` becomes "...".
std::string Presentable(std::string_view text, std::size_t max_characters);

}  // namespace ventanilla
