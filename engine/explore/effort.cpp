#include "explore/effort.h"

namespace ventanilla {
namespace {

constexpr int kMostVisits = 5000;  // shared parts are met again and again

using Cells = std::vector<NodeAt>;

bool Contains(const Cells& cells, const NodeAt& cell) {
  for (const NodeAt& one : cells) {
    if (one == cell) return true;
  }
  return false;
}

// One of several ways in which something holds: when all its parts do.
struct Way {
  Cells parts;
  FactAt relation;  // whose answer says whether it is one at all; fact -1 where it is one
};

// Asks for what `next` does too, where that is reached.
void Append(Effort& effort, const Effort& next, double reached) {
  for (const Ask& ask : next.asks) {
    std::size_t i = 0;
    while (i < effort.asks.size() && effort.asks[i].place != ask.place) ++i;
    if (i == effort.asks.size()) effort.asks.push_back({ask.place, 0});
    double& chance = effort.asks[i].chance;
    chance += (1 - chance) * reached * ask.chance;
  }
}

class Estimate {
 public:
  Estimate(const Sight& sight, const FactsAt& places, const std::vector<Chance>& chances) : sight_(sight), places_(places), chances_(chances) {}

  Effort Of(NodeAt cell) const {
    cell = Source(cell);
    const Truth truth = TruthAt(cell);
    if (truth != kEither) return {{}, truth == kTrue ? 1.0 : 0.0};
    if (--visits_ < 0) return {{}, 0.5};
    const Node& node = NodeOf(cell);
    switch (node.op) {
      case Op::kNot: {
        Effort effort = Of({node.a, cell.row});
        effort.holds = 1 - effort.holds;
        return effort;
      }
      case Op::kSelect: {
        Effort which = Of({node.a, cell.row});
        const Effort yes = Of({node.b, cell.row}), no = Of({node.c, cell.row});
        Append(which, yes, which.holds);
        Append(which, no, 1 - which.holds);
        which.holds = which.holds * yes.holds + (1 - which.holds) * no.holds;
        return which;
      }
      case Op::kAnd: {
        Cells parts;
        AddParts(cell, parts);
        return All(parts);
      }
      case Op::kOr:
      case Op::kAny:
      case Op::kAnyPair: {
        std::vector<Way> ways;
        AddWays(cell, ways);
        return Any(ways);
      }
      default: return Leaf(cell);
    }
  }

 private:
  const Node& NodeOf(const NodeAt& cell) const { return sight_.plan.nodes[static_cast<std::size_t>(cell.node)]; }
  Truth TruthAt(const NodeAt& cell) const { return sight_.columns[cell.node].TruthAt(cell.row); }

  // Where a value that is only handed on comes from.
  NodeAt Source(NodeAt cell) const {
    for (;;) {
      const Node& node = NodeOf(cell);
      const auto pairs = [&]() -> const PairRows& { return sight_.columns.pairs(node.relation); };
      std::int32_t row = 0;
      switch (node.op) {
        case Op::kSpread:
          row = sight_.table.household_of[node.level == Level::kPair ? static_cast<std::size_t>(pairs().owner[cell.row]) : cell.row];
          break;
        case Op::kGatherOwner: row = pairs().owner[cell.row]; break;
        case Op::kGatherMember: row = pairs().member[cell.row]; break;
        default: return cell;
      }
      cell = {node.a, static_cast<std::size_t>(row)};
    }
  }

  void AskFor(FactAt at, Effort& effort) const {
    const bool of_person = sight_.catalog.facts[static_cast<std::size_t>(at.fact)].of == Owner::kPerson;
    at.row = of_person ? at.row - static_cast<std::int32_t>(sight_.first_person) : 0;
    for (std::size_t place = 0; place < places_.size(); ++place) {
      if (places_[place] == at) Append(effort, {{{place, 1}}, 0}, 1);
    }
  }

  Effort Leaf(const NodeAt& cell) const {
    Effort effort{{}, 0.5};
    for (const FactAt& at : sight_.walk.MayOpen(cell.node, cell.row)) AskFor(at, effort);
    const Spot spot = SpotOf(sight_.plan, sight_.columns, cell.node, cell.row, sight_.first_person);
    for (const Chance& chance : chances_) {
      if (chance.spot == spot) effort.holds = chance.holds;
    }
    return effort;
  }

  // "a and b and c" is one chain, whatever its parentheses.
  void AddParts(NodeAt cell, Cells& parts) const {
    cell = Source(cell);
    const Node& node = NodeOf(cell);
    if (node.op == Op::kAnd) {
      AddParts({node.a, cell.row}, parts);
      AddParts({node.b, cell.row}, parts);
    } else if (TruthAt(cell) != kTrue && !Contains(parts, cell)) {
      parts.push_back(cell);
    }
  }

