#include "explore/questions.h"

#include <algorithm>
#include <cmath>

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
  FactsAt open;
  double questions = 0;  // that it can be expected to take
};

struct Candidate {
  Question question;
  std::vector<Answer> answers;
  double progress = 0;  // expected, for what it costs
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
      if (!Matters(candidate.question.fact)) continue;
      candidate.answers = AnswersTo(catalog_, plan_, table_, columns_, boxes_, candidate.question.fact);
      NoteChances(candidate);
    }
    const FactWalk walk(plan_, table_, columns_);
    for (Root& root : roots_) {
      const auto row = boxes_.RowInHousehold(root.law);
      if (row) root.questions = EffortOf({plan_, table_, columns_, walk, 0}, chances_, root.law.node, *row).questions;
    }
    for (Candidate& candidate : candidates) {
      if (!candidate.answers.empty()) Look(candidate);
    }
    // Each keeps its place among equals. There are few: a plain insertion.
    for (std::size_t i = 1; i < candidates.size(); ++i) {
      for (std::size_t j = i; j > 0 && Before(candidates[j], candidates[j - 1]); --j) std::swap(candidates[j], candidates[j - 1]);
    }
    PutUsefulFirst(candidates);
    for (std::size_t i = 0; i < candidates.size(); ++i) assessment_.questions[i] = std::move(candidates[i].question);
  }

 private:
  static bool Before(const Candidate& a, const Candidate& b) {
    if (a.question.purpose != b.question.purpose) return a.question.purpose < b.question.purpose;
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
      if (result.verdict == Verdict::kUndecided) roots_.push_back({{nodes.law, result.subject, -1}, {nodes.person, result.subject, -1}, weight, result.open, 0});
      return;
    }
    for (const RowResult& row : result.rows) {
      if (row.verdict != Verdict::kUndecided) continue;
      const bool pair = nodes.row_level == Level::kPair;
      const std::int32_t owner = pair ? result.subject : row.person, member = pair ? row.person : -1;
      roots_.push_back({{nodes.row_law, owner, member}, {nodes.row_person, owner, member}, weight, row.open, 0});
    }
  }

  bool Matters(FactAt at) const {
    return std::any_of(roots_.begin(), roots_.end(), [&](const Root& root) { return std::binary_search(root.open.begin(), root.open.end(), at); });
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
      const auto row = boxes_.RowInHousehold(spot);
      if (!row) return;
      for (const FactAt& at : walk.MayOpen(spot.node, *row)) add(at);
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
      if (!std::binary_search(root.open.begin(), root.open.end(), at)) continue;
      concerned.roots.push_back(&root);
      nodes.push_back(root.law.node);
      nodes.push_back(root.person.node);
    }
    concerned.cone = ConeOf(plan_, nodes);
    return concerned;
  }

  void Answer(const Candidate& candidate, const std::vector<int>& cone) {
    std::vector<Box> answered(candidate.answers.size());
    for (std::size_t i = 0; i < answered.size(); ++i) answered[i].changes.push_back({candidate.question.fact, candidate.answers[i].cell});
    if (answered.size() > Boxes::kMany) answered.resize(Boxes::kMany);  // the rest is taken to be like these
    boxes_.EvaluateMany(answered, cone);
  }

  // How likely the comparisons hold that each answer settles.
  void NoteChances(const Candidate& candidate) {
    const Concerned concerned = ConcernedBy(candidate.question.fact);
    Answer(candidate, concerned.cone);
    const std::size_t count = std::min(candidate.answers.size(), Boxes::kMany);
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
          sum += candidate.answers[i].weight;
          if (truth == kTrue) holds += candidate.answers[i].weight;
        }
        if (sum > 0.99) chances_.push_back({spot, holds / sum});
      }
    }
  }

  void Look(Candidate& candidate) {
    const FactAt at = candidate.question.fact;
    const Fact& fact = catalog_.facts[static_cast<std::size_t>(at.fact)];
    if (HasDomain(fact)) {
      for (const auto& answer : candidate.answers) candidate.question.bands.push_back(answer.cell);
    }
    const Concerned concerned = ConcernedBy(at);
    Answer(candidate, concerned.cone);
    const std::size_t count = std::min(candidate.answers.size(), Boxes::kMany);
    double progress = 0;
    for (const Root* root : concerned.roots) {
      progress += root->weight * root->questions;
      for (std::size_t i = 0; i < count; ++i) {
        if (boxes_.TruthIn(i, root->person) == kTrue) continue;
        const auto row = boxes_.RowIn(i, root->law);
        const Sight sight = boxes_.SightIn(i);
        if (row) progress -= root->weight * candidate.answers[i].weight * EffortOf(sight, chances_, root->law.node, *row).questions;
      }
    }
    candidate.progress = progress / kEffort[fact.cost - 1];
  }

  // Ranges may list what changes nothing: the first question must be one of which an example was found.
  void PutUsefulFirst(std::vector<Candidate>& candidates) {
    for (std::size_t i = 0; i < candidates.size() && !candidates[i].answers.empty(); ++i) {
      if (!Useful(candidates[i])) continue;
      for (; i > 0; --i) std::swap(candidates[i], candidates[i - 1]);
      return;
    }
  }

  bool Useful(const Candidate& candidate) {
    std::vector<Change> values;
    for (const auto& answer : candidate.answers) {
      Cell cell = answer.cell;
      if (cell.most != cell.least) cell.most &= ~cell.most + 1;
      cell.hi = cell.lo;
      if (values.size() < Boxes::kWidth) values.push_back({candidate.question.fact, cell});
      values.back().cell = cell;  // of many, some and the last
    }
    const Concerned concerned = ConcernedBy(candidate.question.fact);
    return std::any_of(concerned.roots.begin(), concerned.roots.end(), [&](const Root* root) { return Changes(*root, values); });
  }

  // Whether two of the values lead to different outcomes while all else is the same.
  bool Changes(const Root& root, const std::vector<Change>& values) {
    boxes_.Aim(root.law);
    std::vector<Box> stack{{}}, boxes, parts;
    std::vector<BoxState> states;
    for (int splits = 0; !stack.empty() && splits < kMostSplits; ++splits) {
      const Box rest = std::move(stack.back());
      stack.pop_back();
      boxes.assign(values.size(), rest);
      for (std::size_t i = 0; i < values.size(); ++i) boxes[i].changes.push_back(values[i]);
      boxes_.Evaluate(boxes, states);
      Truth seen = 0;
      const Pick* next = nullptr;
      for (const BoxState& state : states) {
        if (state.constraints == kFalse) continue;
        if (state.truth != kEither) seen = static_cast<Truth>(seen | state.truth);
        if (state.truth == kEither && state.next && state.next->at != values[0].at) next = &*state.next;
      }
      if (seen == kEither) return true;
      if (next == nullptr) continue;
      boxes_.Split(rest, *next, parts);
      for (Box& part : parts) stack.push_back(std::move(part));
    }
    return false;
  }

  static bool HasDomain(const Fact& fact) {
    return !fact.reference && (fact.type.kind == Kind::kInt || fact.type.kind == Kind::kDecimal || fact.type.kind == Kind::kDouble ||
                               fact.type.kind == Kind::kDate);
  }

  const Catalog& catalog_;
  const Plan& plan_;
  const Table& table_;
  const Columns& columns_;
  Boxes& boxes_;
  Assessment& assessment_;
  std::vector<Root> roots_;
  std::vector<Chance> chances_;
};

}  // namespace

void PlanQuestions(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, Assessment& assessment) {
  Planner(catalog, plan, table, columns, boxes, assessment).Run();
}

}  // namespace ventanilla
