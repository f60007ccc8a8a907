#include "assess/deciding.h"

#include <algorithm>

namespace ventanilla {
namespace {

constexpr std::size_t kTogether = 64;  // households whose columns are in memory together

bool AnyUndecided(const Screened& screened, std::size_t household) {
  return std::any_of(screened.programs.begin(), screened.programs.end(),
                     [household](const ScreenedProgram& program) { return program.households[household] == Verdict::kUndecided; });
}

// The one fact that keeps a node open, or kNoFact. Most have several: the second one ends the search.
std::int16_t OnlyOpen(const FactWalk& walk, int node, std::size_t row) {
  const FactsAt open = walk.MayOpen(node, row, 1);
  return open.size() == 1 ? static_cast<std::int16_t>(open.front().fact) : kNoFact;
}

}  // namespace

DecidingFacts::Regime& DecidingFacts::RegimeOf(std::int32_t day) {
  for (Regime& regime : regimes_) {
    if (regime.plan.from <= day && day <= regime.plan.to) return regime;
  }
  return regimes_.emplace_back(Regime{Prune(Compile(catalog_, day), Keep::kVerdicts), {}});
}

void DecidingFacts::Find(Batch& batch, const Screened& screened, SettlingFacts& deciding) {
  const Table& table = batch.table();
  const std::int32_t* days = table.as_of.lo<std::int32_t>();
  deciding.resize(catalog_.programs.size());
  for (std::vector<std::int16_t>& facts : deciding) facts.assign(table.households(), kNoFact);
  for (std::size_t h = 0; h < table.households();) {
    Regime& regime = RegimeOf(days[h]);
    few_rows_.clear();
    for (; h < table.households() && few_rows_.size() < kTogether && regime.plan.from <= days[h] && days[h] <= regime.plan.to; ++h) {
      if (AnyUndecided(screened, h)) few_rows_.push_back(h);
    }
    if (!few_rows_.empty()) FindFew(regime, table, screened, deciding);
  }
}

void DecidingFacts::FindFew(Regime& regime, const Table& table, const Screened& screened, SettlingFacts& deciding) {
  few_.Gather(table, few_rows_);
  const Table& few = few_.table();
  Evaluate<Numbers::kNarrow>(regime.plan, few, regime.columns);
  const FactWalk walk(regime.plan, few, regime.columns);
  for (std::size_t p = 0; p < catalog_.programs.size(); ++p) {
    const ScreenedProgram& program = screened.programs[p];
    const int root = regime.plan.programs[p].person;
    for (std::size_t h = 0; h < few_rows_.size(); ++h) {
      const std::size_t in_batch = few_rows_[h];
      if (program.households[in_batch] != Verdict::kUndecided) continue;
      std::int16_t& found = deciding[p][in_batch];
      if (catalog_.programs[p].subject == Owner::kHousehold) {
        found = OnlyOpen(walk, root, h);
        continue;
      }
      const auto first = static_cast<std::size_t>(table.first_person[in_batch]), first_few = static_cast<std::size_t>(few.first_person[h]);
      const auto people = static_cast<std::size_t>(few.first_person[h + 1]) - first_few;
      for (std::size_t i = 0; i < people && found == kNoFact; ++i) {
        if (program.verdicts[first + i] == Verdict::kUndecided) found = OnlyOpen(walk, root, first_few + i);
      }
    }
  }
}

}  // namespace ventanilla
