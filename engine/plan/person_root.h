// The second root of a program: what holds when the agency's unanswered facts turn out in the person's favour.
#pragma once

#include <vector>

#include "plan/builder.h"

namespace ventanilla {

// Makes person roots over the same DAG as the law roots. A comparison that is undecided only because of facts known to an agency
// counts as favourable: true where the root gains from it, false where it is negated. So a true root means: everything that the
// person can know is settled, and some completion by the agency grants it. An agency fact that is needed in two different
// comparisons, or by one for several people at once, is not assumed to favour all of them; then, as inside sums over people, a
// comparison stays as undecided as it is. So does one that only looks possible because ranges forget what they are made of:
// f < f, or 2 * f == 3.
class PersonRoots {
 public:
  PersonRoots(const Catalog& catalog, Builder& builder) : catalog_(catalog), builder_(builder) {}

  int Root(int law);

 private:
  struct Use {  // a truth node, and whether the root gains when it is true
    int node;
    bool gains;
    friend bool operator==(const Use&, const Use&) = default;
  };
  // What is known of a node, worked out once.
  struct Notes {
    bool ready = false;
    bool folds = false;       // somewhere below it is a fold over people
    bool loose = false;       // no completion may reach what seems possible, because of facts of agencies
    std::vector<int> agency;  // facts of agencies that it reads
    int open = -1;            // the truth that some other fact that it reads is open; -1: not made yet
  };

  bool Agency(int fact) const { return catalog_.facts[static_cast<std::size_t>(fact)].agency; }
  const Notes& Of(int node);
  int OpenToPerson(int node);
  bool IsAnyWhole(int node) const;
  bool Reaches(const Node& node);
  void Collect(Use use, bool for_all);
  void NoteContested();
  int Visit(Use use);
  int Make(Use use);
  int Favoured(Use use);

  const Catalog& catalog_;
  Builder& builder_;
  std::vector<Notes> notes_;                     // by node
  std::vector<Use> seen_, comparisons_;          // of the root at hand
  std::vector<int> contested_;                   // agency facts that two of its comparisons need
  std::vector<std::pair<Use, int>> made_;
};

}  // namespace ventanilla
