#include "cli/mutation.h"

#include <cstdio>
#include <deque>

#include "cli/cases.h"
#include "cli/output.h"
#include "cli/pipeline.h"

namespace ventanilla {
namespace {

using nlohmann::json;
using Fate = MutantResult::Kind;

constexpr std::size_t kKinds = 5;
constexpr const char* kNames[kKinds] = {"caught", "survived", "unproved", "equivalent", "refused"};

using Files = std::vector<SourceFile>;

// The file as messages name it, pointer and position.
Diagnostic Where(const Catalog& catalog, const Files& files, const Mutant& mutant) {
  Diagnostic where;
  where.file = catalog.files[static_cast<std::size_t>(mutant.place.file)].file;
  where.pointer = mutant.place.pointer;
  where.position = PositionOf(catalog, mutant);
  return Retell({std::move(where)}, files).front();
}

void Tell(const Catalog& catalog, const Files& files, const MutantResult& result) {
  const Mutant& mutant = *result.mutant;
  const Diagnostic where = Where(catalog, files, mutant);
  std::printf("%s:%d:%d: %s: no case notices it\n", where.file.c_str(), where.position.line, where.position.column, mutant.what);
  if (!where.pointer.empty()) std::printf("  at %s\n", where.pointer.c_str());
  std::printf("    - %s\n", mutant.before.c_str());
  if (!mutant.after.empty()) std::printf("    + %s\n", mutant.after.c_str());
  std::printf("  %s\n", Tell(result.example).c_str());
}

json AsJson(const Catalog& catalog, const Files& files, const MutantResult& result) {
  const Mutant& mutant = *result.mutant;
  const Diagnostic where = Where(catalog, files, mutant);
  return {{"mutant", mutant.what},
          {"result", kNames[static_cast<std::size_t>(result.kind)]},
          {"file", where.file},
          {"pointer", where.pointer},
          {"line", where.position.line},
          {"column", where.position.column},
          {"before", mutant.before},
          {"after", mutant.after.empty() ? json() : json(mutant.after)},
          {"shown_by", AsJson(result.example)}};
}

struct Tally {
  std::size_t counts[kKinds] = {};
  std::size_t of(Fate kind) const { return counts[static_cast<std::size_t>(kind)]; }
  std::size_t all() const { return counted() + of(Fate::kEquivalent) + of(Fate::kRefused); }
  std::size_t counted() const { return of(Fate::kCaught) + of(Fate::kSurvived) + of(Fate::kUnproved); }
  double share() const { return counted() == 0 ? 100 : 100.0 * static_cast<double>(of(Fate::kCaught)) / static_cast<double>(counted()); }
};

void Tell(const Tally& tally) {
  std::printf("%s mutants: %s caught, %s survived, %s survived and nothing was found or proved\n", Grouped(tally.all()).c_str(),
              Grouped(tally.of(Fate::kCaught)).c_str(), Grouped(tally.of(Fate::kSurvived)).c_str(), Grouped(tally.of(Fate::kUnproved)).c_str());
  std::printf("left out: %s that no household can show (proved), %s that the catalog refuses\n", Grouped(tally.of(Fate::kEquivalent)).c_str(),
              Grouped(tally.of(Fate::kRefused)).c_str());
  std::printf("%.1f%% of %s are caught by the cases\n", tally.share(), Grouped(tally.counted()).c_str());
}

}  // namespace

Mutation::Mutation(const Engine& engine, const std::vector<SourceFile>& files) : files_(files), base_(engine.catalog()), cases_(ReadCases(files)) {
  for (const SourceFile& file : files_) {
    if (!file.path.starts_with("cases/")) rules_.push_back(file);
  }
}

MutantResult Mutation::Try(const Mutant& mutant, const Engine& own) const {
  MutantResult result{&mutant, Fate::kCaught, {}};
  std::vector<SourceFile> files = rules_;
  const std::string& path = base_.catalog.files[static_cast<std::size_t>(mutant.place.file)].file;
  for (SourceFile& file : files) {
    if (file.path == path) file.text = Apply(mutant, file.text);
  }
  const Result<Engine> engine = Engine::Load(std::move(files));
  if (!engine.ok()) {
    result.kind = Fate::kRefused;
    return result;
  }
  for (const json& test : cases_) {
    if (!Passes(*engine, test, mutant.programs)) return result;
  }
  result.kind = Fate::kEquivalent;
  const Compiled changed(engine->catalog());
  const Comparison comparison(base_, changed);
  for (const int program : mutant.programs) {
    const std::string& id = base_.catalog.programs[static_cast<std::size_t>(program)].id;
    Contrast contrast = comparison.Find(id, true);
    if (contrast.finding.kind == Finding::Kind::kNone) continue;
    result.kind = contrast.finding.kind == Finding::Kind::kFound ? Fate::kSurvived : Fate::kUnproved;
    result.example = {id, std::move(contrast), {}, {}};
    if (result.kind == Fate::kUnproved) continue;
    const std::vector<std::string>& households = result.example.contrast.finding.households;
    result.example.before = StandingOf(own, households.front(), id, result.example.contrast);
    result.example.after = StandingOf(*engine, households.back(), id, result.example.contrast);
    break;
  }
  return result;
}

int RunMutation(const std::vector<SourceFile>& files, const Engine& engine, const MutationOptions& options) {
  const Mutation mutation(engine, files);
  const std::vector<Mutant> mutants = FindMutants(engine.catalog(), options.program);
  const unsigned jobs = Jobs(options.jobs);
  std::deque<Engine> engines;  // of each thread its own
  for (unsigned worker = 0; worker < jobs; ++worker) engines.push_back(std::move(*Engine::Load(files)));
  Tally tally;
  json survivors = json::array();
  Progress progress(options.quiet ? 0 : mutants.size(), "mutants");
  std::size_t next = 0, done = 0;
  InOrder<const Mutant*, MutantResult>(
      jobs,
      [&](const Mutant*& mutant) {
        if (next >= mutants.size()) return false;
        mutant = &mutants[next];
        next += options.every;
        return true;
      },
      [&](unsigned worker, const Mutant* mutant, MutantResult& result) { result = mutation.Try(*mutant, engines[worker]); },
      [&](const MutantResult& result) {
        ++done;
        ++tally.counts[static_cast<std::size_t>(result.kind)];
        if (!options.quiet) progress.Show(done, done);
        if (result.kind != Fate::kSurvived && result.kind != Fate::kUnproved) return;
        if (options.json) {
          survivors.push_back(AsJson(engine.catalog(), files, result));
        } else {
          Tell(engine.catalog(), files, result);
        }
      });
  if (options.json) {
    json summary = {{"mutants", tally.all()}, {"share", tally.share()}, {"survivors", std::move(survivors)}};
    for (std::size_t kind = 0; kind < kKinds; ++kind) summary[kNames[kind]] = tally.counts[kind];
    std::puts(summary.dump().c_str());
  } else {
    Tell(tally);
  }
  return tally.share() < options.at_least ? kFailed : 0;
}

}  // namespace ventanilla
