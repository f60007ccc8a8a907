#include "explore/suppose.h"

#include <algorithm>

#include "explore/questions.h"

namespace ventanilla {
namespace {

constexpr int kMostOptions = 6;        // of a set of which all subsets are tried
constexpr std::size_t kTogether = 32;  // suppositions that are evaluated together

struct Change {
  FactAt at;
  Cell cell;
};

bool IsIn(const Cell& part, const Cell& whole) {
  return part.lo >= whole.lo && part.hi <= whole.hi && (part.most & ~whole.most) == 0 && (whole.least & ~part.least) == 0;
}

bool IsIn(const std::vector<Cell>& part, const std::vector<Cell>& whole) {
  return std::equal(part.begin(), part.end(), whole.begin(), [](const Cell& a, const Cell& b) { return IsIn(a, b); });
}

class Supposer {
 public:
  Supposer(const Evaluated& household, Claim of, bool (*wanted)(Verdict))
      : now_(household), copies_(household.table, kTogether), wanted_(wanted) {
    const ProgramPlan& program = now_.plan.programs[static_cast<std::size_t>(of.program)];
    law_ = {program.law, of.subject, -1};
    person_ = {program.person, of.subject, -1};
    std::vector<int> roots{law_.node, person_.node};
    for (const int node : now_.plan.constraints) {
      roots.push_back(node);
      for (std::size_t row = 0; row < now_.columns[node].rows(); ++row) constraints_.push_back(SpotOf(now_.plan, now_.columns, node, row));
    }
    cone_ = ConeOf(now_.plan, roots);
  }

  std::vector<Supposal> Find(const FactsAt& places) {
    std::vector<std::vector<Cell>> answers;
    for (const FactAt& at : places) answers.push_back(AnswersAt(at));
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (const Cell& cell : answers[i]) Try({{places[i], cell}});
    }
    Flush();
    if (!found_.empty()) return std::move(found_);
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (std::size_t j = i + 1; j < places.size(); ++j) {
        for (const Cell& first : answers[i]) {
          for (const Cell& second : answers[j]) Try({{places[i], first}, {places[j], second}});
        }
      }
    }
    Flush();
    return std::move(found_);
  }

 private:
  Cell WholeAt(FactAt at) const {
    const Fact& fact = now_.catalog.facts[static_cast<std::size_t>(at.fact)];
    if (!fact.reference) return Whole(now_.catalog, fact);
    const PersonMask all = (PersonMask{1} << now_.table.people()) - 1;
    return {.most = (all & ~(PersonMask{1} << at.row)) | kNobody};
  }

  // The options of a set that is small enough to try all that it may be; else none.
  std::uint64_t SubsetsAt(FactAt at) const {
    if (now_.catalog.facts[static_cast<std::size_t>(at.fact)].type.kind != Kind::kSet) return 0;
    const std::uint64_t options = WholeAt(at).most;
    return options < std::uint64_t{1} << kMostOptions ? options : 0;
  }

  // Of a band its ends too: where more than one comparison is open in it, they may do where the band does not.
  std::vector<Cell> AnswersAt(FactAt at) const {
    Copies one(now_.table, 1);
    one.Put(0, at, WholeAt(at));
    Columns columns;
    Evaluate<Numbers::kInterval>(now_.plan, one.table(), columns);
    Budget budget;
    Boxes boxes(now_.catalog, now_.plan, one.table(), columns, budget);
    std::vector<Cell> cells;
    if (!IsOpen(one.table(), at)) return cells;
    if (const std::uint64_t options = SubsetsAt(at)) {
      for (std::uint64_t some = options;; some = (some - 1) & options) {
        cells.push_back({.least = some, .most = some});
        if (some == 0) return cells;
      }
    }
    for (const PossibleAnswer& answer : AnswersTo(now_.catalog, now_.plan, one.table(), columns, boxes, at, OpenComparisons(now_.plan, columns))) {
      const Cell& cell = answer.cell;
      cells.push_back(cell);
      if (cell.lo == cell.hi) continue;
      cells.push_back({.lo = cell.lo, .hi = cell.lo});
      cells.push_back({.lo = cell.hi, .hi = cell.hi});
    }
    return cells;
  }

  void Try(std::vector<Change> changes) {
    if (tried_ == kMostSuppositions) return;
    ++tried_;
    waiting_.push_back(std::move(changes));
    if (waiting_.size() == kTogether) Flush();
  }

  void Flush() {
    if (waiting_.empty()) return;
    copies_.Restore();
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      for (const Change& change : waiting_[i]) copies_.Put(i, change.at, change.cell);
    }
    EvaluateCone(now_.plan, copies_.table(), cone_, columns_);
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      const auto breaks = [&](const Spot& constraint) { return TruthIn(i, constraint) == kFalse; };
      if (!wanted_(Classify(TruthIn(i, law_), TruthIn(i, person_)))) continue;
      if (std::none_of(constraints_.begin(), constraints_.end(), breaks)) Keep(waiting_[i]);
    }
    waiting_.clear();
  }

  Truth TruthIn(std::size_t copy, const Spot& spot) const {
    const std::size_t row = spot.owner < 0 ? copy : copy * now_.table.people() + static_cast<std::size_t>(spot.owner);
    return columns_[spot.node].TruthAt(row);
  }

  void Keep(const std::vector<Change>& changes) {
    FactsAt places;
    std::vector<Cell> answers;
    for (const Change& change : changes) {
      places.push_back(change.at);
      answers.push_back(change.cell);
    }
    if (found_.empty() || found_.back().places != places) found_.push_back({places, {}});
    std::vector<std::vector<Cell>>& known = found_.back().answers;
    for (std::vector<Cell>& one : known) {
      if (IsIn(answers, one) || Join(places, answers, one)) return;
    }
    known.push_back(std::move(answers));
  }

  // Whether `more` differs from `answers` in one number only, which it goes on with: then these are made to hold it too.
  bool Join(const FactsAt& places, const std::vector<Cell>& more, std::vector<Cell>& answers) const {
    std::size_t other = places.size();
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (IsIn(more[i], answers[i]) && IsIn(answers[i], more[i])) continue;
      const Fact& fact = now_.catalog.facts[static_cast<std::size_t>(places[i].fact)];
      const bool number = !fact.reference && fact.type.options < 0 && fact.type.kind != Kind::kBool;
      if (other < places.size() || !number || more[i].lo != answers[i].hi + fact.domain.step) return false;
      other = i;
    }
    answers[other].hi = more[other].hi;
    return true;
  }

  const Evaluated& now_;
  Copies copies_;
  Columns columns_;
  bool (*wanted_)(Verdict);
  Spot law_, person_;
  std::vector<Spot> constraints_;
  std::vector<int> cone_;
  std::vector<std::vector<Change>> waiting_;
  std::size_t tried_ = 0;
  std::vector<Supposal> found_;
};

}  // namespace

std::vector<Supposal> Suppose(const Evaluated& household, Claim of, const FactsAt& places, bool (*wanted)(Verdict)) {
  return Supposer(household, of, wanted).Find(places);
}

}  // namespace ventanilla
