#include <algorithm>
#include <deque>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/output.h"
#include "cli/pipeline.h"

namespace ventanilla {
namespace {

constexpr std::uint64_t kAtOnce = 256;  // households
constexpr char kMargins[] = "population.json";

constexpr char kSynthAbout[] = "Households drawn from a population: the same for a seed, on every machine and by any number of threads.";
constexpr char kSynthMore[] =
    "  ventanilla synth data/cl -n 1000 --seed 7 > households.ndjson\n"
    "  ventanilla synth data/cl -n 1000000 | ventanilla screen data/cl > verdicts.ndjson\n"
    "  ventanilla synth data/cl -n 50 --known 0.6 --format csv\n\n"
    "Who lives together and what their facts are like stands in population.json beside the catalog; without it, every fact is drawn evenly\n"
    "over its domain. All households meet the catalog's constraints.";

struct Range {
  std::uint64_t first = 0;
  std::size_t count = 0;
};

struct Made {
  std::string text;
  std::size_t households = 0;
};

// False after errors, which it prints.
bool ReadMargins(const LoadedCatalog& catalog, Population& population) {
  const auto is_it = [](const SourceFile& file) { return file.path == kMargins; };
  const auto file = std::find_if(catalog.files.begin(), catalog.files.end(), is_it);
  if (file == catalog.files.end()) {
    population = AnyPopulation(catalog.engine.catalog());
    return true;
  }
  Result<Population> read = ReadPopulation(catalog.engine.catalog(), {file->path, file->text});
  if (read.ok()) {
    population = std::move(*read);
  } else {
    std::fputs(Print(Retell(read.errors(), catalog.files)).c_str(), stderr);
  }
  return read.ok();
}

}  // namespace

SynthCommand::SynthCommand(CLI::App& parent) : Command(parent, "synth", kSynthAbout, kSynthMore) {
  app()->add_option("-n,--count", count_, "how many households")->capture_default_str();
  app()->add_option("--seed", options_.seed, "another seed, other households")->capture_default_str();
  app()->add_option("--known", options_.known, "the share of answers that are known; the others are not asked, not known, or ranges")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  app()->add_option("--format", format_, "ndjson or csv")->check(CLI::IsMember({"ndjson", "csv"}))->capture_default_str();
  app()->add_option("--output,-o", output_, "the file to write")->capture_default_str();
  AddWork();
}

int SynthCommand::Run() {
  const auto catalog = Load();
  Population population;
  if (!catalog || !ReadMargins(*catalog, population)) return kUnusable;
  const HouseholdPrinter printer(catalog->engine.catalog(), format_ == "csv" ? TextFormat::kCsv : TextFormat::kNdjson);
  const unsigned jobs = Jobs(jobs_);
  std::deque<Synthesizer> makers;
  for (unsigned worker = 0; worker < jobs; ++worker) makers.emplace_back(catalog->engine.catalog(), population, options_);
  Output output(output_);
  output.Write(printer.Header());
  Progress progress(count_);
  std::uint64_t next = 0;
  std::size_t written = 0;
  InOrder<Range, Made>(
      jobs,
      [&](Range& range) {
        range = {next, static_cast<std::size_t>(std::min(kAtOnce, count_ - next))};
        next += range.count;
        return range.count > 0;
      },
      [&](unsigned worker, const Range& range, Made& made) {
        const Table& table = makers[worker].Make(range.first, range.count);
        made.text.clear();
        made.households = range.count;
        for (std::size_t i = 0; i < range.count; ++i) printer.Print(table, i, std::to_string(range.first + i + 1), made.text);
      },
      [&](const Made& made) {
        output.Write(made.text);
        written += made.households;
        if (!quiet_) progress.Show(written, written);
      });
  output.Finish();
  return 0;
}

}  // namespace ventanilla
