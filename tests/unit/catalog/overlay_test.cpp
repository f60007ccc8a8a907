#include "catalog/overlay.h"

#include "catalog/catalog.h"
#include "unit/catalog/sample.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

// The files of a sample, found in `folder` as seen from the overlay.
std::vector<SourceFile> FilesOf(const Sample& sample, const std::string& folder) {
  std::vector<SourceFile> files;
  for (const auto& [path, tree] : sample.files) {
    SourceFile& file = files.emplace_back(SourceFile{path, tree.dump(2), {}});
    if (!folder.empty()) file.origins.push_back({1, folder + path, 1, {}, {}});
  }
  return files;
}

std::vector<SourceFile> Base() {
  Sample base = ValidSample();
  base["cases/suf.json/cases"] = Json::parse(R"([
    {"id": "one", "input": {"household": {"receives": {"bono": true}}, "people": [{"id": "a", "receives": {"suf": false}}]}, "expect": {"suf": {"a": {}}}},
    {"id": "two", "input": {}, "expect": {"bono": {"household": {}}, "suf": {}}}])");
  base["population.json"] = Json::parse(R"({"as_of": "2026-11-21", "homes": [{"weight": 1, "people": []}],
    "draws": [{"when": {"receives.bono": true}, "one_of": []}, {"one_of": [{"weight": 1, "set": {"receives.bono": false, "receives.suf": true}}]}]})");
  return FilesOf(base, "../cl/");
}

Sample Overlay() {
  Sample overlay;
  overlay.files["catalog.json"] =
      Json::parse(R"({"id": "town", "version": "2026.1.1", "title": {"es": "Comuna"}, "extends": {"id": "cl", "folder": "../cl"}})");
  return overlay;
}

struct Put {
  explicit Put(const Sample& overlay) {
    Result<std::vector<SourceFile>> put = PutOver(Base(), FilesOf(overlay, ""));
    errors = put.errors();
    if (!put.ok()) return;
    files = std::move(*put);
    for (const SourceFile& file : files) {
      trees[file.path] = Json::parse(file.text);
      if (file.path == "population.json" || file.path.starts_with("cases/")) continue;
      sources.push_back({file.path, file.text});
    }
    std::vector<Document> documents;
    for (const SourceText& source : sources) documents.push_back({source.file, &trees[source.file], &source});
    errors = Retell(LoadCatalog(documents, catalog), files);
  }

  // "code: file/pointer: message" of the only error.
  std::string error() const {
    if (errors.size() != 1) return std::to_string(errors.size()) + " errors\n" + Print(errors);
    return errors[0].code + ": " + errors[0].file + errors[0].pointer + ": " + errors[0].message;
  }

  std::vector<SourceFile> files;
  std::map<std::string, Json> trees;
  std::list<SourceText> sources;
  Catalog catalog;
  Diagnostics errors;
};

// The text where the part is not in it.
std::string Lacking(const std::string& text, const std::string& part) { return text.find(part) == std::string::npos ? text : ""; }

TEST_CASE("an overlay of nothing is its base under another name", "[overlay]") {
  const Put put(Overlay());
  REQUIRE(put.errors.empty());
  CHECK(put.catalog.id == "town");
  CHECK(put.trees.at("catalog.json")["currency"] == "CLP");
  CHECK(!put.trees.at("catalog.json").contains("extends"));
  for (const SourceFile& file : Base()) {
    if (file.path != "catalog.json") CHECK(put.trees.at(file.path) == Json::parse(file.text));
  }
}

