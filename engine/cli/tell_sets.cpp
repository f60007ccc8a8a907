#include "cli/phrases.h"
#include "cli/tellings.h"

namespace ventanilla {
namespace {

using nlohmann::json;

std::string Answer(const json& fact, const json& answer, const CatalogWords& words) {
  if (answer.is_boolean()) return answer == true ? words.Say("sí", "yes") : "no";
  if (answer.is_null()) return words.Say("nadie", "nobody");
  if (answer.is_string()) return answer.get<std::string>();
  if (answer.is_object()) {
    const std::string least = Phrases(words).Value(fact, answer["min"]), most = Phrases(words).Value(fact, answer["max"]);
    return least == most ? least : words.Say("de ", "from ") + least + words.Say(" a ", " to ") + most;
  }
  std::string text;
  for (const json& option : answer) text += (text.empty() ? "" : ", ") + option.get<std::string>();
  return text.empty() ? words.Say("ninguna", "none") : text;
}

// Each of the sets on a line.
std::string Sets(const json& sets, const CatalogWords& words) {
  const Phrases phrases(words);
  std::string text;
  for (const json& set : sets) {
    for (const json& answers : set["answers"]) {
      std::string line;
      for (std::size_t i = 0; i < answers.size(); ++i) {
        const json& at = set["facts"][i];
        line += (line.empty() ? "" : words.Say("; y ", "; and ")) + phrases.Fact(at) + ": " + Answer(at["fact"], answers[i], words);
      }
      text += "  - " + line + "\n";
    }
  }
  return text;
}

std::string Tell(const json& sets, const CatalogWords& words, const std::string& heading, const std::string& none) {
  const Phrases phrases(words);
  std::string text = "\n" + phrases.Program(sets["program"], sets["subject"]) + "\n  " + phrases.Verdict(sets["verdict"]) + "\n";
  return text + (sets["sets"].empty() ? none : heading + Sets(sets["sets"], words));
}

}  // namespace

std::string TellChanges(const json& sets, const CatalogWords& words) {
  return Tell(sets, words, words.Say("  Podría recibirlo con:\n", "  They could receive it with:\n"),
              words.Say("  Nada que el hogar pueda hacer lo cambia, con una o dos cosas.\n",
                        "  Nothing that the household can do changes it, with one or two things.\n"));
}

std::string TellDenial(const json& sets, const CatalogWords& words) {
  return Tell(sets, words, words.Say("  Un rechazo sería correcto solo si fuera:\n", "  A refusal would be right only if it were:\n"),
              words.Say("  Ninguna o dos respuestas distintas justificarían un rechazo.\n",
                        "  No one or two other answers would make a refusal right.\n"));
}

}  // namespace ventanilla
