#include "cli/household_diff.h"

#include <algorithm>
#include <set>

namespace ventanilla {
namespace {

constexpr std::size_t kDiffBatchPeople = 4096;

int Sign(double difference) { return difference > 0 ? 1 : difference < 0 ? -1 : 0; }

}  // namespace

int Effect::direction() const {
  if (before != after) return before < after ? 1 : -1;
  const int lo = Sign(lo_after - lo_before);
  return lo != 0 ? lo : Sign(hi_after - hi_before);
}

HouseholdDiff::View::View(const Side& side)
    : catalog_(side.engine->catalog()),
      reader_(catalog_, *side.format),
      screener_(side.engine->NewScreener(Screening::kAmounts)),
      batch_(side.engine->NewBatch()) {}

void HouseholdDiff::View::Run(const Block& block) {
  by_line.clear();
  ids.clear();
  std::vector<Rejected> rejected;
  reader_.Start(block);
  for (bool more = true; more;) {
    batch_.Clear();
    more = reader_.Read(kDiffBatchPeople, batch_, rejected);
    if (batch_.households.empty()) continue;
    screener_.Screen(batch_.batch, screened_);
    Note();
  }
}

void HouseholdDiff::View::Note() {
  const Table& table = batch_.batch.table();
  for (std::size_t household = 0; household < batch_.households.size(); ++household) {
    if (screened_.broken[household] >= 0) continue;
    const HouseholdAt& at = batch_.households[household];
    ids[at.line] = at.id;
    Standings& standings = by_line[at.line];
    for (std::size_t p = 0; p < catalog_.programs.size(); ++p) {
      const ScreenedProgram& found = screened_.programs[p];
      const bool of_person = catalog_.programs[p].subject == Owner::kPerson;
      const auto begin = of_person ? static_cast<std::size_t>(table.first_person[household]) : household;
      const auto end = of_person ? static_cast<std::size_t>(table.first_person[household + 1]) : household + 1;
      for (std::size_t row = begin; row < end; ++row) {
        Standing standing{found.verdicts[row], 0, 0, 0};
        if (!found.amounts.empty() && standing.verdict != Verdict::kNotEligible) {
          standing.decimals = Decimals(*found.amounts.front().amount);
          for (const ScreenedAmount& amount : found.amounts) {
            if (amount.amount != found.amounts.front().amount) break;
            standing.lo += amount.lo[row];
            standing.hi += amount.hi[row];
          }
        }
        standings[{catalog_.programs[p].id, of_person ? batch_.people[row] : ""}] = standing;
      }
    }
  }
}

HouseholdDiff::HouseholdDiff(const Side& before, const Side& after) : before_(before), after_(after) {}

void HouseholdDiff::Run(const Block& block, EffectsOfBlock& result) {
  result = {};
  result.bytes = block.text.size();
  before_.Run(block);
  after_.Run(block);
  std::set<std::size_t> lines;
  for (const View* view : {&before_, &after_}) {
    for (const auto& [line, standings] : view->by_line) lines.insert(line);
  }
  for (const std::size_t line : lines) {
    const auto was = before_.by_line.find(line), is = after_.by_line.find(line);
    if (was == before_.by_line.end() || is == after_.by_line.end()) {
      ++result.left_out;
      continue;
    }
    ++result.households;
    // A program that one catalog lacks is one for which nobody is eligible.
    Standings both = was->second;
    both.insert(is->second.begin(), is->second.end());
    for (const auto& [key, unused] : both) {
      const auto standing = [&sought = key](const Standings& of) {
        const auto found = of.find(sought);
        return found == of.end() ? Standing{} : found->second;
      };
      const Standing a = standing(was->second), b = standing(is->second);
      if (a.verdict == b.verdict && a.lo == b.lo && a.hi == b.hi) continue;
      result.effects.push_back({after_.ids[line], key.first, key.second, a.verdict, b.verdict, a.lo, a.hi, b.lo, b.hi, std::max(a.decimals, b.decimals)});
    }
  }
}

}  // namespace ventanilla
