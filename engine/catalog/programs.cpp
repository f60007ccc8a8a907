#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "catalog/criteria.h"
#include "catalog/draft.h"
#include "catalog/program_parts.h"

namespace ventanilla {
namespace {

constexpr std::string_view kSectors[] = {"income", "pension", "work", "housing", "education", "health", "care", "utilities"};
constexpr std::string_view kAwards[] = {"entitlement", "quota", "competitive", "invitation", "automatic"};
constexpr std::string_view kScopes[] = {"each", "subject", "household"};  // in the order of ExcludeScope

// How formulas read that somebody receives the program: receives.asignacion_familiar.
std::string ReceivesName(std::string id) {
  std::replace(id.begin(), id.end(), '-', '_');
  return id;
}

// The fact that somebody receives the program.
void MakeReceivesFact(const JsonNode& file, Draft& draft, Program& program) {
  const std::string name = ReceivesName(program.id);
  Fact fact;
  fact.id = "receives." + name;
  fact.of = program.for_each ? Owner::kPerson : program.subject;
  fact.type = {.kind = Kind::kBool};
  fact.receives_program = static_cast<int>(draft.catalog.programs.size());
  fact.place = file.place();
  program.receives_fact = static_cast<int>(draft.catalog.facts.size());
  Environment& environment = draft.catalog.environment;
  auto& receives = fact.of == Owner::kHousehold ? environment.household_receives : environment.person_receives;
  receives.emplace(name, Binding{.symbol = Symbol::kFact, .index = program.receives_fact, .type = fact.type});
  draft.catalog.facts.push_back(std::move(fact));
}

std::string ReadProgramId(const JsonNode& node, const std::string& stem) {
  const auto id = KebabId(node);
  if (!id) return {};
  if (*id != stem) {
    node.Report("wrong-file", "the program " + Quote(*id) + " stands in the file " + Quote("programs/" + stem + ".json"),
                "Name the file programs/<id>.json.");
  }
  if (IsReservedWord(ReceivesName(*id))) {
    node.Report("bad-id", "formulas read a program as receives.<id>: the id must begin with a letter and be no word of the rule language");
  }
  return *id;
}

void ReadExcludes(const JsonNode& node, const Ids& sources, int program, Draft& draft) {
  for (const JsonNode& item : node.Items()) {
    const Object source(item, {"program", "scope", "source"});
    const JsonNode other = source.Need("program");
    const auto scope = source.Need("scope").OneOf(kScopes);
    sources.Refer(source.Get("source"));
    if (scope && other.Text()) draft.exclusions.push_back({program, other, static_cast<ExcludeScope>(*scope)});
  }
}

}  // namespace

void ReadProgram(const JsonNode& file, const std::string& stem, Draft& draft) {
  const Object source(file, {"id", "short", "agency", "sector", "award", "status", "law", "windows", "subject", "applicant", "for_each",
                             "sources", "criteria", "amounts", "excludes", "documents", "apply", "doubts"});
  Program program;
  program.place = file.place();
  program.id = ReadProgramId(source.Need("id"), stem);
  for (const std::string_view key : {"short", "agency", "law"}) source.Get(key).Words();
  source.Get("sector").OneOf(kSectors);
  source.Get("award").OneOf(kAwards);
  if (source.Has("status")) program.ended = ReadEnded(source.Get("status"));

  const auto subject = ReadOwner(source.Need("subject"));
  program.subject = subject.value_or(source.Has("applicant") ? Owner::kHousehold : Owner::kPerson);
  ReadPeople(source, program);

  const Ids sources = ReadSources(source.Get("sources"));
  program.windows = ReadWindows(source.Get("windows"), sources);
  program.criteria = ReadCriteria(source.Need("criteria"), sources);
  program.amounts = ReadAmounts(source.Get("amounts"), sources);
  ReadExcludes(source.Get("excludes"), sources, static_cast<int>(draft.catalog.programs.size()), draft);
  for (const JsonNode& document : source.Get("documents").Items()) draft.documents.Refer(document);
  ReadWays(source.Get("apply"));
  for (const JsonNode& doubt : source.Get("doubts").Items()) doubt.Words();

  MakeReceivesFact(file, draft, program);
  draft.catalog.programs.push_back(std::move(program));
}

}  // namespace ventanilla
