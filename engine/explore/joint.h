// One catalog, or two that are compared, in the same days: one plan over one list of facts, in which the day is a fact like any other. So
// a search over all households finds nothing that it could not narrow.
#pragma once

#include <vector>

#include "plan/builder.h"
#include "table/table.h"

namespace ventanilla {

class Joint {
 public:
  struct Part {
    const Catalog* catalog;
    const Plan* plan;
  };

  // Of days that lie in the regime of every part, which outlives this. A fact that two of them have in the same sense (id, type, grid,
  // options of which one list begins with the other) is one fact, which may be what both let it be; others are apart.
  Joint(const std::vector<Part>& parts, std::int32_t from, std::int32_t to);
  Joint(const Joint&) = delete;
  Joint& operator=(const Joint&) = delete;

  // A node of a part's plan in this one. Equal formulas over the same facts become the same node, whichever part they come from.
  int Copy(std::size_t side, int node);

  Builder& builder() { return builder_; }
  const Node& operator[](int node) const { return plan_.nodes[static_cast<std::size_t>(node)]; }
  const Catalog& catalog() const { return catalog_; }  // facts and options, nothing else
  const Plan& plan() const { return plan_; }
  std::size_t sides() const { return sides_.size(); }
  bool Has(std::size_t side, int fact) const { return sides_[side].has[static_cast<std::size_t>(fact)] != 0; }
  static constexpr int kDay = 0;  // the fact that is the day

  // A household of which nothing is known but how many people it has, and that the first `residents` of them live there.
  Table Anybody(int people, int residents) const;

 private:
  struct Side {
    Part part;
    std::vector<int> facts, nodes;  // by their number there: the number here; nodes -1 until they are copied
    std::vector<char> has;          // by fact here
  };
  void AddFacts(Side& side);
  void AddConstraints(std::size_t side);
  int FindFact(const Side& side, const Fact& fact);
  bool Merge(const Catalog& from, const Fact& fact, Fact& known);
  int AddFact(const Catalog& from, const Fact& fact);
  int CopyOne(Side& side, Node node);
  int AsLess(const Node& node);
  int Unbounded(int x, double limit);
  int TableOf(const std::vector<TableRow>& rows);

  Catalog catalog_;
  Plan plan_;
  Builder builder_{plan_};
  std::vector<Side> sides_;
};

}  // namespace ventanilla
