#include "unit/catalog/sample.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

Json ManyOptions(int count) {
  Json options = Json::array();
  for (int i = 0; i < count; ++i) options.push_back({{"id", "option-" + std::to_string(i)}});
  return options;
}

TEST_CASE("facts and groups have ids of their own", "[catalog]") {
  CHECK(Setting("facts.json/facts/0/id", "RshPercentile") ==
        "bad-id facts.json/facts/0/id: the id \"RshPercentile\" must be small letters and digits joined by underscores, as in "
        "\"birth_date\"\n"
        "unknown-name programs/asignacion-familiar.json/criteria/all_of/2/when: the household has no \"rsh_percentile\".");
  CHECK(Setting("facts.json/facts/1/id", "rsh_percentile") ==
        "duplicate-id facts.json/facts/1/id: there is already a fact called household.rsh_percentile");
  CHECK(Setting("facts.json/groups/1", Json::parse(R"({"id": "home-yesno"})")) ==
        "duplicate-id facts.json/groups/1/id: the group \"home-yesno\" stands twice; the first is at /groups/0/id");
  CHECK(Setting("facts.json/groups/0/id", "home_yesno") ==
        "bad-id facts.json/groups/0/id: the id \"home_yesno\" must be small letters and digits joined by hyphens, as in "
        "\"under-18\"\n"
        "unknown-group facts.json/facts/1/group: there is no group \"home-yesno\".");
  CHECK(Setting("facts.json/constraints/1", Json::parse(R"({"id": "born-before-today", "of": "household", "formula": "true"})")) ==
        "duplicate-id facts.json/constraints/1/id: the constraint \"born-before-today\" stands twice; the first is at "
        "/constraints/0/id");
}

TEST_CASE("names do not hide each other or what is built in", "[catalog]") {
  CHECK(Setting("facts.json/facts/4/reverse", "sex") ==
        "duplicate-id facts.json/facts/4/reverse: there is already a fact called person.sex\n"
        "unknown-name programs/asignacion-familiar.json/for_each/in: a person has no \"dependants\".\n"
        "unknown-name programs/suf.json/for_each/in: a person has no \"dependants\".");
  CHECK(Setting("facts.json/facts/4/reverse", "age") ==
        "duplicate-id definitions.json/definitions/1/id: there is already the reverse of a reference called person.age\n"
        "unknown-name programs/asignacion-familiar.json/for_each/in: a person has no \"dependants\".\n"
        "unknown-name programs/suf.json/for_each/in: a person has no \"dependants\".");
  CHECK(Setting("definitions.json/definitions/2/id", "rsh_percentile") ==
        "duplicate-id definitions.json/definitions/2/id: there is already a fact called household.rsh_percentile\n"
        "unknown-name programs/bono.json/criteria/any_of/0/when: the household has no \"size\".");
  CHECK(Setting("facts.json/facts/1/id", "members") ==
        "reserved-name facts.json/facts/1/id: household.members is built into the rule language");
  CHECK(Setting("facts.json/facts/3/id", "resident") ==
        "reserved-name facts.json/facts/3/id: person.resident is built into the rule language\n"
        "unknown-name facts.json/facts/8/applies: a person has no \"sex\".");
  CHECK(Setting("facts.json/facts/3/id", "receives") ==
        "reserved-name facts.json/facts/3/id: person.receives is built into the rule language\n"
        "unknown-name facts.json/facts/8/applies: a person has no \"sex\".");
  CHECK(Setting("facts.json/facts/0/id", "while") ==
        "reserved-name facts.json/facts/0/id: \"while\" is a word of the rule language and cannot be a name\n"
        "unknown-name programs/asignacion-familiar.json/criteria/all_of/2/when: the household has no \"rsh_percentile\".");
  CHECK(Setting("definitions.json/definitions/2/id", "true") ==
        "reserved-name definitions.json/definitions/2/id: \"true\" is a word of the rule language and cannot be a name\n"
        "unknown-name programs/bono.json/criteria/any_of/0/when: the household has no \"size\".");
}

TEST_CASE("numbers and dates need a domain", "[catalog]") {
  CHECK(Removing("facts.json/facts/0/min") == "missing-key facts.json/facts/0/min: the key \"min\" is missing");
  CHECK(Removing("facts.json/facts/2/max") == "missing-key facts.json/facts/2/max: the key \"max\" is missing");
  CHECK(Removing("facts.json/facts/7/step") == "missing-key facts.json/facts/7/step: the key \"step\" is missing");
  CHECK(Setting("facts.json/facts/0/min", 0.5) ==
        "wrong-type facts.json/facts/0/min: expected a whole number, found the number 0.5");
  CHECK(Setting("facts.json/facts/2/min", 1900) ==
        "wrong-type facts.json/facts/2/min: expected a date like \"2026-11-21\", found the number 1900");
  CHECK(Setting("facts.json/facts/0/max", 1e+16) == "out-of-range facts.json/facts/0/max: this number is beyond 2^53");
}

