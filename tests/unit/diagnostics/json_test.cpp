#include "diagnostics/json.h"

#include <string>

#include "unit/catch.h"

namespace ventanilla::test {
namespace {

std::string ErrorOf(std::string_view text) {
  const Result<Json> parsed = ParseJson({"file.json", text});
  return parsed.ok() ? "" : Print(parsed.errors());
}

TEST_CASE("A document becomes a tree") {
  const Result<Json> parsed = ParseJson({"file.json", R"({"a": [1, 2.5, "x", true, null, {}]})"});
  REQUIRE(parsed.ok());
  CHECK(parsed->dump() == R"({"a":[1,2.5,"x",true,null,{}]})");
}

TEST_CASE("A byte order mark is no part of the document") {
  const std::string text = "\xEF\xBB\xBF{\"a\": 1}";
  CHECK(ParseJson({"f", text}).ok());
  CHECK(LocateValue(text, "/a").line == 1);
}

TEST_CASE("A whole number stays whole up to 2^53 and is a double beyond") {
  const Result<Json> parsed = ParseJson({"f", "[9007199254740992, 9007199254740994, -9007199254740992, -9007199254740994]"});
  REQUIRE(parsed.ok());
  CHECK((*parsed)[0].is_number_integer());
  CHECK((*parsed)[1].is_number_float());
  CHECK((*parsed)[2].is_number_integer());
  CHECK((*parsed)[3].is_number_float());
}

TEST_CASE("A syntax error says what was expected and marks the place") {
  CHECK(ErrorOf("{\n  \"a\": 01\n}") ==
        "file.json:2:9: error: syntax error while parsing object - unexpected number literal; expected '}'\n"
        "    \"a\": 01\n"
        "          ^\n");
}

TEST_CASE("A number that no double holds is a syntax error") { CHECK(ErrorOf("[1e999]").find("number overflow") != std::string::npos); }

TEST_CASE("An empty text is an error") { CHECK(ErrorOf("").starts_with("file.json:1:1: error: ")); }

TEST_CASE("Comments and trailing commas are errors") {
  CHECK_FALSE(ErrorOf("[1] // x").empty());
  CHECK_FALSE(ErrorOf("[1,]").empty());
  CHECK_FALSE(ErrorOf("[1] 2").empty());
}

TEST_CASE("Invalid UTF-8 is an error whose message is valid UTF-8") {
  const std::string error = ErrorOf("{\"a\": \"\xFF\"}");
  CHECK(error.find("ill-formed UTF-8") != std::string::npos);
  CHECK(error.find('\xFF') == std::string::npos);
}

TEST_CASE("A key that stands twice is an error at the second place") {
  CHECK(ErrorOf("{\"a\": [1, {\"b\": 1,\n  \"c\": {\"b\": 2}, \"b\": 3}]}") ==
        "file.json:2:18: error: the key \"b\" stands twice in one object\n"
        "  at /a/1/b\n"
        "    \"c\": {\"b\": 2}, \"b\": 3}]}\n"
        "                   ^^^\n"
        "  mend: Remove or rename one of the two.\n");
}

TEST_CASE("Keys that are equal only after decoding are equal") {
  CHECK(ErrorOf("{\"a\": 1, \"\\u0061\": 2}").find("file.json:1:10: error: the key \"a\" stands twice") == 0);
}

TEST_CASE("Sixty-four levels are read, one more is an error") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(ParseJson({"f", nested(64)}).ok());
  const Result<Json> deeper = ParseJson({"f", nested(65)});
  REQUIRE_FALSE(deeper.ok());
  CHECK(deeper.errors()[0].code == "json-depth");
  CHECK(deeper.errors()[0].position == Position{1, 65});
}

TEST_CASE("A text over the limit is refused before it is read") {
  const std::string text(kMaxJsonBytes + 1, ' ');
  CHECK(ParseJson({"f", text}).errors()[0].code == "json-size");
}

TEST_CASE("A value is found by its pointer") {
  const std::string_view text = "{\n \"a/b\": {\"~\": [10,\n 20]}, \"\\u00e9\": \"x\" }";
  CHECK(LocateValue(text, "") == Position{1, 1});
  CHECK(LocateValue(text, "/a~1b/~0/1") == Position{3, 2});
  CHECK(LocateValue(text, "/\u00e9") == Position{3, 18});
  CHECK(LocateValue(text, "/missing") == Position{});
  CHECK(LocateValue(text, "/a~1b/~0/2") == Position{});
  CHECK(LocateValue(text, "/a~1b/~0/1/x") == Position{});
}

TEST_CASE("Looking for a value in a broken text ends") {
  const std::string_view text = "{\"a\": [1, {\"b\": \"\\u12";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    LocateValue(text.substr(0, length), "/a/1/b");
    LocateInString(text.substr(0, length), "/a/1/b", 3);
  }
  CHECK(LocateValue("{]", "/a") == Position{});
}

TEST_CASE("A place in a decoded string is a place in the file") {
  const std::string_view text = R"({"f": "a\n\u00e9\ud83d\ude00b\"c"})";
  const auto column = [&](std::size_t offset) { return LocateInString(text, "/f", offset).column; };
  CHECK(column(0) == 8);   // a
  CHECK(column(1) == 9);   // \n
  CHECK(column(2) == 11);  // e acute, two bytes
  CHECK(column(3) == 11);
  CHECK(column(4) == 17);   // the face, four bytes
  CHECK(column(8) == 29);   // b
  CHECK(column(9) == 30);   // the quote
  CHECK(column(11) == 33);  // behind the last one
}

TEST_CASE("A diagnostic about a value has its position and marks it") {
  const SourceText source{"f.json", "{\"a\": 12, \"b\": {}}"};
  const Diagnostic number = At(source, "/a", "code", "message", "Mend.");
  CHECK(number.position == Position{1, 7});
  CHECK(number.excerpt == "{\"a\": 12, \"b\": {}}\n      ^^");
  CHECK(At(source, "/b", "code", "message").excerpt == "{\"a\": 12, \"b\": {}}\n               ^");
  CHECK(At(source, "/c", "code", "message").position == Position{});
}

TEST_CASE("A step of a pointer is escaped") {
  CHECK(Join("/a/b", "c/d") == "/a/b/c~1d");
  CHECK(Join("", "~") == "/~0");
  CHECK(Join("/a", std::size_t{3}) == "/a/3");
}

TEST_CASE("A value is described in a few words") {
  CHECK(Describe(Json("abc")) == "the text \"abc\"");
  CHECK(Describe(Json(std::string(50, 'x'))) == "the text \"" + std::string(40, 'x') + "...\"");
  CHECK(Describe(Json(12)) == "the number 12");
  CHECK(Describe(Json(true)) == "true");
  CHECK(Describe(Json(nullptr)) == "null");
  CHECK(Describe(Json::array()) == "an empty list");
  CHECK(Describe(Json::array({1})) == "a list");
  CHECK(Describe(Json{{"a", 1}}) == "an object");
}

}  // namespace
}  // namespace ventanilla::test
