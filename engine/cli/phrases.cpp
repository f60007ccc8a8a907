#include "cli/phrases.h"

#include <algorithm>

namespace ventanilla {

using nlohmann::json;

std::string Phrases::Verdict(const json& verdict, bool received) const {
  if (received) return words_.Say("Ya lo recibe", "Already received");
  if (verdict == "eligible") return words_.Say("Es probable que sí: cumple todo", "Probably yes: all rules are met");
  if (verdict == "likely") return words_.Say("Es probable que sí: falta el visto de la institución", "Probably yes: the agency still confirms");
  if (verdict == "undecided") return words_.Say("Falta saber", "More to know");
  return words_.Say("Con lo que nos dijo, no", "Not with what you told us");
}

std::string Phrases::Program(const json& id, const json& subject) const {
  const std::string who = subject.is_null() ? words_.Say("el hogar", "the household") : subject.get<std::string>();
  return words_.Text(words_.program(id).value("name", id)) + " · " + who;
}

std::string Phrases::Benefit(const json& of) const {
  const std::string name = Program(of["program"], of["subject"]);
  return of["person"].is_null() ? name : name + " (" + of["person"].get<std::string>() + ")";
}

std::string Phrases::Range(const json& min, const json& max, const std::string& unit) const {
  const std::string lo = words_.Money(min, unit), hi = words_.Money(max, unit);
  if (lo == hi) return lo;
  return words_.Say("entre ", "between ") + lo + words_.Say(" y ", " and ") + hi;
}

std::string Phrases::Period(const std::string& per) const {
  if (per == "month") return words_.Say(" al mes", " a month");
  if (per == "year") return words_.Say(" al año", " a year");
  if (per == "semester") return words_.Say(" por semestre", " per half-year");
  if (per == "first_year") return words_.Say(" el primer año", " in the first year");
  return words_.Say(" una vez", " once");
}

std::string Phrases::Fact(const json& at) const {
  const std::string label = words_.Fact(at["fact"]);
  return at["person"].is_null() ? label : label + " (" + at["person"].get<std::string>() + ")";
}

std::string Phrases::Value(const json& fact, const json& value) const {
  return words_.Money(value, words_.UnitOf(fact) == "CLP" ? "CLP" : "");
}

std::string Phrases::Payments(const json& program, const json& amount) const {
  const json all = words_.program(program).value("amounts", json::array());
  const auto about = std::find_if(all.begin(), all.end(), [&](const json& one) { return one["id"] == amount["id"]; });
  if (about == all.end()) return "";
  std::string text;
  for (const json& payment : amount["payments"]) {
    if (!text.empty()) text += " + ";
    text += Range(payment["min"], payment["max"], about->value("unit", ""));
  }
  return about->contains("schedule") ? text : text + Period(about->value("per", ""));
}

}  // namespace ventanilla
