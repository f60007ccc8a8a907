#include <algorithm>

#include "assess/assessment.h"

namespace ventanilla {
namespace {

void Merge(FactsAt& into, const FactsAt& more) {
  for (const FactAt& fact : more) Insert(into, fact);
}

class Assessor {
 public:
  Assessor(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns)
      : catalog_(catalog), plan_(plan), table_(table), columns_(columns), walk_(plan, table, columns) {}

  std::vector<ProgramResult> Programs(const std::vector<char>* which) const {
    std::size_t count = 0;
    for (std::size_t p = 0; p < catalog_.programs.size(); ++p) count += SubjectsOf(p, which);
    std::vector<ProgramResult> results(count);  // none of the lists grows: to move results along is code for each of their parts
    ProgramResult* result = results.data();
    for (std::size_t p = 0; p < catalog_.programs.size(); ++p) {
      const std::size_t subjects = SubjectsOf(p, which);
      for (std::size_t subject = 0; subject < subjects; ++subject) Fill(p, subject, *result++);
    }
    return results;
  }

 private:
  // None when it is not wanted.
  std::size_t SubjectsOf(std::size_t p, const std::vector<char>* which) const {
    return which != nullptr && (*which)[p] == 0 ? 0 : table_.rows(catalog_.programs[p].subject);
  }

  void Fill(std::size_t p, std::size_t subject, ProgramResult& result) const {
    const Program& program = catalog_.programs[p];
    const ProgramPlan& nodes = plan_.programs[p];
    result.program = static_cast<int>(p);
    result.subject = program.subject == Owner::kPerson ? static_cast<std::int32_t>(subject) : -1;
    result.verdict = Classify(columns_[nodes.law].TruthAt(subject), columns_[nodes.person].TruthAt(subject));
    result.window_open = Window(program);
    result.open = walk_.Open(nodes.law, subject);
    if (nodes.relation < 0) {
      Criteria(nodes.criteria, subject, result.criteria);
      if (result.verdict != Verdict::kNotEligible) result.amounts = Amounts(program, nodes, subject);
    } else {
      Rows(program, nodes, subject, result.rows);
      if (result.verdict != Verdict::kNotEligible) result.amounts = TotalOf(program, result.rows);
    }
    result.receives = program.for_each ? Any(result.rows) : Receives(nodes, program.subject == Owner::kPerson ? subject : 0);
  }

  std::optional<bool> Window(const Program& program) const {
    if (program.ended) return false;
    if (program.windows.empty()) return std::nullopt;
    const std::int32_t day = table_.as_of.lo<std::int32_t>()[0];
    for (const auto& window : program.windows) {
      if (window.from <= day && day <= window.to) return true;
    }
    return false;
  }

  Truth Receives(const ProgramPlan& nodes, std::size_t row) const { return columns_[nodes.receives].TruthAt(row); }

  static Truth Any(const std::vector<RowResult>& rows) {
    Truth any = kFalse;
    for (const RowResult& row : rows) any = Or(any, row.receives);
    return any;
  }

  void Criteria(const CriterionNode& nodes, std::size_t row, CriterionResult& result) const {
    result.criterion = nodes.criterion;
    result.status = columns_[nodes.node].TruthAt(row);
    if (nodes.criterion->kind == Criterion::Kind::kLeaf) {
      result.used = walk_.Used(nodes.node, row);
      result.open = walk_.Open(nodes.node, row);
    }
    std::vector<CriterionResult>(nodes.children.size()).swap(result.children);
    CriterionResult* part = result.children.data();
    for (const CriterionNode& child : nodes.children) Criteria(child, row, *part++);
  }

  std::vector<AmountResult> Amounts(const Program& program, const ProgramPlan& nodes, std::size_t row) const {
    std::vector<AmountResult> results(program.amounts.size());
    for (std::size_t a = 0; a < results.size(); ++a) {
      AmountResult& result = results[a];
      result.amount = &program.amounts[a];
      for (const int node : nodes.amounts[a]) {
        result.payments.push_back({columns_[node].Lowest(row), columns_[node].Highest(row)});
        Merge(result.open, walk_.Open(node, row));
      }
    }
    return results;
  }

  // Everyone who may be bound: pairs of the subject, or people of the household.
  void Rows(const Program& program, const ProgramPlan& nodes, std::size_t subject, std::vector<RowResult>& rows) const {
    const PairRows* pairs = nodes.row_level == Level::kPair ? &columns_.pairs(nodes.relation) : nullptr;
    const Column& member = columns_[nodes.row_member];
    std::vector<std::size_t> found;
    for (std::size_t row = 0; row < member.rows(); ++row) {
      const bool of_subject = pairs == nullptr || pairs->owner[row] == static_cast<std::int32_t>(subject);
      if (of_subject && member.TruthAt(row) != kFalse) found.push_back(row);
    }
    std::vector<RowResult>(found.size()).swap(rows);
    for (std::size_t i = 0; i < found.size(); ++i) {
      const std::size_t row = found[i];
      RowResult& result = rows[i];
      result.person = pairs != nullptr ? pairs->member[row] : static_cast<std::int32_t>(row);
      result.verdict = Classify(columns_[nodes.row_law].TruthAt(row), columns_[nodes.row_person].TruthAt(row));
      result.receives = Receives(nodes, program.for_each ? static_cast<std::size_t>(result.person) : 0);
      Criteria(nodes.criteria, row, result.criteria);
      if (result.verdict != Verdict::kNotEligible) result.amounts = Amounts(program, nodes, row);
      result.open = walk_.Open(nodes.row_law, row);
    }
  }

