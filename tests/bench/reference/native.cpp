// The engine beside the generated reference, natively: native BUNDLE HOUSEHOLDS NDJSON PROGRAMS ROUNDS MILLISECONDS.
// Ends with status 1 and words when both do not say the same; prints nanoseconds of processor time a household, medians
// of interleaved rounds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <sstream>

#include "households.h"
#include "reference.h"

namespace {

using namespace ventanilla;
using Clock = std::chrono::steady_clock;

constexpr std::int32_t kAsOf = 20778;  // 2026-11-21

// Of processor time, so far.
double Nanoseconds() { return 1e9 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double Median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

std::string ReadText(const char* path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// What is measured: each call does some households and says how many.
struct Contender {
  const char* name;
  std::function<std::int32_t()> run;
  std::vector<double> times = {};
};

void Turn(Contender& contender, Clock::duration least) {
  const auto end = Clock::now() + least;
  const double start = Nanoseconds();
  std::int64_t done = 0;
  do {
    done += contender.run();
  } while (Clock::now() < end);
  contender.times.push_back((Nanoseconds() - start) / static_cast<double>(done));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 7) return std::fputs("native BUNDLE HOUSEHOLDS NDJSON PROGRAMS ROUNDS MILLISECONDS\n", stderr), 2;
  const std::string bundle = ReadText(argv[1]);
  const Households households = ReadHouseholds(argv[2]);
  std::vector<std::string> texts;
  std::ifstream lines(argv[3]);
  for (std::string line; std::getline(lines, line);) texts.push_back(line);
  const std::int32_t programs = std::atoi(argv[4]), rounds = std::atoi(argv[5]);
  const auto slice = std::chrono::milliseconds(std::atoi(argv[6]));

  const double start = Nanoseconds();
  auto loaded = Engine::LoadBundle(bundle);
  const double load = Nanoseconds() - start;
  if (!loaded.ok()) return std::cerr << PrintErrors(loaded.errors()) << "\n", 1;
  const Engine engine = std::move(*loaded);

  std::vector<std::size_t> facts;
  for (const HouseholdColumn& column : households.columns) {
    const auto& known = engine.catalog().facts;
    const auto found = std::find_if(known.begin(), known.end(), [&](const Fact& fact) { return fact.id == column.fact; });
    facts.push_back(static_cast<std::size_t>(found - known.begin()));
  }
  Batch batch = engine.NewBatch(), one = engine.NewBatch();
  for (std::int32_t h = 0; h < households.count(); ++h) AddHousehold(households, h, facts, kAsOf, batch);

  Screener screener = engine.NewScreener(Screening::kVerdicts), single = engine.NewScreener(Screening::kVerdicts);
  Screened screened, alone;
  const auto pointers = households.Pointers();
  const auto rows = static_cast<std::size_t>(households.count());
  std::vector<std::uint8_t> expected(rows * static_cast<std::size_t>(programs));

  screener.Screen(batch, screened);
  ScreenReference(pointers.data(), households.count(), programs, expected.data());
  for (std::size_t p = 0; p < screened.programs.size(); ++p) {
    for (std::size_t h = 0; h < rows; ++h) {
      const bool ours = screened.programs[p].households[h] == Verdict::kEligible;
      const bool theirs = expected[p * rows + h] != 0;
      if (ours == theirs) continue;
      return std::cerr << "household " << h << ", program " << p << ": the engine says " << ours << ", the reference " << theirs << "\n", 1;
    }
  }

  std::int32_t next = 0;
  std::size_t text = 0;
  Contender contenders[] = {
      {"batch", [&] { return screener.Screen(batch, screened), households.count(); }},
      {"reference", [&] { return ScreenReference(pointers.data(), households.count(), programs, expected.data()), households.count(); }},
      {"single",
       [&] {
         one.Clear();
         AddHousehold(households, next = (next + 1) % households.count(), facts, kAsOf, one);
         single.Screen(one, alone);
         return 1;
       }},
      {"everything", [&] { return engine.Assess(texts[text = (text + 1) % texts.size()]).empty() ? 0 : 1; }},
  };
  for (std::int32_t round = 0; round < rounds; ++round) {
    for (Contender& contender : contenders) Turn(contender, slice);
  }
  nlohmann::json result{{"load", load}};
  for (const Contender& contender : contenders) result[contender.name] = Median(contender.times);
  std::cout << result << "\n";
}
