#include "explore/questions.h"

#include <algorithm>
#include <cmath>

#include "assess/conflicts.h"

namespace ventanilla {
namespace {

// A verdict that answers can still settle: of a program, or of one row of it.
struct Root {
  Spot law, person;
  double weight = 1;
  FactsAt open;
};

struct Candidate {
  Question question;
  std::vector<Cell> answers;
  double progress = 0;  // expected, for what it costs
  bool settles = false;
};

class Planner {
 public:
  Planner(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, Assessment& assessment)
      : catalog_(catalog), plan_(plan), table_(table), columns_(columns), boxes_(boxes), assessment_(assessment) {}

  void Run() {
    for (const ProgramResult& result : assessment_.programs) AddRoots(result);
    assessment_.most_questions = CountMost();
    std::vector<Candidate> candidates;
    for (Question& question : assessment_.questions) {
      Candidate& candidate = candidates.emplace_back();
      candidate.question = std::move(question);
      if (Matters(candidate.question.fact)) Look(candidate);
    }
    // Each keeps its place among equals. There are few: a plain insertion.
    for (std::size_t i = 1; i < candidates.size(); ++i) {
      for (std::size_t j = i; j > 0 && Before(candidates[j], candidates[j - 1]); --j) std::swap(candidates[j], candidates[j - 1]);
    }
    for (std::size_t i = 0; i < candidates.size(); ++i) assessment_.questions[i] = std::move(candidates[i].question);
  }

 private:
  static bool Before(const Candidate& a, const Candidate& b) {
    if (a.question.purpose != b.question.purpose) return a.question.purpose < b.question.purpose;
    return a.progress > b.progress;
  }

  // By the digits of the first year's cash in thousands of pesos: ten times more is worth one more, not ten times.
  static double Weight(const std::vector<AmountResult>& amounts) { return 1 + std::log10(1 + FirstYear(amounts).hi / 1000); }

  void AddRoots(const ProgramResult& result) {
    if (result.receives == kTrue || result.verdict == Verdict::kNotEligible) return;
    const ProgramPlan& nodes = plan_.programs[static_cast<std::size_t>(result.program)];
    const bool each = catalog_.programs[static_cast<std::size_t>(result.program)].for_each.has_value();
    const double weight = Weight(result.amounts);
    if (!each) {
      if (result.verdict == Verdict::kUndecided) roots_.push_back({{nodes.law, result.subject, -1}, {nodes.person, result.subject, -1}, weight, result.open});
      return;
    }
    for (const RowResult& row : result.rows) {
      if (row.verdict != Verdict::kUndecided) continue;
      const bool pair = nodes.row_level == Level::kPair;
      const std::int32_t owner = pair ? result.subject : row.person, member = pair ? row.person : -1;
      roots_.push_back({{nodes.row_law, owner, member}, {nodes.row_person, owner, member}, weight, row.open});
    }
  }

  bool Matters(FactAt at) const {
    return std::any_of(roots_.begin(), roots_.end(), [&](const Root& root) { return std::binary_search(root.open.begin(), root.open.end(), at); });
  }

  // Every question that some way to answer the others could still bring.
  int CountMost() const {
    const FactWalk walk(plan_, table_, columns_);
    FactsAt all;
    const auto add = [&](int node, std::size_t row) {
      for (const FactAt& at : walk.MayOpen(node, row)) {
        const bool asked = table_.asked[static_cast<std::size_t>(at.fact)][static_cast<std::size_t>(at.row)] != Asked::kNotAsked;
        if (!asked && !catalog_.facts[static_cast<std::size_t>(at.fact)].agency) Insert(all, at);
      }
    };
    for (const Root& root : roots_) {
      if (const auto row = boxes_.RowInHousehold(root.law)) add(root.law.node, *row);
    }
    for (const Question& question : assessment_.questions) Insert(all, question.fact);
    return static_cast<int>(all.size());
  }

  bool Settled(std::size_t box, const Root& root) const {
    return boxes_.TruthIn(box, root.law) != kEither || boxes_.TruthIn(box, root.person) == kTrue;
  }

  // How many questions a verdict with so many open facts can be expected to take, if each answer settles it as likely as not.
  static double Left(std::size_t open) { return 2 - 2 * std::pow(0.5, static_cast<double>(open)); }

  void Look(Candidate& candidate) {
    const FactAt at = candidate.question.fact;
    const Fact& fact = catalog_.facts[static_cast<std::size_t>(at.fact)];
    candidate.answers = AnswersTo(catalog_, plan_, table_, columns_, boxes_, at);
    if (fact.type.kind != Kind::kBool && !fact.reference && fact.type.kind != Kind::kChoice && fact.type.kind != Kind::kSet) {
      candidate.question.bands = candidate.answers;
    }
    std::vector<const Root*> concerned;
    std::vector<int> nodes;
    for (const Root& root : roots_) {
      if (!std::binary_search(root.open.begin(), root.open.end(), at)) continue;
      concerned.push_back(&root);
      nodes.push_back(root.law.node);
      nodes.push_back(root.person.node);
    }
    const std::vector<int> cone = ConeOf(plan_, nodes);
    const std::size_t count = std::min(candidate.answers.size(), Boxes::kMany);
    std::vector<Box> answered(count);
    for (std::size_t i = 0; i < count; ++i) answered[i].changes.push_back({at, candidate.answers[i]});
    boxes_.EvaluateMany(answered, cone);
    double progress = 0;
    for (std::size_t i = 0; i < count; ++i) {
      for (const Root* root : concerned) {
        if (Settled(i, *root)) {
          progress += root->weight * Left(root->open.size());
          candidate.settles = true;
        } else {
          progress += root->weight * (Left(root->open.size()) - Left(boxes_.OpenIn(i, root->law).size()));
        }
      }
    }
    candidate.progress = progress / static_cast<double>(count);
  }

  const Catalog& catalog_;
  const Plan& plan_;
  const Table& table_;
  const Columns& columns_;
  Boxes& boxes_;
  Assessment& assessment_;
  std::vector<Root> roots_;
};

}  // namespace

void PlanQuestions(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, Assessment& assessment) {
  Planner(catalog, plan, table, columns, boxes, assessment).Run();
}

}  // namespace ventanilla
