#include "explore/timeline.h"

#include <algorithm>

#include "assess/print.h"
#include "explore/moments.h"

namespace ventanilla {
namespace {

bool Breaks(const Plan& plan, const Columns& columns) {
  return std::any_of(plan.constraints.begin(), plan.constraints.end(), [&](int node) {
    const Column& column = columns[node];
    for (std::size_t row = 0; row < column.rows(); ++row) {
      if (column.TruthAt(row) == kFalse) return true;
    }
    return false;
  });
}

// All that verdicts and amounts are read from, and the constraints.
std::vector<int> RootsOf(const Plan& plan) {
  std::vector<int> roots = plan.constraints;
  const auto add = [&](int node) {
    if (node >= 0) roots.push_back(node);
  };
  for (const ProgramPlan& program : plan.programs) {
    for (const int node : {program.law, program.person, program.row_member, program.row_law, program.row_person}) add(node);
    for (const std::vector<int>& payments : program.amounts) std::for_each(payments.begin(), payments.end(), add);
  }
  return roots;
}

// The days of a regime on which something that was watched changes.
class Moments {
 public:
  Moments(const Plan& plan, std::vector<int> watched, LaterHousehold& later)
      : plan_(plan), watched_(std::move(watched)), cone_(ConeOf(plan, watched_)), later_(later) {}

  // After `first`, until `last`: in order, the first `most` of them.
  std::vector<std::int32_t> Between(std::int32_t first, std::int32_t last, std::size_t most) {
    days_.clear();
    most_ = most;
    if (!watched_.empty() && first < last) Halve(first, On(first), last, On(last));
    return days_;
  }

 private:
  Reading On(std::int32_t day) {
    Reading reading;
    const Table table = later_.On(day);
    EvaluateCone(plan_, table, cone_, columns_);
    ReadNodes(plan_, columns_, watched_, reading);
    return reading;
  }

  void Halve(std::int32_t first, const Reading& before, std::int32_t last, const Reading& after) {
    if (before == after || days_.size() >= most_) return;
    if (last - first == 1) return days_.push_back(last);
    const std::int32_t middle = first + (last - first) / 2;
    const Reading between = On(middle);
    Halve(first, before, middle, between);
    Halve(middle, between, last, after);
  }

  const Plan& plan_;
  const std::vector<int> watched_, cone_;
  LaterHousehold& later_;
  Columns columns_;
  std::vector<std::int32_t> days_;
  std::size_t most_ = 0;
};

// Of a program for a subject, or of a row of it.
struct Standing {
  Verdict verdict = Verdict::kNotEligible;
  std::optional<bool> open;
  const std::vector<AmountResult>* amounts = nullptr;
};

bool SamePayments(const AmountResult& a, const AmountResult& b) {
  return std::equal(a.payments.begin(), a.payments.end(), b.payments.begin(), b.payments.end(),
                    [](const Quantity& x, const Quantity& y) { return x.lo == y.lo && x.hi == y.hi; });
}

bool Same(const Standing& a, const Standing& b) {
  if (a.verdict != b.verdict || a.open != b.open) return false;
  if (a.verdict == Verdict::kNotEligible) return true;
  return std::equal(a.amounts->begin(), a.amounts->end(), b.amounts->begin(), b.amounts->end(), SamePayments);
}

Standing StandingOf(const ProgramResult& result, std::int32_t person) {
  if (person < 0) return {result.verdict, result.window_open, &result.amounts};
  for (const RowResult& row : result.rows) {
    if (row.person == person) return {row.verdict, {}, &row.amounts};
  }
  return {};  // who cannot be bound
}

class Timeline {
 public:
  Timeline(std::vector<ProgramResult> now, LaterHousehold& later, ResultWriter& to)
      : now_(std::move(now)), later_(later), to_(to), all_(to.catalog.programs.size(), 1) {}

  void Print(const std::vector<const Plan*>& regimes, std::int32_t until) {
    const std::int32_t from = to_.table.as_of.lo<std::int32_t>()[0];
    until_ = until;
    to_.out.Key("as_of").Text(PrintDay(from)).Key("changes").Open('[');
    for (const Plan* plan : regimes) {
      if (plan->from <= until_) Pass(*plan, from);
    }
    to_.out.Close(']').Key("until").Text(PrintDay(until_)).Key("impossible_from");
    impossible_ ? to_.out.Text(PrintDay(until_ + 1)) : to_.out.Raw("null");
  }

