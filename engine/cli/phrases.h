// What the texts for people have in common.
#pragma once

#include <string>

#include "cli/files.h"

namespace ventanilla {

// Every function takes parts of the JSON that the engine writes.
class Phrases {
 public:
  explicit Phrases(const CatalogWords& words) : words_(words) {}

  std::string Verdict(const nlohmann::json& verdict, bool received = false) const;
  // "Subsidio Familiar · ana (leo)"
  std::string Benefit(const nlohmann::json& of) const;
  std::string Program(const nlohmann::json& id, const nlohmann::json& subject) const;
  std::string Range(const nlohmann::json& min, const nlohmann::json& max, const std::string& unit) const;
  std::string Period(const std::string& per) const;
  // "Ingresos del mes (ana)", of {"fact", "person"}
  std::string Fact(const nlohmann::json& at) const;
  // Of a fact: "$300.000", "12"
  std::string Value(const nlohmann::json& fact, const nlohmann::json& value) const;
  // "$22.601 al mes", of {"id", "payments"} of a program
  std::string Payments(const nlohmann::json& program, const nlohmann::json& amount) const;

 private:
  const CatalogWords& words_;
};

}  // namespace ventanilla
