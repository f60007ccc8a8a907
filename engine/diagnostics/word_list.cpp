#include "diagnostics/word_list.h"

#include "diagnostics/suggest.h"
#include "diagnostics/text.h"

namespace ventanilla {
namespace {

// Takes the first word off.
std::string_view TakeWord(std::string_view& words) {
  const std::string_view word = words.substr(0, words.find(' '));
  words.remove_prefix(word.size() < words.size() ? word.size() + 1 : word.size());
  return word;
}

}  // namespace

WordList Split(std::string_view words) {
  WordList list;
  while (!words.empty()) list.push_back(TakeWord(words));
  return list;
}

int IndexOf(std::string_view words, std::string_view word) {
  for (int index = 0; !words.empty(); ++index) {
    if (TakeWord(words) == word) return index;
  }
  return -1;
}

std::string Enumerate(const WordList& words, std::string_view joint) {
  std::string out;
  for (const std::string_view& word : words) {
    if (&word != &words.front()) out += &word == &words.back() ? Concat({" ", joint, " "}) : ", ";
    out += Concat({"\"", word, "\""});
  }
  return out;
}

std::string Similar(std::string_view word, const WordList& words) {
  Suggester suggester(word);
  for (const std::string_view one : words) suggester.Offer(one);
  return suggester.Print();
}

}  // namespace ventanilla
