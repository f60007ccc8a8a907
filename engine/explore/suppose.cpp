#include "explore/suppose.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "explore/questions.h"

namespace ventanilla {
namespace {

constexpr int kMostOptions = 6;        // of a set of which all subsets are tried
constexpr std::size_t kTogether = 32;  // suppositions that are evaluated together
constexpr int kMostHalves = 256;       // of the bands of one place

struct Change {
  FactAt at;
  Cell cell;
};

struct Band {
  Change change;
  bool does = false;  // so far as is known: a constraint may still forbid a part
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
    Halve();
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

  // Of a band its ends too: they may do where the band does not, and show whether the place decides all.
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
    for (std::size_t i = 0; i < waiting_.size(); ++i) Judge(i, waiting_[i]);
    waiting_.clear();
  }

  void Judge(std::size_t copy, const std::vector<Change>& changes) {
    const Truth law = TruthIn(copy, law_), person = TruthIn(copy, person_);
    Truth possible = kTrue;
    for (const Spot& constraint : constraints_) possible = And(possible, TruthIn(copy, constraint));
    const bool does = possible != kFalse && wanted_(Classify(law, person));
    const bool open = possible != kFalse && (law == kEither || person == kEither || possible == kEither);
    if (changes.size() == 1) {
      const Change& only = changes[0];
      if (open && only.cell.lo < only.cell.hi) return bands_.push_back({only, does});
      if (!open) Insert(decisive_, only.at);
    }
    if (does) Keep(changes);
  }

  // Where ranges leave a band open although its values decide all: a fact may stand twice in a comparison.
  void Halve() {
    FactsAt halved;
    while (!bands_.empty()) {
      for (const auto& [band, does] : std::exchange(bands_, {})) {
        const bool room = tried_ + 2 <= kMostSuppositions && std::count(halved.begin(), halved.end(), band.at) < kMostHalves;
        const bool worthwhile = room && Has(decisive_, band.at);
        if (!worthwhile) {
          if (does) Keep({band});
          continue;
        }
        halved.push_back(band.at);
        const double step = now_.catalog.facts[static_cast<std::size_t>(band.at.fact)].domain.step;
        const double middle = band.cell.lo + std::floor((band.cell.hi - band.cell.lo) / step / 2) * step;
        Try({{band.at, {.lo = band.cell.lo, .hi = middle}}});
        Try({{band.at, {.lo = middle + step, .hi = band.cell.hi}}});
      }
      Flush();
    }
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
    auto set = std::find_if(found_.begin(), found_.end(), [&](const Supposal& one) { return one.places == places; });
    if (set == found_.end()) set = found_.insert(set, {places, {}});
    std::vector<std::vector<Cell>>& known = set->answers;
    for (std::size_t i = 0; i < known.size();) {
      if (IsIn(answers, known[i])) return;
      if (IsIn(known[i], answers) || Join(places, known[i], answers)) {
        known.erase(known.begin() + static_cast<std::ptrdiff_t>(i));
        i = 0;
      } else {
        ++i;
      }
    }
    const auto behind = [&](const std::vector<Cell>& one) { return one[0].lo > answers[0].lo; };
    known.insert(std::find_if(known.begin(), known.end(), behind), std::move(answers));
  }

  // Whether `known` differs from `answers` in one number only, and goes on where that ends or begins: then these are made to hold it too.
  bool Join(const FactsAt& places, const std::vector<Cell>& known, std::vector<Cell>& answers) const {
    std::size_t other = places.size();
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (IsIn(known[i], answers[i]) && IsIn(answers[i], known[i])) continue;
      const Fact& fact = now_.catalog.facts[static_cast<std::size_t>(places[i].fact)];
      const bool number = !fact.reference && fact.type.options < 0 && fact.type.kind != Kind::kBool;
      const double step = fact.domain.step;
      if (other < places.size() || !number || known[i].lo > answers[i].hi + step || answers[i].lo > known[i].hi + step) return false;
      other = i;
    }
    answers[other].lo = std::min(answers[other].lo, known[other].lo);
    answers[other].hi = std::max(answers[other].hi, known[other].hi);
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
  std::vector<Band> bands_;  // of one place, that are open
  FactsAt decisive_;         // of which some value decides all
  std::size_t tried_ = 0;
  std::vector<Supposal> found_;
};

}  // namespace

std::vector<Supposal> Suppose(const Evaluated& household, Claim of, const FactsAt& places, bool (*wanted)(Verdict)) {
  return Supposer(household, of, wanted).Find(places);
}

}  // namespace ventanilla
