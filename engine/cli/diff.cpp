#include <deque>
#include <map>

#include "cli/catalog_diff.h"
#include "cli/commands.h"
#include "cli/counterexamples.h"
#include "cli/files.h"
#include "cli/household_diff.h"
#include "cli/output.h"
#include "cli/pipeline.h"

namespace ventanilla {
namespace {

using nlohmann::json;

constexpr std::size_t kNamed = 5;  // households that are named for each program

constexpr char kDiffAbout[] = "What changed between two catalogs, a household for which each change matters and, given households, who gains and who loses.";
constexpr char kDiffMore[] =
    "  ventanilla diff data/cl-2026 data/cl\n"
    "  ventanilla diff data/cl-2026 data/cl caseload.csv\n"
    "  ventanilla synth data/cl -n 10000 | ventanilla diff data/cl-2026 data/cl - --full > effects.ndjson\n\n"
    "Below each changed rule: for each program that it concerns, a household for which that program differs, with its verdicts or amounts under the\n"
    "old and the new catalog; or that there is none, which is proved for households of every size, or only up to some. A rule that is changed\n"
    "together with others is looked at together with them. A household states what it takes; the rest may be anything.\n\n"
    "Gains and loses: by the verdict (not eligible, undecided, likely, eligible), else by the amount. Exit status 1 when anything differs.";

std::string Short(const json& value) {
  const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  return text.size() > 200 ? text.substr(0, 200) + "..." : text;
}

void TellChange(const CatalogChange& change, const CatalogWords& words) {
  const std::string name = change.program.empty() || change.program == change.id ? change.id : change.program + "/" + change.id;
  const std::string text = words.Text(change.text);
  std::printf("%s %s %s%s%s\n", change.how(), change.kind.c_str(), name.c_str(), text.empty() ? "" : ": ", text.c_str());
  for (const std::string& key : change.keys()) {
    const json none;
    std::printf("  %s\n    - %s\n    + %s\n", key.c_str(), Short(change.before.value(key, none)).c_str(), Short(change.after.value(key, none)).c_str());
  }
}

json AsJson(const CatalogChange& change, const std::vector<Counterexample>& examples) {
  json list = json::array();
  for (const Counterexample& example : examples) list.push_back(AsJson(example));
  return {{"change", change.how()}, {"kind", change.kind},   {"program", change.program}, {"id", change.id},
          {"before", change.before}, {"after", change.after}, {"text", change.text},       {"counterexamples", list}};
}

json LowAndHigh(double lo, double hi, int decimals) {
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  return {{"min", lo / scale}, {"max", hi / scale}};
}

json AsJson(const Effect& effect) {
  return {{"change", effect.direction() > 0 ? "gains" : "loses"},
          {"household_id", effect.household},
          {"program", effect.program},
          {"person", effect.person.empty() ? json() : json(effect.person)},
          {"before", {{"verdict", Name(effect.before)}, {"amount", LowAndHigh(effect.lo_before, effect.hi_before, effect.decimals)}}},
          {"after", {{"verdict", Name(effect.after)}, {"amount", LowAndHigh(effect.lo_after, effect.hi_after, effect.decimals)}}}};
}

// Of one program.
struct Sum {
  std::size_t gain = 0, lose = 0;
  std::map<std::string, std::size_t> verdicts;  // by "likely -> eligible"; "amount"
  std::vector<std::string> households;          // the first
};

class Sums {
 public:
  void Add(const Effect& effect) {
    Sum& sum = programs_[effect.program];
    ++(effect.direction() > 0 ? sum.gain : sum.lose);
    ++sum.verdicts[effect.before == effect.after ? "other amount" : std::string(Name(effect.before)) + " -> " + Name(effect.after)];
    if (sum.households.size() < kNamed && (sum.households.empty() || sum.households.back() != effect.household)) sum.households.push_back(effect.household);
  }

  void Tell() const {
    for (const auto& [program, sum] : programs_) {
      std::printf("%s: %s gain, %s lose\n", program.c_str(), Grouped(sum.gain).c_str(), Grouped(sum.lose).c_str());
      for (const auto& [change, count] : sum.verdicts) std::printf("  %s: %s\n", change.c_str(), Grouped(count).c_str());
      std::string names;
      for (const std::string& household : sum.households) names += " " + household;
      std::printf("  first households:%s\n", names.c_str());
    }
  }

  bool empty() const { return programs_.empty(); }

 private:
  std::map<std::string, Sum> programs_;
};

}  // namespace

DiffCommand::DiffCommand(CLI::App& parent) : Command(parent, "diff", kDiffAbout, kDiffMore) {
  app()->add_option("NEW", new_folder_, "the folder of the catalog that comes after it")->required()->check(CLI::ExistingDirectory);
  app()->add_option("HOUSEHOLDS", households_, "a file of households, or - for standard input");
  AddInput(input_);
  app()->add_option("--language", language_, "of the texts")->capture_default_str();
  app()->add_flag("--full", full_, "NDJSON instead: every change of a rule, then everyone who gains or loses");
  app()->add_flag("--no-search", no_search_, "look for no households: only say which rules changed");
  AddWork();
}

int DiffCommand::Run() {
  const auto old_catalog = Load(), new_catalog = LoadCatalogFolder(new_folder_);
  if (!old_catalog || !new_catalog) return kUnusable;
  const std::vector<CatalogChange> changes = DiffCatalogs(old_catalog->files, new_catalog->files);
  const CatalogWords words(new_catalog->files, language_);
  Counterexamples search(old_catalog->engine, new_catalog->engine);
  for (const CatalogChange& change : changes) {
    const std::vector<Counterexample> examples = no_search_ ? std::vector<Counterexample>() : search.For(change);
    if (full_) {
      std::puts(AsJson(change, examples).dump().c_str());
      continue;
    }
    TellChange(change, words);
    for (const Counterexample& example : examples) std::printf("  %s\n", Tell(example).c_str());
  }
  if (!full_) std::printf("%zu changes of rules\n", changes.size());
  if (households_.empty()) return changes.empty() ? 0 : kFailed;

  input_.also = &old_catalog->engine;
  auto input = HouseholdInput::Open(households_, input_, new_catalog->engine);
  if (!input) return kUnusable;
  const Side before{&old_catalog->engine, &input->other_format()}, after{&new_catalog->engine, &input->format()};
  std::deque<HouseholdDiff> workers;
  const unsigned jobs = Jobs(jobs_);
  for (unsigned worker = 0; worker < jobs; ++worker) workers.emplace_back(before, after);
  Progress progress(quiet_ ? 0 : input->size());
  Sums sums;
  std::size_t households = 0, left_out = 0, bytes = 0;
  InOrder<Block, EffectsOfBlock>(
      jobs, [&](Block& block) { return input->Next(block); },
      [&](unsigned worker, const Block& block, EffectsOfBlock& result) { workers[worker].Run(block, result); },
      [&](const EffectsOfBlock& result) {
        for (const Effect& effect : result.effects) {
          if (full_) std::puts(AsJson(effect).dump().c_str());
          sums.Add(effect);
        }
        households += result.households;
        left_out += result.left_out;
        bytes += result.bytes;
        if (!quiet_) progress.Show(households, bytes);
      });
  if (!full_) {
    std::printf("%s households under both\n", Grouped(households).c_str());
    sums.Tell();
  }
  if (left_out > 0) std::fprintf(stderr, "%s households were left out: one of the catalogs cannot read them.\n", Grouped(left_out).c_str());
  if (input->failed()) return kUnusable;
  return changes.empty() && sums.empty() && left_out == 0 ? 0 : kFailed;
}

}  // namespace ventanilla
