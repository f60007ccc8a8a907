// conformance FOLDER [--write]: runs the cases of the folder and compares what it finds with its list.txt and README.md.
// --write writes list.txt, and prints the table for README.md.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "conformance/list.h"

namespace ventanilla::conformance {
namespace {

std::string ReadFile(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// What stands in one text and not in the other, line by line.
void PrintDifference(const std::string& listed, const std::string& found) {
  const auto print = [](const std::string& sign, const std::string& text, const std::string& other) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      if (other.find(line + "\n") == std::string::npos) std::cout << sign << line << "\n";
    }
  };
  print("- ", listed, found);
  print("+ ", found, listed);
}

int Run(const std::string& folder, bool write) {
  const std::vector<Case> cases = ReadCases(folder + "/cases.jsonl");
  std::vector<Found> all;
  for (const Case& test : cases) all.push_back({&test, Try(test)});
  const std::string list = PrintList(all), table = PrintTable(all);
  std::cout << table << "\n";
  if (write) {
    std::ofstream(folder + "/list.txt") << list;
    return 0;
  }
  int passed = 0, failed = 0;
  for (const Found& found : all) {
    passed += found.trial.verdict == Verdict::kPassed;
    if (found.trial.verdict != Verdict::kWrong) continue;
    std::cout << "wrong: " << found.test->id << ": " << found.test->expr << ": " << found.trial.message << "\n";
    ++failed;
  }
  if (const std::string listed = ReadFile(folder + "/list.txt"); listed != list) {
    std::cout << "The run is not what list.txt says:\n";
    PrintDifference(listed, list);
    ++failed;
  }
  if (list.find("without a reason") != std::string::npos) {
    std::cout << "Some refusals name no feature that tests/conformance/reasons.cpp knows.\n";
    ++failed;
  }
  if (ReadFile(folder + "/README.md").find(table) == std::string::npos) {
    std::cout << "The table of README.md is not that of this run.\n";
    ++failed;
  }
  std::cout << passed << " passed, " << failed << " failed\n";
  return failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace ventanilla::conformance

int main(int count, char** arguments) {
  const std::vector<std::string> given(arguments + 1, arguments + count);
  if (given.empty()) {
    std::cerr << "conformance FOLDER [--write]\n";
    return 2;
  }
  return ventanilla::conformance::Run(given[0], std::find(given.begin(), given.end(), "--write") != given.end());
}
