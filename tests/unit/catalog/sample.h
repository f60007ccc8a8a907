// A small valid catalog, which a test changes before loading it.
#pragma once

#include <list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/catalog.h"

namespace ventanilla {

inline constexpr std::string_view kSampleCatalog = R"json({
  "id": "cl", "version": "2026.11.1", "title": {"es": "Ventanilla"}, "languages": ["es"], "currency": "CLP", "licence": "CC-BY-4.0",
  "contact": "hola@example.org", "disclaimer": "Orientación.", "valid": {"from": "2026-03-01", "to": "2027-12-31"}
})json";

inline constexpr std::string_view kSampleFacts = R"json({
  "groups": [{"id": "home-yesno", "text": {"es": "En su hogar"}}],
  "facts": [
    {"id": "rsh_percentile", "of": "household", "type": "int", "min": 0, "max": 100, "unit": "percent", "cost": 2, "ask": "page",
     "bands": [{"min": 0, "max": 40, "label": {"es": "Tramo 40"}}, {"min": 41, "max": 100, "label": "El resto"}],
     "question": {"es": "¿En qué tramo está?"}, "help": {"es": "En ventanillaunica.gob.cl"}},
    {"id": "owns_home", "of": "household", "type": "boolean", "group": "home-yesno", "known_to": "agency"},
    {"id": "birth_date", "of": "person", "type": "date", "min": "1900-01-01", "max": "2030-12-31", "ask": "form"},
    {"id": "sex", "of": "person", "type": "choice", "options": [{"id": "female", "label": "Mujer"}, {"id": "male"}, {"id": "other"}]},
    {"id": "guardian", "of": "person", "type": "reference", "reverse": "dependants"},
    {"id": "pensions", "of": "person", "type": "set", "options": [{"id": "survivor"}, {"id": "orphan"}],
     "applies": "person.age >= 18", "otherwise": ["orphan"]},
    {"id": "saved_uf", "of": "person", "type": "decimal", "decimals": 2, "min": 0, "max": 100.5, "step": 0.5, "unit": "UF"},
    {"id": "rate", "of": "person", "type": "double", "min": 0, "max": 1, "step": 0.1},
    {"id": "months_pregnant", "of": "person", "type": "int", "min": 0, "max": 10, "elapses": "month",
     "applies": "person.sex == \"female\"", "otherwise": 0}
  ],
  "constraints": [{"id": "born-before-today", "of": "person", "formula": "person.birth_date <= as_of", "text": "Nacida ya."}]
})json";

inline constexpr std::string_view kSampleDefinitions = R"json({"definitions": [
  {"id": "senior", "of": "person", "formula": "person.age >= 65", "text": "Persona mayor"},
  {"id": "age", "of": "person", "formula": "years(person.birth_date, as_of)"},
  {"id": "size", "of": "household", "formula": "household.members.size()"}
]})json";

inline constexpr std::string_view kSampleParameters = R"json({"parameters": [
  {"id": "suf_amount", "type": "int", "unit": "CLP", "name": {"es": "Monto"}, "until": "2027-02-28", "after": "same",
   "values": [{"from": "2026-05-01", "value": 22601, "source": {"url": null, "seen": "direct", "read": "2026-11-21", "note": "x"}},
              {"from": "2026-01-01", "value": 22000}]},
  {"id": "uf", "type": "decimal", "decimals": 2, "values": [{"from": "2026-03-01", "value": 41057.2}]},
  {"id": "pgu_max", "type": "int",
   "values": [{"from": "2026-01-01", "table": [{"from": 0, "value": 231732}, {"from": 75, "value": 250275}]}]}
]})json";

inline constexpr std::string_view kSampleDocuments = R"json(
  {"documents": [{"id": "id-card", "text": "Cédula", "note": {"es": "Vigente"}}]}
)json";

inline constexpr std::string_view kSampleAsignacion = R"json({
  "id": "asignacion-familiar", "name": {"es": "Asignación"}, "short": "AF", "agency": {"es": "IPS"},
  "sector": "income", "award": "entitlement",
  "status": {"state": "active", "seen": "2026-09-26", "reason": "x"}, "law": "DFL 150",
  "subject": "person", "for_each": {"as": "child", "in": "person.dependants"},
  "sources": [{"id": "ficha", "title": "Ficha", "url": "https://example.org", "about": "2026",
               "seen": "transcribed", "read": "2026-09-26"}],
  "criteria": {"all_of": [
    {"id": "adult", "when": "person.age >= 18", "text": {"es": "Mayor de edad"}, "source": "ficha",
     "role": "requirement", "decides": "IPS"},
    {"any_of": [{"id": "minor", "when": "child.age < 18"},
                {"id": "no-pension", "when": "!(\"orphan\" in child.pensions)"}], "id": "either"},
    {"id": "poorer-first", "when": "household.rsh_percentile <= 40", "role": "priority"}]},
  "amounts": [{"id": "monthly", "kind": "cash", "unit": "CLP", "per": "month", "formula": "param.suf_amount",
               "source": "ficha", "doubt": "x"}],
  "excludes": [{"program": "suf", "scope": "each", "text": "Uno u otro", "source": "ficha"}],
  "documents": ["id-card"], "apply": [{"channel": "online", "text": "En línea", "url": "https://example.org"}], "doubts": [{"es": "x"}]
})json";

