#include "diagnostics/weave.h"

#include "diagnostics/json_scan.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

const SourceFile kBase{"facts.json", "{\n  \"first\": [\n    {\"id\": \"a\", \"n\": 1},\n    {\"id\": \"b\",\n     \"n\": 2}\n  ],\n  \"last\": true\n}\n", {}};
const SourceFile kMore{"more.json", "[\n      {\"id\":\n \"ñandú\", \"n\": 3}\n]", {}};

Json TreeOf(const SourceFile& file) {
  const Result<Json> tree = ParseJson({file.path, file.text});
  if (!tree.ok()) FAIL(Print(tree.errors()) << file.text);
  return *tree;
}

// "more.json/0/n 3:16" for the value at a pointer.
std::string PlaceOf(const SourceFile& file, const std::string& pointer) {
  const Diagnostic at = At(file, pointer, "", "");
  return at.file + at.pointer + " " + std::to_string(at.position.line) + ":" + std::to_string(at.position.column);
}

TEST_CASE("what a list or an object holds is found in its order", "[weave]") {
  const std::string text = R"({"b": [1, {"x": "}"}], "a\n": null})";
  const auto children = ChildrenOf(text, FindValue(text, ""));
  REQUIRE(children.size() == 2);
  CHECK(children[0].key == "b");
  CHECK(children[1].key == "a\n");
  CHECK(text.substr(children[1].place.begin, 4) == "null");
  const auto items = ChildrenOf(text, children[0].place);
  REQUIRE(items.size() == 2);
  CHECK(text.substr(items[1].place.begin, items[1].place.end - items[1].place.begin) == R"({"x": "}"})");
  CHECK(ChildrenOf(text, items[0].place).empty());
  CHECK(ChildrenOf("[]", FindValue("[]", "")).empty());
  CHECK(ChildrenOf("{\"a\"", {true, 0, 4}).empty());
}

TEST_CASE("a text without changes keeps its value, and every place", "[weave]") {
  const SourceFile same = Weave(kBase, {});
  CHECK(TreeOf(same) == TreeOf(kBase));
  for (const char* pointer : {"", "/first", "/first/1/n", "/last"}) CHECK(PlaceOf(same, pointer) == PlaceOf(kBase, pointer));
}

TEST_CASE("elements are added and dropped, and every value is told where it came from", "[weave]") {
  Edits edits;
  edits.dropped = {"/first/0"};
  edits.appended["/first"] = {{&kMore, "/0"}};
  const SourceFile woven = Weave(kBase, edits);
  CHECK(TreeOf(woven) == Json::parse(R"({"first": [{"id": "b", "n": 2}, {"id": "ñandú", "n": 3}], "last": true})"));
  CHECK(PlaceOf(woven, "/first/0/n") == "facts.json/first/1/n 5:11");
  CHECK(PlaceOf(woven, "/first/1/n") == "more.json/0/n 3:16");
  CHECK(PlaceOf(woven, "/first/1") == "more.json/0 2:7");
  CHECK(PlaceOf(woven, "/last") == "facts.json/last 7:11");
  CHECK(PlaceOf(woven, "/first") == "facts.json/first 2:12");
}

TEST_CASE("members are replaced, added and dropped", "[weave]") {
  Edits edits;
  edits.members["/first/1"] = {{"n", {&kMore, "/0/n"}}, {"new", {&kMore, ""}}};
  edits.dropped = {"/last"};
  const SourceFile woven = Weave(kBase, edits);
  CHECK(TreeOf(woven) == Json::parse(R"({"first": [{"id": "a", "n": 1}, {"id": "b", "n": 3, "new": [{"id": "ñandú", "n": 3}]}]})"));
  CHECK(PlaceOf(woven, "/first/1/n") == "more.json/0/n 3:16");
  CHECK(PlaceOf(woven, "/first/1/id") == "facts.json/first/1/id 4:12");
  CHECK(PlaceOf(woven, "/first/1/new/0/n") == "more.json/0/n 3:16");
}

TEST_CASE("what was woven twice is still told where it came from", "[weave]") {
  Edits edits;
  edits.appended["/first"] = {{&kMore, "/0"}};
  const SourceFile once = Weave(kBase, edits);
  Edits again;
  again.dropped = {"/first/0"};
  const SourceFile third{"third.json", "{}", {{1, "../third.json", 1, {}, {}}}};
  again.appended["/first"] = {{&third, ""}};
  const SourceFile twice = Weave(once, again);
  CHECK(PlaceOf(twice, "/first/1/n") == "more.json/0/n 3:16");
  CHECK(PlaceOf(twice, "/first/0/n") == "facts.json/first/1/n 5:11");
  CHECK(PlaceOf(twice, "/first/2") == "../third.json 1:1");
}

TEST_CASE("a message about a file that came from one other names that one", "[weave]") {
  const SourceFile file{"facts.json", "{\n\"a\": 1}", {{1, "../cl/facts.json", 1, {}, {}}}};
  CHECK(PlaceOf(file, "/a") == "../cl/facts.json/a 2:6");
  CHECK(PlaceName(file, "/a") == "../cl/facts.json:2:6");
  const Diagnostics told = Retell({At(SourceText{"facts.json", file.text}, "/b", "c", "m"), At(SourceText{"other.json", "1"}, "", "c", "m")}, {file});
  CHECK(told[0].file == "../cl/facts.json");
  CHECK(told[1].file == "other.json");
}

}  // namespace
}  // namespace ventanilla
