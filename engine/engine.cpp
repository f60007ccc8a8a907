#include "engine.h"

#include <algorithm>
#include <list>

#include "assess/json_writer.h"
#include "assess/print_columns.h"
#include "assess/print.h"
#include "catalog/reader.h"
#include "catalog/texts.h"
#include "explore/changes.h"
#include "explore/cliffs.h"
#include "explore/lint.h"
#include "explore/questions.h"
#include "explore/settle.h"
#include "explore/timeline.h"
#include "explore/unlocks.h"

namespace ventanilla {

// A household that was read, and what ranges say of it.
struct Assessed {
  Json tree;
  Table table;
  const Plan* plan = nullptr;
  Assessment now;
};

struct Engine::State {
  std::vector<SourceFile> texts;  // what messages quote
  Catalog catalog;
  mutable std::list<Plan> plans;  // of the regimes met so far
  mutable Columns columns;

  // Errors of the text, of answers, and of constraints that certainly fail.
  Diagnostics Read(std::string_view text, Assessed& household) const;
  std::string Sets(std::string_view text, std::string_view program, std::string_view subject, Inquiry inquiry) const;
};

namespace {

const Plan& PlanFor(const Catalog& catalog, std::int32_t day, std::list<Plan>& plans) {
  for (const Plan& plan : plans) {
    if (plan.from <= day && day <= plan.to) return plan;
  }
  return plans.emplace_back(Compile(catalog, day));
}

// What stands beside a catalog and is none of its rules.
bool IsBeside(std::string_view path) { return path.starts_with("cases/") || path == "population.json"; }

Diagnostic NotADay() { return {.code = "wrong-type", .message = "A day is written like \"2026-11-21\"."}; }

// Named members, in a row.
void Text(JsonWriter& out, const char* key, const std::string& text) { out.Key(key).Text(text); }
void Whole(JsonWriter& out, const char* key, std::size_t number) { out.Key(key).Raw(PrintWhole(number)); }

}  // namespace

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::Load(std::vector<SourceFile> files) {
  std::list<SourceText> sources;
  std::list<Result<Json>> trees;
  std::vector<Document> documents;
  Diagnostics errors;
  for (const SourceFile& file : files) {
    if (IsBeside(file.path)) continue;
    const SourceText& source = sources.emplace_back(SourceText{file.path, file.text});
    const Result<Json>& tree = trees.emplace_back(ParseJson(source));
    if (tree.ok()) {
      documents.push_back({file.path, &*tree, &source});
    } else {
      errors.insert(errors.end(), tree.errors().begin(), tree.errors().end());
    }
  }
  if (errors.empty()) errors = CheckTexts(documents);
  if (!errors.empty()) return Retell(std::move(errors), files);
  Result<Engine> engine = Finish(files, documents);
  if (!engine.ok()) return Retell(engine.errors(), files);
  return engine;
}

Result<Engine> Engine::LoadBundle(std::string text) {
  std::vector<SourceFile> texts(1);
  texts[0].text = std::move(text);
  const SourceText source{"rules.json", texts[0].text};
  const Result<Json> tree = ParseJson(source);
  if (!tree.ok()) return tree.errors();
  Problems problems({&source, 1}, 1);
  const JsonRoot root{0, {}, problems};
  const JsonNode bundle(*tree, root);
  const JsonNode format = bundle.Get("format");
  const Json::object_t* files = bundle.Get("files").AsObject();
  if (!format.present() || !format.json().is_number() || format.json().get<double>() != 1) {
    bundle.Report("wrong-format", "a published catalog is an object with \"format\": 1 and \"files\".", {},
                  "Publish it again with this version.");
  } else if (files == nullptr) {
    bundle.Report("wrong-format", "\"files\" is missing: an object of the catalog's files by path.");
  }
  if (!problems.empty()) return problems.Take();
  std::vector<Document> documents(files->size());
  Document* document = documents.data();
  for (const auto& [path, file] : *files) *document++ = {path, &file, &source, Join("/files", path)};
  return Finish(texts, documents);
}

Result<Engine> Engine::Finish(std::vector<SourceFile>& texts, const std::vector<Document>& documents) {
  auto state = std::make_unique<State>();
  Diagnostics errors = LoadCatalog(documents, state->catalog);
  if (errors.empty()) errors = Prove(state->catalog);
  if (!errors.empty()) return errors;
  state->texts.swap(texts);
  return Engine(std::move(state));
}

Diagnostics Engine::State::Read(std::string_view text, Assessed& read) const {
  const SourceText source{"household.json", text};
  Result<Json> tree = ParseJson(source);
  if (!tree.ok()) return tree.errors();
  const Diagnostics errors = ReadHousehold(catalog, *tree, source, read.table);
  if (!errors.empty()) return errors;
  read.tree = std::move(*tree);
  read.plan = &PlanFor(catalog, read.table.as_of.lo<std::int32_t>()[0], plans);
  Evaluate<Numbers::kInterval>(*read.plan, read.table, columns);
  Result<Assessment> now = ventanilla::Assess(catalog, *read.plan, read.table, columns, source);
  if (!now.ok()) return now.errors();
  read.now = std::move(*now);
  return {};
}

std::string Engine::Assess(std::string_view household) const {
  const Catalog& catalog = state_->catalog;
  Assessed read;
  const Diagnostics errors = state_->Read(household, read);
  if (!errors.empty()) return PrintErrors(errors);
  Budget budget;
  Boxes boxes(catalog, *read.plan, read.table, state_->columns, budget);
  Settle(catalog, *read.plan, boxes, read.now);
  read.now.questions = QuestionsFor(catalog, *read.plan, read.table, state_->columns, read.now.programs);
  PlanQuestions(catalog, *read.plan, read.table, state_->columns, boxes, read.now);
  ResultWriter to{catalog, read.table};
  to.out.Open('{');
  PrintAssessment(read.now, to);
  PrintUnlocks(*read.plan, read.now, budget, to);
  return to.out.Close('}').text();
}

std::string Engine::AssessSome(std::string_view household, const std::vector<int>& programs) const {
  Assessed read;
  const Diagnostics errors = state_->Read(household, read);
  if (!errors.empty()) return PrintErrors(errors);
  std::erase_if(read.now.programs, [&](const ProgramResult& result) { return std::find(programs.begin(), programs.end(), result.program) == programs.end(); });
  Budget budget;
  Boxes boxes(state_->catalog, *read.plan, read.table, state_->columns, budget);
  Settle(state_->catalog, *read.plan, boxes, read.now);
  ResultWriter to{state_->catalog, read.table};
  to.out.Open('{');
  PrintAssessment(read.now, to);
  return to.out.Close('}').text();
}

std::string Engine::Timeline(std::string_view household, std::string_view until) const {
  const Catalog& catalog = state_->catalog;
  const std::optional<std::int32_t> end = until.empty() ? catalog.valid_to : ParseDay(until);
  if (!end) return PrintErrors({NotADay()});
  Assessed read;
  const Diagnostics errors = state_->Read(household, read);
  if (!errors.empty()) return PrintErrors(errors);
  const std::int32_t day = read.table.as_of.lo<std::int32_t>()[0], last = std::clamp(*end, day, catalog.valid_to);
  std::vector<const Plan*> regimes{read.plan};
  while (regimes.back()->to < last) regimes.push_back(&PlanFor(catalog, regimes.back()->to + 1, state_->plans));
  LaterHousehold later(catalog, std::move(read.tree));
  ResultWriter to{catalog, read.table};
  to.out.Open('{');
  PrintTimeline(regimes, last, std::move(read.now.programs), later, to);
  return to.out.Close('}').text();
}

std::string Engine::State::Sets(std::string_view text, std::string_view program, std::string_view subject, Inquiry inquiry) const {
  Assessed read;
  const Diagnostics errors = Read(text, read);
  if (!errors.empty()) return PrintErrors(errors);
  const Result<Claim> of = FindClaim(catalog, read.table, program, subject);
  if (!of.ok()) return PrintErrors(of.errors());
  ResultWriter to{catalog, read.table};
  to.out.Open('{');
  PrintSets({catalog, *read.plan, read.table, columns}, read.now.programs, *of, inquiry, to);
  return to.out.Close('}').text();
}

std::string Engine::Changes(std::string_view household, std::string_view program, std::string_view subject) const {
  return state_->Sets(household, program, subject, Inquiry::kChange);
}

std::string Engine::Denial(std::string_view household, std::string_view program, std::string_view subject) const {
  return state_->Sets(household, program, subject, Inquiry::kDenial);
}

std::string Engine::Cliffs(std::string_view household, std::string_view fact, std::string_view person) const {
  const Catalog& catalog = state_->catalog;
  Assessed read;
  const Diagnostics errors = state_->Read(household, read);
  if (!errors.empty()) return PrintErrors(errors);
  const Result<FactAt> at = FindNumber(catalog, read.table, fact, person);
  if (!at.ok()) return PrintErrors(at.errors());
  ResultWriter to{catalog, read.table};
  to.out.Open('{');
  PrintCliffs({catalog, *read.plan, read.table, state_->columns}, *at, to);
  return to.out.Close('}').text();
}

Batch Engine::NewBatch() const { return Batch(state_->catalog); }
Screener Engine::NewScreener(Screening screening) const { return Screener(state_->catalog, screening); }
const Catalog& Engine::catalog() const { return state_->catalog; }

Diagnostics Engine::Read(std::string_view household, Batch& batch) const {
  const SourceText source{"household.json", household};
  const Result<Json> tree = ParseJson(source);
  if (!tree.ok()) return tree.errors();
  Table table;
  Diagnostics errors = ReadHousehold(state_->catalog, *tree, source, table);
  if (errors.empty()) batch.Append(table);
  return errors;
}

Diagnostics Engine::Contradictions(std::string_view household) const {
  const SourceText source{"household.json", household};
  const Result<Json> tree = ParseJson(source);
  Table table;
  ReadHousehold(state_->catalog, *tree, source, table);
  const Plan& plan = PlanFor(state_->catalog, table.as_of.lo<std::int32_t>()[0], state_->plans);
  Evaluate<Numbers::kInterval>(plan, table, state_->columns);
  const Result<Assessment> now = ventanilla::Assess(state_->catalog, plan, table, state_->columns, source);
  return now.ok() ? Diagnostics{} : now.errors();
}

std::string Engine::DescribeColumns() const { return PrintColumns(state_->catalog); }

Diagnostics Engine::Lint(std::string_view today) const {
  if (const std::optional<std::int32_t> day = ParseDay(today)) return Retell(ventanilla::Lint(state_->catalog, *day), state_->texts);
  return {NotADay()};
}

std::string Engine::Describe() const {
  const Catalog& catalog = state_->catalog;
  JsonWriter out;
  out.Open('{').Key("ok").Bool(true).Key("catalog").Open('{');
  Text(out, "id", catalog.id);
  Text(out, "version", catalog.version);
  Whole(out, "programs", catalog.programs.size());
  Whole(out, "facts", catalog.facts.size());
  return out.Close('}').Close('}').text();
}

std::string PrintErrors(const Diagnostics& errors) {
  JsonWriter out;
  out.Open('{').Key("errors").Open('[');
  for (const Diagnostic& error : errors) {
    out.Open('{');
    Text(out, "code", error.code);
    Text(out, "file", error.file);
    Text(out, "pointer", error.pointer);
    Whole(out, "line", static_cast<std::size_t>(error.position.line));
    Whole(out, "column", static_cast<std::size_t>(error.position.column));
    Text(out, "message", error.message);
    Text(out, "mend", error.mend);
    Text(out, "excerpt", error.excerpt);
    out.Close('}');
  }
  return out.Close(']').Close('}').text();
}

}  // namespace ventanilla
