#include "plan/prune.h"

#include "unit/plan/little.h"

namespace ventanilla {
namespace {

int Count(const Plan& plan, Op op) {
  int count = 0;
  for (const Node& node : plan.nodes) count += node.op == op;
  return count;
}

Plan Pruned(const std::string& when, const std::string& amount, Keep keep) {
  const Loaded loaded(Little({LittleProgram(when, amount)}));
  if (!loaded.ok()) FAIL(Print(loaded.errors()));
  return Prune(Compile(loaded.catalog(), *ParseDay(kToday)), keep);
}

TEST_CASE("amounts and facts that no verdict needs are left out", "[plan]") {
  CHECK(Count(Pruned("household.n > 3", "household.k * 2", Keep::kAmounts), Op::kMultiply) == 1);
  const Plan verdicts = Pruned("household.n > 3", "household.k * 2", Keep::kVerdicts);
  CHECK(Count(verdicts, Op::kMultiply) == 0);
  CHECK(Count(verdicts, Op::kFact) == 1);
  CHECK(verdicts.programs[0].law >= 0);
  CHECK(verdicts.programs[0].receives == -1);
  const Plan receipts = Pruned("household.n > 3", "household.k * 2", Keep::kReceipts);
  CHECK(Count(receipts, Op::kMultiply) == 0);
  CHECK(receipts.programs[0].receives >= 0);
}

TEST_CASE("without verdicts of agencies only the law is left", "[plan]") {
  CHECK(Count(Pruned("household.checked", "", Keep::kVerdicts), Op::kUndecided) == 1);
  CHECK(Count(Pruned("household.checked", "", Keep::kLaw), Op::kUndecided) == 0);
}

TEST_CASE("completed years and months under a comparison become days", "[plan]") {
  for (const char* when : {"years(household.day, as_of) >= 3", "years(household.day, as_of) < 3", "months(household.day, as_of) <= 40",
                           "math.greatest(0, years(household.day, as_of)) > 2"}) {
    const Plan plan = Pruned(when, "", Keep::kLaw);
    CHECK(Count(plan, Op::kYears) + Count(plan, Op::kMonths) == 0);
    CHECK(Count(plan, Op::kLatestStart) == 1);
  }
  CHECK(Count(Pruned("years(household.day, as_of) == 3", "", Keep::kLaw), Op::kYears) == 1);
}

}  // namespace
}  // namespace ventanilla
