// Lists of words in one text, separated by spaces: "household person".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ventanilla {

using WordList = std::vector<std::string_view>;

WordList Split(std::string_view words);

// Which of the words it is, from 0; -1 when it is none of them.
int IndexOf(std::string_view words, std::string_view word);

// `"a", "b" or "c"`, with `joint` before the last.
std::string Enumerate(const WordList& words, std::string_view joint);

// ` Did you mean "X"?`, or "".
std::string Similar(std::string_view word, const WordList& words);

}  // namespace ventanilla
