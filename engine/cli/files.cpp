#include "cli/files.h"

#include <algorithm>
#include <cstdio>

namespace ventanilla {

using nlohmann::json;

std::optional<LoadedCatalog> LoadCatalogFolder(const std::string& folder) {
  CatalogFolders read = ReadCatalogFolder(folder);
  Result<Engine> engine = read.files.ok() ? Engine::Load(*read.files) : read.files.errors();
  if (engine.ok()) return LoadedCatalog{std::move(*read.files), std::move(*engine)};
  std::fputs(Print(engine.errors()).c_str(), stderr);
  return std::nullopt;
}

// "Did you mean" is for catalogs; programs are few enough to list.
bool KnowPrograms(const Engine& engine, const std::vector<std::string>& ids) {
  const auto& programs = engine.catalog().programs;
  for (const std::string& id : ids) {
    if (std::any_of(programs.begin(), programs.end(), [&](const auto& program) { return program.id == id; })) continue;
    std::fprintf(stderr, "There is no program \"%s\". The catalog has:", id.c_str());
    for (const auto& program : programs) std::fprintf(stderr, " %s", program.id.c_str());
    std::fputs("\n", stderr);
    return false;
  }
  return true;
}

CatalogWords::CatalogWords(const std::vector<SourceFile>& files, std::string language) : language_(std::move(language)) {
  for (const SourceFile& file : files) {
    json tree = json::parse(file.text, nullptr, false);
    if (!tree.is_object()) continue;
    if (file.path.starts_with("programs/")) {
      const std::string id = tree.value("id", "");
      programs_[id] = std::move(tree);
    }
    if (file.path == "parameters.json") {
      for (const json& parameter : tree["parameters"]) units_[parameter.value("id", "")] = parameter.value("unit", "");
    }
    if (file.path == "facts.json") {
      for (const json& fact : tree["facts"]) {
        facts_[fact.value("id", "")] = Text(fact.value("label", json()));
        fact_units_[fact.value("id", "")] = fact.value("unit", "");
      }
    }
  }
}

const json& CatalogWords::program(const std::string& id) const {
  const auto found = programs_.find(id);
  return found == programs_.end() ? none_ : found->second;
}

std::string CatalogWords::Fact(const std::string& id) const {
  if (id.starts_with(kReceivesPrefix)) {
    std::string program = id.substr(kReceivesPrefix.size());
    std::replace(program.begin(), program.end(), '_', '-');
    const std::string name = Text(this->program(program).value("name", json(program)));
    return Say("ya recibe ", "already receives ") + name;
  }
  const auto found = facts_.find(id);
  return found == facts_.end() || found->second.empty() ? id : found->second;
}

std::string CatalogWords::UnitOf(const std::string& fact) const {
  const auto found = fact_units_.find(fact);
  return found == fact_units_.end() ? "" : found->second;
}

std::string CatalogWords::Text(const json& words) const {
  if (words.is_string()) return words.get<std::string>();
  if (!words.is_object()) return "";
  for (const std::string& language : {language_, std::string("es")}) {
    if (const auto found = words.find(language); found != words.end() && found->is_string()) return found->get<std::string>();
  }
  return "";
}

std::string CatalogWords::Money(const json& number, const std::string& unit) const {
  if (number.is_string()) return number.get<std::string>();
  std::string digits = number.dump(), decimals;
  if (const auto point = digits.find('.'); point != std::string::npos) {
    decimals = (language_ == "es" ? "," : ".") + digits.substr(point + 1);
    digits.resize(point);
  }
  for (std::size_t at = digits.size(); at > 3 + (digits[0] == '-');) digits.insert(at -= 3, language_ == "es" ? "." : ",");
  if (unit == "CLP") return "$" + digits + decimals;
  return unit.empty() ? digits + decimals : digits + decimals + " " + unit;
}

std::string CatalogWords::Fill(std::string text, const json& parameters) const {
  for (std::size_t at = 0; (at = text.find("{param.", at)) != std::string::npos;) {
    const std::size_t end = text.find('}', at);
    if (end == std::string::npos) break;
    const std::string id = text.substr(at + 7, end - at - 7);
    const auto found = parameters.find(id);
    const auto unit = units_.find(id);
    const bool pesos = unit != units_.end() && unit->second == "CLP";
    const std::string value = found == parameters.end() || !found->is_number() ? "?" : pesos ? Money(*found, "CLP") : Money(*found, "");
    text.replace(at, end - at + 1, value);
    at += value.size();
  }
  return text;
}

}  // namespace ventanilla
