#include "unit/catalog/sample.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

TEST_CASE("a criterion has exactly one kind", "[catalog]") {
  CHECK(Setting("programs/asignacion-familiar.json/criteria/all_of/0/any_of", Json::parse(R"([])")) ==
        "unclear-criterion programs/asignacion-familiar.json/criteria/all_of/0: a criterion has exactly one of \"when\", "
        "\"all_of\" or \"any_of\"; this one has 2");
  CHECK(Setting("programs/asignacion-familiar.json/criteria/all_of/0", Json::parse(R"({"id": "x", "wehn": "true"})")) ==
        "unknown-key programs/asignacion-familiar.json/criteria/all_of/0/wehn: unknown key \"wehn\". Did you mean \"when\"? | "
        "The keys known here are \"id\", \"when\", \"all_of\", \"any_of\", \"source\", \"role\" and \"decides\".\n"
        "unclear-criterion programs/asignacion-familiar.json/criteria/all_of/0: a criterion has exactly one of \"when\", "
        "\"all_of\" or \"any_of\"; this one has none");
  CHECK(Setting("programs/asignacion-familiar.json/criteria/all_of/0", 3) ==
        "wrong-type programs/asignacion-familiar.json/criteria/all_of/0: expected an object, found the number 3");
}

TEST_CASE("the criteria of a program are a group", "[catalog]") {
  CHECK(Setting("programs/suf.json/criteria", Json::parse(R"({"id": "x", "when": "true"})")) ==
        "unclear-criterion programs/suf.json/criteria: the criteria of a program are a group | Put this criterion into a list: { "
        "\"all_of\": [ ... ] }.");
  CHECK(Setting("programs/suf.json/criteria", Json::parse(R"({"all_of": []})")) ==
        "empty-list programs/suf.json/criteria/all_of: expected a list with at least one element");
}

TEST_CASE("leaves have ids, each once in a program", "[catalog]") {
  CHECK(Removing("programs/asignacion-familiar.json/criteria/all_of/0/id") ==
        "missing-key programs/asignacion-familiar.json/criteria/all_of/0/id: the key \"id\" is missing");
  CHECK(Setting("programs/asignacion-familiar.json/criteria/all_of/1/any_of/0/id", "adult") ==
        "duplicate-id programs/asignacion-familiar.json/criteria/all_of/1/any_of/0/id: the criterion \"adult\" stands twice; the "
        "first is at /criteria/all_of/0/id");
  CHECK(Setting("programs/asignacion-familiar.json/criteria/all_of/1/id", "adult") ==
        "duplicate-id programs/asignacion-familiar.json/criteria/all_of/1/id: the criterion \"adult\" stands twice; the first is "
        "at /criteria/all_of/0/id");
  CHECK(Setting("programs/asignacion-familiar.json/criteria/all_of/0/id", "under_18") ==
        "bad-id programs/asignacion-familiar.json/criteria/all_of/0/id: the id \"under_18\" must be small letters and digits "
        "joined by hyphens, as in \"under-18\"");
}

TEST_CASE("when is true or false", "[catalog]") {
  CHECK(Setting("programs/suf.json/criteria/all_of/0/when", "child.age") ==
        "wrong-result programs/suf.json/criteria/all_of/0/when: this formula must be true or false, found int | Compare it: ... "
        "> 0.");
  CHECK(Setting("programs/suf.json/criteria/all_of/0/when", "child.age < ") ==
        "syntax programs/suf.json/criteria/all_of/0/when: expected a value, found the end");
  CHECK(Setting("programs/suf.json/criteria/all_of/0/when", true) ==
        "wrong-type programs/suf.json/criteria/all_of/0/when: expected a text that is not empty, found true");
  CHECK(Setting("programs/suf.json/criteria/all_of/0/when", "person.child") ==
        "unknown-name programs/suf.json/criteria/all_of/0/when: a person has no \"child\".");
}

TEST_CASE("groups have no role", "[catalog]") {
  CHECK(Setting("programs/asignacion-familiar.json/criteria/all_of/1/role", "priority") ==
        "unknown-key programs/asignacion-familiar.json/criteria/all_of/1/role: unknown key \"role\". | The keys known here are "
        "\"id\", \"all_of\" and \"any_of\".");
}

}  // namespace
}  // namespace ventanilla
