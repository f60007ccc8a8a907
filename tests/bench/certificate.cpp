#include "certificate.h"

#include <algorithm>

#include "evaluate/evaluate.h"

namespace ventanilla::bench {
namespace {

constexpr int kMostNodes = 2000000;

using Set = std::vector<char>;  // by part

// One of `parts` must be known: always, or where `asked` is, because only then it is settled that that one applies.
struct Need {
  std::vector<int> parts;
  int asked = -1;
};

// The least set that has what is needed: branch and bound.
class Hitting {
 public:
  Hitting(const std::vector<Need>& needs, std::size_t parts) : needs_(needs), chosen_(parts), barred_(parts) {}

  Set Run(bool& proved) {
    least_ = chosen_.size() + 1;
    Branch(0);
    proved = proved && nodes_ <= kMostNodes;
    return best_;
  }

 private:
  bool Met(const Need& need) const {
    if (need.asked >= 0 && chosen_[static_cast<std::size_t>(need.asked)] == 0) return true;
    return std::any_of(need.parts.begin(), need.parts.end(), [&](int part) { return chosen_[static_cast<std::size_t>(part)] != 0; });
  }

  // Sets that are apart need an element each.
  std::size_t Bound() const {
    Set used(chosen_.size());
    std::size_t needed = 0;
    for (const Need& need : needs_) {
      if (Met(need)) continue;
      const std::vector<int>& set = need.parts;
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
    for (const Need& need : needs_) {
      if (Met(need)) continue;
      const std::vector<int>& set = need.parts;
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

  const std::vector<Need>& needs_;
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
    std::vector<Need> needs;
    for (;;) {
      const Set asked = Hitting(needs, count_).Run(certificate.proved);
      certificate.parts = static_cast<std::size_t>(std::count(asked.begin(), asked.end(), 1));
      const std::size_t before = needs.size();
      for (const Root& root : roots) {
        if (!Settled(root, asked)) needs.push_back({MustHave(root, asked), -1});
      }
      for (std::size_t i = 0; i < places_.size(); ++i) {
        const int part = parts_[i], applies = plan_.applies[static_cast<std::size_t>(places_[i].fact)];
        if (asked[static_cast<std::size_t>(part)] == 0 || applies < 0) continue;
        const Root root{applies, applies, static_cast<std::size_t>(places_[i].row), ConeOf(plan_, {applies})};
        if (!Settled(root, asked)) needs.push_back({MustHave(root, asked), part});
      }
      if (needs.size() == before) return certificate;
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