TEST_CASE("an overlay adds facts, constraints, definitions, parameters, documents, programs, cases and draws", "[overlay]") {
  Sample overlay = Overlay();
  overlay["facts.json/groups"] = Json::parse(R"([{"id": "town", "text": {"es": "Comuna"}}])");
  overlay["facts.json/facts"] = Json::parse(R"([{"id": "in_town", "of": "household", "type": "boolean", "group": "town"}])");
  overlay["facts.json/constraints"] = Json::parse(R"([{"id": "poor", "of": "household", "formula": "household.rsh_percentile < 99"}])");
  overlay["definitions.json/definitions"] = Json::parse(R"([{"id": "poor_here", "of": "household", "formula": "household.in_town && household.rsh_percentile <= 40"}])");
  overlay["parameters.json/parameters"] = Json::parse(R"([{"id": "town_amount", "type": "int", "values": [{"from": "2026-01-01", "value": 10}]}])");
  overlay["documents.json/documents"] = Json::parse(R"([{"id": "town-paper", "text": "Papel"}])");
  overlay["cases/suf.json/cases"] = Json::parse(R"([{"id": "three"}])");
  overlay["population.json/draws"] = Json::parse(R"([{"of": "household", "one_of": [{"weight": 1, "set": {"in_town": true}}]}])");
  overlay.files["programs/town.json"] = Json::parse(R"({"id": "town", "subject": "household", "documents": ["town-paper", "id-card"],
    "criteria": {"all_of": [{"id": "here", "when": "household.poor_here"}]},
    "amounts": [{"id": "money", "kind": "cash", "unit": "CLP", "per": "month", "formula": "param.town_amount"}]})");
  const Put put(overlay);
  INFO(Print(put.errors));
  REQUIRE(put.errors.empty());
  CHECK(FindById(put.catalog.programs, "town") != nullptr);
  CHECK(FindById(put.catalog.facts, "in_town") != nullptr);
  CHECK(put.catalog.constraints.size() == 2);
  CHECK(put.trees.at("cases/suf.json")["cases"].size() == 3);
  CHECK(put.trees.at("population.json")["draws"].size() == 3);
}

TEST_CASE("what is in both is an error that names both places", "[overlay]") {
  struct Row {
    const char* place;
    const char* value;
    const char* error;
  };
  const Row rows[] = {
      {"facts.json/facts", R"([{"id": "sex", "of": "person"}])", "/facts/0/id: the fact \"sex\" stands in the base too: the fact \"sex\" at ../cl/facts.json:"},
      {"facts.json/facts", R"([{"id": "age", "of": "person"}])", "/facts/0/id: the fact \"age\" stands in the base too: the definition \"age\" at ../cl/definitions.json:"},
      {"facts.json/facts", R"([{"id": "dependants", "of": "person"}])", "the reverse \"dependants\" at ../cl/facts.json:"},
      {"facts.json/groups", R"([{"id": "home-yesno"}])", "the group \"home-yesno\" at ../cl/facts.json:"},
      {"facts.json/constraints", R"([{"id": "born-before-today"}])", "the constraint \"born-before-today\" at ../cl/facts.json:"},
      {"definitions.json/definitions", R"([{"id": "size", "of": "household"}])", "the definition \"size\" at ../cl/definitions.json:"},
      {"parameters.json/parameters", R"([{"id": "uf"}])", "the parameter \"uf\" at ../cl/parameters.json:"},
      {"documents.json/documents", R"([{"id": "id-card"}])", "the document \"id-card\" at ../cl/documents.json:"},
      {"cases/mine.json/cases", R"([{"id": "two"}])", "the case \"two\" at ../cl/cases/suf.json:"},
      {"programs/suf.json/id", R"("suf")", "the program \"suf\" at ../cl/programs/suf.json:"},
      {"population.json/as_of", R"("2026-01-01")", "/as_of: \"as_of\" stands in the base too, at ../cl/population.json:"},
      {"catalog.json/id", R"("cl")", "/id: the catalog has the id of its base: \"cl\" at ../cl/catalog.json:"},
  };
  for (const Row& row : rows) {
    Sample overlay = Overlay();
    overlay[row.place] = Json::parse(row.value);
    const std::string error = Put(overlay).error();
    CAPTURE(row.place);
    CHECK(error.find("overlay-conflict: " + SplitPlace(row.place).first) == 0);
    CHECK(Lacking(error, row.error) == "");
  }
  Sample overlay = Overlay();
  overlay["facts.json/facts"] = Json::parse(R"([{"id": "sex", "of": "household", "type": "boolean"}])");  // of another owner
  CHECK(Put(overlay).errors.empty());
}

