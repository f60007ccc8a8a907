// Which characters people can read for what they are. By code point; Unicode 15.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ventanilla {

// The well-formed code point at `at`.
std::uint32_t CodePointAt(std::string_view text, std::size_t at);

bool IsHidden(std::uint32_t code);       // controls, directions, no width, private use
bool IsMark(std::uint32_t code);         // stands on the letter before it
bool IsLatinLetter(std::uint32_t code);
bool LooksLatin(std::uint32_t code);     // letters of scripts that have lookalikes of Latin ones
bool IsLatinText(std::uint32_t code);    // what texts in Latin letters are made of: also digits, signs and accents

}  // namespace ventanilla
