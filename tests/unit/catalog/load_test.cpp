#include "unit/catalog/sample.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

const Definition& At(const std::vector<Definition>& definitions, int index) { return definitions.at(static_cast<std::size_t>(index)); }

TEST_CASE("a valid catalog loads", "[catalog]") {
  const Loaded loaded(ValidSample());
  CHECK(ErrorsOf(ValidSample()) == "");
  CHECK(loaded.catalog().id == "cl");
  CHECK(loaded.catalog().version == "2026.11.1");
  CHECK(PrintDay(loaded.catalog().valid_from) == "2026-03-01");
  CHECK(PrintDay(loaded.catalog().valid_to) == "2027-12-31");
  CHECK(loaded.catalog().constraints.size() == 1);
}

TEST_CASE("domains are counted in the smallest step of their type", "[catalog]") {
  const Loaded loaded(ValidSample());
  const Fact& saved = *FindFact(loaded.catalog(), "saved_uf");
  CHECK(saved.domain.min == 0);
  CHECK(saved.domain.max == 10050);
  CHECK(saved.domain.step == 50);
  const Fact& birth = *FindFact(loaded.catalog(), "birth_date");
  CHECK(PrintDay(static_cast<std::int32_t>(birth.domain.min)) == "1900-01-01");
  CHECK(birth.domain.step == 1);
  CHECK(birth.form);
  CHECK(FindFact(loaded.catalog(), "owns_home")->agency);
  CHECK(FindFact(loaded.catalog(), "months_pregnant")->elapses == Elapses::kMonth);
}

TEST_CASE("otherwise is a number, 0 or 1, a day, or a mask of options", "[catalog]") {
  CHECK(FindFact(Loaded(ValidSample()).catalog(), "pensions")->otherwise == 2);
  const auto otherwise = [](const std::string& fact, const Json& value) {
    Sample sample = ValidSample();
    sample["facts.json/facts/" + fact + "/applies"] = "as_of > date(2026, 1, 1)";
    sample["facts.json/facts/" + fact + "/otherwise"] = value;
    const Loaded loaded(sample);
    return loaded.catalog().facts[static_cast<std::size_t>(std::stoi(fact))].otherwise;
  };
  CHECK(otherwise("1", true) == 1);
  CHECK(otherwise("2", "1970-01-02") == 1);
  CHECK(otherwise("3", "other") == 4);
  CHECK(otherwise("5", Json::array()) == 0);
  CHECK(otherwise("6", 1.5) == 150);
}

TEST_CASE("facts with the same options share a list and can be compared", "[catalog]") {
  Sample sample = ValidSample();
  sample["facts.json/facts/9"] = {{"id", "wanted"}, {"of", "person"}, {"type", "choice"},
                                  {"options", {{{"id", "survivor"}}, {{"id", "orphan"}}}}};
  sample["programs/suf.json/criteria/all_of/0/when"] = "person.wanted in person.pensions";
  const Loaded loaded(sample);
  CHECK(ErrorsOf(sample) == "");
  CHECK(FindFact(loaded.catalog(), "wanted")->type.options == FindFact(loaded.catalog(), "pensions")->type.options);
  CHECK(loaded.catalog().environment.option_lists.size() == 2);
}

TEST_CASE("parameters are sorted by date, in whole steps of their type", "[catalog]") {
  const Loaded loaded(ValidSample());
  const Parameter& suf = *FindParameter(loaded.catalog(), "suf_amount");
  REQUIRE(suf.steps.size() == 2);
  CHECK(PrintDay(suf.steps[0].from) == "2026-01-01");
  CHECK(suf.steps[1].rows.at(0).value == 22601);
  CHECK(PrintDay(suf.until.value()) == "2027-02-28");
  CHECK(FindParameter(loaded.catalog(), "uf")->steps.at(0).rows.at(0).value == 4105720);
  const Parameter& pgu = *FindParameter(loaded.catalog(), "pgu_max");
  CHECK(pgu.table);
  CHECK(pgu.steps.at(0).rows.at(1).from == 75);
  CHECK(loaded.catalog().environment.parameters.at("pgu_max").table);
}

TEST_CASE("definitions come after what they read", "[catalog]") {
  const Loaded loaded(ValidSample());
  const Catalog& catalog = loaded.catalog();
  const int age = catalog.environment.person.at("age").index;
  const int senior = catalog.environment.person.at("senior").index;
  CHECK(At(catalog.definitions, age).id == "age");
  CHECK(At(catalog.definitions, senior).id == "senior");
  CHECK(age < senior);
  CHECK(catalog.environment.person.at("age").type.kind == Kind::kInt);
  CHECK(Reads(At(catalog.definitions, senior).formula.expr) == std::vector<std::pair<Symbol, int>>{{Symbol::kDefinition, age}});
}

