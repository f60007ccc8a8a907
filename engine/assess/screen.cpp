#include "assess/screen.h"

#include <algorithm>

#include "assess/screened_rows.h"

namespace ventanilla {
namespace {

// What the ranges need; where all is known, the law alone gives the verdicts.
Keep KeepFor(Screening screening) {
  switch (screening) {
    case Screening::kVerdicts: return Keep::kVerdicts;
    case Screening::kReceipts: return Keep::kReceipts;
    case Screening::kAmounts: break;
  }
  return Keep::kAmounts;
}

std::vector<int> PersonRoots(const Plan& plan) {
  std::vector<int> roots;
  for (const ProgramPlan& program : plan.programs) roots.push_back(program.person);
  return roots;
}

}  // namespace

Screener::Regime::Regime(const Catalog& catalog, const Plan& whole, Screening screening, OnlyOpenRoom& room)
    : values(Prune(whole, screening == Screening::kVerdicts ? Keep::kLaw : KeepFor(screening))),
      ranges(Prune(whole, KeepFor(screening))),
      exact(values, MaskWidth(catalog)),
      narrow(ranges, MaskWidth(catalog)),
      only(ranges, PersonRoots(ranges), narrow.buffer_of(), room) {}

Screener::Screener(const Catalog& catalog, Screening screening) : catalog_(catalog), screening_(screening), few_(catalog) {}

Screener::Regime& Screener::RegimeOf(std::int32_t day) {
  for (Regime& regime : regimes_) {
    if (regime.values.from <= day && day <= regime.values.to) return regime;
  }
  return regimes_.emplace_back(catalog_, Compile(catalog_, day), screening_, *room_);
}

void Screener::MakeRoom(const Table& table, Screened& screened) const {
  screened.broken.assign(table.households(), -1);
  screened.programs.resize(catalog_.programs.size());
  for (std::size_t p = 0; p < catalog_.programs.size(); ++p) {
    const Program& program = catalog_.programs[p];
    const std::size_t rows = table.rows(program.subject);
    ScreenedProgram& to = screened.programs[p];
    to.verdicts.resize(rows);
    to.households.resize(table.households());
    if (deciding_ == DecidingFacts::kFound) to.deciding.assign(table.households(), kNoFact);
    if (screening_ == Screening::kVerdicts) continue;
    to.receives.resize(rows);
    if (screening_ == Screening::kReceipts) continue;
    std::size_t next = 0;
    for (const Amount& amount : program.amounts) {
      for (std::size_t payment = 0; payment < amount.formulas.size(); ++payment, ++next) {
        if (next == to.amounts.size()) to.amounts.emplace_back();
        ScreenedAmount& one = to.amounts[next];
        one.amount = &amount;
        one.payment = payment;
        one.lo.resize(rows);
        one.hi.resize(rows);
      }
    }
  }
}

void Screener::Screen(Batch& batch, Screened& screened, DecidingFacts deciding) {
  const Table& table = batch.table();
  deciding_ = deciding;
  MakeRoom(table, screened);
  const std::int32_t* days = table.as_of.lo<std::int32_t>();
  for (std::size_t first = 0; first < table.households();) {
    Regime& regime = RegimeOf(days[first]);
    std::size_t last = first + 1;
    while (last < table.households() && regime.values.from <= days[last] && days[last] <= regime.values.to) ++last;
    for (std::size_t end; first < last; first = end) {
      end = BlockEnd(table, first, last);
      ScreenBlock(regime, table, first, end, screened);
    }
  }
}

// A household of which something is open gets the verdict of the ranges. Where most are, the values are not worth their time.
void Screener::ScreenBlock(Regime& regime, const Table& table, std::size_t first, std::size_t last, Screened& screened) {
  constexpr int kOpenBlocks = 16;
  const BlockRows rows{.household = first, .person = static_cast<std::size_t>(table.first_person[first])};
  if (regime.open_blocks == 0) {
    regime.exact.Run(table, first, last);
    FindOpen(regime.exact, open_);
    const auto open = static_cast<std::size_t>(std::count(open_.households.begin(), open_.households.end(), 1));
    if (2 * open < last - first) {
      WriteRows(catalog_, regime.exact, rows, screening_, screened);
      if (open > 0) ScreenOpen(regime, table, first, screened);
      return;
    }
    regime.open_blocks = kOpenBlocks;
  }
  --regime.open_blocks;
  ScreenRanges(regime, table, first, last, rows, screened);
}

void Screener::ScreenRanges(Regime& regime, const Table& table, std::size_t first, std::size_t last, const BlockRows& rows, Screened& screened) {
  const bool find = deciding_ == DecidingFacts::kFound;
  regime.narrow.Run(table, first, last, find ? &regime.only : nullptr);
  WriteRows(catalog_, regime.narrow, rows, screening_, screened);
  if (find) WriteDeciding(catalog_, regime.narrow, regime.only, rows, screened);
}

void Screener::ScreenOpen(Regime& regime, const Table& table, std::size_t first, Screened& screened) {
  few_households_.clear();
  few_people_.clear();
  for (std::size_t h = first; h < first + open_.households.size(); ++h) {
    if (open_.households[h - first] == 0) continue;
    few_households_.push_back(h);
    for (std::int32_t p = table.first_person[h]; p < table.first_person[h + 1]; ++p) few_people_.push_back(static_cast<std::size_t>(p));
  }
  few_.Gather(table, few_households_);
  ScreenRanges(regime, few_.table(), 0, few_.households(), {.households = &few_households_, .people = &few_people_}, screened);
}

}  // namespace ventanilla
