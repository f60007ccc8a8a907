#include "plan/person_root.h"

#include <algorithm>
#include <utility>

namespace ventanilla {
namespace {

template <class T>
bool Contains(const std::vector<T>& list, const T& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// Whether a truth of this kind passes on what it gains, so that its operands are looked at instead of itself.
bool PassesOn(Op op) {
  return op == Op::kNot || op == Op::kAnd || op == Op::kOr || op == Op::kAny || op == Op::kAnyPair || IsLift(op);
}

}  // namespace

int PersonRoots::Root(int law) {
  seen_.clear();
  comparisons_.clear();
  contested_.clear();
  made_.clear();
  Collect({law, true}, false);
  NoteContested();
  return Visit({law, true});
}

const PersonRoots::Notes& PersonRoots::Of(int node) {
  const auto index = static_cast<std::size_t>(node);
  if (notes_.size() <= index) notes_.resize(builder_.plan().nodes.size());
  if (notes_[index].ready) return notes_[index];
  const Node n = builder_[node];
  Notes notes;
  notes.ready = true;
  notes.folds = n.op >= Op::kAny;
  if (n.op == Op::kFact && Agency(n.index)) notes.agency.push_back(n.index);
  for (const int operand : {n.a, n.b, n.c}) {
    if (operand < 0) continue;
    const Notes& below = Of(operand);
    notes.folds = notes.folds || below.folds;
    notes.loose = notes.loose || below.loose;
    for (const int fact : below.agency) {
      if (Contains(notes.agency, fact)) {
        notes.loose = true;  // as if it could be two values at once
      } else {
        notes.agency.push_back(fact);
      }
    }
  }
  if (!notes.agency.empty() && !Reaches(n)) notes.loose = true;
  return notes_[index] = std::move(notes);
}

// Some fact that the person can know, of those that `node` reads, is not a single value: a truth at the node's level.
int PersonRoots::OpenToPerson(int node) {
  if (Of(node).open >= 0) return Of(node).open;
  const Node n = builder_[node];
  int open = builder_.Truth(false, n.level, n.relation);
  if (n.op == Op::kFact) {
    if (!Agency(n.index)) open = builder_.Leaf(Op::kOpen, n.level, Storage::kTruth, n.index, 0, 1);
  } else if (IsLift(n.op)) {
    open = builder_.Lift(OpenToPerson(n.a), n.level, n.relation, n.op == Op::kGatherMember);
  } else {
    for (const int operand : {n.a, n.b, n.c}) {
      if (operand >= 0) open = builder_.Or(open, OpenToPerson(operand));
    }
  }
  return notes_[static_cast<std::size_t>(node)].open = open;
}

// Whether a number is a fact that can be every whole number between its ends.
bool PersonRoots::IsAnyWhole(int node) const {
  const Node& n = builder_[node];
  if (n.op == Op::kWiden || IsLift(n.op)) return IsAnyWhole(n.a);
  if (n.op != Op::kFact) return false;
  const Fact& fact = catalog_.facts[static_cast<std::size_t>(n.index)];
  return fact.type.kind != Kind::kDouble && fact.domain.step == 1;
}

// Whether all that a node's range holds can be, given that its operands can be at their ends and are independent. Only equality
// and tables ask for what lies between the ends.
bool PersonRoots::Reaches(const Node& node) {
  if (node.op == Op::kLookup) return IsAnyWhole(node.a);
  if (node.op != Op::kEqual) return true;
  return (IsAnyWhole(node.a) && Of(node.b).agency.empty()) || (IsAnyWhole(node.b) && Of(node.a).agency.empty());
}

// The comparisons below `use` that read facts of agencies. `for_all`: the root needs them of several people at once, whose
// comparisons may want one fact of the household to be different things.
void PersonRoots::Collect(Use use, bool for_all) {
  if (Of(use.node).agency.empty() || (!for_all && Contains(seen_, use))) return;
  seen_.push_back(use);
  const Node n = builder_[use.node];
  const bool some = n.op == Op::kAny || n.op == Op::kAnyPair;
  for_all = for_all || (some && !use.gains);
  if (n.op == Op::kSelect && Of(n.a).agency.empty()) {
    Collect({n.b, use.gains}, for_all);
    Collect({n.c, use.gains}, for_all);
  } else if (PassesOn(n.op)) {
    for (const int operand : {n.a, n.b}) {
      if (operand >= 0) Collect({operand, n.op == Op::kNot ? !use.gains : use.gains}, for_all);
    }
  } else {
    if (!Contains(comparisons_, use)) comparisons_.push_back(use);
    for (const int fact : Of(use.node).agency) {
      const bool shared = n.level != Level::kHousehold && catalog_.facts[static_cast<std::size_t>(fact)].of == Owner::kHousehold;
      if (for_all && shared) contested_.push_back(fact);
    }
  }
}

void PersonRoots::NoteContested() {
  std::vector<int> once;
  for (const Use& use : comparisons_) {
    for (const int fact : Of(use.node).agency) (Contains(once, fact) ? contested_ : once).push_back(fact);
  }
}

int PersonRoots::Visit(Use use) {
  if (Of(use.node).agency.empty()) return use.node;
  for (const auto& [known, node] : made_) {
    if (known == use) return node;
  }
  const int node = Make(use);
  made_.emplace_back(use, node);
  return node;
}

int PersonRoots::Make(Use use) {
  const Node n = builder_[use.node];
  if (n.op == Op::kSelect && Of(n.a).agency.empty()) {
    const int b = Visit({n.b, use.gains});
    return builder_.Select(n.a, b, Visit({n.c, use.gains}));
  }
  if (!PassesOn(n.op)) return Favoured(use);
  const int a = Visit({n.a, n.op == Op::kNot ? !use.gains : use.gains});
  if (n.op == Op::kNot) return builder_.Not(a);
  if (n.op == Op::kAnd) return builder_.And(a, Visit({n.b, use.gains}));
  if (n.op == Op::kOr) return builder_.Or(a, Visit({n.b, use.gains}));
  if (IsLift(n.op)) return builder_.Lift(a, n.level, n.relation, n.op == Op::kGatherMember);
  return builder_.Reduce(n.op, n.relation, a, -1, -1);
}

int PersonRoots::Favoured(Use use) {
  const int node = use.node;
  const Notes notes = Of(node);
  const bool contested = std::any_of(notes.agency.begin(), notes.agency.end(), [&](int fact) { return Contains(contested_, fact); });
  if (notes.folds || notes.loose || contested) return node;
  const int favoured = builder_.And(builder_.Undecided(node), builder_.Not(OpenToPerson(node)));
  return use.gains ? builder_.Or(node, favoured) : builder_.And(node, builder_.Not(favoured));
}

}  // namespace ventanilla