TEST_CASE("facts come after what their applies reads, also by way of definitions", "[catalog]") {
  Sample sample = ValidSample();
  sample["facts.json/facts/0/applies"] = "household.size > 1 && household.old";
  sample["facts.json/facts/0/otherwise"] = 0;
  sample["definitions.json/definitions/3"] = {{"id", "old"}, {"of", "household"}, {"formula", "household.members.exists(m, m.rate > 0.5)"}};
  const Loaded loaded(sample);
  REQUIRE(ErrorsOf(sample) == "");
  const std::vector<int>& order = loaded.catalog().fact_order;
  CHECK(order.size() == loaded.catalog().facts.size());
  const auto place = [&order](int fact) { return std::find(order.begin(), order.end(), fact) - order.begin(); };
  CHECK(place(7) < place(0));
  CHECK(place(2) < place(5));
}

TEST_CASE("every program makes a fact of who receives it", "[catalog]") {
  const Loaded loaded(ValidSample());
  const Catalog& catalog = loaded.catalog();
  const Program& family = *FindProgram(catalog, "asignacion-familiar");
  const Fact& fact = catalog.facts.at(static_cast<std::size_t>(family.receives_fact));
  CHECK(fact.id == "receives.asignacion_familiar");
  CHECK(fact.of == Owner::kPerson);
  CHECK(&catalog.programs.at(static_cast<std::size_t>(fact.receives_program)) == &family);
  CHECK(catalog.environment.person_receives.at("asignacion_familiar").index == family.receives_fact);
  CHECK(catalog.environment.household_receives.count("bono") == 1);
}

TEST_CASE("programs are sorted by id, whatever the order of the files", "[catalog]") {
  const Loaded loaded(ValidSample());
  const std::vector<Program>& programs = loaded.catalog().programs;
  REQUIRE(programs.size() == 3);
  CHECK(programs[0].id == "asignacion-familiar");
  CHECK(programs[1].id == "bono");
  CHECK(programs[2].id == "suf");
}

TEST_CASE("variables have slots: the subject, then for_each or the applicant", "[catalog]") {
  const Loaded loaded(ValidSample());
  CHECK(FindProgram(loaded.catalog(), "suf")->scope == Scope{"person", "child"});
  CHECK(FindProgram(loaded.catalog(), "bono")->scope == Scope{"a"});
  CHECK(FindProgram(loaded.catalog(), "bono")->ended);
}

TEST_CASE("exclusion is mutual, declared on one side or on both", "[catalog]") {
  Sample sample = ValidSample();
  sample["programs/suf.json/excludes"] = {{{"program", "asignacion-familiar"}, {"scope", "each"}},
                                          {{"program", "bono"}, {"scope", "household"}}};
  const Loaded loaded(sample);
  REQUIRE(ErrorsOf(sample) == "");
  const std::vector<Exclusion>& family = FindProgram(loaded.catalog(), "asignacion-familiar")->excludes;
  REQUIRE(family.size() == 1);
  CHECK(family[0].program == 2);
  CHECK(family[0].scope == ExcludeScope::kEach);
  CHECK(FindProgram(loaded.catalog(), "suf")->excludes.size() == 2);
  REQUIRE(FindProgram(loaded.catalog(), "bono")->excludes.size() == 1);
  CHECK(FindProgram(loaded.catalog(), "bono")->excludes[0].scope == ExcludeScope::kHousehold);
}

TEST_CASE("only catalog.json and facts.json must be there", "[catalog]") {
  Sample sample;
  CHECK(ErrorsOf(sample) == "missing-file catalog.json: the catalog has no file \"catalog.json\"\n"
                            "missing-file facts.json: the catalog has no file \"facts.json\"");
  sample["catalog.json"] = ValidSample()["catalog.json"];
  sample["facts.json/facts"] = Json::array();
  CHECK(ErrorsOf(sample) == "");
}

TEST_CASE("worked households are not part of the catalog, other files are unknown", "[catalog]") {
  Sample sample = ValidSample();
  sample.files["cases/pgu.json"] = "anything";
  CHECK(ErrorsOf(sample) == "");
  sample.files["fact.json"] = Json::object();
  sample.files["programs/a/b.json"] = Json::object();
  CHECK(ErrorsOf(sample) ==
        "unknown-file fact.json: a catalog has no file \"fact.json\". Did you mean \"facts.json\"? | Programs are in "
        "programs/<id>.json, worked households in cases/<id>.json.\n"
        "unknown-file programs/a/b.json: a catalog has no file \"programs/a/b.json\". | Programs are in "
        "programs/<id>.json, worked households in cases/<id>.json.");
}

}  // namespace
}  // namespace ventanilla