TEST_CASE("a domain is a grid", "[catalog]") {
  CHECK(Setting("facts.json/facts/0/min", 101) == "wrong-range facts.json/facts/0/min: the minimum is above the maximum");
  CHECK(Setting("facts.json/facts/0/step", 0) == "wrong-range facts.json/facts/0/step: the step must be more than 0");
  CHECK(Setting("facts.json/facts/0/step", 3) ==
        "off-grid facts.json/facts/0/max: the maximum cannot be reached from the minimum in whole steps");
  CHECK(Setting("facts.json/facts/6/max", 100.25) ==
        "off-grid facts.json/facts/6/max: the maximum cannot be reached from the minimum in whole steps");
  CHECK(Setting("facts.json/facts/7/step", 0.3) ==
        "off-grid facts.json/facts/7/max: the maximum cannot be reached from the minimum in whole steps");
  CHECK(Setting("facts.json/facts/2/step", 7) ==
        "off-grid facts.json/facts/2/max: the maximum cannot be reached from the minimum in whole steps");
}

TEST_CASE("what elapses grows by 1 from step to step", "[catalog]") {
  CHECK(Setting("facts.json/facts/8/step", 2) ==
        "off-grid facts.json/facts/8/elapses: the step must divide 1");
  CHECK(Setting("facts.json/facts/6/elapses", "year").empty());  // by halves
}

TEST_CASE("a decimal declares its decimals and keeps to them", "[catalog]") {
  CHECK(Removing("facts.json/facts/6/decimals") == "missing-key facts.json/facts/6/decimals: the key \"decimals\" is missing");
  CHECK(Setting("facts.json/facts/6/decimals", 7) ==
        "wrong-type facts.json/facts/6/decimals: expected a whole number from 1 to 6, found the number 7");
  CHECK(Setting("facts.json/facts/6/step", 0.125) ==
        "wrong-type facts.json/facts/6/step: expected a number with at most 2 decimals, found the number 0.125");
  CHECK(Setting("facts.json/facts/0/decimals", 2) ==
        "misplaced-key facts.json/facts/0/decimals: \"decimals\" belongs to the type decimal only");
}

TEST_CASE("bands lie inside the domain and on its grid", "[catalog]") {
  CHECK(Setting("facts.json/facts/0/bands/0/min", -1) ==
        "outside-domain facts.json/facts/0/bands/0: the band reaches beyond the fact's minimum or maximum");
  CHECK(Setting("facts.json/facts/0/bands/0/max", 101) ==
        "outside-domain facts.json/facts/0/bands/0: the band reaches beyond the fact's minimum or maximum");
  CHECK(Setting("facts.json/facts/0/bands/0/min", 50) ==
        "wrong-range facts.json/facts/0/bands/0: the band's minimum is above its maximum");
  CHECK(Setting("facts.json/facts/6/bands", Json::parse(R"([{"min": 0.25, "max": 1}])")) ==
        "off-grid facts.json/facts/6/bands/0: the band begins or ends between two steps of the fact");
  CHECK(Setting("facts.json/facts/0/bands", Json::parse(R"([])")) ==
        "empty-list facts.json/facts/0/bands: expected a list with at least one element");
}

TEST_CASE("choices and sets have 1 to 64 different options", "[catalog]") {
  CHECK(Setting("facts.json/facts/3/options", Json::parse(R"([])")) ==
        "empty-list facts.json/facts/3/options: expected a list with at least one element");
  CHECK(Removing("facts.json/facts/3/options") == "missing-key facts.json/facts/3/options: the key \"options\" is missing");
  CHECK(Setting("facts.json/facts/3/options", ManyOptions(65)) ==
        "too-many-options facts.json/facts/3/options: expected at most 64 options, found 65");
  CHECK(Setting("facts.json/facts/3/options/1/id", "other") ==
        "duplicate-id facts.json/facts/3/options/2/id: the option \"other\" stands twice; the first is at /facts/3/options/1/id");
  CHECK(Setting("facts.json/facts/3/options/2/id", "de otro") ==
        "bad-id facts.json/facts/3/options/2/id: the id \"de otro\" of an option must be letters, digits, hyphens and underscores");
}

