#include <iostream>

#include "cli/commands.h"
#include "cli/explanation.h"
#include "cli/output.h"
#include "cli/tellings.h"

namespace ventanilla {
namespace {

using nlohmann::ordered_json;  // as the engine wrote it

constexpr char kExplainAbout[] = "Explain one household in plain words: every program, every rule and how it stands, what is missing.";
constexpr char kExplainMore[] =
    "  ventanilla explain data/cl household.json --language en\n"
    "  ventanilla explain data/cl household.json --timeline --until 2027-06-30\n"
    "  ventanilla explain data/cl household.json --changes --program suf --person ana\n"
    "  ventanilla explain data/cl household.json --denial --program pgu --person ana\n"
    "  ventanilla explain data/cl household.json --cliffs monthly_income --person ana\n\n"
    "Without --program, --changes and --denial go through all programs. With --json each answer is a line, as data/schema has it: result,\n"
    "timeline, sets or cliffs. A cliff is where one more peso, point or day of the fact loses a benefit, or much of it, at once.";

// `household` was read by the engine.
bool IsOneOf(const ordered_json& household, const std::string& person) {
  for (const ordered_json& one : household["people"]) {
    if (one["id"] == person) return true;
  }
  return false;
}

bool Matches(const std::string& wanted, const ordered_json& id) { return wanted.empty() || id == wanted; }

}  // namespace

ExplainCommand::ExplainCommand(CLI::App& parent) : Command(parent, "explain", kExplainAbout, kExplainMore) {
  app()->add_option("HOUSEHOLD", household_, "a household's JSON file, or - for standard input")->required();
  auto* const program = app()->add_option("--program", program_, "only this program")->type_name("ID");
  app()->add_option("--person", person_, "only the programs of this person; with --cliffs, whose fact it is")->type_name("ID");
  app()->add_option("--language", language_, "es or en")->check(CLI::IsMember({"es", "en"}))->capture_default_str();
  app()->add_flag("--json", json_, "what the engine answers, instead of words");
  auto* const instead = app()->add_option_group("Instead", "Another question about the household");
  instead->require_option(0, 1);
  auto* const timeline = instead->add_flag("--timeline", timeline_, "what changes with nothing but time");
  instead->add_flag("--changes", changes_, "what the household could do to receive a program that it does not");
  instead->add_flag("--denial", denial_, "what would have to be otherwise for a refusal to be right");
  instead->add_option("--cliffs", cliffs_, "what would be paid as this fact grows, a number or a day")->type_name("FACT")->excludes(program);
  app()->add_option("--until", until_, "the last day of the timeline, as 2027-06-30; else the catalog's")->type_name("DAY")->needs(timeline);
}

bool ExplainCommand::Concerns(const ordered_json& of, const char* program) const {
  return Matches(program_, of[program]) && Matches(person_, of["subject"]);
}

// Only what the options want to see.
void ExplainCommand::Narrow(ordered_json& list, const char* program) const {
  ordered_json kept = ordered_json::array();
  for (ordered_json& one : list) {
    if (Concerns(one, program)) kept.push_back(std::move(one));
  }
  list = std::move(kept);
}

std::vector<ordered_json> ExplainCommand::Ask(const Engine& engine, const std::string& household) const {
  const auto parse = [](const std::string& text) { return ordered_json::parse(text, nullptr, false); };
  if (!cliffs_.empty()) return {parse(engine.Cliffs(household, cliffs_, person_))};
  ordered_json answer = parse(timeline_ ? engine.Timeline(household, until_) : engine.Assess(household));
  if (answer.contains("errors")) return {answer};
  if (timeline_) Narrow(answer["changes"], "program");
  if (!timeline_) Narrow(answer["programs"], "id");
  if (timeline_ || (!changes_ && !denial_)) return {answer};
  std::vector<ordered_json> sets;
  for (const ordered_json& program : answer["programs"]) {
    const std::string id = program["id"], subject = program["subject"].is_null() ? "" : program["subject"].get<std::string>();
    ordered_json found = parse(changes_ ? engine.Changes(household, id, subject) : engine.Denial(household, id, subject));
    const bool granted = found["verdict"] == "eligible" || found["verdict"] == "likely";
    const bool asked = changes_ ? !granted : found["verdict"] != "not_eligible";
    // In words, what cannot be changed is only said of a program that was asked for.
    if (asked && (json_ || !program_.empty() || !found["sets"].empty())) sets.push_back(std::move(found));
  }
  return sets;
}

std::string ExplainCommand::Tell(const ordered_json& said, const CatalogWords& words) const {
  const auto answer = nlohmann::json::parse(said.dump());
  if (timeline_) return TellTimeline(answer, words);
  if (changes_) return TellChanges(answer, words);
  if (denial_) return TellDenial(answer, words);
  return cliffs_.empty() ? Explain(answer, words) : TellCliffs(answer, words);
}

// Those of options have no place in the household.
int ExplainCommand::Refuse(const ordered_json& errors) const {
  int status = kFailed;
  for (const ordered_json& error : errors) {
    std::string place;
    if (error["line"] > 0) {
      place = household_ + ":" + error["line"].dump() + ":" + error["column"].dump() + ": " + error["pointer"].get<std::string>() + ": ";
    } else {
      status = kUnusable;
    }
    std::cerr << place << error["message"].get<std::string>() << " " << error["mend"].get<std::string>() << "\n";
  }
  return status;
}

int ExplainCommand::Run() {
  const auto catalog = Load();
  if (!catalog || (!program_.empty() && !KnowPrograms(catalog->engine, {program_}))) return kUnusable;
  const auto text = ReadText(household_);
  if (!text) {
    std::cerr << household_ << ": cannot be read.\n";
    return kUnusable;
  }
  const CatalogWords words(catalog->files, language_);
  const std::vector<ordered_json> answers = Ask(catalog->engine, *text);
  for (const ordered_json& answer : answers) {
    if (answer.contains("errors")) return Refuse(answer["errors"]);
  }
  if (!person_.empty() && !IsOneOf(ordered_json::parse(*text), person_)) {
    std::cerr << "Nobody in " << household_ << " has the id \"" << person_ << "\".\n";
    return kUnusable;
  }
  if (answers.empty() && !json_) std::cout << words.Say("Con una o dos respuestas, nada cambia.\n", "With one or two answers, nothing changes.\n");
  for (const ordered_json& answer : answers) std::cout << (json_ ? answer.dump() + "\n" : Tell(answer, words));
  return 0;
}

}  // namespace ventanilla
