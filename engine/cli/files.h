// A catalog's folder and its words, as the command line reads them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/folders.h"

namespace ventanilla {

struct LoadedCatalog {
  std::vector<SourceFile> files;
  Engine engine;
};

// The catalog in `folder`, an overlay with its base; on failure prints the errors to standard error.
std::optional<LoadedCatalog> LoadCatalogFolder(const std::string& folder);

// Whether the catalog has all programs with these ids; of the first that it lacks standard error says so.
bool KnowPrograms(const Engine& engine, const std::vector<std::string>& ids);

// The texts of a catalog in one language; ids where a text is missing.
class CatalogWords {
 public:
  CatalogWords(const std::vector<SourceFile>& files, std::string language);

  const nlohmann::json& program(const std::string& id) const;
  std::string Fact(const std::string& id) const;        // its label
  std::string UnitOf(const std::string& fact) const;    // "CLP", "year"; may be empty
  std::string Text(const nlohmann::json& words) const;  // {"es": ..., "en": ...}, or a text
  // `text` with {param.x} replaced by the values in force.
  std::string Fill(std::string text, const nlohmann::json& parameters) const;
  std::string Say(const char* spanish, const char* english) const { return language_ == "es" ? spanish : english; }
  std::string Money(const nlohmann::json& number, const std::string& unit) const;  // $231.732, 314 UF; a day as it is

 private:
  std::string language_;
  std::map<std::string, nlohmann::json> programs_;
  std::map<std::string, std::string> facts_;
  std::map<std::string, std::string> units_, fact_units_;  // of parameters, of facts
  nlohmann::json none_ = nlohmann::json::object();
};

}  // namespace ventanilla