TEST_CASE("keys of another type are refused", "[catalog]") {
  CHECK(Setting("facts.json/facts/1/min", 0) ==
        "misplaced-key facts.json/facts/1/min: \"min\" belongs to a fact of type \"int\", \"decimal\", \"double\" or \"date\"; "
        "this one is \"boolean\"");
  CHECK(Setting("facts.json/facts/0/options", Json::parse(R"([])")) ==
        "misplaced-key facts.json/facts/0/options: \"options\" belongs to a fact of type \"choice\" or \"set\"; this one is "
        "\"int\"");
  CHECK(Setting("facts.json/facts/2/bands", Json::parse(R"([])")) ==
        "misplaced-key facts.json/facts/2/bands: \"bands\" belongs to a fact of type \"int\", \"decimal\" or \"double\"; this "
        "one is \"date\"");
  CHECK(Setting("facts.json/facts/2/elapses", "year") ==
        "misplaced-key facts.json/facts/2/elapses: \"elapses\" belongs to a fact of type \"int\", \"decimal\" or \"double\"; "
        "this one is \"date\"");
  CHECK(Setting("facts.json/facts/0/reverse", "x") ==
        "misplaced-key facts.json/facts/0/reverse: \"reverse\" belongs to a fact of type \"reference\"; this one is \"int\"");
  CHECK(Setting("facts.json/facts/0/group", "home-yesno") ==
        "misplaced-key facts.json/facts/0/group: \"group\" belongs to a fact of type \"boolean\"; this one is \"int\"");
  CHECK(Setting("facts.json/facts/4/applies", "true") ==
        "misplaced-key facts.json/facts/4/applies: \"applies\" belongs to a fact of type \"boolean\", \"int\", \"decimal\", "
        "\"double\", \"date\", \"choice\" or \"set\"; this one is \"reference\"");
}

TEST_CASE("a fact names a group of the file", "[catalog]") {
  CHECK(Setting("facts.json/facts/1/group", "home-yes-no") ==
        "unknown-group facts.json/facts/1/group: there is no group \"home-yes-no\". Did you mean \"home-yesno\"?");
}

TEST_CASE("only people have references", "[catalog]") {
  CHECK(Setting("facts.json/facts/4/of", "household") ==
        "household-reference facts.json/facts/4/of: a reference goes from one person to another: only a person can have it");
}

TEST_CASE("applies and otherwise come together", "[catalog]") {
  CHECK(Removing("facts.json/facts/8/otherwise") ==
        "missing-otherwise facts.json/facts/8/applies: a fact that does not always apply needs the value that counts where it "
        "does not | Add \"otherwise\".");
  CHECK(Removing("facts.json/facts/8/applies") ==
        "missing-applies facts.json/facts/8/otherwise: \"otherwise\" counts where the fact does not apply, but this fact always "
        "applies | Add \"applies\", or remove \"otherwise\".");
}

TEST_CASE("otherwise is a value of the fact", "[catalog]") {
  CHECK(Setting("facts.json/facts/8/otherwise", 11) ==
        "outside-domain facts.json/facts/8/otherwise: this value is beyond the fact's minimum or maximum");
  CHECK(Setting("facts.json/facts/8/otherwise", "none") ==
        "wrong-type facts.json/facts/8/otherwise: expected a number, found the text \"none\"");
  CHECK(Setting("facts.json/facts/5/otherwise", Json::parse(R"(["orfan"])")) ==
        "unknown-option facts.json/facts/5/otherwise/0: there is no option \"orfan\".");
  CHECK(Setting("facts.json/facts/5/otherwise", "orphan") ==
        "wrong-type facts.json/facts/5/otherwise: expected a list, found the text \"orphan\"");
}

TEST_CASE("a fact is actionable or not", "[catalog]") {
  CHECK(Setting("facts.json/facts/0/actionable", true) == "");
  CHECK(Setting("facts.json/facts/0/actionable", "yes") ==
        "wrong-type facts.json/facts/0/actionable: expected true or false, found the text \"yes\"");
}

TEST_CASE("applies is true or false, in the scope of its owner", "[catalog]") {
  CHECK(Setting("facts.json/facts/8/applies", "person.age") ==
        "wrong-result facts.json/facts/8/applies: this formula must be true or false, found int | Compare it: ... > 0.");
  CHECK(Setting("facts.json/facts/8/applies", "child.age > 1") ==
        "unknown-name facts.json/facts/8/applies: there is no \"child\" here.");
  CHECK(Setting("facts.json/facts/8/applies", "person.sexo == \"female\"") ==
        "unknown-name facts.json/facts/8/applies: a person has no \"sexo\". Did you mean \"sex\"?");
  CHECK(Setting("facts.json/facts/8/applies", "(person.age") ==
        "syntax facts.json/facts/8/applies: expected \")\" to close the bracket, found the end");
}

TEST_CASE("constraints are true or false", "[catalog]") {
  CHECK(Setting("facts.json/constraints/0/formula", "person.birth_date") ==
        "wrong-result facts.json/constraints/0/formula: this formula must be true or false, found date");
  CHECK(Setting("facts.json/constraints/0/id", "Born") ==
        "bad-id facts.json/constraints/0/id: the id \"Born\" must be small letters and digits joined by hyphens, as in "
        "\"under-18\"");
}

}  // namespace
}  // namespace ventanilla
