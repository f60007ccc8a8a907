#include "explore/questions.h"

#include <algorithm>
#include <list>

#include "assess/conflicts.h"
#include "explore/difference.h"
#include "explore/effort.h"
#include "explore/most_questions.h"

namespace ventanilla {
namespace {

// By the cost of asking, 1 to 5: of two that are about as useful the easier comes first.
constexpr double kEffort[] = {1, 1.02, 1.05, 1.1, 1.15};

// A verdict that answers can still change: of a program, or of one row of it.
struct OpenRoot {
  Spot law, person;
  bool undecided = true;  // else likely
  double weight = 1;
  const FactsAt* open = nullptr;
  Effort effort;
};

// How many questions some roots can be expected to take together: what several ask for is asked once. How many each takes counts a little
// too, by its weight: of two that are about as useful the one that settles what is worth more comes first.
class Together {
 public:
  explicit Together(std::size_t places) : not_asked_(places, 1) {}

  void Add(const OpenRoot& root, const Effort& effort) {
    for (const Ask& ask : effort.asks) not_asked_[ask.place] *= 1 - ask.chance;
    each_ += kShareOfEach * root.weight * effort.Questions();
  }

  double Questions() const {
    double questions = each_;
    for (const double chance : not_asked_) questions += 1 - chance;
    return questions;
  }

 private:
  static constexpr double kShareOfEach = 0.01;
  std::vector<double> not_asked_;
  double each_ = 0;
};

class Planner {
 public:
  Planner(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, Assessment& assessment)
      : catalog_(catalog), plan_(plan), table_(table), columns_(columns), boxes_(boxes), assessment_(assessment) {}

  void Run() {
    for (const ProgramResult& result : assessment_.programs) AddRoots(result);
    assessment_.most_questions = MostQuestions(catalog_, plan_, table_, columns_, boxes_, assessment_.programs);
    std::list<Question>& questions = assessment_.questions;
    const FactWalk walk(plan_, table_, columns_);
    const std::vector<Spot> open = ComparisonsOfRoots(walk);
    for (Question& question : questions) {
      Insert(places_, question.fact);
      if (boxes_.spent() || !Matters(question.fact)) continue;
      question.answers = AnswersTo(catalog_, plan_, table_, columns_, boxes_, question.fact, open);
      NoteChances(question);
    }
    for (OpenRoot& root : roots_) {
      const std::size_t row = boxes_.RowInHousehold(root.person);
      if (row != kNoRow) root.effort = EffortOf({catalog_, plan_, table_, columns_, walk, 0}, places_, chances_, {root.person.node, row});
    }
    for (Question& question : questions) {
      if (!question.answers.empty() && !boxes_.spent()) Look(question);
    }
    // Each keeps its place among equals. There are few: a plain insertion.
    for (auto next = questions.begin(); next != questions.end();) {
      const auto moved = next++;
      auto place = questions.begin();
      while (place != moved && !Before(*moved, *place)) ++place;
      questions.splice(place, questions, moved);
    }
    PutUsefulFirst();
  }

 private:
  static bool Before(const Question& a, const Question& b) {
    if (a.purpose != b.purpose) return a.purpose < b.purpose;
    return a.progress > b.progress;
  }

  // From 1 for no cash to 5 for a million of pesos in the first year. Computed with what every machine computes alike.
  static double Weight(const std::vector<AmountResult>& amounts) {
    double digits = 1;
    for (double thousands = FirstYear(amounts).hi / 1000; thousands >= 1; thousands /= 10) ++digits;
    return digits;
  }

  void AddRoots(const ProgramResult& result) {
    if (!IsAskedFor(catalog_, result)) return;
    const ProgramPlan& nodes = plan_.programs[static_cast<std::size_t>(result.program)];
    const bool each = catalog_.programs[static_cast<std::size_t>(result.program)].for_each.has_value();
    const double weight = Weight(result.amounts);
    if (!each) {
      if (result.verdict != Verdict::kEligible) AddRoot({nodes.law, result.subject, -1}, nodes.person, result.verdict, weight, result.open);
      return;
    }
    for (const RowResult& row : result.rows) {
      if (row.verdict == Verdict::kNotEligible || row.verdict == Verdict::kEligible) continue;
      const bool pair = nodes.row_level == Level::kPair;
      const std::int32_t owner = pair ? result.subject : row.person, member = pair ? row.person : -1;
      AddRoot({nodes.row_law, owner, member}, nodes.row_person, row.verdict, weight, row.open);
    }
  }

  void AddRoot(const Spot& law, int person, Verdict verdict, double weight, const FactsAt& open) {
    OpenRoot& root = roots_.emplace_back();
    root.law = root.person = law;
    root.person.node = person;
    root.undecided = verdict == Verdict::kUndecided;
    root.weight = weight;
    root.open = &open;
  }

