#include "cli/counterexamples.h"

#include <algorithm>
#include <set>

namespace ventanilla {
namespace {

using nlohmann::json;

json IdOrNull(const std::string& id) { return id.empty() ? json() : json(id); }

template <class Things>
int IndexOf(const Things& things, const std::string& id) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (things[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

// Whether the rules of a program read what was changed.
bool Reads(const Catalog& catalog, const Program& program, const CatalogChange& change) {
  const std::pair<const char*, int> kinds[] = {
      {"fact", IndexOf(catalog.facts, change.id)}, {"definition", IndexOf(catalog.definitions, change.id)}, {"parameter", IndexOf(catalog.parameters, change.id)}};
  Uses uses(catalog);
  AddUses(catalog, program, uses);
  const std::vector<char>* lists[] = {&uses.facts, &uses.definitions, &uses.parameters};
  for (std::size_t i = 0; i < 3; ++i) {
    if (change.kind == kinds[i].first && kinds[i].second >= 0) return (*lists[i])[static_cast<std::size_t>(kinds[i].second)] != 0;
  }
  return false;
}

std::string AmountsOf(const json& standing) {
  if (!standing.is_object() || !standing.contains("amounts")) return "nothing";
  std::string text;
  for (const json& amount : standing["amounts"]) {
    json value = amount.contains("schedule") ? amount["schedule"] : json{{"min", amount["min"]}, {"max", amount["max"]}};
    if (!amount.contains("schedule") && amount["min"] == amount["max"]) value = amount["min"];
    text += (text.empty() ? "" : ", ") + amount["id"].get<std::string>() + " " + value.dump();
  }
  return text;
}

std::string VerdictOf(const json& standing) { return standing.is_object() ? standing["verdict"].get<std::string>() : "no such program"; }

// The status of a criterion in a tree of them, or null.
json StatusOf(const json& criteria, const std::string& id) {
  for (const json& node : criteria) {
    if (node.contains("status") && node.value("id", "") == id) return node["status"];
    for (const char* group : {"all_of", "any_of"}) {
      const json found = node.contains(group) ? StatusOf(node[group], id) : json();
      if (!found.is_null()) return found;
    }
  }
  return nullptr;
}

json Standing(const json& result, const Contrast& of) {
  json standing = {{"verdict", result["verdict"]}, {"amounts", result.value("amounts", json::array())}};
  if (of.what == Contrast::What::kCriterion) standing["criterion"] = {{"id", of.id}, {"status", StatusOf(result.value("criteria", json::array()), of.id)}};
  return standing;
}

// Where they differ.
std::string Said(const json& before, const json& after, const Contrast& of) {
  if (VerdictOf(before) != VerdictOf(after)) return VerdictOf(before) + " -> " + VerdictOf(after);
  if (of.what != Contrast::What::kCriterion) return AmountsOf(before) + " -> " + AmountsOf(after);
  const auto status = [](const json& standing) { return standing.value("/criterion/status"_json_pointer, json()).dump(); };
  return "\"" + of.id + "\" " + status(before) + " -> " + status(after);
}

}  // namespace

json StandingOf(const Engine& engine, const std::string& household, const std::string& program, const Contrast& of) {
  const json result = json::parse(engine.Assess(household), nullptr, false);
  for (const json& one : result.value("programs", json::array())) {
    if (one["id"] != program || one["subject"] != IdOrNull(of.subject)) continue;
    json standing = Standing(one, of);
    for (const json& row : one.value("rows", json::array())) {
      if (row["person"] != IdOrNull(of.row)) continue;
      standing["row"] = Standing(row, of);
      standing["row"]["person"] = row["person"];
    }
    return standing;
  }
  return nullptr;
}

std::string Tell(const Counterexample& example) {
  const Finding& finding = example.contrast.finding;
  if (finding.kind == Finding::Kind::kNone) return example.program + ": no household's verdict or amount changes (proved for all)";
  if (finding.kind == Finding::Kind::kUnproved) {
    const std::string proved = finding.people == 0 ? "not proved" : "proved for up to " + std::to_string(finding.people) + " people only";
    return example.program + ": no household was found whose verdict or amount changes (" + proved + ")";
  }
  json before = example.before, after = example.after;
  std::string who = example.contrast.subject;
  if (before.is_object() && after.is_object() && before["verdict"] == after["verdict"] && before.contains("row")) {
    before = before["row"];
    after = after.value("row", json());
    who += (who.empty() ? "" : ", ") + example.contrast.row;
  }
  std::string text = example.program + (who.empty() ? "" : " for " + who) + ": " + Said(before, after, example.contrast);
  for (const std::string& household : finding.households) text += "\n    " + household;
  return text;
}

json AsJson(const Counterexample& example) {
  const Finding& finding = example.contrast.finding;
  json object = {{"program", example.program}, {"found", finding.kind == Finding::Kind::kFound}};
  if (finding.kind != Finding::Kind::kFound) {
    object["proved"] = finding.kind == Finding::Kind::kNone;
    object["proved_people"] = finding.kind == Finding::Kind::kNone ? json() : json(finding.people);
    return object;
  }
  object["subject"] = IdOrNull(example.contrast.subject);
  object["row"] = IdOrNull(example.contrast.row);
  object["before"] = example.before;
  object["after"] = example.after;
  object["household"] = json::parse(finding.households.front());
  if (finding.households.size() > 1) object["household_after"] = json::parse(finding.households.back());
  return object;
}

Counterexamples::Counterexamples(const Engine& before, const Engine& after)
    : before_engine_(before), after_engine_(after), before_(before.catalog()), after_(after.catalog()) {}

std::vector<Counterexample> Counterexamples::For(const CatalogChange& change) {
  std::vector<Counterexample> examples;
  for (const std::string& program : ProgramsOf(change)) examples.push_back(Find(program, change.kind == "criterion" ? change.id : ""));
  return examples;
}

std::vector<std::string> Counterexamples::ProgramsOf(const CatalogChange& change) const {
  if (!change.program.empty()) return {change.program};
  std::set<std::string> programs;
  for (const Compiled* side : {&before_, &after_}) {
    for (const Program& program : side->catalog.programs) {
      if (Reads(side->catalog, program, change)) programs.insert(program.id);
    }
  }
  return {programs.begin(), programs.end()};
}

Counterexample Counterexamples::Find(const std::string& program, const std::string& criterion) {
  const auto known = known_.find({program, criterion});
  if (known != known_.end()) return known->second;
  const Comparison comparison(before_, after_);
  Counterexample example{program, {}, {}, {}};
  if (!criterion.empty()) example.contrast = comparison.FindBy(program, criterion);
  if (criterion.empty() || (example.contrast.finding.kind == Finding::Kind::kUnproved && example.contrast.finding.people == 0)) {
    example.contrast = comparison.Find(program, false);
  }
  if (example.contrast.finding.kind == Finding::Kind::kFound) {
    const std::vector<std::string>& households = example.contrast.finding.households;
    example.before = StandingOf(before_engine_, households.front(), program, example.contrast);
    example.after = StandingOf(after_engine_, households.back(), program, example.contrast);
  }
  return known_.emplace(std::pair{program, criterion}, example).first->second;
}

}  // namespace ventanilla
