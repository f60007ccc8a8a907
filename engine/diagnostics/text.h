// Texts put together. In WebAssembly a chain of `+` costs several times the code.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace ventanilla {

std::string Concat(std::initializer_list<std::string_view> parts);

}  // namespace ventanilla