 private:
  void Pass(const Plan& plan, std::int32_t from) {
    const std::int32_t first = std::max(from, plan.from), last = std::min(until_, plan.to);
    const std::vector<int> roots = RootsOf(plan);
    std::vector<std::int32_t> days;
    const auto add = [&](std::int32_t day) {
      if (day > from && day >= first && day <= last) days.push_back(day);
    };
    Moments moments(plan, WatchedFor(to_.catalog, plan, roots), later_);
    for (const std::int32_t day : moments.Between(first, last, left_)) add(day);
    left_ -= days.size();
    if (left_ == 0) until_ = days.back();
    add(first);
    for (const Program& program : to_.catalog.programs) {
      for (const Window& window : program.windows) {
        add(window.from);
        add(window.to + 1);
      }
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    for (const std::int32_t day : days) {
      if (day <= until_) Reach(plan, day);
    }
  }

  void Reach(const Plan& plan, std::int32_t day) {
    const Table table = later_.On(day);
    Evaluate<Numbers::kInterval>(plan, table, columns_);
    if (Breaks(plan, columns_)) {
      until_ = day - 1;
      impossible_ = true;
      return;
    }
    std::vector<ProgramResult> then = AssessSome(to_.catalog, plan, table, columns_, all_);
    for (std::size_t i = 0; i < then.size(); ++i) {
      const auto people = static_cast<std::int32_t>(now_[i].rows.empty() && then[i].rows.empty() ? 0 : to_.table.people());
      for (std::int32_t person = -1; person < people; ++person) Shift(day, now_[i], then[i], person);
    }
    now_ = std::move(then);
  }

  void Shift(std::int32_t day, const ProgramResult& before, const ProgramResult& after, std::int32_t person) {
    const Standing from = StandingOf(before, person), to = StandingOf(after, person);
    if (Same(from, to)) return;
    to_.out.Open('{').Key("date").Text(PrintDay(day));
    to_.Benefit(after.program, after.subject, person);
    Print("from", from);
    Print("to", to);
    to_.out.Close('}');
  }

  void Print(const char* key, const Standing& standing) {
    to_.out.Key(key).Open('{').Key("verdict").Text(Name(standing.verdict));
    to_.out.Key("open").Raw(!standing.open ? "null" : *standing.open ? "true" : "false").Key("amounts").Open('[');
    if (standing.verdict != Verdict::kNotEligible) {
      for (const AmountResult& amount : *standing.amounts) Print(amount);
    }
    to_.out.Close(']').Close('}');
  }

  void Print(const AmountResult& amount) {
    to_.out.Open('{').Key("id").Text(amount.amount->id).Key("payments").Open('[');
    for (std::size_t i = 0; i < amount.payments.size(); ++i) {
      to_.out.Open('{');
      to_.Range(amount.payments[i], Decimals(*amount.amount, i));
      to_.out.Close('}');
    }
    to_.out.Close(']').Close('}');
  }

  std::vector<ProgramResult> now_;
  LaterHousehold& later_;
  ResultWriter& to_;
  const std::vector<char> all_;
  Columns columns_;
  std::int32_t until_ = 0;
  bool impossible_ = false;
  std::size_t left_ = kMostMoments;
};

}  // namespace

LaterHousehold::LaterHousehold(const Catalog& catalog, Json tree) : catalog_(catalog), tree_(std::move(tree)) {
  if (!tree_.contains("answered_on")) tree_["answered_on"] = tree_["as_of"];
}

Table LaterHousehold::On(std::int32_t day) {
  tree_["as_of"] = PrintDay(day);
  Table table;
  const Diagnostics none = ReadHousehold(catalog_, tree_, {}, table);
  return table;
}

void PrintTimeline(const std::vector<const Plan*>& regimes, std::int32_t until, std::vector<ProgramResult> now, LaterHousehold& later, ResultWriter& to) {
  Timeline(std::move(now), later, to).Print(regimes, until);
}

}  // namespace ventanilla
