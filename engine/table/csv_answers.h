// What a field of a CSV file says of a fact: ranges "a..b", "a.." and "..b"; options of a choice that are still possible "a|b";
// the options in a set "a|b", "-" for none, "?" among them where others are possible and "!c" then for one that is not; people
// "ana", "ana|leo" for one of them, "-" for nobody; "?" alone was asked and is not known. An empty field was not asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/json.h"
#include "table/cell.h"

namespace ventanilla {

// The answer as the JSON of the contract. What cannot be an answer to `fact` becomes a text, which ReadHousehold() then refuses.
Json CsvAnswer(const Fact& fact, std::string_view field);

// The usual forms of an answer, read at once: false for others, and for all that may be wrong. `cell` is then to be forgotten.
// `options` are those of the fact. Never another cell than ReadCell() makes of CsvAnswer().
bool ReadUsualCell(const Fact& fact, const std::vector<std::string>& options, std::string_view field, Cell& cell);

// True, TRUE or 1; false, FALSE or 0; nothing for any other field.
std::optional<bool> CsvTruth(std::string_view field);

// The field for an answer that is in a table. Read back, it makes the same cell.
std::string PrintCsvCell(const Fact& fact, const std::vector<std::string>& options, const Cell& cell);

}  // namespace ventanilla
