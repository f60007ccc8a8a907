#include "diagnostics/text.h"

#include <string>

#include "diagnostics/word_list.h"
#include "unit/catch.h"

namespace ventanilla::test {
namespace {

TEST_CASE("Gaps take the values in their order") {
  CHECK(Fill("{} takes {}, found {}.", {"+", "two ints", "a date"}) == "+ takes two ints, found a date.");
  CHECK(Fill("no gap", {"unused"}) == "no gap");
  CHECK(Fill("{}{}", {"{}", ""}) == "{}");  // a value's braces are no gap
}

TEST_CASE("A value between quotes is fit for a message") {
  CHECK(Fill("\"{}\", {}", {"a\nb", "a\nb"}) == "\"a b\", a\nb");
  CHECK(Fill("\"{}\"", {std::string(61, 'x')}) == "\"" + std::string(60, 'x') + "...\"");
}

TEST_CASE("A word is found in a list of words") {
  CHECK(IndexOf("map filter", "map") == 0);
  CHECK(IndexOf("map filter", "filter") == 1);
  CHECK(IndexOf("map filter", "fil") == -1);
  CHECK(IndexOf("map filter", "") == -1);
  CHECK(IndexOf("", "map") == -1);
  CHECK(Split("map filter") == WordList{"map", "filter"});
}

}  // namespace
}  // namespace ventanilla::test
