#include <algorithm>
#include <string>

#include "catalog/formulas.h"
#include "catalog/program_parts.h"
#include "language/checker.h"

namespace ventanilla {
namespace {

std::optional<Binder> ReadBinder(const JsonNode& node, Scope& scope) {
  if (!node.present()) return std::nullopt;
  const Object source(node, {"as", "in"});
  const JsonNode as_node = source.Need("as");
  const auto as = SnakeId(as_node);
  Binder binder{.as = as.value_or(""), .in = ReadFormula(source.Need("in"))};
  if (!as) return binder;
  const bool taken = IsReservedName(*as) || IsReservedWord(*as) || std::find(scope.begin(), scope.end(), *as) != scope.end();
  if (taken) as_node.Report("reserved-name", Quote(*as) + " already means something in formulas and cannot name a person");
  scope.push_back(*as);
  return binder;
}

}  // namespace

void ReadPeople(const Object& source, Program& program) {
  const JsonNode applicant = source.Get("applicant");
  const JsonNode for_each = source.Get("for_each");
  if (program.subject == Owner::kPerson) {
    applicant.Report("misplaced-key", "\"applicant\" belongs to programs of the household: here the subject applies");
    program.scope = {"person"};
  } else {
    program.applicant = ReadBinder(applicant, program.scope);
    if (applicant.present()) {
      for_each.Report("unsupported", "a program of the household has either \"applicant\" or \"for_each\", not both");
      return;
    }
  }
  program.for_each = ReadBinder(for_each, program.scope);
}

}  // namespace ventanilla