TEST_CASE("a parameter of the base may have another history", "[overlay]") {
  Sample overlay = Overlay();
  overlay["parameters.json/overrides"] = Json::parse(R"([{"id": "suf_amount", "values": [{"from": "2026-01-01", "value": 5}]}])");
  Put put(overlay);
  REQUIRE(put.errors.empty());
  const Parameter* amount = FindById(put.catalog.parameters, "suf_amount");
  REQUIRE(amount != nullptr);
  CHECK(amount->steps.size() == 1);
  CHECK(amount->steps[0].rows[0].value == 5);
  CHECK(!amount->until);
  CHECK(put.trees.at("parameters.json")["parameters"][0]["unit"] == "CLP");

  overlay["parameters.json/overrides/0/values/0/value"] = "five";
  CHECK(Put(overlay).error() == "wrong-type: parameters.json/overrides/0/values/0/value: expected a number, found the text \"five\"");
  overlay["parameters.json/overrides/0"] = Json::parse(R"({"id": "suf_amont", "values": []})");
  CHECK(Put(overlay).error() == "unknown-id: parameters.json/overrides/0: the base has no parameter \"suf_amont\". Did you mean \"suf_amount\"?");
  overlay["parameters.json/overrides"] = Json::parse(R"([{"id": "uf", "values": []}, {"id": "uf", "values": []}])");
  CHECK(Put(overlay).error() == "duplicate-id: parameters.json/overrides/1: the parameter \"uf\" is overridden twice; the first is at /overrides/0");
  overlay["parameters.json/overrides"] = Json::parse(R"([{"id": "uf", "values": [], "type": "int"}])");
  CHECK(Put(overlay).error() == "unknown-key: parameters.json/overrides/0/type: unknown key \"type\": of a parameter only its history can be another");
  overlay["parameters.json/overrides"] = Json::parse(R"([{"id": "uf"}])");
  CHECK(Put(overlay).error() == "missing-key: parameters.json/overrides/0: the key \"values\" is missing");
  overlay["parameters.json/overrides"] = 3;
  CHECK(Put(overlay).error() == "wrong-type: parameters.json/overrides: expected a list, found the number 3");
}

TEST_CASE("a program that is left out goes with all that is said about it", "[overlay]") {
  Sample overlay = Overlay();
  overlay["catalog.json/leave_out"] = Json::parse(R"({"programs": ["bono"], "cases": ["one"]})");
  const Put put(overlay);
  REQUIRE(put.errors.empty());
  CHECK(FindById(put.catalog.programs, "bono") == nullptr);
  CHECK(put.trees.at("cases/suf.json")["cases"] == Json::parse(R"([{"id": "two", "input": {}, "expect": {"suf": {}}}])"));
  CHECK(put.trees.at("population.json")["draws"] == Json::parse(R"([{"one_of": [{"weight": 1, "set": {"receives.suf": true}}]}])"));

  overlay["catalog.json/leave_out"] = Json::parse(R"({"programs": ["bono"]})");
  CHECK(Put(overlay).trees.at("cases/suf.json")["cases"][0]["input"]["household"]["receives"] == Json::object());
}

TEST_CASE("a program whose receipt a formula reads cannot be left out, but be replaced", "[overlay]") {
  Sample overlay = Overlay();
  overlay["catalog.json/leave_out"] = Json::parse(R"({"programs": ["asignacion-familiar"]})");
  CHECK(Lacking(Put(overlay).error(), "needed-program: catalog.json/leave_out/programs/0: the program \"asignacion-familiar\" cannot be left "
                                                             "out: ../cl/programs/suf.json:") == "");
  overlay.files["programs/asignacion-familiar.json"] = Json::parse(R"({"id": "asignacion-familiar", "subject": "person",
    "criteria": {"all_of": [{"id": "grown", "when": "person.age >= 21"}]}})");
  const Put put(overlay);
  REQUIRE(put.errors.empty());
  CHECK(FindById(put.catalog.programs, "asignacion-familiar")->criteria.children[0].id == "grown");
}

