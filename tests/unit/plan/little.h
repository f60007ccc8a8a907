// A little catalog around formulas under test, and what becomes of them for a household.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine.h"
#include "evaluate/evaluate.h"
#include "unit/catalog/sample.h"
#include "unit/catch.h"

namespace ventanilla {

inline constexpr std::string_view kLittleFacts = R"json({"facts": [
  {"id": "n", "of": "household", "type": "int", "min": 0, "max": 10},
  {"id": "k", "of": "household", "type": "int", "min": -4, "max": 6, "step": 2},
  {"id": "large", "of": "household", "type": "int", "min": 0, "max": 9000000000000},
  {"id": "x", "of": "household", "type": "double", "min": -2, "max": 4, "step": 0.5},
  {"id": "uf", "of": "household", "type": "decimal", "decimals": 2, "min": 0, "max": 100},
  {"id": "flag", "of": "household", "type": "boolean"},
  {"id": "region", "of": "household", "type": "choice", "options": [{"id": "rm"}, {"id": "v"}, {"id": "x"}]},
  {"id": "day", "of": "household", "type": "date", "min": "2020-01-01", "max": "2026-12-31"},
  {"id": "checked", "of": "household", "type": "boolean", "known_to": "agency"},
  {"id": "score", "of": "household", "type": "int", "min": 0, "max": 10, "known_to": "agency"},
  {"id": "points", "of": "household", "type": "int", "min": 0, "max": 10, "step": 2, "known_to": "agency"},
  {"id": "age", "of": "person", "type": "int", "min": 0, "max": 120},
  {"id": "sex", "of": "person", "type": "choice", "options": [{"id": "female"}, {"id": "male"}]},
  {"id": "months", "of": "person", "type": "int", "min": 0, "max": 10, "elapses": "month",
   "applies": "person.sex == \"female\"", "otherwise": 0},
  {"id": "pensions", "of": "person", "type": "set", "options": [{"id": "old"}, {"id": "orphan"}, {"id": "widow"}]},
  {"id": "guardian", "of": "person", "type": "reference", "reverse": "wards"}
]})json";

inline constexpr std::string_view kLittleParameters = R"json({"parameters": [
  {"id": "limit", "type": "int",
   "values": [{"from": "2026-01-01", "value": 3}, {"from": "2026-07-01", "value": 4}, {"from": "2027-01-01", "value": 0}]},
  {"id": "scale", "type": "int",
   "values": [{"from": "2026-01-01", "table": [{"from": 0, "value": 100}, {"from": 3, "value": 50}, {"from": 6, "value": 200}]}]},
  {"id": "rates", "type": "double", "values": [{"from": "2026-01-01", "table": [{"from": 0, "value": 0.25}, {"from": 5, "value": 0.75}]}]}
]})json";

// A program of the household (or of each person) with one criterion and, when given, one amount.
inline Json LittleProgram(const std::string& when, const std::string& amount = {}, const std::string& subject = "household") {
  const Json criterion = {{"id", "c"}, {"when", when}};
  Json program = {{"id", "p"}, {"subject", subject}, {"criteria", {{"all_of", Json::array({criterion})}}}};
  if (amount.empty()) return program;
  const Json monthly = {{"id", "a"}, {"kind", "cash"}, {"unit", "CLP"}, {"per", "month"}, {"formula", amount}};
  program["amounts"] = Json::array({monthly});
  return program;
}

inline Sample Little(const std::vector<Json>& programs) {
  Sample sample;
  sample.files["catalog.json"] = Json::parse(kSampleCatalog);
  sample.files["facts.json"] = Json::parse(kLittleFacts);
  sample.files["parameters.json"] = Json::parse(kLittleParameters);
  for (const Json& program : programs) sample.files["programs/" + program["id"].get<std::string>() + ".json"] = program;
  return sample;
}

// The engine on a little catalog; it must load.
inline Engine LittleEngine(const Sample& sample) {
  std::vector<SourceFile> files;
  for (const auto& [path, tree] : sample.files) files.push_back({path, tree.dump()});
  Result<Engine> engine = Engine::Load(std::move(files));
  if (!engine.ok()) FAIL(Print(engine.errors()));
  return std::move(*engine);
}

inline constexpr std::string_view kAna = R"([{"id": "ana"}])";
inline const std::string kToday = "2026-11-21";

// What Engine::Assess says of the first program, first subject. `facts` are those of the household, `people` its list.
inline Json Outcome(const Sample& sample, std::string_view facts, std::string_view people = kAna, const std::string& as_of = kToday) {
  const Json household = {{"as_of", as_of}, {"household", Json::parse(facts)}, {"people", Json::parse(people)}};
  const Json result = Json::parse(LittleEngine(sample).Assess(household.dump()));
  if (!result.contains("programs")) FAIL(result.dump());
  return result["programs"][0];
}

inline std::string TruthOf(const std::string& when, std::string_view facts, std::string_view people = kAna,
                           const std::string& as_of = kToday) {
  return Outcome(Little({LittleProgram(when)}), facts, people, as_of)["criteria"][0]["status"];
}

// "3", or "2..5" when more is possible.
inline std::string NumberOf(const std::string& amount, std::string_view facts, std::string_view people = kAna,
                            const std::string& as_of = kToday) {
  const Json range = Outcome(Little({LittleProgram("true", amount)}), facts, people, as_of)["amounts"][0];
  const std::string min = range["min"].dump(), max = range["max"].dump();
  return min == max ? min : min + ".." + max;
}

// A line for each thing that cannot be proved: `code: message | mend` and the marked formula.
inline std::string ProofOf(const std::string& amount, const std::string& subject = "household") {
  const Loaded loaded(Little({LittleProgram("true", amount, subject)}));
  if (!loaded.ok()) FAIL(Print(loaded.errors()));
  std::string lines;
  for (const Diagnostic& error : Prove(loaded.catalog())) {
    lines += (lines.empty() ? "" : "\n") + error.code + " " + error.pointer + ": " + error.message + " | " + error.mend;
  }
  return lines;
}

}  // namespace ventanilla
