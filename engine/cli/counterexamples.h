// For each changed rule of a catalog, a household for which it makes a difference.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/catalog_diff.h"

namespace ventanilla {

// What a change of a rule does to one program.
struct Counterexample {
  std::string program;
  Contrast contrast;
  nlohmann::json before, after;  // of a household that was found: what either catalog says of the program there (StandingOf)
};

// What an engine says of a program for one subject and, where it has rows, of one row: {"verdict", "amounts"}, or null where the
// program is not in the catalog.
nlohmann::json StandingOf(const Engine& engine, const std::string& household, const std::string& program, const Contrast& of);

// In plain words, without a line's end.
std::string Tell(const Counterexample& example);
nlohmann::json AsJson(const Counterexample& example);

class Counterexamples {
 public:
  // Both outlive it.
  Counterexamples(const Engine& before, const Engine& after);

  // One for each program that the rule concerns.
  std::vector<Counterexample> For(const CatalogChange& change);

 private:
  std::vector<std::string> ProgramsOf(const CatalogChange& change) const;
  Counterexample Find(const std::string& program, const std::string& criterion);

  const Engine &before_engine_, &after_engine_;
  Compiled before_, after_;
  std::map<std::pair<std::string, std::string>, Counterexample> known_;  // by program and criterion
};

}  // namespace ventanilla
