// A household in a batch gets what it gets alone.
#include "assess/open_facts.h"
#include "property/instance.h"
#include "property/random_household.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kBatchHouseholds = 12;  // of a batch

bool SameAmount(const ProgramResult& alone, const ScreenedAmount& batch, std::size_t row) {
  for (const AmountResult& amount : alone.amounts) {
    if (amount.amount->id != batch.amount->id) continue;
    const Quantity& payment = amount.payments[batch.payment];
    return payment.lo == batch.lo[row] && payment.hi == batch.hi[row];
  }
  return false;
}

// The household's place in the batch: its row, and that of its first person.
struct Rows {
  std::size_t household, person;
};

std::string Compare(const Instance& instance, const Json& household, const Screened& screened, Rows rows) {
  const auto alone = EvaluateFor(instance, household, Numbers::kInterval);
  const Result<Assessment> assessment = Assess(instance.catalog, alone->plan, alone->table, alone->columns, {"household.json", {}});
  const bool broken = screened.broken[rows.household] >= 0;
  if (broken == assessment.ok()) return "broken constraints differ";
  if (broken) return "";
  std::vector<Verdict> best(instance.catalog.programs.size(), Verdict::kNotEligible);
  for (const ProgramResult& result : assessment->programs) {
    const auto p = static_cast<std::size_t>(result.program);
    const ScreenedProgram& program = screened.programs[p];
    const std::size_t row = result.subject < 0 ? rows.household : rows.person + static_cast<std::size_t>(result.subject);
    const std::string where = instance.catalog.programs[p].id + ", row " + std::to_string(row);
    best[p] = std::max(best[p], result.verdict);
    if (program.verdicts[row] != result.verdict) return where + ": the verdict differs";
    if (!program.receives.empty() && program.receives[row] != result.receives) return where + ": who receives it differs";
    if (result.verdict == Verdict::kNotEligible) continue;
    for (const ScreenedAmount& amount : program.amounts) {
      if (!SameAmount(result, amount, row)) return where + ": " + amount.amount->id + " differs";
    }
  }
  for (std::size_t p = 0; p < best.size(); ++p) {
    if (screened.programs[p].households[rows.household] != best[p]) return "the household's best verdict differs";
  }
  return "";
}

// The fact that settles a program, found by walking down from each undecided subject.
int DecidingAlone(const Evaluated& alone, const Program& program, int root, std::size_t people, const std::vector<Verdict>& verdicts, std::size_t first) {
  const FactWalk walk(alone.plan, alone.table, alone.columns);
  for (std::size_t row = 0; row < (program.subject == Owner::kPerson ? people : 1); ++row) {
    if (verdicts[first + row] != Verdict::kUndecided) continue;
    const FactsAt open = walk.MayOpen(root, row);
    if (open.size() == 1) return open.front().fact;
  }
  return kNoFact;
}

std::string CompareDeciding(const Instance& instance, const Json& household, const Screened& screened, Rows rows) {
  const auto alone = EvaluateFor(instance, household, Numbers::kInterval);
  for (std::size_t p = 0; p < instance.catalog.programs.size(); ++p) {
    const Program& program = instance.catalog.programs[p];
    const ScreenedProgram& found = screened.programs[p];
    const std::size_t first = program.subject == Owner::kPerson ? rows.person : rows.household;
    int expected = kNoFact;
    if (found.households[rows.household] == Verdict::kUndecided) {
      expected = DecidingAlone(*alone, program, alone->plan.programs[p].person, alone->table.people(), found.verdicts, first);
    }
    if (found.deciding[rows.household] != expected) {
      return program.id + ": fact " + std::to_string(found.deciding[rows.household]) + " is said to decide, not " + std::to_string(expected);
    }
  }
  return "";
}

Table TableOf(const Instance& instance, const Json& household) {
  const std::string text = household.dump();
  Table table;
  const Diagnostics errors = ReadHousehold(instance.catalog, household, {"household.json", text}, table);
  if (!errors.empty()) FAIL("refused: " + Print(errors) + "\n" + text);
  return table;
}

std::string CheckBatch(const Instance& instance, Random& random, Screening screening, DecidingFacts deciding = DecidingFacts::kLeftOut) {
  Batch batch = instance.engine->NewBatch();
  Screener screener = instance.engine->NewScreener(screening);
  Screened screened;
  for (int again = 0; again < 2; ++again) {  // memory that was used before changes nothing
    batch.Clear();
    std::vector<Json> households;
    std::vector<Rows> rows;
    while (households.size() < kBatchHouseholds) {
      households.push_back(RandomHousehold(instance.catalog, random));
      if (random.Chance(30)) households.back() = Complete(instance.catalog, households.back(), random);
      rows.push_back({batch.households(), batch.people()});
      batch.Append(TableOf(instance, households.back()));
      if (!random.Chance(20)) continue;
      batch.DropHousehold();
      households.pop_back();
      rows.pop_back();
    }
    screener.Screen(batch, screened, deciding);
    for (std::size_t h = 0; h < households.size(); ++h) {
      std::string wrong = Compare(instance, households[h], screened, rows[h]);
      if (wrong.empty() && deciding == DecidingFacts::kFound) wrong = CompareDeciding(instance, households[h], screened, rows[h]);
      if (!wrong.empty()) return wrong + "\n" + households[h].dump();
    }
  }
  return "";
}

TEST_CASE("a household in a batch gets the verdicts that it gets alone, and receives what it receives alone", "[property]") {
  ForManyCatalogs("batch = alone", 21, {}, Rounds(), [](const Instance& instance, Random& random) {
    return CheckBatch(instance, random, random.Chance(50) ? Screening::kReceipts : Screening::kVerdicts);
  });
}

TEST_CASE("the one fact that settles a verdict, found for a batch, is the one that a walk through the formulas finds", "[property]") {
  ForManyCatalogs("deciding facts of a batch", 23, {}, Rounds() / 3, [](const Instance& instance, Random& random) {
    return CheckBatch(instance, random, Screening::kVerdicts, DecidingFacts::kFound);
  });
}

TEST_CASE("a household in a batch gets the amounts that it gets alone", "[property]") {
  ForManyCatalogs("amounts of a batch", 22, {}, Rounds() / 2, [](const Instance& instance, Random& random) {
    return CheckBatch(instance, random, Screening::kAmounts);
  });
}

}  // namespace
}  // namespace ventanilla::property
