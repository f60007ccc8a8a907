#include "unit/catalog/sample.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

TEST_CASE("a program stands in the file of its name", "[catalog]") {
  CHECK(Setting("programs/suf.json/id", "sufi") ==
        "wrong-file programs/suf.json/id: the program \"sufi\" stands in the file \"programs/suf.json\" | Name the file "
        "programs/<id>.json.\n"
        "unknown-program programs/asignacion-familiar.json/excludes/0/program: there is no program \"suf\". Did you mean "
        "\"sufi\"?");
  CHECK(Setting("programs/suf.json/id", "SUF") ==
        "bad-id programs/suf.json/id: the id \"SUF\" must be small letters and digits joined by hyphens, as in \"under-18\"\n"
        "unknown-program programs/asignacion-familiar.json/excludes/0/program: there is no program \"suf\".");
}

TEST_CASE("applicants belong to programs of the household, and not beside for_each", "[catalog]") {
  CHECK(Setting("programs/suf.json/applicant", Json::parse(R"({"as": "a", "in": "household.members"})")) ==
        "misplaced-key programs/suf.json/applicant: \"applicant\" belongs to programs of the household: here the subject applies");
  CHECK(Setting("programs/bono.json/for_each", Json::parse(R"({"as": "child", "in": "people"})")) ==
        "unsupported programs/bono.json/for_each: a program of the household has either \"applicant\" or \"for_each\", not both");
}

TEST_CASE("a variable has a name of its own", "[catalog]") {
  CHECK(Setting("programs/suf.json/for_each/as", "person") ==
        "reserved-name programs/suf.json/for_each/as: \"person\" already means something in formulas and cannot name a person\n"
        "unknown-name programs/suf.json/criteria/all_of/0/when: there is no \"child\" here.");
  CHECK(Setting("programs/suf.json/for_each/as", "household") ==
        "reserved-name programs/suf.json/for_each/as: \"household\" already means something in formulas and cannot name a "
        "person\n"
        "unknown-name programs/suf.json/criteria/all_of/0/when: there is no \"child\" here.");
  CHECK(Setting("programs/suf.json/for_each/as", "for") ==
        "reserved-name programs/suf.json/for_each/as: \"for\" already means something in formulas and cannot name a person\n"
        "unknown-name programs/suf.json/criteria/all_of/0/when: there is no \"child\" here.");
  CHECK(Setting("programs/suf.json/for_each/as", "Child") ==
        "bad-id programs/suf.json/for_each/as: the id \"Child\" must be small letters and digits joined by underscores, as in "
        "\"birth_date\"\n"
        "unknown-name programs/suf.json/criteria/all_of/0/when: there is no \"child\" here.");
}

TEST_CASE("binders go over lists of people", "[catalog]") {
  CHECK(Setting("programs/suf.json/for_each/in", "person.age") ==
        "wrong-result programs/suf.json/for_each/in: this formula must be a list of people, found int | Write household.members, "
        "people, or a reference such as person.dependants.");
  CHECK(Setting("programs/suf.json/for_each/in", "child.dependants") ==
        "unknown-name programs/suf.json/for_each/in: there is no \"child\" here.");
  CHECK(Setting("programs/bono.json/applicant/in", "person.dependants") ==
        "unknown-name programs/bono.json/applicant/in: there is no \"person\" here.");
}

TEST_CASE("windows stand in order", "[catalog]") {
  CHECK(Setting("programs/bono.json/windows/0/to", "2026-05-25") ==
        "wrong-range programs/bono.json/windows/0: the window closes before it opens");
  CHECK(Setting("programs/bono.json/windows/1/from", "2026-06-05") ==
        "wrong-order programs/bono.json/windows/1: the windows must stand in order: this one opens before the one above has "
        "closed");
  CHECK(Setting("programs/asignacion-familiar.json/windows",
                Json::parse(R"([{"from": "2026-01-01", "to": "2026-01-02", "source": "fichas"}])")) ==
        "unknown-source programs/asignacion-familiar.json/windows/0/source: there is no source \"fichas\". Did you mean "
        "\"ficha\"?");
}

TEST_CASE("documents and sources are named as they are", "[catalog]") {
  CHECK(Setting("programs/asignacion-familiar.json/documents", Json::parse(R"(["id-cards"])")) ==
        "unknown-document programs/asignacion-familiar.json/documents/0: there is no document \"id-cards\". Did you mean "
        "\"id-card\"?");
  CHECK(Setting("programs/asignacion-familiar.json/criteria/all_of/0/source", "fiche") ==
        "unknown-source programs/asignacion-familiar.json/criteria/all_of/0/source: there is no source \"fiche\". Did you mean "
        "\"ficha\"?");
  CHECK(Setting("programs/asignacion-familiar.json/amounts/0/source", "otra") ==
        "unknown-source programs/asignacion-familiar.json/amounts/0/source: there is no source \"otra\".");
  CHECK(Setting("programs/asignacion-familiar.json/excludes/0/source", "fich") ==
        "unknown-source programs/asignacion-familiar.json/excludes/0/source: there is no source \"fich\". Did you mean \"ficha\"?");
  CHECK(Setting("programs/asignacion-familiar.json/sources/1", Json::parse(R"({"id": "ficha"})")) ==
        "duplicate-id programs/asignacion-familiar.json/sources/1/id: the source \"ficha\" stands twice; the first is at "
        "/sources/0/id");
}

