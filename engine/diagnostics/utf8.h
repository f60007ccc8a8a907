// UTF-8, one code point at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ventanilla {

// Bytes of the well-formed code point at `at`, 0 when there is none (overlong forms and surrogates are not well-formed).
std::size_t CodePointLength(std::string_view text, std::size_t at);

// `code` must be a code point, and no surrogate.
void AppendCodePoint(std::string& text, std::uint32_t code);

}  // namespace ventanilla
