#include "explore/effort.h"

#include <utility>

namespace ventanilla {
namespace {

constexpr int kMostVisits = 5000;  // shared parts are met again and again

class Estimate {
 public:
  Estimate(const Sight& sight, const std::vector<Chance>& chances) : sight_(sight), chances_(chances) {}

  Effort Of(int index, std::size_t row) const {
    const Truth truth = sight_.columns[index].TruthAt(row);
    if (truth != kEither) return {0, truth == kTrue ? 1.0 : 0.0};
    if (--visits_ < 0) return {1, 0.5};
    const Node& node = sight_.plan.nodes[static_cast<std::size_t>(index)];
    switch (node.op) {
      case Op::kNot: {
        const Effort effort = Of(node.a, row);
        return {effort.questions, 1 - effort.holds};
      }
      case Op::kAnd:
      case Op::kOr: {
        std::vector<Effort> parts;
        Flatten(node.op, index, row, parts);
        return Chain(parts, node.op == Op::kOr);
      }
      case Op::kAny: return AnyOf(node, row);
      case Op::kAnyPair: {
        std::vector<Effort> parts;
        const PairRows& pairs = sight_.columns.pairs(node.relation);
        for (std::size_t i = 0; i < pairs.owner.size(); ++i) {
          if (pairs.owner[i] == static_cast<std::int32_t>(row)) parts.push_back(Of(node.a, i));
        }
        return Chain(parts, true);
      }
      case Op::kSelect: {
        const Effort which = Of(node.a, row), yes = Of(node.b, row), no = Of(node.c, row);
        return {which.questions + which.holds * yes.questions + (1 - which.holds) * no.questions,
                which.holds * yes.holds + (1 - which.holds) * no.holds};
      }
      case Op::kSpread: {
        const auto person = node.level == Level::kPair ? static_cast<std::size_t>(Pairs(node).owner[row]) : row;
        return Of(node.a, static_cast<std::size_t>(sight_.table.household_of[person]));
      }
      case Op::kGatherOwner: return Of(node.a, static_cast<std::size_t>(Pairs(node).owner[row]));
      case Op::kGatherMember: return Of(node.a, static_cast<std::size_t>(Pairs(node).member[row]));
      default: return Leaf(index, row);
    }
  }

 private:
  const PairRows& Pairs(const Node& node) const { return sight_.columns.pairs(node.relation); }

  Effort Leaf(int index, std::size_t row) const {
    const auto open = static_cast<double>(sight_.walk.MayOpen(index, row).size());
    const Spot spot = SpotOf(sight_.plan, sight_.columns, index, row, sight_.first_person);
    for (const Chance& chance : chances_) {
      if (chance.spot == spot) return {open, chance.holds};
    }
    return {open, 0.5};
  }

  // "a and b and c" is one chain, whatever its parentheses.
  void Flatten(Op op, int index, std::size_t row, std::vector<Effort>& parts) const {
    const Node& node = sight_.plan.nodes[static_cast<std::size_t>(index)];
    if (node.op != op) return parts.push_back(Of(index, row));
    Flatten(op, node.a, row, parts);
    Flatten(op, node.b, row, parts);
  }

  Effort AnyOf(const Node& node, std::size_t owner) const {
    const auto household = node.level == Level::kPerson ? static_cast<std::size_t>(sight_.table.household_of[owner]) : owner;
    std::vector<Effort> parts;
    for (auto p = sight_.table.first_person[household]; p < sight_.table.first_person[household + 1]; ++p) {
      const auto person = static_cast<std::size_t>(p);
      const Truth member = InRelation(sight_.plan.relations[static_cast<std::size_t>(node.relation)], sight_.table, owner, person);
      if (member == kFalse) continue;
      Effort part = node.a < 0 ? Effort{0, 1} : Of(node.a, person);
      if (member == kEither) part = {part.questions + 1, part.holds / 2};
      parts.push_back(part);
    }
    return Chain(parts, true);
  }

  // Of tests one after the other until one is `last`: those first that end it for the fewest questions.
  static Effort Chain(std::vector<Effort>& parts, bool last) {
    const auto ends = [&](const Effort& e) { return last ? e.holds : 1 - e.holds; };
    for (std::size_t i = 1; i < parts.size(); ++i) {
      for (std::size_t j = i; j > 0 && parts[j].questions * ends(parts[j - 1]) < parts[j - 1].questions * ends(parts[j]); --j) {
        std::swap(parts[j], parts[j - 1]);
      }
    }
    double questions = 0, goes_on = 1;
    for (const Effort& part : parts) {
      questions += goes_on * part.questions;
      goes_on *= 1 - ends(part);
    }
    return {questions, last ? 1 - goes_on : goes_on};
  }

  const Sight& sight_;
  const std::vector<Chance>& chances_;
  mutable int visits_ = kMostVisits;
};

}  // namespace

Effort EffortOf(const Sight& sight, const std::vector<Chance>& chances, int node, std::size_t row) {
  return Estimate(sight, chances).Of(node, row);
}

}  // namespace ventanilla
