// Finds a value in the text of a JSON document, for messages: the tree keeps no positions.
#pragma once

#include <cstddef>
#include <string_view>

namespace ventanilla {

// Bytes [begin, end) of a value.
struct ValuePlace {
  bool found = false;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The value at `pointer`. The text need not be well-formed; whatever its bytes, this ends and reads nothing outside of it.
ValuePlace FindValue(std::string_view text, std::string_view pointer);

}  // namespace ventanilla
