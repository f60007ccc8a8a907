#include <algorithm>
#include <deque>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/screen_worker.h"

namespace ventanilla {
namespace {

constexpr std::size_t kShown = 5;  // rejects that are told on standard error

constexpr char kScreenAbout[] = "Verdicts of many households, in the order in which they come.";
constexpr char kScreenMore[] =
    "  ventanilla screen data/cl caseload.csv > verdicts.csv\n"
    "  ventanilla synth data/cl -n 1000 | ventanilla screen data/cl --to csv\n"
    "  ventanilla screen data/cl homes.ndjson --program pgu --program suf --rejects rejects.ndjson\n\n"
    "CSV in: one row per person; neighbouring rows with one household_id are a household; facts by their id.\n"
    "  household_id,as_of,person_id,birth_date,monthly_income,guardian,rsh_percentile\n"
    "  h1,2026-11-21,ana,1990-05-01,300000..400000,-,0..40\n"
    "  h1,,leo,2018-02-03,0,ana,\n"
    "Empty: not asked. ?: asked, and not known. a|b: options or people. -: nobody, none of a set.\n"
    "NDJSON in: one household of the contract a line, with or without a \"household_id\".\n\n"
    "Out: where the verdict is not \"not eligible\", the household, program, person, verdict, and the amounts from min to max.";

struct Totals {
  std::size_t households = 0, people = 0, rejected = 0, told = 0, bytes = 0;
  ScreenTimes times;
  double wall = 0, read = 0, write = 0;

  void Add(const ScreenedBlock& block) {
    households += block.households;
    people += block.people;
    rejected += block.left_out;
    bytes += block.bytes;
    times.parse += block.times.parse;
    times.evaluate += block.times.evaluate;
    times.print += block.times.print;
  }
};

void TellRejects(const ScreenedBlock& block, const std::string& name, Totals& sums) {
  for (const Rejected& rejected : block.rejected) {
    if (sums.told++ >= kShown) return;
    const std::string& path = rejected.error.pointer;
    std::fprintf(stderr, "%s:%zu: household %s: %s%s%s\n", name.c_str(), rejected.line, rejected.household_id.c_str(), path.c_str(),
                 path.empty() ? "" : ": ", rejected.error.message.c_str());
  }
}

void TellTimes(const Totals& sums, unsigned jobs) {
  std::fprintf(stderr,
               "%s households, %s people, %.1f MB in %.2f s on %u threads: %s households/s\n"
               "CPU seconds of all threads: reading %.2f, parsing %.2f, evaluating %.2f, printing %.2f, writing %.2f\n",
               Grouped(sums.households).c_str(), Grouped(sums.people).c_str(), static_cast<double>(sums.bytes) / 1e6, sums.wall, jobs,
               Grouped(static_cast<std::size_t>(static_cast<double>(sums.households) / sums.wall)).c_str(), sums.read, sums.times.parse,
               sums.times.evaluate, sums.times.print, sums.write);
}

}  // namespace

ScreenCommand::ScreenCommand(CLI::App& parent) : Command(parent, "screen", kScreenAbout, kScreenMore) {
  CLI::App* const app = this->app();
  app->add_option("FILE", files_, "files of households; - is standard input")->capture_default_str();
  AddInput(input_);
  app->add_option("--to", to_, "csv or ndjson; else as the first file")->check(CLI::IsMember({"ndjson", "csv"}));
  app->add_option("--program", programs_, "only this program; may be given several times")->allow_extra_args(false);
  auto* wide = app->add_flag("--wide", wide_, "CSV with one row per household: the best verdict and the sum of each program");
  app->add_flag("--full", full_, "NDJSON with the whole result of each household: criteria, reasons, questions")->excludes(wide);
  app->add_option("--output,-o", output_, "the file to write")->capture_default_str();
  app->add_option("--rejects", rejects_, "an NDJSON file for households that are left out: file, line, path, message")->type_name("FILE");
  app->add_flag("--timing", timing_, "say at the end where the time went");
  AddWork(", and no list of rejects");
}

int ScreenCommand::Run() {
  const auto catalog = Load();
  if (!catalog || !KnowPrograms(catalog->engine, programs_)) return kUnusable;
  const Engine& engine = catalog->engine;
  const unsigned jobs = Jobs(jobs_);

  std::vector<HouseholdInput> inputs;
  for (const std::string& path : files_) {
    auto input = HouseholdInput::Open(path, input_, engine);
    if (!input) return kUnusable;
    inputs.push_back(std::move(*input));
  }
  const bool csv = !full_ && (to_.empty() ? wide_ || inputs.front().format().format == TextFormat::kCsv : to_ == "csv");
  const ScreenedAs as = !csv ? ScreenedAs::kNdjson : wide_ ? ScreenedAs::kWide : ScreenedAs::kRows;
  const ScreenedPrinter printer(engine.catalog(), as, programs_);

  Output output(output_);
  std::optional<Output> rejects;
  if (!rejects_.empty()) rejects.emplace(rejects_);
  output.Write(printer.Header());

  Totals sums;
  const auto begin = Clock::now();
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    HouseholdInput& input = inputs[i];
    const std::string name = files_[i] == "-" ? "standard input" : files_[i];
    const ScreenPlan plan{engine, catalog->files, input.format(), name, printer, full_};
    std::deque<ScreenWorker> workers;
    for (unsigned worker = 0; worker < jobs; ++worker) workers.emplace_back(plan);
    Progress progress(quiet_ ? 0 : input.size());
    std::size_t done = 0;
    double reading = 0;
    InOrder<Block, ScreenedBlock>(
        jobs,
        [&](Block& block) {
          const double start = ThreadSeconds();
          const bool more = input.Next(block);
          reading += ThreadSeconds() - start;
          return more;
        },
        [&](unsigned worker, const Block& block, ScreenedBlock& result) { workers[worker].Run(block, result); },
        [&](const ScreenedBlock& block) {
          const double start = ThreadSeconds();
          output.Write(block.text);
          if (rejects) rejects->Write(block.rejects);
          sums.write += ThreadSeconds() - start;
          sums.Add(block);
          done += block.bytes;
          if (!quiet_) progress.Show(sums.households, done);
          if (!quiet_ && !rejects) TellRejects(block, name, sums);
        });
    sums.read += reading;
  }
  output.Finish();
  sums.wall = SecondsSince(begin);
  if (timing_) TellTimes(sums, jobs);
  if (std::any_of(inputs.begin(), inputs.end(), [](const HouseholdInput& input) { return input.failed(); })) return kUnusable;
  if (sums.rejected == 0) return 0;
  std::fprintf(stderr, "%s households were left out%s\n", Grouped(sums.rejected).c_str(),
               rejects_.empty() ? "; --rejects FILE says of each why." : (": see " + rejects_).c_str());
  return kFailed;
}

}  // namespace ventanilla
