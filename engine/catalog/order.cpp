#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "catalog/draft.h"
#include "catalog/formulas.h"

namespace ventanilla {
namespace {

// Facts and definitions as one graph: a definition reads what its formula reads, a fact what its `applies` reads. Nodes are the
// facts and then the definitions.
class DependencyOrder {
 public:
  DependencyOrder(const Catalog& catalog, Problems& problems)
      : catalog_(catalog), problems_(problems), states_(catalog.facts.size() + catalog.definitions.size(), State::kNew) {
    for (std::size_t node = 0; node < states_.size(); ++node) {
      if (states_[node] == State::kNew) VisitFrom(node);
    }
  }

  // Every node, after all it reads.
  const std::vector<std::size_t>& order() const { return order_; }

 private:
  enum class State : std::uint8_t { kNew, kOpen, kDone };
  struct Visit {
    std::size_t node;
    std::vector<std::size_t> reads;
    std::size_t next = 0;
  };

  // Depth first with a stack of its own: a chain of definitions may be longer than the machine's stack.
  void VisitFrom(std::size_t root) {
    Open(root);
    while (!path_.empty()) {
      Visit& visit = path_.back();
      if (visit.next == visit.reads.size()) {
        states_[visit.node] = State::kDone;
        order_.push_back(visit.node);
        path_.pop_back();
        continue;
      }
      const std::size_t read = visit.reads[visit.next++];
      if (states_[read] == State::kOpen) ReportCircle(read);
      if (states_[read] == State::kNew) Open(read);
    }
  }

  void Open(std::size_t node) {
    states_[node] = State::kOpen;
    path_.push_back({node, ReadsOf(node)});
  }

  const Formula* FormulaOf(std::size_t node) const {
    if (node >= catalog_.facts.size()) return &catalog_.definitions[node - catalog_.facts.size()].formula;
    const Fact& fact = catalog_.facts[node];
    return fact.applies ? &*fact.applies : nullptr;
  }

  std::vector<std::size_t> ReadsOf(std::size_t node) const {
    std::vector<std::size_t> reads;
    const Formula* formula = FormulaOf(node);
    if (formula == nullptr) return reads;
    for (const Binding& binding : BindingsRead(*formula, catalog_.environment)) {
      const std::size_t index = static_cast<std::size_t>(binding.index);
      if (binding.symbol == Symbol::kFact) reads.push_back(index);
      if (binding.symbol == Symbol::kDefinition) reads.push_back(catalog_.facts.size() + index);
    }
    return reads;
  }

  std::string NameOf(std::size_t node) const {
    const bool fact = node < catalog_.facts.size();
    const std::size_t index = fact ? node : node - catalog_.facts.size();
    const Owner of = fact ? catalog_.facts[index].of : catalog_.definitions[index].of;
    return std::string(PrefixOf(of)) + "." + (fact ? catalog_.facts[index].id : catalog_.definitions[index].id);
  }

  // `first` is open, so the path leads from it to the last visit and back.
  void ReportCircle(std::size_t first) {
    std::string circle;
    bool inside = false;
    for (const Visit& visit : path_) {
      inside = inside || visit.node == first;
      if (inside) circle += NameOf(visit.node) + " -> ";
    }
    problems_.Add(FormulaOf(first)->place, "circular-definition", "this is defined by itself: " + circle + NameOf(first));
  }

  const Catalog& catalog_;
  Problems& problems_;
  std::vector<State> states_;
  std::vector<Visit> path_;
  std::vector<std::size_t> order_;
};

void Renumber(Names& names, const std::vector<int>& moved) {
  for (auto& [name, binding] : names) {
    if (binding.symbol == Symbol::kDefinition) binding.index = moved[static_cast<std::size_t>(binding.index)];
  }
}

}  // namespace

void OrderByDependency(Draft& draft) {
  Catalog& catalog = draft.catalog;
  const DependencyOrder order(catalog, draft.problems);
  const std::size_t facts = catalog.facts.size();
  std::vector<Definition> definitions;
  std::vector<int> moved(catalog.definitions.size());
  for (const std::size_t node : order.order()) {
    if (node < facts) {
      catalog.fact_order.push_back(static_cast<int>(node));
    } else {
      moved[node - facts] = static_cast<int>(definitions.size());
      definitions.push_back(std::move(catalog.definitions[node - facts]));
    }
  }
  catalog.definitions = std::move(definitions);
  Renumber(catalog.environment.household, moved);
  Renumber(catalog.environment.person, moved);
}

}  // namespace ventanilla
