#include "unit/catalog/sample.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

TEST_CASE("an error in a formula points at its character in the file", "[catalog]") {
  const std::string_view facts = R"({"facts": [], "constraints": [
  {"id": "x", "of": "person",
   "formula": "\"\u00e1\" == person.sex"}]})";
  const std::string_view catalog = R"({"id": "cl", "version": "1", "valid": {"from": "2026-01-01", "to": "2026-12-31"}})";
  const Json catalog_tree = Json::parse(catalog), facts_tree = Json::parse(facts);
  const SourceText catalog_source{"catalog.json", catalog}, facts_source{"data/facts.json", facts};
  Catalog loaded;
  const Diagnostics errors =
      LoadCatalog({{"catalog.json", &catalog_tree, &catalog_source}, {"facts.json", &facts_tree, &facts_source}}, loaded);
  REQUIRE(errors.size() == 1);
  const Diagnostic& error = errors[0];
  CHECK(error.file == "data/facts.json");
  CHECK(error.pointer == "/constraints/0/formula");
  CHECK(error.position == Position{3, 37});
  CHECK(error.message == "a person has no \"sex\".");
  CHECK(error.excerpt == "\"á\" == person.sex\n              ^^^");
}

TEST_CASE("documents may be parts of a larger text", "[catalog]") {
  const std::string text = R"({"documents": [
  {"path": "catalog.json", "tree": {"id": "cl", "version": "1", "valid": {"from": "2026-01-01", "to": "2026-12-31"}}},
  {"path": "facts.json", "tree": {"facts": [{"id": "x", "of": "home", "type": "boolean"}], "constraint": []}},
  {"path": "definitions.json", "tree": {"definitions": [{"id": "y", "of": "household", "formula": "1 +"}, {"id": "z"}]}}]})";
  const Json whole = Json::parse(text);
  const SourceText source{"catalog", text};
  std::vector<Document> documents;
  for (std::size_t i = 0; i < 3; ++i) {
    const Json& part = whole["documents"][i];
    const std::string_view path = part["path"].get_ref<const std::string&>();
    documents.push_back({path, &part["tree"], &source, "/documents/" + std::to_string(i) + "/tree"});
  }
  Catalog catalog;
  std::string found;
  for (const Diagnostic& error : LoadCatalog(documents, catalog)) {
    found += error.pointer + " " + std::to_string(error.position.line) + ":" + std::to_string(error.position.column) + "\n";
  }
  CHECK(found ==
        "/documents/1/tree/constraint 3:106\n"
        "/documents/1/tree/facts/0/of 3:63\n"
        "/documents/2/tree/definitions/0/formula 4:103\n"
        "/documents/2/tree/definitions/1/of 4:107\n"
        "/documents/2/tree/definitions/1/formula 4:107\n");
}

TEST_CASE("a missing key shows the object that lacks it", "[catalog]") {
  Sample sample = ValidSample();
  sample.Remove("documents.json/documents/0/id");
  const Loaded loaded(sample);
  REQUIRE(loaded.errors().size() == 2);
  const Diagnostic& error = loaded.errors()[0];
  CHECK(error.pointer == "/documents/0/id");
  CHECK(error.position == Position{3, 3});
  CHECK(error.excerpt == "  {\n  ^");
}

TEST_CASE("at most 200 errors are reported", "[catalog]") {
  Sample sample = ValidSample();
  for (int i = 0; i < 300; ++i) sample["catalog.json/key" + std::to_string(i)] = i;
  CHECK(Loaded(sample).errors().size() == 200);
}

TEST_CASE("long chains of definitions and deep criteria are no danger", "[catalog]") {
  Sample sample = ValidSample();
  Json& definitions = sample["definitions.json/definitions"];
  for (int i = 0; i < 3000; ++i) {
    const std::string next = i == 2999 ? "1" : "household.d" + std::to_string(i + 1);
    definitions.push_back({{"id", "d" + std::to_string(i)}, {"of", "household"}, {"formula", next}});
  }
  CHECK(ErrorsOf(sample) == "");

  Json criteria = {{"id", "leaf"}, {"when", "true"}};
  for (int depth = 1; depth < 20; ++depth) criteria = {{"all_of", {criteria}}};
  CHECK(Setting("programs/suf.json/criteria", criteria) == "");
  criteria = {{"all_of", {criteria}}};
  CHECK(Setting("programs/suf.json/criteria", criteria) ==
        "criteria-depth programs/suf.json/criteria/all_of/0/all_of/0/all_of/0/all_of/0/all_of/0/all_of/0/all_of/0/all_of/0/all_of/0"
        "/all_of/0/all_of/0/all_of/0/all_of/0/all_of/0/all_of/0/all_of/0/all_of/0/all_of/0/all_of/0/all_of/0: "
        "criteria nest deeper than 20");
}

}  // namespace
}  // namespace ventanilla
