// Pieces of CSV and JSON, appended to a text: for output by the million, where a writer with a state costs too much.
#pragma once

#include <string>
#include <string_view>

namespace ventanilla {

// A field of CSV, in quotes where it needs them.
void AppendField(std::string_view field, std::string& out);

// A JSON string.
void AppendText(std::string_view text, std::string& out);

// A number that is counted in 10^-decimals.
void AppendScaled(double scaled, int decimals, std::string& out);

}  // namespace ventanilla
