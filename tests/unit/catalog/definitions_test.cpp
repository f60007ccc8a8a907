#include "unit/catalog/sample.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

TEST_CASE("definitions have names of their own", "[catalog]") {
  CHECK(Setting("definitions.json/definitions/0/id", "age") ==
        "duplicate-id definitions.json/definitions/1/id: there is already a definition called person.age\n"
        "circular-definition definitions.json/definitions/0/formula: this is defined by itself: person.age -> person.age\n"
        "unknown-name programs/bono.json/criteria/any_of/0/when: a person has no \"senior\".");
  CHECK(Setting("definitions.json/definitions/0/id", "isSenior") ==
        "bad-id definitions.json/definitions/0/id: the id \"isSenior\" must be small letters and digits joined by underscores, "
        "as in \"birth_date\"\n"
        "unknown-name programs/bono.json/criteria/any_of/0/when: a person has no \"senior\".");
  CHECK(Setting("definitions.json/definitions/0/of", "child") ==
        "unknown-value definitions.json/definitions/0/of: expected \"household\" or \"person\", found \"child\".\n"
        "unknown-name programs/bono.json/criteria/any_of/0/when: a person has no \"senior\".");
}

TEST_CASE("a definition is one value", "[catalog]") {
  CHECK(Setting("definitions.json/definitions/2/formula", "household.members") ==
        "wrong-result definitions.json/definitions/2/formula: this formula must be one value, found list of people | End it with "
        ".size(), .sum() or .exists(p, ...).");
  CHECK(Setting("definitions.json/definitions/2/formula", "\"text\"") ==
        "loose-text definitions.json/definitions/2/formula: a text is only compared with a choice: here nothing gives it its "
        "options");
  CHECK(Setting("definitions.json/definitions/1/formula", "") ==
        "wrong-type definitions.json/definitions/1/formula: expected a text that is not empty, found the text \"\"");
}

TEST_CASE("circles are told with the whole path", "[catalog]") {
  CHECK(Setting("definitions.json/definitions/1/formula", "person.senior ? 1 : 0") ==
        "circular-definition definitions.json/definitions/1/formula: this is defined by itself: person.age -> person.senior -> "
        "person.age");
  CHECK(Setting("definitions.json/definitions/2/formula", "household.size + 1") ==
        "circular-definition definitions.json/definitions/2/formula: this is defined by itself: household.size -> household.size");
}

TEST_CASE("a fact that applies by a definition that reads it is a circle", "[catalog]") {
  CHECK(Setting("facts.json/facts/2", Json::parse(R"({"id": "birth_date", "of": "person", "type": "date", "min": "1900-01-01", "max": "2030-12-31",
                                                      "applies": "person.age > 1", "otherwise": "1950-01-01"})")) ==
        "circular-definition facts.json/facts/2/applies: this is defined by itself: person.birth_date -> person.age -> "
        "person.birth_date");
}

TEST_CASE("an error in a definition is told once, not in all that read it", "[catalog]") {
  CHECK(Setting("definitions.json/definitions/1/formula", "yers(person.birth_date, as_of)") ==
        "unknown-function definitions.json/definitions/1/formula: there is no function \"yers\". Did you mean \"years\"?");
}

TEST_CASE("an error in a fact or parameter is told once, not in all that read it", "[catalog]") {
  CHECK(Setting("facts.json/facts/2/min", "ayer") ==
        "wrong-type facts.json/facts/2/min: expected a date like \"2026-11-21\", found the text \"ayer\"");
  CHECK(Setting("parameters.json/parameters/0/decimals", 1) ==
        "misplaced-key parameters.json/parameters/0/decimals: \"decimals\" belongs to the type decimal only");
  CHECK(Setting("parameters.json/parameters/1/decimals", 0) ==
        "wrong-type parameters.json/parameters/1/decimals: expected a whole number from 1 to 6, found the number 0");
}

}  // namespace
}  // namespace ventanilla
