// Functions that CEL or its common extensions have, and the rule language has not: refused by name, with what to write.
#pragma once

#include <string_view>

namespace ventanilla {

struct RefusedFunction {
  std::string_view name;
  std::string_view mend;
};

// nullptr when `name` is none of them.
const RefusedFunction* FindRefusedFunction(std::string_view name);

}  // namespace ventanilla
