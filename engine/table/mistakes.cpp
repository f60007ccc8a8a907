#include "table/mistakes.h"

namespace ventanilla {

bool Unwanted(const JsonNode& found, const char* code, std::string_view who, std::string_view wanted) {
  found.Report(code, "{} wants {}, not {}.", {who, wanted, Describe(found.json())});
  return false;
}

std::string Quoted(std::string_view name) { return Concat({"\"", name, "\""}); }

std::string_view Short(std::string_view name) { return name.substr(0, 40); }

}  // namespace ventanilla
