// Functions that CEL or its common extensions have, and the rule language has not: refused by name, with what to write.
#pragma once

#include <string_view>

namespace ventanilla {

// nullptr when `name` is none of them.
const char* MendForRefusedFunction(std::string_view name);

}  // namespace ventanilla
