#include "explore/questions.h"

#include <cmath>
#include <list>

#include "assess/conflicts.h"
#include "explore/effort.h"

namespace ventanilla {
namespace {

// A verdict that answers can still settle: of a program, or of one row of it.
struct Root {
  Spot law, person;
  double weight = 1;
  const FactsAt* open = nullptr;
  double questions = 0;  // that it can be expected to take
};

class Planner {
 public:
  Planner(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, Assessment& assessment)
      : catalog_(catalog), plan_(plan), table_(table), columns_(columns), boxes_(boxes), assessment_(assessment) {}

  void Run() {
    for (const ProgramResult& result : assessment_.programs) AddRoots(result);
    assessment_.most_questions = CountMost();
    std::list<Question>& questions = assessment_.questions;
    for (Question& question : questions) {
      if (!Matters(question.fact)) continue;
      question.answers = AnswersTo(catalog_, plan_, table_, columns_, boxes_, question.fact);
      NoteChances(question);
    }
    const FactWalk walk(plan_, table_, columns_);
    for (Root& root : roots_) {
      const std::size_t row = boxes_.RowInHousehold(root.law);
      if (row != kNoRow) root.questions = EffortOf({plan_, table_, columns_, walk, 0}, chances_, root.law.node, row).questions;
    }
    for (Question& question : questions) {
      if (!question.answers.empty()) Look(question);
    }
    // Each keeps its place among equals. There are few: a plain insertion.
    for (auto next = questions.begin(); next != questions.end();) {
      const auto moved = next++;
      auto place = questions.begin();
      while (place != moved && !Before(*moved, *place)) ++place;
      questions.splice(place, questions, moved);
    }
  }

 private:
  static bool Before(const Question& a, const Question& b) {
    if (a.purpose != b.purpose) return a.purpose < b.purpose;
    return a.progress > b.progress;
  }

  // From 1 for no cash to about 2 for some millions of pesos in the first year: most questions are asked anyway, some sooner.
  static double Weight(const std::vector<AmountResult>& amounts) { return std::sqrt(1 + std::log10(1 + FirstYear(amounts).hi / 1000)); }

  void AddRoots(const ProgramResult& result) {
    if (result.receives == kTrue || result.verdict == Verdict::kNotEligible) return;
    const ProgramPlan& nodes = plan_.programs[static_cast<std::size_t>(result.program)];
    const bool each = catalog_.programs[static_cast<std::size_t>(result.program)].for_each.has_value();
    const double weight = Weight(result.amounts);
    if (!each) {
      if (result.verdict == Verdict::kUndecided) AddRoot({nodes.law, result.subject, -1}, nodes.person, weight, result.open);
      return;
    }
    for (const RowResult& row : result.rows) {
      if (row.verdict != Verdict::kUndecided) continue;
      const bool pair = nodes.row_level == Level::kPair;
      const std::int32_t owner = pair ? result.subject : row.person, member = pair ? row.person : -1;
      AddRoot({nodes.row_law, owner, member}, nodes.row_person, weight, row.open);
    }
  }

  void AddRoot(const Spot& law, int person, double weight, const FactsAt& open) {
    Root& root = roots_.emplace_back();
    root.law = root.person = law;
    root.person.node = person;
    root.weight = weight;
    root.open = &open;
  }

  bool Matters(FactAt at) const {
    for (const Root& root : roots_) {
      if (Has(*root.open, at)) return true;
    }
    return false;
  }

  // Every question that some way to answer the others could still bring.
  int CountMost() const {
    const FactWalk walk(plan_, table_, columns_);
    FactsAt all;
    for (const Root& root : roots_) {
      const std::size_t row = boxes_.RowInHousehold(root.law);
      if (row == kNoRow) continue;
      for (const FactAt& at : walk.MayOpen(root.law.node, row)) {
        const bool asked = table_.asked[static_cast<std::size_t>(at.fact)][static_cast<std::size_t>(at.row)] != Asked::kNotAsked;
        if (!asked && !catalog_.facts[static_cast<std::size_t>(at.fact)].agency) Insert(all, at);
      }
    }
    for (const Question& question : assessment_.questions) Insert(all, question.fact);
    return static_cast<int>(all.size());
  }

  struct Concerned {
    std::vector<const Root*> roots;
    std::vector<int> cone;
  };

  // Those whose verdict rests on the fact.
  Concerned ConcernedBy(FactAt at) const {
    Concerned concerned;
    std::vector<int> nodes;
    for (const Root& root : roots_) {
      if (!Has(*root.open, at)) continue;
      concerned.roots.push_back(&root);
      nodes.push_back(root.law.node);
      nodes.push_back(root.person.node);
    }
    concerned.cone = ConeOf(plan_, nodes);
    return concerned;
  }

  // How many answers were evaluated: the rest is taken to be like these.
  std::size_t Evaluate(const Question& question, const std::vector<int>& cone) {
    Cell cells[Boxes::kMany];
    std::size_t count = 0;
    for (; count < question.answers.size() && count < Boxes::kMany; ++count) cells[count] = question.answers[count].cell;
    boxes_.EvaluateMany(question.fact, cells, count, cone);
    return count;
  }

  // How likely the comparisons hold that each answer settles.
  void NoteChances(const Question& question) {
    const Concerned concerned = ConcernedBy(question.fact);
    const std::size_t count = Evaluate(question, concerned.cone);
    for (const int index : concerned.cone) {
      const Node& node = plan_.nodes[static_cast<std::size_t>(index)];
      const bool leaf = node.storage == Storage::kTruth && (node.op == Op::kFact || (node.op >= Op::kLess && node.op <= Op::kContains));
      if (!leaf) continue;
      for (std::size_t row = 0; row < columns_[index].rows(); ++row) {
        if (columns_[index].TruthAt(row) != kEither) continue;
        const Spot spot = SpotOf(plan_, columns_, index, row);
        double holds = 0, sum = 0;
        for (std::size_t i = 0; i < count; ++i) {
          const Truth truth = boxes_.TruthIn(i, spot);
          if (truth == kEither) continue;
          sum += question.answers[i].weight;
          if (truth == kTrue) holds += question.answers[i].weight;
        }
        if (sum > 0.99) chances_.push_back({spot, holds / sum});
      }
    }
  }

  void Look(Question& question) {
    const Concerned concerned = ConcernedBy(question.fact);
    const std::size_t count = Evaluate(question, concerned.cone);
    double progress = 0;
    for (const Root* root : concerned.roots) {
      progress += root->weight * root->questions;
      for (std::size_t i = 0; i < count; ++i) {
        if (boxes_.TruthIn(i, root->person) == kTrue) continue;
        const std::size_t row = boxes_.RowIn(i, root->law);
        if (row == kNoRow) continue;
        progress -= root->weight * question.answers[i].weight * EffortOf(boxes_.SightIn(i), chances_, root->law.node, row).questions;
      }
    }
    question.progress = progress / std::cbrt(catalog_.facts[static_cast<std::size_t>(question.fact.fact)].cost);
  }

  const Catalog& catalog_;
  const Plan& plan_;
  const Table& table_;
  const Columns& columns_;
  Boxes& boxes_;
  Assessment& assessment_;
  std::list<Root> roots_;
  std::vector<Chance> chances_;
};

}  // namespace

void PlanQuestions(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, Assessment& assessment) {
  Planner(catalog, plan, table, columns, boxes, assessment).Run();
}

}  // namespace ventanilla
