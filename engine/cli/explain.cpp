#include <iostream>

#include "cli/commands.h"
#include "cli/explanation.h"
#include "cli/output.h"

namespace ventanilla {
namespace {

constexpr char kAbout[] = "Explain one household in plain words: every program, every rule and how it stands, what is missing.";
constexpr char kMore[] =
    "  ventanilla explain data/cl household.json --language en";

}  // namespace

ExplainCommand::ExplainCommand(CLI::App& parent) : Command(parent, "explain", kAbout, kMore) {
  app()->add_option("HOUSEHOLD", household_, "a household's JSON file, or - for standard input")->required();
  app()->add_option("--language", language_, "es or en")->check(CLI::IsMember({"es", "en"}))->capture_default_str();
}

int ExplainCommand::Run() {
  const auto files = ReadFolder(folder_);
  const auto engine = LoadCatalogFolder(files);
  if (!engine) return kUnusable;
  const auto text = ReadText(household_);
  if (!text) {
    std::cerr << household_ << ": cannot be read.\n";
    return kUnusable;
  }
  const auto result = nlohmann::json::parse(engine->Assess(*text), nullptr, false);
  if (result.contains("errors")) {
    for (const auto& error : result["errors"]) {
      std::cerr << household_ << ":" << error["line"] << ":" << error["column"] << ": " << error["pointer"].get<std::string>() << ": "
                << error["message"].get<std::string>() << " " << error["mend"].get<std::string>() << "\n";
    }
    return kFailed;
  }
  std::cout << Explain(result, CatalogWords(files, language_));
  return 0;
}

}  // namespace ventanilla
