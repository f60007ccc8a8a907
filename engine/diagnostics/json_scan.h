// Finds a value in the text of a JSON document, for messages: the tree keeps no positions.
#pragma once

#include <cstddef>
#include <string_view>

namespace ventanilla {

// Bytes [begin, end) of a value, and of the key before it (in quotes) when it is a member of an object.
struct ValuePlace {
  bool found = false;
  std::size_t key_begin = 0;
  std::size_t key_end = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The value at `pointer`; of several members with the last key of the pointer, the `occurrence`th (from 1).
// The text need not be well-formed behind that place; whatever its bytes, this ends and reads nothing outside of it.
ValuePlace FindValue(std::string_view text, std::string_view pointer, int occurrence);

}  // namespace ventanilla
