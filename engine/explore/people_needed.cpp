#include "explore/people_needed.h"

#include <algorithm>
#include <map>

#include "evaluate/evaluate.h"

namespace ventanilla {
namespace {

constexpr int kMostSteps = 500;  // rules that lead from people to people more often are not followed

bool IsReduction(Op op) { return op >= Op::kAny && op <= Op::kAnyPair; }

class Counter {
 public:
  Counter(const Plan& plan, int root) : plan_(plan), roots_(plan.constraints) {
    roots_.push_back(root);
    cone_ = ConeOf(plan, roots_);
  }

  int Count(int root) {
    int needed = 0;
    if (At(root).level == Level::kPair) {
      needed = Around(Gathered(root, Op::kGatherOwner), true) + Around(Gathered(root, Op::kGatherMember), true);
    } else {
      needed = Around({root}, true);
    }
    for (const int constraint : plan_.constraints) {
      if (At(constraint).level == Level::kPerson && Around({constraint}, false) > 1) unbounded_ = true;
    }
    for (const int n : cone_) {
      if (IsReduction(At(n).op) && At(n).level == Level::kHousehold) needed += Witnesses(n);
    }
    return unbounded_ ? kMaxPeople : std::min(needed, kMaxPeople);
  }

 private:
  using Nodes = std::vector<int>;

  const Node& At(int node) const { return plan_.nodes[static_cast<std::size_t>(node)]; }

  // What a truth of pairs reads of the first (kGatherOwner) or the second person.
  Nodes Gathered(int pair, Op side) const {
    Nodes gathered;
    for (const int n : ConeOf(plan_, {pair})) {
      if (At(n).level == Level::kPair && At(n).op == side) gathered.push_back(At(n).a);
    }
    return gathered;
  }

  // A person for whom `nodes` are evaluated, and all to whom references lead from there; of a `subject` also those who settle what the
  // nodes say of lists that may hold anyone.
  int Around(const Nodes& nodes, bool subject) {
    if (++steps_ > kMostSteps) return Give();
    std::map<int, Nodes> bodies;  // by reference
    int people = 1;
    Nodes open = nodes;
    std::vector<char> seen(plan_.nodes.size());
    while (!open.empty()) {
      const int n = open.back();
      open.pop_back();
      if (n < 0 || At(n).level != Level::kPerson || seen[static_cast<std::size_t>(n)] != 0) continue;
      seen[static_cast<std::size_t>(n)] = 1;
      const Node& node = At(n);
      if (!IsReduction(node.op)) {
        open.insert(open.end(), {node.a, node.b, node.c});
        continue;
      }
      open.push_back(node.c);
      if (node.op == Op::kAnyPair) {
        const Nodes own = Gathered(node.a, Op::kGatherOwner);
        open.insert(open.end(), own.begin(), own.end());
      }
      if (plan_.relations[static_cast<std::size_t>(node.relation)].kind == RelationKind::kReference) {
        const Nodes body = Body(node);
        bodies[node.relation].insert(bodies[node.relation].end(), body.begin(), body.end());
      } else if (subject) {
        people += Witnesses(n);
      } else {
        unbounded_ = true;
      }
    }
    for (const auto& [relation, body] : bodies) people += Around(body, false);
    return people;
  }

  // What a node over a list reads of its members.
  Nodes Body(const Node& node) const { return node.op == Op::kAnyPair ? Gathered(node.a, Op::kGatherMember) : Nodes{node.a, node.b}; }

  // The people who are enough for a node over a list that may hold anyone.
  int Witnesses(int n) {
    const Node& node = At(n);
    if (Around(Body(node), false) > 1) unbounded_ = true;  // whoever else stays must not come to count
    switch (node.op) {
      case Op::kExactlyOne: return 2;
      case Op::kCount: return Saturates(n, 0);
      case Op::kSum: return Give();
      default: return 1;
    }
  }

  // From which value on nothing changes any more, of a count that `n` holds, `shift` added.
  int Saturates(int n, double shift) {
    if (++steps_ > kMostSteps) return Give();
    double most = 0;
    for (const int root : roots_) {
      if (root == n) return Give();
    }
    for (const int u : cone_) {
      const Node& user = At(u);
      if (user.a != n && user.b != n && user.c != n) continue;
      const int other = user.a == n ? user.b : user.a;
      const bool constant = other >= 0 && At(other).op == Op::kConstant && user.c < 0;
      switch (user.op) {
        case Op::kWiden:
        case Op::kSpread:
        case Op::kGatherOwner:
        case Op::kGatherMember: most = std::max<double>(most, Saturates(u, shift)); break;
        case Op::kLess:
        case Op::kLessEqual:
        case Op::kEqual:
          if (!constant) return Give();
          most = std::max(most, At(other).lo - shift + 1);
          break;
        case Op::kLookup: most = std::max(most, plan_.tables[static_cast<std::size_t>(user.index)].back().from - shift); break;
        case Op::kGreatest:
        case Op::kLeast:
          if (!constant) return Give();
          most = std::max(most, At(other).lo - shift);
          most = std::max<double>(most, Saturates(u, shift));
          break;
        case Op::kAdd:
          if (!constant) return Give();
          most = std::max<double>(most, Saturates(u, shift + At(other).lo));
          break;
        case Op::kSubtract:
          if (!constant || user.a != n) return Give();
          most = std::max<double>(most, Saturates(u, shift - At(other).lo));
          break;
        default: return Give();
      }
    }
    return static_cast<int>(std::clamp<double>(most, 0, kMaxPeople));
  }

  int Give() {
    unbounded_ = true;
    return 0;
  }

  const Plan& plan_;
  std::vector<int> roots_, cone_;
  bool unbounded_ = false;
  int steps_ = 0;
};

}  // namespace

bool ReadsResidence(const Plan& plan, int root) {
  std::vector<int> roots = plan.constraints;
  roots.push_back(root);
  for (const int n : ConeOf(plan, roots)) {
    const Node& node = plan.nodes[static_cast<std::size_t>(n)];
    if (node.op == Op::kResident) return true;
    if (node.relation >= 0 && plan.relations[static_cast<std::size_t>(node.relation)].kind == RelationKind::kMembers) return true;
  }
  return false;
}

int PeopleNeeded(const Plan& plan, int root) {
  return std::min(kMaxPeople, Counter(plan, root).Count(root) + (ReadsResidence(plan, root) ? 1 : 0));
}

}  // namespace ventanilla
