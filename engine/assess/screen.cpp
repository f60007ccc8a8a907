#include "assess/screen.h"

#include <algorithm>

namespace ventanilla {
namespace {

constexpr std::size_t kBlock = 256;  // households: few enough that their columns stay in the cache

}  // namespace

Screener::Screener(const Catalog& catalog, Screening screening) : catalog_(catalog), screening_(screening), block_(catalog) {}

const Plan& Screener::PlanFor(std::int32_t day) {
  for (const Plan& plan : plans_) {
    if (plan.from <= day && day <= plan.to) return plan;
  }
  return plans_.emplace_back(Compile(catalog_, day));
}

void Screener::Screen(Batch& batch, Screened& screened) {
  const Table& table = batch.table();
  screened.broken.assign(table.households(), -1);
  screened.programs.resize(catalog_.programs.size());
  for (std::size_t p = 0; p < catalog_.programs.size(); ++p) {
    const Program& program = catalog_.programs[p];
    ScreenedProgram& to = screened.programs[p];
    to.verdicts.resize(table.rows(program.subject));
    to.households.assign(table.households(), Verdict::kNotEligible);
    to.amounts.clear();
    to.receives.clear();
    if (screening_ == Screening::kVerdicts) continue;
    to.receives.assign(table.rows(program.subject), kFalse);
    for (const Amount& amount : program.amounts) {
      for (std::size_t payment = 0; payment < amount.formulas.size(); ++payment) {
        const std::vector<double> nothing(table.rows(program.subject));
        to.amounts.push_back({&amount, payment, nothing, nothing});
      }
    }
  }
  for (std::size_t first = 0; first < table.households();) {
    const Plan& plan = PlanFor(table.as_of.lo<std::int32_t>()[first]);
    block_.Clear();
    std::size_t last = first;
    for (; last < table.households() && last - first < kBlock; ++last) {
      const std::int32_t day = table.as_of.lo<std::int32_t>()[last];
      if (day < plan.from || plan.to < day) break;
      block_.Append(table, last);
    }
    Evaluate<Numbers::kInterval>(plan, block_.table(), columns_);
    Read(plan, first, static_cast<std::size_t>(table.first_person[first]), screened);
    first = last;
  }
}

void Screener::Read(const Plan& plan, std::size_t household, std::size_t person, Screened& screened) {
  const Table& block = block_.table();
  for (std::size_t c = 0; c < catalog_.constraints.size(); ++c) {
    const Column& column = columns_[plan.constraints[c]];
    const bool of_person = catalog_.constraints[c].of == Owner::kPerson;
    for (std::size_t row = 0; row < column.rows(); ++row) {
      if (column.TruthAt(row) != kFalse) continue;
      std::int32_t& broken = screened.broken[household + (of_person ? static_cast<std::size_t>(block.household_of[row]) : row)];
      if (broken < 0) broken = static_cast<std::int32_t>(c);
    }
  }
  for (std::size_t p = 0; p < catalog_.programs.size(); ++p) {
    const bool of_person = catalog_.programs[p].subject == Owner::kPerson;
    const ProgramPlan& nodes = plan.programs[p];
    ScreenedProgram& to = screened.programs[p];
    for (std::size_t row = 0; row < block.rows(catalog_.programs[p].subject); ++row) {
      const Verdict verdict = Classify(columns_[nodes.law].TruthAt(row), columns_[nodes.person].TruthAt(row));
      to.verdicts[(of_person ? person : household) + row] = verdict;
      Verdict& best = to.households[household + (of_person ? static_cast<std::size_t>(block.household_of[row]) : row)];
      best = std::max(best, verdict);
    }
    if (screening_ == Screening::kVerdicts) continue;
    ReadAmounts(catalog_.programs[p], nodes, of_person ? person : household, to);
    ReadReceives(catalog_.programs[p], nodes, of_person ? person : household, to);
  }
}

// As Assessor does for one household: of rows bound by for_each the sum, of applicants any of theirs.
void Screener::ReadAmounts(const Program& program, const ProgramPlan& nodes, std::size_t first, ScreenedProgram& to) {
  const Table& block = block_.table();
  const std::size_t subjects = block.rows(program.subject);
  const bool sum = program.for_each.has_value();
  const PairRows* pairs = nodes.row_level == Level::kPair ? &columns_.pairs(nodes.relation) : nullptr;
  const std::size_t rows = pairs != nullptr ? pairs->owner.size() : block.rows(nodes.row_level);
  for (ScreenedAmount& amount : to.amounts) {
    const auto index = static_cast<std::size_t>(amount.amount - program.amounts.data());
    const Column& column = columns_[nodes.amounts[index][amount.payment]];
    std::vector<bool> begun(subjects);
    for (std::size_t row = 0; row < rows; ++row) {
      std::size_t subject = row;
      if (pairs != nullptr) {
        subject = static_cast<std::size_t>(pairs->owner[row]);
      } else if (nodes.relation >= 0 && program.subject == Owner::kHousehold) {
        subject = static_cast<std::size_t>(block.household_of[row]);
      }
      double lo = column.Lowest(row), hi = column.Highest(row);
      double &least = amount.lo[first + subject], &most = amount.hi[first + subject];
      if (nodes.relation >= 0) {
        const Verdict verdict = Classify(columns_[nodes.row_law].TruthAt(row), columns_[nodes.row_person].TruthAt(row));
        if (verdict == Verdict::kNotEligible) continue;
        if (sum) {
          const bool certain = verdict != Verdict::kUndecided;
          least += certain ? lo : std::min(0.0, lo);
          most += certain ? hi : std::max(0.0, hi);
          continue;
        }
        if (begun[subject]) {
          lo = std::min(least, lo);
          hi = std::max(most, hi);
        }
      } else if (to.verdicts[first + subject] == Verdict::kNotEligible) {
        continue;
      }
      begun[subject] = true;
      least = lo;
      most = hi;
    }
  }
}

// Of rows bound by for_each, whether the person in any of them does; else whether the subject does.
void Screener::ReadReceives(const Program& program, const ProgramPlan& nodes, std::size_t first, ScreenedProgram& to) {
  const Table& block = block_.table();
  const Column& column = columns_[nodes.receives];
  if (!program.for_each) {
    for (std::size_t row = 0; row < block.rows(program.subject); ++row) to.receives[first + row] = column.TruthAt(row);
    return;
  }
  const PairRows* pairs = nodes.row_level == Level::kPair ? &columns_.pairs(nodes.relation) : nullptr;
  const std::size_t rows = pairs != nullptr ? pairs->owner.size() : block.people();
  for (std::size_t row = 0; row < rows; ++row) {
    if (columns_[nodes.row_member].TruthAt(row) == kFalse) continue;
    const auto subject = static_cast<std::size_t>(pairs != nullptr ? pairs->owner[row] : block.household_of[row]);
    const auto person = pairs != nullptr ? static_cast<std::size_t>(pairs->member[row]) : row;
    Truth& any = to.receives[first + subject];
    any = Or(any, column.TruthAt(person));
  }
}

}  // namespace ventanilla