  const Catalog& catalog_;
  const Plan& plan_;
  const Table& table_;
  const Columns& columns_;
  FactWalk walk_;
};

Diagnostics BrokenConstraints(const Catalog& catalog, const Plan& plan, const Columns& columns, const SourceText& source) {
  Diagnostics errors;
  for (std::size_t i = 0; i < catalog.constraints.size(); ++i) {
    const Constraint& constraint = catalog.constraints[i];
    const Column& column = columns[plan.constraints[i]];
    for (std::size_t row = 0; row < column.rows(); ++row) {
      if (column.TruthAt(row) != kFalse) continue;
      const std::string pointer = constraint.of == Owner::kPerson ? Join("/people", row) : "/household";
      errors.push_back(At(source, pointer, "impossible", Concat({"these answers cannot all be true: \"", constraint.id, "\" does not hold."}),
                          Concat({"It says: ", constraint.formula.text})));
    }
  }
  return errors;
}

}  // namespace

Verdict Classify(Truth law, Truth person) {
  if (law == kTrue) return Verdict::kEligible;
  if (law == kFalse) return Verdict::kNotEligible;
  return person == kTrue ? Verdict::kLikely : Verdict::kUndecided;
}

std::vector<AmountResult> TotalOf(const Program& program, const std::vector<RowResult>& rows) {
  std::vector<AmountResult> totals(program.amounts.size());
  for (std::size_t a = 0; a < totals.size(); ++a) {
    AmountResult& total = totals[a];
    total.amount = &program.amounts[a];
    std::vector<Quantity>(program.amounts[a].formulas.size()).swap(total.payments);
    bool first = true;
    for (const RowResult& row : rows) {
      if (row.verdict == Verdict::kNotEligible) continue;
      const bool certain = row.verdict != Verdict::kUndecided;
      for (std::size_t i = 0; i < total.payments.size(); ++i) {
        Quantity& whole = total.payments[i];
        const Quantity& part = row.amounts[a].payments[i];
        if (program.for_each) {
          whole.lo += certain ? part.lo : std::min(0.0, part.lo);
          whole.hi += certain ? part.hi : std::max(0.0, part.hi);
        } else {
          whole = first ? part : Quantity{std::min(whole.lo, part.lo), std::max(whole.hi, part.hi)};
        }
      }
      first = false;
      Merge(total.open, row.amounts[a].open);
      if (program.for_each && row.verdict == Verdict::kUndecided) Merge(total.open, row.open);
    }
  }
  return totals;
}

bool IsAskedFor(const Catalog& catalog, const ProgramResult& result) {
  return result.verdict != Verdict::kNotEligible && result.receives != kTrue && !catalog.programs[static_cast<std::size_t>(result.program)].ended;
}

std::list<Question> QuestionsFor(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns,
                                 const std::vector<ProgramResult>& programs) {
  std::list<Question> questions;
  const auto ask = [&](const FactAt& at, Purpose purpose, int program) {
    const auto f = static_cast<std::size_t>(at.fact);
    const auto row = static_cast<std::size_t>(at.row);
    if (catalog.facts[f].agency || table.asked[f][row] != Asked::kNotAsked) return;
    if (plan.applies[f] >= 0 && columns[plan.applies[f]].TruthAt(row) != kTrue) return;
    auto question = questions.begin();
    while (question != questions.end() && question->fact < at) ++question;
    if (question == questions.end() || question->fact != at) question = questions.insert(question, {at, purpose, {}});
    question->purpose = std::min(question->purpose, purpose);
    if (question->programs.empty() || question->programs.back() != program) question->programs.push_back(program);
  };
  const auto ask_all = [&](const FactsAt& facts, Purpose purpose, int program) {
    for (const FactAt& at : facts) ask(at, purpose, program);
  };
  for (const ProgramResult& result : programs) {
    if (!IsAskedFor(catalog, result)) continue;
    ask_all(result.open, Purpose::kVerdict, result.program);
    for (const RowResult& row : result.rows) {
      if (row.verdict != Verdict::kEligible) ask_all(row.open, Purpose::kVerdict, result.program);
    }
    for (const AmountResult& amount : result.amounts) ask_all(amount.open, Purpose::kAmount, result.program);
    if (result.verdict == Verdict::kUndecided || result.receives == kFalse) continue;
    const Program& program = catalog.programs[static_cast<std::size_t>(result.program)];
    for (const RowResult& row : result.rows) {
      if (program.for_each && row.verdict > Verdict::kUndecided) ask({program.receives_fact, row.person}, Purpose::kReceives, result.program);
    }
    if (!program.for_each) ask({program.receives_fact, std::max(result.subject, 0)}, Purpose::kReceives, result.program);
  }
  return questions;
}

std::vector<ProgramResult> AssessSome(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns,
                                      const std::vector<char>& which) {
  return Assessor(catalog, plan, table, columns).Programs(&which);
}

Result<Assessment> Assess(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, const SourceText& source) {
  Diagnostics errors = BrokenConstraints(catalog, plan, columns, source);
  if (!errors.empty()) return errors;
  Assessment assessment;
  assessment.programs = Assessor(catalog, plan, table, columns).Programs(nullptr);
  return assessment;
}

}  // namespace ventanilla
