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
    std::vector<ProgramResult> results;
    for (std::size_t p = 0; p < catalog_.programs.size(); ++p) {
      if (which != nullptr && (*which)[p] == 0) continue;
      const std::size_t subjects = table_.rows(catalog_.programs[p].subject);
      for (std::size_t subject = 0; subject < subjects; ++subject) results.push_back(Of(p, subject));
    }
    return results;
  }

 private:
  ProgramResult Of(std::size_t p, std::size_t subject) const {
    const Program& program = catalog_.programs[p];
    const ProgramPlan& nodes = plan_.programs[p];
    ProgramResult result;
    result.program = static_cast<int>(p);
    result.subject = program.subject == Owner::kPerson ? static_cast<std::int32_t>(subject) : -1;
    result.verdict = Classify(columns_[nodes.law].TruthAt(subject), columns_[nodes.person].TruthAt(subject));
    result.window_open = Window(program);
    result.open = walk_.Open(nodes.law, subject);
    if (nodes.relation < 0) {
      result.criteria = Criteria(nodes.criteria, subject);
      if (result.verdict != Verdict::kNotEligible) result.amounts = Amounts(program, nodes, subject);
    } else {
      result.rows = Rows(program, nodes, subject);
      if (result.verdict != Verdict::kNotEligible) result.amounts = TotalOf(program, result.rows);
    }
    result.receives = program.for_each ? Any(result.rows) : Receives(nodes, program.subject == Owner::kPerson ? subject : 0);
    return result;
  }

  std::optional<bool> Window(const Program& program) const {
    if (program.windows.empty()) return std::nullopt;
    const std::int32_t day = table_.as_of.lo<std::int32_t>()[0];
    return std::any_of(program.windows.begin(), program.windows.end(), [&](const auto& w) { return w.from <= day && day <= w.to; });
  }

  Truth Receives(const ProgramPlan& nodes, std::size_t row) const { return columns_[nodes.receives].TruthAt(row); }

  static Truth Any(const std::vector<RowResult>& rows) {
    Truth any = kFalse;
    for (const RowResult& row : rows) any = Or(any, row.receives);
    return any;
  }

  CriterionResult Criteria(const CriterionNode& nodes, std::size_t row) const {
    CriterionResult result;
    result.criterion = nodes.criterion;
    result.status = columns_[nodes.node].TruthAt(row);
    if (nodes.criterion->kind == Criterion::Kind::kLeaf) {
      result.used = walk_.Used(nodes.node, row);
      result.open = walk_.Open(nodes.node, row);
    }
    for (const CriterionNode& child : nodes.children) result.children.push_back(Criteria(child, row));
    return result;
  }

  std::vector<AmountResult> Amounts(const Program& program, const ProgramPlan& nodes, std::size_t row) const {
    std::vector<AmountResult> results;
    for (std::size_t a = 0; a < program.amounts.size(); ++a) {
      AmountResult& result = results.emplace_back();
      result.amount = &program.amounts[a];
      for (const int node : nodes.amounts[a]) {
        result.payments.push_back({columns_[node].Lowest(row), columns_[node].Highest(row)});
        Merge(result.open, walk_.Open(node, row));
      }
    }
    return results;
  }

  // Everyone who may be bound: pairs of the subject, or people of the household.
  std::vector<RowResult> Rows(const Program& program, const ProgramPlan& nodes, std::size_t subject) const {
    std::vector<RowResult> rows;
    const auto add = [&](std::size_t row, std::int32_t person) {
      if (columns_[nodes.row_member].TruthAt(row) == kFalse) return;
      RowResult& result = rows.emplace_back();
      result.person = person;
      result.verdict = Classify(columns_[nodes.row_law].TruthAt(row), columns_[nodes.row_person].TruthAt(row));
      result.receives = Receives(nodes, program.for_each ? static_cast<std::size_t>(person) : 0);
      result.criteria = Criteria(nodes.criteria, row);
      if (result.verdict != Verdict::kNotEligible) result.amounts = Amounts(program, nodes, row);
      result.open = walk_.Open(nodes.row_law, row);
    };
    if (nodes.row_level == Level::kPair) {
      const PairRows& pairs = columns_.pairs(nodes.relation);
      for (std::size_t i = 0; i < pairs.owner.size(); ++i) {
        if (pairs.owner[i] == static_cast<std::int32_t>(subject)) add(i, pairs.member[i]);
      }
    } else {
      for (std::size_t person = 0; person < table_.people(); ++person) add(person, static_cast<std::int32_t>(person));
    }
    return rows;
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
      errors.push_back(At(source, pointer, "impossible", "these answers cannot all be true: \"" + constraint.id + "\" does not hold.",
                          "It says: " + constraint.formula.text));
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
  std::vector<AmountResult> totals;
  for (std::size_t a = 0; a < program.amounts.size(); ++a) {
    AmountResult& total = totals.emplace_back();
    total.amount = &program.amounts[a];
    total.payments.resize(program.amounts[a].formulas.size());
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

std::vector<Question> QuestionsFor(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns,
                                   const std::vector<ProgramResult>& programs) {
  std::vector<Question> questions;
  const auto ask = [&](const FactAt& at, Purpose purpose, int program) {
    const auto f = static_cast<std::size_t>(at.fact);
    const auto row = static_cast<std::size_t>(at.row);
    if (catalog.facts[f].agency || table.asked[f][row] != Asked::kNotAsked) return;
    if (plan.applies[f] >= 0 && columns[plan.applies[f]].TruthAt(row) != kTrue) return;
    auto question = std::find_if(questions.begin(), questions.end(), [&](const Question& q) { return q.fact >= at; });
    if (question == questions.end() || question->fact != at) question = questions.insert(question, {at, purpose, {}, {}});
    question->purpose = std::min(question->purpose, purpose);
    if (question->programs.empty() || question->programs.back() != program) question->programs.push_back(program);
  };
  for (const ProgramResult& result : programs) {
    if (result.verdict == Verdict::kNotEligible || result.receives == kTrue) continue;
    for (const FactAt& at : result.open) ask(at, Purpose::kVerdict, result.program);
    for (const RowResult& row : result.rows) {
      if (row.verdict == Verdict::kEligible) continue;
      for (const FactAt& at : row.open) ask(at, Purpose::kVerdict, result.program);
    }
    for (const AmountResult& amount : result.amounts) {
      for (const FactAt& at : amount.open) ask(at, Purpose::kAmount, result.program);
    }
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
