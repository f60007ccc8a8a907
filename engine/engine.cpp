#include "engine.h"

#include <deque>

#include "assess/json_writer.h"
#include "assess/print.h"

namespace ventanilla {

struct Engine::State {
  std::deque<std::string> texts;  // what messages quote
  Catalog catalog;
  mutable std::deque<Plan> plans;  // of the regimes met so far
  mutable Columns columns;
};

namespace {

const Plan& PlanFor(const Catalog& catalog, std::int32_t day, std::deque<Plan>& plans) {
  for (const Plan& plan : plans) {
    if (plan.from <= day && day <= plan.to) return plan;
  }
  return plans.emplace_back(Compile(catalog, day));
}

bool IsCase(const std::string& path) { return path.starts_with("cases/"); }

}  // namespace

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::Load(std::vector<SourceFile> files) {
  auto state = std::make_unique<State>();
  std::vector<Document> documents;
  Diagnostics errors;
  for (SourceFile& file : files) {
    if (IsCase(file.path)) continue;
    state->texts.push_back(std::move(file.text));
    const SourceText source{file.path, state->texts.back()};
    Result<Json> tree = ParseJson(source);
    if (!tree.ok()) {
      errors.insert(errors.end(), tree.errors().begin(), tree.errors().end());
      continue;
    }
    documents.push_back({file.path, std::move(*tree), source, ""});
  }
  if (!errors.empty()) return errors;
  return Finish(std::move(state), documents);
}

Result<Engine> Engine::LoadBundle(std::string text) {
  auto state = std::make_unique<State>();
  state->texts.push_back(std::move(text));
  const SourceText source{"rules.json", state->texts.back()};
  Result<Json> tree = ParseJson(source);
  if (!tree.ok()) return tree.errors();
  const auto format = tree->is_object() ? tree->find("format") : tree->end();
  if (!tree->is_object() || format == tree->end() || *format != 1) {
    return Diagnostics{At(source, "", "wrong-format", "a published catalog is an object with \"format\": 1 and \"files\".", "Publish it again with this version.")};
  }
  const auto files = tree->find("files");
  if (files == tree->end() || !files->is_object()) {
    return Diagnostics{At(source, "", "wrong-format", "\"files\" is missing: an object of the catalog's files by path.")};
  }
  std::vector<Document> documents;
  for (auto file = files->begin(); file != files->end(); ++file) {
    if (!IsCase(file.key())) documents.push_back({file.key(), std::move(*file), source, Join("/files", file.key())});
  }
  return Finish(std::move(state), documents);
}

Result<Engine> Engine::Finish(std::unique_ptr<State> state, const std::vector<Document>& documents) {
  Result<Catalog> catalog = LoadCatalog(documents);
  if (!catalog.ok()) return catalog.errors();
  state->catalog = std::move(*catalog);
  Diagnostics unproved = Prove(state->catalog);
  if (!unproved.empty()) return unproved;
  return Engine(std::move(state));
}

std::string Engine::Assess(std::string_view household) const {
  const Catalog& catalog = state_->catalog;
  const SourceText source{"household.json", household};
  const Result<Json> tree = ParseJson(source);
  if (!tree.ok()) return PrintErrors(tree.errors());
  const Result<Table> table = ReadHousehold(catalog, *tree, source);
  if (!table.ok()) return PrintErrors(table.errors());
  const Plan& plan = PlanFor(catalog, table->as_of.lo<std::int32_t>()[0], state_->plans);
  Evaluate<Numbers::kInterval>(plan, *table, state_->columns);
  const Result<Assessment> assessment = ventanilla::Assess(catalog, plan, *table, state_->columns, source);
  if (!assessment.ok()) return PrintErrors(assessment.errors());
  return PrintResult(catalog, *table, *assessment);
}

std::string Engine::Describe() const {
  const Catalog& catalog = state_->catalog;
  JsonWriter out;
  out.Open('{').Key("ok").Bool(true).Key("catalog").Open('{').Key("id").Text(catalog.id).Key("version").Text(catalog.version);
  out.Key("programs").Raw(std::to_string(catalog.programs.size())).Key("facts").Raw(std::to_string(catalog.facts.size()));
  return out.Close('}').Close('}').text();
}

std::string PrintErrors(const Diagnostics& errors) {
  JsonWriter out;
  out.Open('{').Key("errors").Open('[');
  for (const Diagnostic& error : errors) {
    out.Open('{').Key("code").Text(error.code).Key("file").Text(error.file).Key("pointer").Text(error.pointer);
    out.Key("line").Raw(std::to_string(error.position.line)).Key("column").Raw(std::to_string(error.position.column));
    out.Key("message").Text(error.message).Key("mend").Text(error.mend).Key("excerpt").Text(error.excerpt).Close('}');
  }
  return out.Close(']').Close('}').text();
}

}  // namespace ventanilla
