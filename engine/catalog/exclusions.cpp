#include <algorithm>
#include <string>
#include <vector>

#include "catalog/draft.h"
#include "diagnostics/suggest.h"

namespace ventanilla {
namespace {

int FindProgram(const Catalog& catalog, const std::string& id) {
  const auto has_id = [&id](const Program& program) { return program.id == id; };
  const auto found = std::find_if(catalog.programs.begin(), catalog.programs.end(), has_id);
  return found == catalog.programs.end() ? -1 : static_cast<int>(found - catalog.programs.begin());
}

void Add(Program& program, Exclusion exclusion) {
  const auto same = [exclusion](const Exclusion& other) { return other.program == exclusion.program && other.scope == exclusion.scope; };
  if (std::none_of(program.excludes.begin(), program.excludes.end(), same)) program.excludes.push_back(exclusion);
}

void ReportUnknown(const JsonNode& node, const std::string& id, const Catalog& catalog) {
  std::vector<std::string> ids;
  for (const Program& program : catalog.programs) ids.push_back(program.id);
  node.Report("unknown-program", "there is no program " + Quote(id) + "." + DidYouMean(id, ids));
}

}  // namespace

void LinkExclusions(Draft& draft) {
  std::vector<Program>& programs = draft.catalog.programs;
  for (const DeclaredExclusion& declared : draft.exclusions) {
    const std::string id = declared.other.Text().value_or("");
    const int other = FindProgram(draft.catalog, id);
    if (other < 0) {
      ReportUnknown(declared.other, id, draft.catalog);
      continue;
    }
    if (other == declared.program) {
      declared.other.Report("self-exclusion", "a program cannot exclude itself");
      continue;
    }
    Program& one = programs[static_cast<std::size_t>(declared.program)];
    Program& two = programs[static_cast<std::size_t>(other)];
    if (declared.scope == ExcludeScope::kEach && !(one.for_each && two.for_each)) {
      const Program& without = one.for_each ? two : one;
      declared.other.Report("wrong-scope", "the scope \"each\" is for two programs with \"for_each\"; " + Quote(without.id) + " has none");
      continue;
    }
    Add(one, {other, declared.scope});
    Add(two, {declared.program, declared.scope});
  }
}

}  // namespace ventanilla
