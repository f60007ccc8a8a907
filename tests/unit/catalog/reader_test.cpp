#include "unit/catalog/sample.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

TEST_CASE("every file may name the schema by which an editor completes it", "[catalog]") {
  Sample sample = ValidSample();
  for (auto& [path, tree] : sample.files) tree["$schema"] = "../schema/x.schema.json";
  CHECK(ErrorsOf(sample) == "");
  CHECK(Setting("facts.json/$schema", 3) == "wrong-type facts.json/$schema: expected a text that is not empty, found the number 3");
  CHECK(Setting("facts.json/facts/0/$schema", "x").find("unknown-key") == 0);
}

TEST_CASE("an unknown key is refused with the nearest known one", "[catalog]") {
  CHECK(Setting("facts.json/facts/0/cots", 2) ==
        "unknown-key facts.json/facts/0/cots: unknown key \"cots\". Did you mean \"cost\"? | The keys known here are \"id\", "
        "\"of\", \"type\", \"min\", \"max\", \"step\", \"decimals\", \"unit\", \"options\", \"bands\", \"reverse\", \"cost\", "
        "\"group\", \"known_to\", \"elapses\", \"ask\", \"applies\", \"otherwise\", \"prior\", \"actionable\" and \"sensitive\".");
  CHECK(Setting("programs/asignacion-familiar.json/criteria/all_of/0/rol", "priority") ==
        "unknown-key programs/asignacion-familiar.json/criteria/all_of/0/rol: unknown key \"rol\". Did you mean \"role\"? | The "
        "keys known here are \"id\", \"when\", \"source\", \"role\" and \"decides\".");
  CHECK(Setting("documents.json/documents/0/zzz", 1) ==
        "unknown-key documents.json/documents/0/zzz: unknown key \"zzz\". | The keys known here are \"id\".");
}

TEST_CASE("a missing key is named by the pointer that it would have", "[catalog]") {
  CHECK(Removing("facts.json/facts/0/of") ==
        "missing-key facts.json/facts/0/of: the key \"of\" is missing\n"
        "unknown-name programs/asignacion-familiar.json/criteria/all_of/2/when: the household has no \"rsh_percentile\".");
  CHECK(Removing("definitions.json/definitions/0/formula") ==
        "missing-key definitions.json/definitions/0/formula: the key \"formula\" is missing");
  CHECK(Removing("programs/asignacion-familiar.json/criteria") ==
        "missing-key programs/asignacion-familiar.json/criteria: the key \"criteria\" is missing");
}

TEST_CASE("a value of the wrong type says what was expected and what was found", "[catalog]") {
  CHECK(Setting("catalog.json/id", 7) == "wrong-type catalog.json/id: expected a text that is not empty, found the number 7");
  CHECK(Setting("facts.json/facts", Json::parse(R"({"a": 1})")) ==
        "wrong-type facts.json/facts: expected a list, found an object\n"
        "unknown-name definitions.json/definitions/1/formula: a person has no \"birth_date\".\n"
        "unknown-name facts.json/constraints/0/formula: a person has no \"birth_date\".\n"
        "unknown-name programs/asignacion-familiar.json/for_each/in: a person has no \"dependants\".\n"
        "unknown-name programs/asignacion-familiar.json/criteria/all_of/1/any_of/1/when: a person has no \"pensions\".\n"
        "unknown-name programs/asignacion-familiar.json/criteria/all_of/2/when: the household has no \"rsh_percentile\".\n"
        "unknown-name programs/bono.json/amounts/0/schedule/0: a person has no \"saved_uf\".\n"
        "unknown-name programs/suf.json/for_each/in: a person has no \"dependants\".");
  CHECK(Setting("programs/asignacion-familiar.json", Json::parse(R"([1])")) ==
        "wrong-type programs/asignacion-familiar.json: expected an object, found a list\n"
        "unknown-name programs/suf.json/criteria/all_of/0/when: no program \"asignacion_familiar\" is received by a person.");
  CHECK(Setting("catalog.json/version", "") ==
        "wrong-type catalog.json/version: expected a text that is not empty, found the text \"\"");
  CHECK(Setting("facts.json/facts/0/cost", 2.5) ==
        "wrong-type facts.json/facts/0/cost: expected a whole number from 1 to 5, found the number 2.5");
  CHECK(Setting("facts.json/facts/0/cost", 6) ==
        "wrong-type facts.json/facts/0/cost: expected a whole number from 1 to 5, found the number 6");
}

TEST_CASE("words are a text or an object of texts", "[catalog]") {
  CHECK(Setting("facts.json/facts/0/question", Json::parse(R"([])")) ==
        "wrong-type facts.json/facts/0/question: expected a text, or an object with a text for each language, found an empty list");
  CHECK(Setting("facts.json/facts/0/help", Json::parse(R"({"es": 1})")) ==
        "wrong-type facts.json/facts/0/help: expected a text, or an object with a text for each language, found an object");
  CHECK(Setting("programs/asignacion-familiar.json/doubts", Json::parse(R"(["x", 3])")) ==
        "wrong-type programs/asignacion-familiar.json/doubts/1: expected a text, or an object with a text for each language, "
        "found the number 3");
  CHECK(Setting("programs/asignacion-familiar.json/agency", 5) ==
        "wrong-type programs/asignacion-familiar.json/agency: expected a text, or an object with a text for each language, found "
        "the number 5");
  CHECK(Setting("facts.json/facts/0/label", Json::parse(R"({})")) ==
        "wrong-type facts.json/facts/0/label: expected a text, or an object with a text for each language, found an empty object");
}