TEST_CASE("what cannot be left out is told", "[overlay]") {
  Sample overlay = Overlay();
  overlay["catalog.json/leave_out"] = Json::parse(R"({"programs": ["bona"]})");
  CHECK(Put(overlay).error() == "unknown-id: catalog.json/leave_out/programs/0: the base has no program \"bona\". Did you mean \"bono\"?");
  overlay["catalog.json/leave_out"] = Json::parse(R"({"cases": ["twe"]})");
  CHECK(Put(overlay).error() == "unknown-id: catalog.json/leave_out/cases/0: the base has no case \"twe\". Did you mean \"two\"?");
  overlay["catalog.json/leave_out"] = Json::parse(R"({"facts": []})");
  CHECK(Put(overlay).error() == "unknown-key: catalog.json/leave_out/facts: unknown key \"facts\"");
  overlay["catalog.json/leave_out"] = Json::parse(R"({"cases": "two"})");
  CHECK(Put(overlay).error() == "wrong-type: catalog.json/leave_out/cases: expected a list of ids, found the text \"two\"");
  overlay["catalog.json/leave_out"] = Json::parse(R"({"cases": [2]})");
  CHECK(Put(overlay).error() == "wrong-type: catalog.json/leave_out/cases/0: expected an id, found the number 2");
  overlay["catalog.json/leave_out"] = 1;
  CHECK(Put(overlay).error() == "wrong-type: catalog.json/leave_out: expected an object, found the number 1");
}

TEST_CASE("catalog.json of an overlay says who it is and whom it extends", "[overlay]") {
  Sample overlay = Overlay();
  overlay["catalog.json/extends/id"] = "pe";
  CHECK(Lacking(Put(overlay).error(), "wrong-base: catalog.json/extends/id: this extends the catalog \"pe\", but ../cl/catalog.json:") == "");
  overlay = Overlay();
  overlay.Remove("catalog.json/title");
  CHECK(Put(overlay).error() == "missing-key: catalog.json: the key \"title\" is missing: an overlay says its own");
  overlay = Overlay();
  overlay["catalog.json/valid"] = Json::parse(R"({"from": "2026-03-01", "to": "2028-12-31"})");
  CHECK(Lacking(Put(overlay).error(), "wrong-range: catalog.json/valid: an overlay is valid within the days of its base, at ../cl/catalog.json:") == "");
  overlay["catalog.json/valid/to"] = "2026-12-31";
  CHECK(Put(overlay).errors.empty());
  overlay["catalog.json/languages"] = {"arn"};
  CHECK(Lacking(Put(overlay).error(), "wrong-languages: catalog.json/languages: the base speaks \"es\" too, at ../cl/catalog.json:") == "");
  overlay["catalog.json/languages"] = {"es", "arn"};
  CHECK(Put(overlay).errors.empty());
}

TEST_CASE("what the engine finds wrong is told about the file in which it stands", "[overlay]") {
  Sample overlay = Overlay();
  overlay["facts.json/facts"] = Json::parse(R"([{"id": "in_town", "of": "household", "type": "bolean"}])");
  CHECK(Put(overlay).error() == "unknown-value: facts.json/facts/0/type: expected \"boolean\", \"int\", \"decimal\", \"double\", \"date\", \"choice\", \"set\" or "
                                "\"reference\", found \"bolean\". Did you mean \"boolean\"?");
  overlay = Overlay();
  overlay["definitions.json/definitions"] = Json::parse(R"([{"id": "wrong", "of": "household", "formula": "household.size + household.siz"}])");
  Put put(overlay);
  CHECK(Lacking(put.error(), ": definitions.json/definitions/0/formula: ") == "");
  CHECK(put.errors[0].position == Position{4, 46});
  overlay = Overlay();
  overlay["facts.json/facts"] = "none";
  CHECK(Put(overlay).error() == "wrong-type: facts.json/facts: expected a list, found the text \"none\"");
  overlay.files["facts.json"] = Json::array();
  CHECK(Put(overlay).error() == "wrong-type: facts.json: expected an object, found an empty list");
}

TEST_CASE("only a catalog that says so extends another", "[overlay]") {
  CHECK(!*ReadExtends(Base()));
  CHECK(!*ReadExtends({}));
  const Sample overlay = Overlay();
  const auto extends = ReadExtends(FilesOf(overlay, ""));
  REQUIRE(extends.ok());
  REQUIRE(extends->has_value());
  CHECK((*extends)->id == "cl");
  CHECK((*extends)->folder == "../cl");
  for (const char* wrong : {R"("../cl")", R"({"id": "cl"})", R"({"id": "cl", "folder": "", "x": 1})", "[]"}) {
    CHECK(ReadExtends({{"catalog.json", std::string("{\"extends\": ") + wrong + "}"}}).errors().at(0).code == "wrong-type");
  }
  CHECK(ReadExtends({{"catalog.json", "{"}}).errors().at(0).code == "json-syntax");
}

}  // namespace
}  // namespace ventanilla
