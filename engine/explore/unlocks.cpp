#include "explore/unlocks.h"

#include "assess/print.h"
#include "explore/settle.h"

namespace ventanilla {
namespace {

// Of a household, or of one person bound by for_each; who cannot be bound is refused.
Verdict VerdictFor(const ProgramResult& result, std::int32_t person) {
  if (person < 0) return result.verdict;
  for (const RowResult& row : result.rows) {
    if (row.person == person) return row.verdict;
  }
  return Verdict::kNotEligible;
}

class Granting {
 public:
  Granting(const Plan& plan, const Assessment& assessment, Budget& budget, ResultWriter& to)
      : plan_(plan), now_(assessment), budget_(budget), to_(to), copies_(to.table, 1), dependents_(to.catalog.programs.size()) {}

  void Print() {
    const std::vector<char> read = FactsOfLaws();
    to_.out.Key("unlocks").Open('[');
    for (std::size_t p = 0; p < dependents_.size(); ++p) {
      const int program = static_cast<int>(p);
      if (!At(program).ended && read[static_cast<std::size_t>(At(program).receives_fact)] != 0 && Follow(program)) GrantToEach(program);
    }
    to_.out.Close(']');
  }

 private:
  const Program& At(int program) const { return to_.catalog.programs[static_cast<std::size_t>(program)]; }
  Owner ReceiverOf(int program) const { return to_.catalog.facts[static_cast<std::size_t>(At(program).receives_fact)].of; }

  // By fact: whether some program's law reads it. Few laws read what is received.
  std::vector<char> FactsOfLaws() const {
    std::vector<int> laws;
    for (const ProgramPlan& program : plan_.programs) laws.push_back(program.law);
    std::vector<char> read(to_.catalog.facts.size());
    for (const int index : ConeOf(plan_, laws)) {
      const Node& node = plan_.nodes[static_cast<std::size_t>(index)];
      if (node.op == Op::kFact || node.op == Op::kOpen) read[static_cast<std::size_t>(node.index)] = 1;
    }
    return read;
  }

  // Finds the nodes that rest on whether `program` is received, and the other programs whose law does. False when there are none.
  bool Follow(int program) {
    const std::vector<Rests> rests = RestingOn(plan_, At(program).receives_fact, false);
    nodes_.clear();
    for (std::size_t n = 0; n < rests.size(); ++n) {
      if (rests[n] != Rests::kNot) nodes_.push_back(static_cast<int>(n));
    }
    bool any = false;
    for (std::size_t p = 0; p < dependents_.size(); ++p) {
      dependents_[p] = static_cast<int>(p) != program && rests[static_cast<std::size_t>(plan_.programs[p].law)] != Rests::kNot;
      any = any || dependents_[p] != 0;
    }
    return any;
  }

  // Whether it may be granted to that person, or to the household, and is not received.
  bool IsOpenTo(int program, std::int32_t person) const {
    for (const ProgramResult& result : now_.programs) {
      if (result.program != program) continue;
      const bool each = At(program).for_each.has_value();
      if (!each && (result.subject != person || result.receives == kTrue)) continue;
      if (VerdictFor(result, each ? person : -1) == Verdict::kNotEligible) continue;
      if (!each) return true;
      for (const RowResult& row : result.rows) {
        if (row.person == person && row.receives != kTrue) return true;
      }
    }
    return false;
  }

  void GrantToEach(int program) {
    const bool person = ReceiverOf(program) == Owner::kPerson;
    const auto rows = static_cast<std::int32_t>(to_.table.rows(ReceiverOf(program)));
    for (std::int32_t row = 0; row < rows; ++row) {
      if (IsOpenTo(program, person ? row : -1)) GrantTo(program, person ? row : -1);
    }
    copies_.Restore();
    if (evaluated_) EvaluateAgain(plan_, copies_.table(), nodes_, columns_);
  }

  void GrantTo(int program, std::int32_t person) {
    if (budget_.spent()) return;
    const FactAt at{At(program).receives_fact, person < 0 ? 0 : person};
    if (!evaluated_) Evaluate<Numbers::kInterval>(plan_, copies_.table(), columns_);
    evaluated_ = true;
    copies_.Restore();
    copies_.Put(0, at, {.lo = 1, .hi = 1});
    EvaluateAgain(plan_, copies_.table(), nodes_, columns_);
    for (const int constraint : plan_.constraints) {
      for (std::size_t row = 0; row < columns_[constraint].rows(); ++row) {
        if (columns_[constraint].TruthAt(row) == kFalse) return;
      }
    }
    std::vector<ProgramResult> then = AssessSome(to_.catalog, plan_, copies_.table(), columns_, dependents_);
    Boxes boxes(to_.catalog, plan_, copies_.table(), columns_, budget_);
    SettleVerdicts(to_.catalog, plan_, boxes, then);
    if (!Shifts(then, nullptr)) return;
    to_.out.Open('{').Key("program");
    to_.Program(program);
    to_.out.Key("person");
    to_.Person(person);
    for (const char* key : {"better", "worse"}) {
      to_.out.Key(key).Open('[');
      Shifts(then, key);
      to_.out.Close(']');
    }
    to_.out.Close('}');
  }

  // Prints the verdicts that are better, or worse, than now; without a key, whether any differs.
  bool Shifts(const std::vector<ProgramResult>& then, const char* key) {
    for (const ProgramResult& result : then) {
      const ProgramResult* now = now_.programs.data();
      while (now->program != result.program || now->subject != result.subject) ++now;
      const bool each = At(result.program).for_each.has_value();
      const auto last = each ? static_cast<std::int32_t>(to_.table.people()) : 0;
      for (std::int32_t person = each ? 0 : -1; person < last; ++person) {
        const Verdict before = VerdictFor(*now, person), after = VerdictFor(result, person);
        if (before == after) continue;
        if (key == nullptr) return true;
        if ((*key == 'b') != (before < after)) continue;
        to_.out.Open('{');
        to_.Benefit(result.program, result.subject, person);
        to_.out.Key("verdict").Text(Name(after)).Close('}');
      }
    }
    return false;
  }

  const Plan& plan_;
  const Assessment& now_;
  Budget& budget_;
  ResultWriter& to_;
  Copies copies_;
  Columns columns_;
  bool evaluated_ = false;
  std::vector<int> nodes_;         // that rest on the fact that the program at hand is received
  std::vector<char> dependents_;   // the programs that do
};

}  // namespace

void PrintUnlocks(const Plan& plan, const Assessment& assessment, Budget& budget, ResultWriter& to) {
  Granting(plan, assessment, budget, to).Print();
}

}  // namespace ventanilla
