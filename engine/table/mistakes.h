// How mistakes in a household are worded.
#pragma once

#include <string>
#include <string_view>

#include "catalog/reader.h"

namespace ventanilla {

// `who` wants `wanted`, not what stands here. Always false.
bool Unwanted(const JsonNode& found, const char* code, std::string_view who, std::string_view wanted);

// In quotes, as it is.
std::string Quoted(std::string_view name);

// Of a name that may be long.
std::string_view Short(std::string_view name);

}  // namespace ventanilla