  // So is "a or b or c".
  void AddWays(NodeAt cell, std::vector<Way>& ways) const {
    cell = Source(cell);
    const Node& node = NodeOf(cell);
    if (TruthAt(cell) == kFalse) return;
    if (node.op == Op::kOr) {
      AddWays({node.a, cell.row}, ways);
      AddWays({node.b, cell.row}, ways);
    } else if (node.op == Op::kAny) {
      const std::size_t household = node.level == Level::kPerson ? static_cast<std::size_t>(sight_.table.household_of[cell.row]) : cell.row;
      for (auto p = sight_.table.first_person[household]; p < sight_.table.first_person[household + 1]; ++p) {
        const auto person = static_cast<std::size_t>(p);
        const Relation& relation = sight_.plan.relations[static_cast<std::size_t>(node.relation)];
        const Truth member = InRelation(relation, sight_.table, cell.row, person);
        if (member == kFalse || (node.a >= 0 && TruthAt({node.a, person}) == kFalse)) continue;
        Way& way = ways.emplace_back();
        if (node.a >= 0) AddParts({node.a, person}, way.parts);
        if (member == kTrue) continue;
        way.relation = {relation.fact, static_cast<std::int32_t>(relation.kind == RelationKind::kReference ? cell.row : person)};
      }
    } else if (node.op == Op::kAnyPair) {
      const PairRows& pairs = sight_.columns.pairs(node.relation);
      for (std::size_t i = 0; i < pairs.owner.size(); ++i) {
        if (pairs.owner[i] == static_cast<std::int32_t>(cell.row) && TruthAt({node.a, i}) != kFalse) AddParts({node.a, i}, ways.emplace_back().parts);
      }
    } else {
      AddParts(cell, ways.emplace_back().parts);
    }
  }

  Effort All(const Cells& parts, const Effort* besides = nullptr) const {
    std::vector<Effort> efforts;
    for (const NodeAt& part : parts) efforts.push_back(Of(part));
    if (besides != nullptr) efforts.push_back(*besides);
    return Chain(efforts, false);
  }

  // What all ways have in common is asked once.
  Effort Any(std::vector<Way>& ways) const {
    Cells common;
    if (ways.size() > 1) {
      for (const NodeAt& part : ways[0].parts) {
        std::size_t in = 1;
        while (in < ways.size() && Contains(ways[in].parts, part)) ++in;
        if (in == ways.size()) common.push_back(part);
      }
    }
    std::vector<Effort> efforts;
    for (const Way& way : ways) {
      Cells own;
      for (const NodeAt& part : way.parts) {
        if (!Contains(common, part)) own.push_back(part);
      }
      efforts.push_back(All(own));
      if (way.relation.fact < 0) continue;
      AskFor(way.relation, efforts.back());
      efforts.back().holds /= 2;
    }
    const Effort some = Chain(efforts, true);
    return All(common, &some);
  }

  // Of tests one after the other until one is `last`: those first that end it for the fewest questions.
  static Effort Chain(const std::vector<Effort>& parts, bool last) {
    const auto ends = [&](const Effort& e) { return last ? e.holds : 1 - e.holds; };
    std::vector<const Effort*> order;
    std::vector<double> questions;
    for (const Effort& part : parts) {
      const double asked = part.Questions();
      std::size_t at = order.size();
      order.push_back(nullptr);
      questions.push_back(0);
      for (; at > 0 && asked * ends(*order[at - 1]) < questions[at - 1] * ends(part); --at) {
        order[at] = order[at - 1];
        questions[at] = questions[at - 1];
      }
      order[at] = &part;
      questions[at] = asked;
    }
    Effort chain;
    double goes_on = 1;
    for (const Effort* part : order) {
      Append(chain, *part, goes_on);
      goes_on *= 1 - ends(*part);
    }
    chain.holds = last ? 1 - goes_on : goes_on;
    return chain;
  }

  const Sight& sight_;
  const FactsAt& places_;
  const std::vector<Chance>& chances_;
  mutable int visits_ = kMostVisits;
};

}  // namespace

double Effort::Questions() const {
  double questions = 0;
  for (const Ask& ask : asks) questions += ask.chance;
  return questions;
}

Effort EffortOf(const Sight& sight, const FactsAt& places, const std::vector<Chance>& chances, const NodeAt& truth) {
  return Estimate(sight, places, chances).Of(truth);
}

}  // namespace ventanilla
