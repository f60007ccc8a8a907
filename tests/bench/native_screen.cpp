// How many households a second the engine screens on one core: native_screen RULES.json HOUSEHOLDS.ndjson [SECONDS]. Times are of the
// processor, so that other work on the machine disturbs them little.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

#include "engine.h"

namespace {

using namespace ventanilla;

double Since(std::clock_t begin) { return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC; }

std::string Text(const char* path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Those that are refused are left out.
void Fill(const Catalog& catalog, const char* path, Batch& batch) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const SourceText source{path, line};
    const Result<Json> tree = ParseJson(source);
    Table table;
    if (tree.ok() && ReadHousehold(catalog, *tree, source, table).empty()) batch.Append(table);
  }
}

// The sum of all verdicts is printed, so that two builds can be seen to agree.
void Measure(const char* what, Screener screener, Batch& batch, double seconds) {
  Screened screened;
  screener.Screen(batch, screened);
  std::size_t rounds = 0;
  const std::clock_t begin = std::clock();
  for (; Since(begin) < seconds; ++rounds) screener.Screen(batch, screened);
  const double households = static_cast<double>(rounds * batch.households()) / Since(begin);
  std::size_t sum = 0;
  for (const ScreenedProgram& program : screened.programs) {
    for (const Verdict verdict : program.verdicts) sum += static_cast<std::size_t>(verdict);
  }
  std::printf("%-10s %12.0f households/s  %8.1f ns per household and program  (verdicts sum up to %zu)\n", what, households,
              1e9 / households / static_cast<double>(screened.programs.size()), sum);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("native_screen RULES.json HOUSEHOLDS.ndjson [SECONDS]\n", stderr);
    return 2;
  }
  const std::clock_t begin = std::clock();
  const Result<Engine> engine = Engine::LoadBundle(Text(argv[1]));
  if (!engine.ok()) {
    std::fputs(Print(engine.errors()).c_str(), stderr);
    return 1;
  }
  std::printf("load       %12.1f ms\n", 1000 * Since(begin));
  Batch batch = engine->NewBatch();
  Fill(engine->catalog(), argv[2], batch);
  const double seconds = argc > 3 ? std::atof(argv[3]) : 1;
  std::printf("%zu programs, %zu households, %zu people\n", engine->catalog().programs.size(), batch.households(), batch.people());
  Measure("verdicts", engine->NewScreener(Screening::kVerdicts), batch, seconds);
  Measure("amounts", engine->NewScreener(Screening::kAmounts), batch, seconds);
}
