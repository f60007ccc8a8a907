#include <fstream>
#include <string>
#include <vector>

#include "unit/catch.h"
#include "unit/language/world.h"

namespace ventanilla::test {
namespace {

struct Golden {
  std::string formula;
  std::string expected;
};

// Blocks divided by blank lines: a formula on the first line, below it what is expected. A block of "#" lines is a comment.
std::vector<Golden> ReadGolden(const std::string& name) {
  std::ifstream file(std::string(VENTANILLA_TESTS_DIR) + "/golden/" + name);
  std::vector<Golden> all;
  bool between = true;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) {
      between = true;
    } else if (between && line.front() == '#') {
      continue;
    } else if (between) {
      all.push_back({line, ""});
      between = false;
    } else {
      all.back().expected += line + "\n";
    }
  }
  return all;
}

TEST_CASE("A good formula has the printed form and the type beside it", "[golden]") {
  const std::vector<Golden> goldens = ReadGolden("good.txt");
  REQUIRE(goldens.size() >= 60);
  for (const Golden& golden : goldens) {
    const bool people = golden.expected.ends_with(": list of people\n");
    Expr checked;
    const FormulaErrors errors = CheckText(golden.formula, people ? Wanted::kPeople : Wanted::kAny, &checked);
    INFO(golden.formula << "\n" << PrintErrors(golden.formula, errors));
    CHECK(errors.empty());
    CHECK(Print(checked) + " : " + Print(checked.type, World().option_lists) + "\n" == golden.expected);
  }
}

TEST_CASE("A bad formula has the whole message beside it", "[golden]") {
  const std::vector<Golden> goldens = ReadGolden("bad.txt");
  REQUIRE(goldens.size() >= 90);
  for (const Golden& golden : goldens) {
    INFO(golden.formula);
    CHECK(PrintErrors(golden.formula, CheckText(golden.formula, Wanted::kAny)) == golden.expected);
  }
}

TEST_CASE("Every refusal has a code and a message, and its mend is a sentence", "[golden]") {
  for (const Golden& golden : ReadGolden("bad.txt")) {
    for (const FormulaError& error : CheckText(golden.formula, Wanted::kAny)) {
      INFO(error.message << " | " << error.mend);
      CHECK_FALSE(error.code.empty());
      CHECK_FALSE(error.message.empty());
      CHECK((error.mend.empty() || error.mend.ends_with('.') || error.mend.ends_with(')')));
    }
  }
}

}  // namespace
}  // namespace ventanilla::test
