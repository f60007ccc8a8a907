#include "explore/questions.h"

#include <cmath>
#include <list>

#include "assess/conflicts.h"
#include "explore/effort.h"

namespace ventanilla {
namespace {

constexpr int kMostSplits = 128;  // in the search for an example

// By the cost of asking, 1 to 5: its cube root.
constexpr double kEffort[] = {1, 1.26, 1.44, 1.59, 1.71};

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
      if (boxes_.spent() || !Matters(question.fact)) continue;
      question.answers = AnswersTo(catalog_, plan_, table_, columns_, boxes_, question.fact);
      NoteChances(question);
    }
    const FactWalk walk(plan_, table_, columns_);
    for (Root& root : roots_) {
      const std::size_t row = boxes_.RowInHousehold(root.law);
      if (row != kNoRow) root.questions = EffortOf({plan_, table_, columns_, walk, 0}, chances_, root.law.node, row).questions;
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

  // From 1 for no cash to about 2 for a million of pesos in the first year: most questions are asked anyway, some sooner. Computed
  // with what every machine computes alike.
  static double Weight(const std::vector<AmountResult>& amounts) {
    double digits = 1;
    for (double thousands = FirstYear(amounts).hi / 1000; thousands >= 1; thousands /= 10) ++digits;
    return std::sqrt(digits);
  }

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
    const auto add = [&](const FactAt& at) {
      const bool asked = table_.asked[static_cast<std::size_t>(at.fact)][static_cast<std::size_t>(at.row)] != Asked::kNotAsked;
      if (!asked && !catalog_.facts[static_cast<std::size_t>(at.fact)].agency) Insert(all, at);
    };
    const auto walk_from = [&](Spot spot) {
      const std::size_t row = boxes_.RowInHousehold(spot);
      if (row == kNoRow) return;
      for (const FactAt& at : walk.MayOpen(spot.node, row)) add(at);
    };
    for (const ProgramResult& result : assessment_.programs) {
      if (result.verdict == Verdict::kNotEligible || result.receives == kTrue) continue;
      const ProgramPlan& nodes = plan_.programs[static_cast<std::size_t>(result.program)];
      const Program& program = catalog_.programs[static_cast<std::size_t>(result.program)];
      const auto add_amounts = [&](Spot spot) {
        for (const auto& payments : nodes.amounts) {
          for (const int node : payments) walk_from({node, spot.owner, spot.member});
        }
      };
      walk_from({nodes.law, result.subject, -1});
      if (nodes.relation < 0) add_amounts({-1, result.subject, -1});
      for (const RowResult& row : result.rows) {
        if (row.verdict == Verdict::kNotEligible) continue;
        const bool pair = nodes.row_level == Level::kPair;
        const Spot spot{nodes.row_law, pair ? result.subject : row.person, pair ? row.person : -1};
        walk_from(spot);
        add_amounts(spot);
        if (program.for_each) add({program.receives_fact, row.person});
      }
      if (!program.for_each) add({program.receives_fact, std::max(result.subject, 0)});
    }
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
    question.progress = progress / kEffort[catalog_.facts[static_cast<std::size_t>(question.fact.fact)].cost - 1];
  }

  // Ranges may list what changes nothing: the first question must be one of which an example was found.
  void PutUsefulFirst() {
    std::list<Question>& questions = assessment_.questions;
    for (auto question = questions.begin(); question != questions.end() && !question->answers.empty(); ++question) {
      if (Useful(*question)) return questions.splice(questions.begin(), questions, question);
    }
  }

  bool Useful(const Question& question) {
    Cell values[Boxes::kWidth];
    std::size_t count = 0;
    for (const PossibleAnswer& answer : question.answers) {
      if (count < Boxes::kWidth) ++count;
      Cell& value = values[count - 1] = answer.cell;  // of many, some and the last
      if (value.most != value.least) value.most &= ~value.most + 1;
      value.hi = value.lo;
    }
    for (const Root& root : roots_) {
      if (Has(*root.open, question.fact) && Changes(root.law, question.fact, values, count)) return true;
    }
    return false;
  }

  // Whether two of the values lead to different outcomes while all else is the same.
  bool Changes(const Spot& law, FactAt at, const Cell* values, std::size_t count) {
    boxes_.Aim(law);
    std::vector<Box> stack{boxes_.Whole()};
    Box parts[Boxes::kWidth];
    for (int splits = 0; !stack.empty() && splits < kMostSplits && !boxes_.spent(); ++splits) {
      Box rest = stack.back();
      stack.pop_back();
      boxes_.Narrow(rest, at, values, count, parts);
      Truth seen = 0;
      rest.next = {};
      for (std::size_t i = 0; i < count; ++i) {
        if (parts[i].constraints == kFalse) continue;
        if (parts[i].truth != kEither) seen = static_cast<Truth>(seen | parts[i].truth);
        if (parts[i].truth == kEither && parts[i].next.at != at) rest.next = parts[i].next;
      }
      if (seen == kEither) return true;
      if (!rest.next.any()) continue;
      for (std::size_t i = boxes_.Split(rest, parts); i-- > 0;) stack.push_back(parts[i]);
    }
    return false;
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
