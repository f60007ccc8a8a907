// The files of a catalog: one is its manifest, each of two folders has one file for each thing.
#pragma once

#include <string_view>

namespace ventanilla {

inline constexpr const char* kManifest = "catalog.json";
inline constexpr std::string_view kPrograms = "programs/";
inline constexpr std::string_view kCases = "cases/";

}  // namespace ventanilla