TEST_CASE("exclusions name another program", "[catalog]") {
  CHECK(Setting("programs/asignacion-familiar.json/excludes/0/program", "sub") ==
        "unknown-program programs/asignacion-familiar.json/excludes/0/program: there is no program \"sub\". Did you mean \"suf\"?");
  CHECK(Setting("programs/asignacion-familiar.json/excludes/0/program", "asignacion-familiar") ==
        "self-exclusion programs/asignacion-familiar.json/excludes/0/program: a program cannot exclude itself");
  CHECK(Setting("programs/asignacion-familiar.json/excludes/0/scope", "both") ==
        "unknown-value programs/asignacion-familiar.json/excludes/0/scope: expected \"each\", \"subject\" or \"household\", "
        "found \"both\".");
  CHECK(Removing("programs/asignacion-familiar.json/excludes/0/scope") ==
        "missing-key programs/asignacion-familiar.json/excludes/0/scope: the key \"scope\" is missing");
}

TEST_CASE("a preference names this program or the other", "[catalog]") {
  CHECK(Setting("programs/asignacion-familiar.json/excludes/0/prefer", "other") == "");
  CHECK(Setting("programs/asignacion-familiar.json/excludes/0/prefer", "suf") ==
        "unknown-value programs/asignacion-familiar.json/excludes/0/prefer: expected \"this\" or \"other\", found \"suf\".");
}

TEST_CASE("preferences make no circle, however long", "[catalog]") {
  Sample sample = ValidSample();
  const auto exclude = [&](const char* program, const char* other, const char* prefer) {
    Json& excludes = sample.files[std::string("programs/") + program + ".json"]["excludes"];
    if (excludes.is_null()) excludes = Json::array();
    excludes.push_back({{"program", other}, {"scope", "household"}, {"prefer", prefer}});
  };
  exclude("asignacion-familiar", "suf", "this");
  exclude("suf", "bono", "this");
  CHECK(ErrorsOf(sample) == "");
  SECTION("said once more") {
    exclude("bono", "suf", "other");
    CHECK(ErrorsOf(sample) == "");
  }
  SECTION("said the other way round") {
    exclude("bono", "suf", "this");
    CHECK(ErrorsOf(sample) ==
          "circular-preference programs/suf.json/excludes/0/program: \"suf\" cannot be preferred to \"bono\": the catalog "
          "already prefers the second, directly or through others | Keep what the source says.");
  }
  SECTION("through others") {
    exclude("suf", "asignacion-familiar", "other");
    exclude("bono", "asignacion-familiar", "this");
    CHECK(ErrorsOf(sample) ==
          "circular-preference programs/suf.json/excludes/0/program: \"suf\" cannot be preferred to \"bono\": the catalog "
          "already prefers the second, directly or through others | Keep what the source says.");
  }
}

TEST_CASE("programs exclude each other for each child only where both have for_each", "[catalog]") {
  CHECK(Setting("programs/asignacion-familiar.json/excludes/0/program", "bono") ==
        "wrong-scope programs/asignacion-familiar.json/excludes/0/program: the scope \"each\" is for two programs with "
        "\"for_each\"; \"bono\" has none");
}

TEST_CASE("an amount is one formula or a schedule of them", "[catalog]") {
  CHECK(Setting("programs/asignacion-familiar.json/amounts/0/schedule", Json::parse(R"(["1"])")) ==
        "unclear-amount programs/asignacion-familiar.json/amounts/0: an amount has exactly one of \"formula\" or \"schedule\"");
  CHECK(Removing("programs/asignacion-familiar.json/amounts/0/formula") ==
        "unclear-amount programs/asignacion-familiar.json/amounts/0: an amount has exactly one of \"formula\" or \"schedule\"");
  CHECK(Setting("programs/bono.json/amounts/0/schedule", Json::parse(R"([])")) ==
        "empty-list programs/bono.json/amounts/0/schedule: expected a list with at least one element");
  CHECK(Setting("programs/asignacion-familiar.json/amounts/0/formula", "person.rate") ==
        "wrong-result programs/asignacion-familiar.json/amounts/0/formula: this formula must be an int or a decimal, found "
        "double | Write int(math.round(...)), or int(...) to cut off the decimals.");
  CHECK(Setting("programs/bono.json/amounts/0/schedule/1", "a.senior") ==
        "wrong-result programs/bono.json/amounts/0/schedule/1: this formula must be an int or a decimal, found bool | Write ... "
        "? 1 : 0.");
  CHECK(Setting("programs/asignacion-familiar.json/amounts/1",
                Json::parse(R"({"id": "monthly", "kind": "cash", "unit": "CLP", "per": "once", "formula": "1"})")) ==
        "duplicate-id programs/asignacion-familiar.json/amounts/1/id: the amount \"monthly\" stands twice; the first is at "
        "/amounts/0/id");
}

TEST_CASE("a program can only be read by those who receive it", "[catalog]") {
  CHECK(Setting("programs/suf.json/criteria/all_of/0/when", "household.receives.asignacion_familiar") ==
        "unknown-name programs/suf.json/criteria/all_of/0/when: no program \"asignacion_familiar\" is received by a household. | "
        "A person receives it: household.members.exists(m, m.receives.asignacion_familiar).");
  CHECK(Setting("programs/suf.json/criteria/all_of/0/when", "person.receives.asignacion") ==
        "unknown-name programs/suf.json/criteria/all_of/0/when: no program \"asignacion\" is received by a person.");
}

}  // namespace
}  // namespace ventanilla
