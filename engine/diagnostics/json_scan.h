// Finds a value in the text of a JSON document, for messages: the tree keeps no positions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ventanilla {

// Bytes [begin, end) of a value.
struct ValuePlace {
  bool found = false;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The value at `pointer`. The text need not be well-formed; whatever its bytes, this ends and reads nothing outside of it.
ValuePlace FindValue(std::string_view text, std::string_view pointer);

// An element of a list, or a member of an object by its key.
struct ChildPlace {
  std::string key;
  ValuePlace place;
};

// What the list or object at `place` holds, in the order in which it stands there. Nothing of any other value; likewise of any text.
std::vector<ChildPlace> ChildrenOf(std::string_view text, const ValuePlace& place);

}  // namespace ventanilla
