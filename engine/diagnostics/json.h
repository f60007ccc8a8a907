// JSON text to a tree, with positions on demand. Strict: one value, no duplicate keys, no comments, valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "diagnostics/diagnostics.h"

namespace ventanilla {

using Json = nlohmann::json;

// A text and the name under which messages speak of it. `text` must outlive every JsonFile made of it.
struct SourceText {
  std::string file;
  std::string_view text;
};

inline constexpr std::size_t kMaxJsonBytes = 64u << 20;
inline constexpr int kMaxJsonDepth = 64;

// Errors: "json-syntax", "json-duplicate-key", "json-depth", "json-size".
Result<Json> ParseJson(const SourceText& source);

// Where the value at `pointer` (RFC 6901) begins in a text that parses; {0, 0} when there is none.
// Scans the text anew: for messages only.
Position LocateValue(std::string_view text, std::string_view pointer);

// Where byte `offset` of the *decoded* string at `pointer` stands, so that a formula's error points into the file.
Position LocateInString(std::string_view text, std::string_view pointer, std::size_t offset);

// A diagnostic about the value at `pointer`, with position and excerpt filled in where the text has it.
Diagnostic At(const SourceText& source, std::string_view pointer, std::string_view code, std::string_view message,
              std::string_view mend = {});

// `/a/b` + "c/d" = "/a/b/c~1d".
std::string Join(std::string_view pointer, std::string_view key);
std::string Join(std::string_view pointer, std::size_t index);

// A JSON number in its shortest form.
std::string PrintNumber(const Json& number);

// For messages: `a text "abc"`, `the number 12`, `an object`, ... at most 40 characters of the value.
std::string Describe(const Json& value);

}  // namespace ventanilla
