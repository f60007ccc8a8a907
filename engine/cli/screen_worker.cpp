#include "cli/screen_worker.h"

#include <algorithm>

#include "cli/output.h"

namespace ventanilla {
namespace {

constexpr std::size_t kBatchPeople = 4096;  // in a batch

class Stopwatch {
 public:
  void Add(double& seconds) {
    const double now = ThreadSeconds();
    seconds += now - begin_;
    begin_ = now;
  }

 private:
  double begin_ = ThreadSeconds();
};

// Households, not reasons: one of them may have several.
std::size_t CountHouseholds(const std::vector<Rejected>& rejected) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < rejected.size(); ++i) count += i == 0 || rejected[i].household_id != rejected[i - 1].household_id;
  return count;
}

}  // namespace

ScreenWorker::ScreenWorker(const ScreenPlan& plan)
    : plan_(plan),
      reader_(plan.engine.catalog(), plan.input),
      screener_(plan.engine.NewScreener(Screening::kAmounts)),
      batch_(plan.engine.NewBatch()) {}

void ScreenWorker::Run(const Block& block, ScreenedBlock& result) {
  result.text.clear();
  result.rejects.clear();
  result.rejected.clear();
  result.households = result.people = 0;
  result.bytes = block.text.size();
  result.times = {};
  reader_.Start(block);
  for (bool more = true; more;) {
    Stopwatch watch;
    batch_.Clear();
    more = reader_.Read(kBatchPeople, batch_, result.rejected);
    watch.Add(result.times.parse);
    if (!batch_.households.empty()) Screen(result);
  }
  std::stable_sort(result.rejected.begin(), result.rejected.end(), [](const Rejected& a, const Rejected& b) { return a.line < b.line; });
  result.left_out = CountHouseholds(result.rejected);
  for (const Rejected& rejected : result.rejected) result.rejects += Print(rejected, plan_.input_name);
}

void ScreenWorker::Screen(ScreenedBlock& result) {
  Stopwatch watch;
  screener_.Screen(batch_.batch, screened_);
  watch.Add(result.times.evaluate);
  if (!plan_.full) plan_.printer.Print(batch_, batch_.batch.table(), screened_, result.text);
  watch.Add(result.times.print);
  for (std::size_t household = 0; household < batch_.households.size(); ++household) {
    const bool broken = screened_.broken[household] >= 0;
    if (plan_.full || broken) Assess(batch_.households[household], result);
    result.households += broken ? 0 : 1;
  }
  result.people += batch_.people.size();
  watch.Add(result.times.evaluate);
}

// One household by itself: the whole result, or what is wrong with it.
void ScreenWorker::Assess(const HouseholdAt& household, ScreenedBlock& result) {
  if (!own_) own_.emplace(std::move(*Engine::Load(plan_.files)));
  const std::string text = own_->Assess(reader_.JsonOf(household));
  if (!text.starts_with("{\"errors\"")) {
    nlohmann::json id = household.id;
    result.text += "{\"household_id\":" + id.dump() + "," + text.substr(1) + "\n";
    return;
  }
  const nlohmann::json refusal = nlohmann::json::parse(text);
  for (const nlohmann::json& error : refusal["errors"]) {
    result.rejected.push_back({household.id, household.line,
                               {.code = error["code"], .pointer = error["pointer"], .message = error["message"], .mend = error["mend"]}});
  }
}

}  // namespace ventanilla
