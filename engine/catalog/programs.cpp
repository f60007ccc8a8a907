#include <algorithm>
#include <string>
#include <string_view>

#include "catalog/criteria.h"
#include "catalog/draft.h"
#include "catalog/program_parts.h"

namespace ventanilla {
namespace {

constexpr Key kProgramKeys[] = {
    kSchemaKey,
    {"id"},
    {"short", Holds::kWords},
    {"agency", Holds::kWords},
    {"sector", Holds::kOneOf, "income pension work housing education health care utilities"},
    {"award", Holds::kOneOf, "entitlement quota competitive invitation automatic"},
    {"status"},
    {"law", Holds::kWords},
    {"windows"},
    {"subject"},
    {"applicant"},
    {"for_each"},
    {"sources"},
    {"criteria"},
    {"amounts"},
    {"excludes"},
    {"documents"},
    {"apply"},
    {"doubts", Holds::kWordsList},
};

// How formulas read that somebody receives the program: receives.asignacion_familiar.
std::string ReceivesName(std::string_view id) {
  std::string name(id);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

// The fact that somebody receives the program.
void MakeReceivesFact(Catalog& catalog, Program& program, int index) {
  const std::string name = ReceivesName(program.id);
  program.receives_fact = static_cast<int>(catalog.facts.size() - catalog.programs.size()) + index;
  Fact& fact = catalog.facts[static_cast<std::size_t>(program.receives_fact)];
  fact.id = Concat({kReceivesPrefix, name});
  fact.of = program.for_each ? Owner::kPerson : program.subject;
  fact.type = {.kind = Kind::kBool};
  fact.receives_program = index;
  BindReceives(fact.of, name, {.symbol = Symbol::kFact, .index = program.receives_fact, .type = fact.type}, catalog.environment);
}

std::string_view ReadProgramId(const JsonNode& node, std::string_view stem) {
  const std::string_view id = KebabId(node);
  if (id.empty()) return id;
  if (id != stem) {
    node.Report("wrong-file", "the program \"{}\" stands in the file \"{}\"", {id, Concat({"programs/", stem, ".json"})},
                "Name the file programs/<id>.json.");
  }
  if (IsReservedWord(ReceivesName(id))) {
    node.Report("bad-id", "formulas read a program as receives.<id>: the id must begin with a letter and be no word of the rule language");
  }
  return id;
}

void ReadExcludes(const JsonNode& node, const Ids& sources, int program, std::list<DeclaredExclusion>& exclusions) {
  static constexpr Key kExclusionKeys[] = {{"program"}, {"scope"}, {"prefer"}, {"source"}};
  for (const JsonNode item : node.Items()) {
    const Object source(item, kExclusionKeys);
    const JsonNode other = source.Need("program");
    const int scope = source.Need("scope").OneOf("each subject household");  // in the order of ExcludeScope
    const JsonNode prefer = source.Get("prefer");
    const int prefers = prefer.present() ? prefer.OneOf("this other") : -1;
    sources.Refer(source.Get("source"));
    const std::string_view id = other.Text();
    if (scope < 0 || id.empty()) continue;
    DeclaredExclusion& exclusion = exclusions.emplace_back();
    exclusion.program = program;
    exclusion.other = id;
    exclusion.place = other.place();
    exclusion.scope = static_cast<ExcludeScope>(scope);
    exclusion.prefers = static_cast<Preference>(prefers + 1);
  }
}

}  // namespace

void ReadProgram(const JsonNode& file, std::string_view stem, int index, Draft& draft) {
  const Object source(file, kProgramKeys);
  Program& program = draft.catalog.programs[static_cast<std::size_t>(index)];
  program.id = ReadProgramId(source.Need("id"), stem);
  if (source.Has("status")) program.ended = ReadEnded(source.Get("status"));

  program.subject = source.Has("applicant") ? Owner::kHousehold : Owner::kPerson;  // when the subject is wrong
  ReadOwner(source.Need("subject"), program.subject);
  ReadPeople(source, program);

  Ids sources("source");
  ReadSources(source.Get("sources"), sources);
  ReadWindows(source.Get("windows"), sources, program.windows);
  ReadCriteria(source.Need("criteria"), sources, program.criteria);
  ReadAmounts(source.Get("amounts"), sources, program.amounts);
  ReadExcludes(source.Get("excludes"), sources, index, draft.exclusions);
  const JsonNode documents = source.Get("documents");
  for (const JsonNode document : documents.Items()) draft.documents.Refer(document);
  CheckWays(source.Get("apply"));
  MakeReceivesFact(draft.catalog, program, index);
}

}  // namespace ventanilla