inline constexpr std::string_view kSampleSuf = R"json({
  "id": "suf", "subject": "person", "for_each": {"as": "child", "in": "person.dependants"},
  "criteria": {"all_of": [{"id": "minor", "when": "child.age < 18 && !person.receives.asignacion_familiar"}]}
})json";

inline constexpr std::string_view kSampleBono = R"json({
  "id": "bono", "subject": "household", "applicant": {"as": "a", "in": "household.members"}, "status": {"state": "ended"},
  "windows": [{"from": "2026-05-26", "to": "2026-06-05"}, {"from": "2026-09-01", "to": "2026-09-30"}],
  "criteria": {"any_of": [{"id": "senior", "when": "a.senior && household.size > 1"}]},
  "amounts": [{"id": "payments", "kind": "voucher", "unit": "UF", "per": "once", "schedule": ["a.saved_uf", "param.pgu_max.at(a.age)"]}]
})json";

struct Sample {
  std::map<std::string, Json> files;  // by path

  // The value at "facts.json/facts/0/id": the file and the pointer inside it. Made when it is not there.
  Json& operator[](const std::string& place);
  void Remove(const std::string& place);
};

// "facts.json/facts/0" to its two parts.
inline std::pair<std::string, std::string> SplitPlace(const std::string& place) {
  const std::size_t end = place.find(".json") + 5;
  return {place.substr(0, end), place.substr(end)};
}

template <class Things>
auto* FindById(const Things& things, std::string_view id) {
  for (const auto& thing : things) {
    if (thing.id == id) return &thing;
  }
  return static_cast<decltype(&things[0])>(nullptr);
}

inline Json& Sample::operator[](const std::string& place) {
  const auto [file, pointer] = SplitPlace(place);
  return files[file][Json::json_pointer(pointer)];
}

inline void Sample::Remove(const std::string& place) {
  const std::size_t last = place.rfind('/');
  (*this)[place.substr(0, last)].erase(place.substr(last + 1));
}

inline Sample ValidSample() {
  const std::pair<const char*, std::string_view> texts[] = {
      {"catalog.json", kSampleCatalog},     {"facts.json", kSampleFacts},
      {"definitions.json", kSampleDefinitions}, {"parameters.json", kSampleParameters},
      {"documents.json", kSampleDocuments}, {"programs/asignacion-familiar.json", kSampleAsignacion},
      {"programs/suf.json", kSampleSuf},    {"programs/bono.json", kSampleBono}};
  Sample sample;
  for (const auto& [path, text] : texts) sample.files[path] = Json::parse(text);
  return sample;
}

// Keeps the texts that a loaded catalog points into.
class Loaded {
 public:
  explicit Loaded(const Sample& sample);
  bool ok() const { return errors_.empty(); }
  const Diagnostics& errors() const { return errors_; }
  const Catalog& catalog() const { return catalog_; }

 private:
  std::list<std::string> texts_;
  Catalog catalog_;
  Diagnostics errors_;
};

inline Loaded::Loaded(const Sample& sample) {
  std::list<SourceText> sources;
  std::vector<Document> documents;
  for (const auto& [path, tree] : sample.files) {
    texts_.push_back(tree.dump(1, ' ', false, Json::error_handler_t::replace));
    sources.push_back({path, texts_.back()});
    documents.push_back({path, &tree, &sources.back()});
  }
  errors_ = LoadCatalog(documents, catalog_);
}

// A line for each error: `code facts.json/facts/0/id: message`, and `| mend` when there is one.
inline std::string ErrorsOf(const Sample& sample) {
  const Loaded loaded(sample);
  std::string out;
  for (const Diagnostic& error : loaded.errors()) {
    if (!out.empty()) out += "\n";
    out += error.code + " " + error.file + error.pointer + ": " + error.message + (error.mend.empty() ? "" : " | " + error.mend);
  }
  return out;
}

// The errors of the valid catalog with one value changed or taken out.
inline std::string Setting(const std::string& place, Json value) {
  Sample sample = ValidSample();
  sample[place] = std::move(value);
  return ErrorsOf(sample);
}
inline std::string Removing(const std::string& place) {
  Sample sample = ValidSample();
  sample.Remove(place);
  return ErrorsOf(sample);
}

// By id; nullptr when there is none.
inline const Fact* FindFact(const Catalog& catalog, std::string_view id) { return FindById(catalog.facts, id); }
inline const Parameter* FindParameter(const Catalog& catalog, std::string_view id) { return FindById(catalog.parameters, id); }
inline const Program* FindProgram(const Catalog& catalog, std::string_view id) { return FindById(catalog.programs, id); }

}  // namespace ventanilla
