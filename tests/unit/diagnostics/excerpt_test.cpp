#include "diagnostics/excerpt.h"

#include <string>

#include "unit/catch.h"

namespace ventanilla::test {
namespace {

TEST_CASE("A column counts code points") {
  CHECK(PositionAt("a\u00f1o x", 5) == Position{1, 5});
  CHECK(PositionAt("a\nb\n", 4) == Position{3, 1});
  CHECK(PositionAt("ab", 99) == Position{1, 3});
}

TEST_CASE("Carets stand under what is meant") {
  CHECK(Excerpt("one\na\u00f1o two\nthree", 9, 12) == "a\u00f1o two\n    ^^^");
  CHECK(Excerpt("", 0, 0) == "\n^");
  CHECK(Excerpt("ab", 2, 2) == "ab\n  ^");
}

TEST_CASE("Carets end with the line") { CHECK(Excerpt("ab\ncd", 1, 5) == "ab\n ^"); }

TEST_CASE("A long line is clipped on both sides") {
  const std::string text = std::string(100000, 'a') + "HERE" + std::string(100000, 'b');
  const std::string excerpt = Excerpt(text, 100000, 100004);
  CHECK(excerpt == "..." + std::string(50, 'a') + "HERE" + std::string(46, 'b') + "...\n" + std::string(53, ' ') + "^^^^");
}

TEST_CASE("Whatever the bytes, an excerpt is printable and as wide as its line") {
  CHECK(Excerpt("a\t\xFFz", 3, 4) == "a ?z\n   ^");
  CHECK(Presentable("a\n\xC3", 10) == "a ?");
  CHECK(Presentable("abcdef", 3) == "abc...");
}

TEST_CASE("A diagnostic prints with place, pointer, excerpt and mend") {
  const Diagnostic diagnostic{
      .code = "c", .file = "f.json", .pointer = "/a", .position = {2, 3}, .message = "wrong", .mend = "Do this.", .excerpt = "ab\n ^"};
  CHECK(Print(diagnostic) == "f.json:2:3: error: wrong\n  at /a\n  ab\n   ^\n  mend: Do this.\n");
  CHECK(Print(Diagnostic{.message = "odd", .severity = Severity::kWarning}) == "warning: odd\n");
}

TEST_CASE("A warning is no error") {
  Diagnostics diagnostics{{.severity = Severity::kWarning}};
  CHECK_FALSE(HasErrors(diagnostics));
  diagnostics.push_back({});
  CHECK(HasErrors(diagnostics));
}

}  // namespace
}  // namespace ventanilla::test