  // Those on which a verdict may still come to rest.
  std::vector<Spot> ComparisonsOfRoots(const FactWalk& walk) const {
    std::vector<NodeAt> cells;
    for (const OpenRoot& root : roots_) {
      const std::size_t row = boxes_.RowInHousehold(root.law);
      if (row != kNoRow) cells.push_back({root.law.node, row});
    }
    std::vector<Spot> spots;
    for (const NodeAt& cell : walk.Comparisons(cells)) spots.push_back(SpotOf(plan_, columns_, cell.node, cell.row));
    return spots;
  }

  bool Matters(FactAt at) const {
    for (const OpenRoot& root : roots_) {
      if (Has(*root.open, at)) return true;
    }
    return false;
  }

  struct Concerned {
    std::vector<const OpenRoot*> roots;
    std::vector<int> cone;
  };

  // Those whose verdict rests on the fact.
  Concerned ConcernedBy(FactAt at) const {
    Concerned concerned;
    std::vector<int> nodes;
    for (const OpenRoot& root : roots_) {
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
      const bool leaf = node.storage == Storage::kTruth && (node.op == Op::kFact || IsComparison(node.op));
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
    Together before(places_.size()), others(places_.size());
    for (const OpenRoot& root : roots_) {
      before.Add(root, root.effort);
      if (!Has(*root.open, question.fact)) others.Add(root, root.effort);
    }
    double progress = before.Questions();
    for (std::size_t i = 0; i < count; ++i) {
      Together after = others;
      for (const OpenRoot* root : concerned.roots) {
        const std::size_t row = boxes_.RowIn(i, root->person);
        if (row != kNoRow) after.Add(*root, EffortOf(boxes_.SightIn(i), places_, chances_, {root->person.node, row}));
      }
      progress -= question.answers[i].weight * after.Questions();
    }
    question.progress = progress / kEffort[catalog_.facts[static_cast<std::size_t>(question.fact.fact)].cost - 1];
  }

  // Ranges may list what changes nothing: the first question must be one of which an example was found. What comes before it is not asked
  // where it is shown to change nothing, or no example was found of what it could add to a verdict that is likely anyway.
  void PutUsefulFirst() {
    std::list<Question>& questions = assessment_.questions;
    for (auto question = questions.begin(); question != questions.end() && question->purpose == Purpose::kVerdict;) {
      const Difference difference = DifferenceOf(*question);
      if (difference == Difference::kShown) return questions.splice(questions.begin(), questions, question);
      const auto looked_at = question++;
      if (difference == Difference::kNone) AskForTheRest(looked_at);
    }
  }

  Difference DifferenceOf(const Question& question) {
    const Fact& fact = catalog_.facts[static_cast<std::size_t>(question.fact.fact)];
    const bool each = fact.reference || fact.type.kind == Kind::kBool || fact.type.kind == Kind::kChoice;  // every answer was looked at
    if (question.answers.empty()) return Difference::kUnknown;  // nothing was looked at
    Difference most = Difference::kNone;
    for (const OpenRoot& root : roots_) {
      if (!Has(*root.open, question.fact)) continue;
      const Difference by = DifferenceBy(boxes_, root.law, question.fact, question.answers);
      if (by == Difference::kShown) return by;
      if (root.undecided && (by == Difference::kUnknown || !each)) most = Difference::kUnknown;
    }
    return boxes_.spent() ? Difference::kUnknown : most;
  }

  // A question whose answers change no verdict is asked for what else they may change, behind the others; or not at all.
  void AskForTheRest(std::list<Question>::iterator question) {
    const bool receives = catalog_.facts[static_cast<std::size_t>(question->fact.fact)].receives_program >= 0;
    question->purpose = receives ? Purpose::kReceives : Purpose::kVerdict;
    for (const ProgramResult& result : assessment_.programs) {
      for (const AmountResult& amount : result.amounts) {
        if (Has(amount.open, question->fact)) question->purpose = Purpose::kAmount;
      }
    }
    std::list<Question>& questions = assessment_.questions;
    if (question->purpose == Purpose::kVerdict) {
      questions.erase(question);
    } else {
      questions.splice(questions.end(), questions, question);
    }
  }

  const Catalog& catalog_;
  const Plan& plan_;
  const Table& table_;
  const Columns& columns_;
  Boxes& boxes_;
  Assessment& assessment_;
  std::list<OpenRoot> roots_;
  FactsAt places_;  // that can be asked for
  std::vector<Chance> chances_;
};

}  // namespace

void PlanQuestions(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, Assessment& assessment) {
  Planner(catalog, plan, table, columns, boxes, assessment).Run();
}

}  // namespace ventanilla