TEST_CASE("dates are real days", "[catalog]") {
  CHECK(Setting("catalog.json/valid/from", "2026-02-30") ==
        "wrong-type catalog.json/valid/from: expected a date like \"2026-11-21\", found the text \"2026-02-30\"");
  CHECK(Setting("programs/bono.json/windows/0/to", "mayo") ==
        "wrong-type programs/bono.json/windows/0/to: expected a date like \"2026-11-21\", found the text \"mayo\"");
}

TEST_CASE("enumerations are closed", "[catalog]") {
  CHECK(Setting("programs/asignacion-familiar.json/sector", "incom") ==
        "unknown-value programs/asignacion-familiar.json/sector: expected \"income\", \"pension\", \"work\", \"housing\", "
        "\"education\", \"health\", \"care\" or \"utilities\", found \"incom\". Did you mean \"income\"?");
  CHECK(Setting("programs/asignacion-familiar.json/award", "gift") ==
        "unknown-value programs/asignacion-familiar.json/award: expected \"entitlement\", \"quota\", \"competitive\", "
        "\"invitation\" or \"automatic\", found \"gift\".");
  CHECK(Setting("programs/asignacion-familiar.json/status/state", "Active") ==
        "unknown-value programs/asignacion-familiar.json/status/state: expected \"active\", \"seasonal\", \"uncertain\" or "
        "\"ended\", found \"Active\". Did you mean \"active\"?");
  CHECK(Setting("programs/asignacion-familiar.json/apply/0/channel", "on-line") ==
        "unknown-value programs/asignacion-familiar.json/apply/0/channel: expected \"online\", \"office\", \"phone\" or "
        "\"automatic\", found \"on-line\". Did you mean \"online\"?");
  CHECK(Setting("programs/asignacion-familiar.json/amounts/0/per", "monthly") ==
        "unknown-value programs/asignacion-familiar.json/amounts/0/per: expected \"month\", \"year\", \"once\" or \"semester\", "
        "found \"monthly\". Did you mean \"month\"?");
  CHECK(Setting("programs/asignacion-familiar.json/amounts/0/kind", "money") ==
        "unknown-value programs/asignacion-familiar.json/amounts/0/kind: expected \"cash\", \"discount\", \"in_kind\" or "
        "\"voucher\", found \"money\".");
  CHECK(Setting("programs/asignacion-familiar.json/amounts/0/unit", "USD") ==
        "unknown-value programs/asignacion-familiar.json/amounts/0/unit: expected \"CLP\" or \"UF\", found \"USD\".");
  CHECK(Setting("programs/asignacion-familiar.json/sources/0/seen", "seen") ==
        "unknown-value programs/asignacion-familiar.json/sources/0/seen: expected \"direct\", \"transcribed\" or "
        "\"own_knowledge\", found \"seen\".");
  CHECK(Setting("parameters.json/parameters/0/values/0/source/seen", "ev26") ==
        "unknown-value parameters.json/parameters/0/values/0/source/seen: expected \"direct\", \"transcribed\" or "
        "\"own_knowledge\", found \"ev26\".");
  CHECK(Setting("facts.json/facts/1/known_to", "state") ==
        "unknown-value facts.json/facts/1/known_to: expected \"agency\", found \"state\".");
  CHECK(Setting("facts.json/facts/2/ask", "never") ==
        "unknown-value facts.json/facts/2/ask: expected \"form\" or \"page\", found \"never\".");
  CHECK(Setting("programs/asignacion-familiar.json/criteria/all_of/0/role", "wish") ==
        "unknown-value programs/asignacion-familiar.json/criteria/all_of/0/role: expected \"requirement\", \"priority\" or "
        "\"condition\", found \"wish\".");
}

TEST_CASE("the catalog is valid over a range of days", "[catalog]") {
  CHECK(Setting("catalog.json/valid", Json::parse(R"({"from": "2028-01-01", "to": "2027-12-31"})")) ==
        "wrong-range catalog.json/valid: a catalog cannot be valid from a day after its last one");
}

TEST_CASE("addresses are texts or null", "[catalog]") {
  CHECK(Setting("programs/asignacion-familiar.json/sources/0/url", false) ==
        "wrong-type programs/asignacion-familiar.json/sources/0/url: expected an address or null, found false");
  CHECK(Setting("parameters.json/parameters/0/values/0/source/url", 3) ==
        "wrong-type parameters.json/parameters/0/values/0/source/url: expected an address or null, found the number 3");
}

}  // namespace
}  // namespace ventanilla
