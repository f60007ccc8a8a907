// For whom the keys of a catalog are: the one list behind what is published, what the engine loads and what a diff looks at.
#pragma once

#include <string_view>

namespace ventanilla {

// What people read comes in two files for each language: what questions and the first list of results show, and the rest.
enum class Reading { kNever, kFirst, kLater };

// A key of no list is for everybody, and read first: ids, types, domains.

// Whether a verdict, an amount or the order of questions can hang on what stands under this key.
bool IsForEngine(std::string_view key);

// When people read it, by the nearest name above it: "text" in "amounts".
Reading WhenRead(std::string_view parent, std::string_view key);

// The same of a file, as "documents.json".
bool IsFileForEngine(std::string_view path);

}  // namespace ventanilla
