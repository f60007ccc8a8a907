#include "cli/changelog_words.h"

#include <algorithm>
#include <cstdlib>

namespace ventanilla {
namespace {

using Tree = CatalogTree;
using nlohmann::json;

// In {program}: its name. {text}, {old}: what the part says, and said. {values}: amounts with their first days.
struct Sentence {
  std::string_view kind, how;
  const char *spanish, *english;
};
constexpr Sentence kSentences[] = {
    {"catalog", "added", "Primera publicación, con {text} programas.", "First publication, with {text} programs."},
    {"program", "added", "Nuevo programa: {program}.", "New program: {program}."},
    {"program", "removed", "Ya no está en el catálogo: {program}.", "No longer in the catalog: {program}."},
    {"program", "ended", "{program}: terminó.", "{program}: it ended."},
    {"program", "status", "{program}: cambió su estado.", "{program}: its status changed."},
    {"program", "windows", "{program}: cambiaron las fechas para pedirlo.", "{program}: the dates to ask for it changed."},
    {"program", "award", "{program}: cambió cómo se entrega.", "{program}: how it is granted changed."},
    {"program", "excludes", "{program}: cambió con qué otros programas se puede recibir.", "{program}: with which others it can be received changed."},
    {"program", "changed", "{program}: cambió para quién es.", "{program}: whom it is for changed."},
    {"program", "words", "{program}: se revisaron sus textos y fuentes.", "{program}: its texts and sources were revised."},
    {"criterion", "added", "{program}: nueva regla: «{text}».", "{program}: new rule: “{text}”."},
    {"criterion", "removed", "{program}: ya no rige la regla «{text}».", "{program}: this rule no longer holds: “{text}”."},
    {"criterion", "changed", "{program}: cambió cómo se revisa la regla «{text}».", "{program}: how this rule is checked changed: “{text}”."},
    {"criterion", "reworded", "{program}: una regla decía «{old}» y ahora dice «{text}».", "{program}: a rule said “{old}” and now says “{text}”."},
    {"criterion", "silent", "{program}: cambió cómo se combinan sus reglas.", "{program}: how its rules combine changed."},
    {"amount", "added", "{program}: nuevo monto.", "{program}: new amount."},
    {"amount", "removed", "{program}: se quitó un monto.", "{program}: an amount was taken away."},
    {"amount", "changed", "{program}: cambió cómo se calcula su monto.", "{program}: how its amount is reckoned changed."},
    {"parameter", "added", "Nuevo valor: {text}.", "New value: {text}."},
    {"parameter", "removed", "Ya no se usa: {text}.", "No longer used: {text}."},
    {"parameter", "changed", "{text}: cambió su historia de valores.", "{text}: its history of values changed."},
    {"parameter", "values", "{text}: {values}.", "{text}: {values}."},
    {"definition", "added", "Nuevo cálculo: {text}.", "New reckoning: {text}."},
    {"definition", "removed", "Ya no se calcula: {text}.", "No longer reckoned: {text}."},
    {"definition", "changed", "Cambió cómo se calcula: {text}.", "How this is reckoned changed: {text}."},
    {"fact", "added", "Nueva pregunta: {text}.", "New question: {text}."},
    {"fact", "removed", "Ya no se pregunta: {text}.", "No longer asked: {text}."},
    {"fact", "changed", "Cambió la pregunta: {text}.", "This question changed: {text}."},
    {"constraint", "added", "Nueva revisión de las respuestas: {text}.", "New check of answers: {text}."},
    {"constraint", "removed", "Ya no se revisa: {text}.", "No longer checked: {text}."},
    {"constraint", "changed", "Cambió una revisión de las respuestas: {text}.", "A check of answers changed: {text}."},
};

constexpr const char* kMonths[] = {"enero", "febrero", "marzo",    "abril", "mayo", "junio",  "julio",  "agosto", "septiembre", "octubre", "noviembre", "diciembre",
                                   "January", "February", "March", "April", "May",  "June", "July", "August", "September",  "October", "November",  "December"};

// The text at a path of keys, or nothing.
std::string TextAt(const Tree& tree, std::initializer_list<std::string> path) {
  const Tree* at = &tree;
  for (const std::string& key : path) {
    if (!at->is_object() || !at->contains(key)) return "";
    at = &(*at)[key];
  }
  return at->is_string() ? at->get<std::string>() : "";
}

// The text of the criterion or amount with this id, wherever it stands in a program.
std::string TextOfPart(const Tree& tree, const std::string& id) {
  if (!tree.is_structured()) return "";
  if (tree.is_object() && tree.value("id", "") == id) return tree.value("text", "");
  for (const Tree& item : tree) {
    if (std::string text = TextOfPart(item, id); !text.empty()) return text;
  }
  return "";
}

void Put(std::string& text, const std::string& place, const std::string& value) {
  for (std::size_t at = 0; (at = text.find(place, at)) != std::string::npos; at += value.size()) text.replace(at, place.size(), value);
}

}  // namespace

ChangeTeller::ChangeTeller(const Tree& before, const Tree& after, const std::string& language)
    : before_(before), after_(after), spanish_(language != "en"), money_({}, spanish_ ? "es" : "en") {}

std::string ChangeTeller::Tell(std::string_view how, const CatalogChange& change) const {
  const auto found = std::find_if(std::begin(kSentences), std::end(kSentences), [&](const Sentence& one) { return one.kind == change.kind && one.how == how; });
  std::string text = spanish_ ? found->spanish : found->english;
  Put(text, "{program}", Either({"programs", change.program, "name"}, change.program));
  Put(text, "{old}", Clean(TextOf(before_, change)));
  Put(text, "{values}", NewValues(change));
  Put(text, "{text}", TextOf(change));
  return text;
}

// What the part says now or, when it is gone, said; rules and amounts may say nothing, of the rest there is the id.
std::string ChangeTeller::TextOf(const CatalogChange& change) const {
  for (const Tree* side : {&after_, &before_}) {
    if (std::string text = Clean(TextOf(*side, change)); !text.empty()) return text;
  }
  return change.kind == "criterion" || change.kind == "amount" ? "" : change.id;
}

bool ChangeTeller::IsReworded(const CatalogChange& change) const { return TextOf(before_, change) != TextOf(after_, change); }
bool ChangeTeller::IsSilent(const CatalogChange& change) const { return TextOf(change).empty(); }

std::string ChangeTeller::Either(std::initializer_list<std::string> path, const std::string& otherwise) const {
  for (const Tree* side : {&after_, &before_}) {
    if (std::string text = TextAt(*side, path); !text.empty()) return text;
  }
  return otherwise;
}

std::string ChangeTeller::TextOf(const Tree& words, const CatalogChange& change) const {
  if (change.kind == "catalog") return change.id;
  if (change.kind == "criterion" || change.kind == "amount") {
    const bool has = words["programs"].contains(change.program);
    return has ? TextOfPart(words["programs"][change.program].value(change.kind == "amount" ? "amounts" : "criteria", Tree()), change.id) : "";
  }
  if (change.kind == "parameter") return TextAt(words, {"parameters", change.id, "name"});
  if (change.kind == "definition") return TextAt(words, {"definitions", change.id});
  if (change.kind == "fact") return TextAt(words, {"facts", change.id, "label"});
  return TextAt(words, {change.kind + "s", change.id});
}

// Without the full stop, and with the names of amounts where their values would stand.
std::string ChangeTeller::Clean(std::string text) const {
  for (std::size_t at = 0; (at = text.find("{param.", at)) != std::string::npos;) {
    const std::size_t end = text.find('}', at);
    if (end == std::string::npos) break;
    const std::string id = text.substr(at + 7, end - at - 7), name = "[" + Either({"parameters", id, "name"}, id) + "]";
    text.replace(at, end - at + 1, name);
    at += name.size();
  }
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string ChangeTeller::Day(const std::string& day) const {
  if (day.size() != 10) return day;
  const int month = std::atoi(day.substr(5, 2).c_str()) - 1, number = std::atoi(day.substr(8).c_str());
  if (month < 0 || month > 11) return day;
  const std::string year = day.substr(0, 4);
  if (spanish_) return std::to_string(number) + " de " + kMonths[month] + " de " + year;
  return std::to_string(number) + " " + kMonths[12 + month] + " " + year;
}

// "$231.732 desde el 1 de septiembre de 2026": single amounts that were not there before; else nothing.
std::string ChangeTeller::NewValues(const CatalogChange& change) const {
  if (change.kind != "parameter" || !change.before.is_object() || !change.after.is_object()) return "";
  const json was = change.before.value("values", json::array()), is = change.after.value("values", json::array());
  const std::string unit = change.after.value("unit", "");
  std::string values;
  for (const json& one : is) {
    if (std::find(was.begin(), was.end(), one) != was.end()) continue;
    if (!one.contains("value")) return "";
    if (!values.empty()) values += "; ";
    values += money_.Money(one["value"], unit) + (spanish_ ? " desde el " : " from ") + Day(one.value("from", ""));
  }
  return values;
}

bool ChangeTeller::HasNewValues(const CatalogChange& change) const { return !NewValues(change).empty(); }

}  // namespace ventanilla
