#include <algorithm>
#include <optional>
#include <string_view>

#include "catalog/formulas.h"
#include "catalog/program_parts.h"
#include "language/checker.h"

namespace ventanilla {
namespace {

void ReadBinder(const JsonNode& node, Scope& scope, std::optional<Binder>& binder) {
  static constexpr Key kKeys[] = {{"as"}, {"in"}};
  if (!node.present()) return;
  const Object source(node, kKeys);
  const JsonNode as_node = source.Need("as");
  const std::string_view as = SnakeId(as_node);
  binder.emplace();
  binder->as = as;
  ReadFormula(source.Need("in"), binder->in);
  if (as.empty()) return;
  const bool taken = IsReservedName(binder->as) || IsReservedWord(as) || std::find(scope.begin(), scope.end(), as) != scope.end();
  if (taken) as_node.Report("reserved-name", "\"{}\" already means something in formulas and cannot name a person", {as});
  scope.emplace_back(as);
}

}  // namespace

void ReadPeople(const Object& source, Program& program) {
  const JsonNode applicant = source.Get("applicant");
  const JsonNode for_each = source.Get("for_each");
  if (program.subject == Owner::kPerson) {
    applicant.Report("misplaced-key", "\"applicant\" belongs to programs of the household: here the subject applies");
    program.scope.emplace_back(kPersonVariable);
  } else {
    ReadBinder(applicant, program.scope, program.applicant);
    if (applicant.present()) {
      return for_each.Report("unsupported", "a program of the household has either \"applicant\" or \"for_each\", not both");
    }
  }
  ReadBinder(for_each, program.scope, program.for_each);
}

}  // namespace ventanilla
