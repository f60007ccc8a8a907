#include "certificate.h"

#include <algorithm>

#include "evaluate/evaluate.h"

namespace ventanilla::bench {
namespace {

constexpr int kMostNodes = 2000000;

using Set = std::vector<char>;  // by part

// The least set that has an element of each of some sets: branch and bound.
class Hitting {
 public:
  Hitting(const std::vector<std::vector<int>>& sets, std::size_t parts) : sets_(sets), chosen_(parts), barred_(parts) {}

  Set Run(bool& proved) {
    least_ = chosen_.size() + 1;
    Branch(0);
    proved = proved && nodes_ <= kMostNodes;
    return best_;
  }

 private:
  bool Hit(const std::vector<int>& set) const {
    return std::any_of(set.begin(), set.end(), [&](int part) { return chosen_[static_cast<std::size_t>(part)] != 0; });
  }

  // Sets that are apart need an element each.
  std::size_t Bound() const {
    Set used(chosen_.size());
    std::size_t needed = 0;
    for (const auto& set : sets_) {
      if (Hit(set)) continue;
      const auto free = [&](int part) { return used[static_cast<std::size_t>(part)] == 0 || barred_[static_cast<std::size_t>(part)] != 0; };
      if (!std::all_of(set.begin(), set.end(), free)) continue;
      ++needed;
      for (const int part : set) used[static_cast<std::size_t>(part)] = 1;
    }
    return needed;
  }

  void Branch(std::size_t size) {
    if (++nodes_ > kMostNodes || size + Bound() >= least_) return;
    const std::vector<int>* shortest = nullptr;
    std::size_t shortest_size = 0;
    for (const auto& set : sets_) {
      if (Hit(set)) continue;
      const auto size_of = static_cast<std::size_t>(std::count_if(set.begin(), set.end(), [&](int part) { return barred_[static_cast<std::size_t>(part)] == 0; }));
      if (shortest == nullptr || size_of < shortest_size) {
        shortest = &set;
        shortest_size = size_of;
      }
    }
    if (shortest == nullptr) {
      least_ = size;
      best_ = chosen_;
      return;
    }
    std::vector<int> barred;
    for (const int part : *shortest) {
      const auto p = static_cast<std::size_t>(part);
      if (barred_[p] != 0) continue;
      chosen_[p] = 1;
      Branch(size + 1);
      chosen_[p] = 0;
      barred_[p] = 1;  // what comes after goes without it
      barred.push_back(part);
    }
    for (const int part : barred) barred_[static_cast<std::size_t>(part)] = 0;
  }

  const std::vector<std::vector<int>>& sets_;
  Set chosen_, barred_, best_;
  std::size_t least_ = 0;
  int nodes_ = 0;
};

struct Root {
  int law, person;
  std::size_t row;
  std::vector<int> cone;
};

class Search {
 public:
  Search(const Plan& plan, const Table& start, const Table& truth, const std::vector<FactAt>& places, const std::vector<int>& parts)
      : plan_(plan), truth_(truth), places_(places), parts_(parts), copies_(start, 1) {
    for (const int part : parts) count_ = std::max(count_, static_cast<std::size_t>(part) + 1);
  }

  Certificate Run(const std::vector<Root>& roots) {
    Certificate certificate;
    std::vector<std::vector<int>> sets;
    for (;;) {
      const Set asked = Hitting(sets, count_).Run(certificate.proved);
      certificate.parts = static_cast<std::size_t>(std::count(asked.begin(), asked.end(), 1));
      const std::size_t before = sets.size();
      for (const Root& root : roots) {
        if (!Settled(root, asked)) sets.push_back(MustHave(root, asked));
      }
      if (sets.size() == before) return certificate;
    }
  }

 private:
  bool Settled(const Root& root, const Set& known) {
    copies_.Restore();
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (known[static_cast<std::size_t>(parts_[i])] != 0) copies_.Put(0, places_[i], Load(truth_, places_[i]));
    }
    EvaluateCone(plan_, copies_.table(), root.cone, columns_);
    return columns_[root.law].TruthAt(root.row) != kEither || columns_[root.person].TruthAt(root.row) == kTrue;
  }

  // What is left of all parts when as many as can be are known and the root is still unsettled.
  std::vector<int> MustHave(const Root& root, Set known) {
    std::vector<int> rest;
    for (std::size_t part = 0; part < count_; ++part) {
      if (known[part] != 0) continue;
      known[part] = 1;
      if (!Settled(root, known)) continue;
      known[part] = 0;
      rest.push_back(static_cast<int>(part));
    }
    return rest;
  }

  const Plan& plan_;
  const Table& truth_;
  const std::vector<FactAt>& places_;
  const std::vector<int>& parts_;
  std::size_t count_ = 0;
  Copies copies_;
  Columns columns_;
};

}  // namespace

Certificate Smallest(const Catalog& catalog, const Plan& plan, const Table& start, const Table& truth, const std::vector<FactAt>& places,
                     const std::vector<int>& parts) {
  // What answers of the person can settle: with all of them given.
  Copies all(start, 1);
  for (const FactAt& at : places) all.Put(0, at, Load(truth, at));
  Columns columns;
  Evaluate<Numbers::kInterval>(plan, all.table(), columns);
  std::vector<Root> roots;
  for (std::size_t p = 0; p < plan.programs.size(); ++p) {
    const ProgramPlan& program = plan.programs[p];
    const bool each = catalog.programs[p].for_each.has_value() && program.row_level == Level::kPerson;
    const int law = each ? program.row_law : program.law, person = each ? program.row_person : program.person;
    for (std::size_t row = 0; row < columns[law].rows(); ++row) {
      if (columns[law].TruthAt(row) == kEither && columns[person].TruthAt(row) != kTrue) continue;
      roots.push_back({law, person, row, ConeOf(plan, {law, person})});
    }
  }
  return Search(plan, start, truth, places, parts).Run(roots);
}

}  // namespace ventanilla::bench
