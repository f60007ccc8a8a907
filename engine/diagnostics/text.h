// Texts put together. In WebAssembly a chain of `+` costs several times the code.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace ventanilla {

// A text in pieces. They live until the end of the full expression: a parameter type, never a variable's.
using Words = std::initializer_list<std::string_view>;

std::string Concat(Words parts);

// `text` with its gaps filled: `{}` by a value as it is, `"{}"` by one that people wrote, made Presentable() and cut when it is very long.
// Takes the values in their order, or from `next` on.
std::string Fill(std::string_view text, Words values);
std::string Fill(std::string_view text, const std::string_view*& next);

// In decimal digits, behind a '-' below 0. (In WebAssembly std::to_string is ten times the code.)
std::string PrintWhole(std::uint64_t size, bool negative);
template <class Whole>
std::string PrintWhole(Whole whole) {
  const auto bits = static_cast<std::uint64_t>(whole);
  return PrintWhole(whole < 0 ? 0 - bits : bits, whole < 0);
}

// The value of a hexadecimal, decimal or octal digit; 16 for any other character.
unsigned DigitValue(char c);

// A whole number of at most 2^53 in digits of `base`, no sign; nothing when it is not that.
std::optional<std::int64_t> ReadWhole(std::string_view digits, unsigned base);

}  // namespace ventanilla
