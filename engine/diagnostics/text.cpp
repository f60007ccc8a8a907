#include "diagnostics/text.h"

namespace ventanilla {

std::string Concat(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

}  // namespace ventanilla
