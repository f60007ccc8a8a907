#include "cli/phrases.h"
#include "cli/tellings.h"

namespace ventanilla {
namespace {

using nlohmann::json;

std::string Standing(const json& standing, const json& program, const CatalogWords& words) {
  const Phrases phrases(words);
  std::string text = phrases.Verdict(standing["verdict"]);
  if (standing["open"] == false) text += words.Say(" (cerrado)", " (closed)");
  if (standing["open"] == true) text += words.Say(" (abierto)", " (open)");
  for (const json& amount : standing["amounts"]) text += ", " + phrases.Payments(program, amount);
  return text;
}

}  // namespace

std::string TellTimeline(const json& timeline, const CatalogWords& words) {
  const Phrases phrases(words);
  const std::string from = timeline["as_of"], until = timeline["until"];
  std::string text = words.Say("Con el solo paso del tiempo, desde el ", "With nothing but time, from ") + from +
                     words.Say(" hasta el ", " until ") + until + "\n";
  for (const json& change : timeline["changes"]) {
    text += "\n" + change["date"].get<std::string>() + " · " + phrases.Benefit(change) + "\n";
    text += words.Say("  antes: ", "  before: ") + Standing(change["from"], change["program"], words) + "\n";
    text += words.Say("  desde entonces: ", "  from then on: ") + Standing(change["to"], change["program"], words) + "\n";
  }
  if (timeline["changes"].empty()) text += words.Say("  Nada cambia.\n", "  Nothing changes.\n");
  if (timeline["impossible_from"].is_null()) return text;
  return text + words.Say("\nDesde el ", "\nFrom ") + timeline["impossible_from"].get<std::string>() +
         words.Say(" estas respuestas ya no pueden ser ciertas.\n", " on these answers can no longer be true.\n");
}

}  // namespace ventanilla
