#include "conformance/list.h"

#include <map>

#include "conformance/reasons.h"

namespace ventanilla::conformance {
namespace {

std::string Heading(const Found& found) {
  switch (found.trial.verdict) {
    case Verdict::kPassed: return "passed: has the value that CEL specifies";
    case Verdict::kWrong: return "wrong";
    case Verdict::kRefused: break;
  }
  if (found.test->error) return "error: CEL specifies an error, and the formula is refused when its catalog loads";
  const Reason* reason = FindReason(found.trial.message);
  return reason == nullptr ? "without a reason" : std::string(reason->name) + ": " + std::string(reason->why);
}

struct Counts {
  int passed = 0, refused = 0, errors = 0, wrong = 0;

  void Add(const Found& found) {
    passed += found.trial.verdict == Verdict::kPassed;
    wrong += found.trial.verdict == Verdict::kWrong;
    const bool refusal = found.trial.verdict == Verdict::kRefused;
    errors += refusal && found.test->error;
    refused += refusal && !found.test->error;
  }
};

std::string PrintRow(const std::string& name, const Counts& counts) {
  std::string row = "| " + name;
  for (const int count : {counts.passed, counts.errors, counts.refused, counts.wrong}) row += " | " + std::to_string(count);
  return row + " |\n";
}

}  // namespace

std::string PrintList(const std::vector<Found>& all) {
  std::map<std::string, std::string> by_heading;
  std::map<std::string, int> counts;
  std::map<std::string, std::string> suites;  // the last one of each heading
  for (const Found& found : all) {
    const std::string heading = Heading(found), &id = found.test->id;
    const std::size_t slash = id.rfind('/');
    std::string& lines = by_heading[heading];
    std::string& suite = suites[heading];
    lines += suite == id.substr(0, slash) ? ", " : (lines.empty() ? "  " : "\n  ") + id.substr(0, slash) + ": ";
    suite = id.substr(0, slash);
    lines += id.substr(slash + 1);
    ++counts[heading];
  }
  std::string list;
  for (const auto& [heading, lines] : by_heading) list += heading + " (" + std::to_string(counts[heading]) + ")\n" + lines + "\n\n";
  return list;
}

std::string PrintTable(const std::vector<Found>& all) {
  std::map<std::string, Counts> sections;
  Counts total;
  for (const Found& found : all) {
    sections[found.test->section()].Add(found);
    total.Add(found);
  }
  std::string table = "| section | passed | refused, as CEL's error | refused | wrong |\n|---|---|---|---|---|\n";
  for (const auto& [name, counts] : sections) table += PrintRow(name, counts);
  return table + PrintRow("all", total);
}

}  // namespace ventanilla::conformance
