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
    for (std::size_t node = 0; node < states_.size(); ++node) VisitFrom(node);
  }

  // Every node, after all it reads.
  const std::vector<std::size_t>& order() const { return order_; }

 private:
  enum class State : std::uint8_t { kNew, kOpen, kDone };

  // Depth first with a stack of its own: a chain of definitions may be longer than the machine's stack.
  void VisitFrom(std::size_t root) {
    stack_.push_back(root);
    while (!stack_.empty()) {
      const std::size_t node = stack_.back();
      stack_.pop_back();
      if (node == kClose) {
        Close();
      } else if (states_[node] == State::kOpen) {
        ReportCircle(node);
      } else if (states_[node] == State::kNew) {
        Open(node);
      }
    }
  }

  void Open(std::size_t node) {
    states_[node] = State::kOpen;
    path_.push_back(node);
    stack_.push_back(kClose);
    PushReads(node);
  }

  void Close() {
    states_[path_.back()] = State::kDone;
    order_.push_back(path_.back());
    path_.pop_back();
  }

  const Formula* FormulaOf(std::size_t node) const {
    if (node >= catalog_.facts.size()) return &catalog_.definitions[node - catalog_.facts.size()].formula;
    const Fact& fact = catalog_.facts[node];
    return fact.applies ? &*fact.applies : nullptr;
  }

  // What it reads, so that the first is visited first.
  void PushReads(std::size_t node) {
    const Formula* formula = FormulaOf(node);
    if (formula == nullptr) return;
    const std::vector<const Binding*> bindings = BindingsRead(*formula, catalog_.environment);
    for (std::size_t i = bindings.size(); i-- > 0;) {
      const std::size_t index = static_cast<std::size_t>(bindings[i]->index);
      if (bindings[i]->symbol == Symbol::kFact) stack_.push_back(index);
      if (bindings[i]->symbol == Symbol::kDefinition) stack_.push_back(catalog_.facts.size() + index);
    }
  }

  std::string NameAt(std::size_t node) const {
    if (node < catalog_.facts.size()) return NameOf(catalog_.facts[node].of, catalog_.facts[node].id);
    const Definition& definition = catalog_.definitions[node - catalog_.facts.size()];
    return NameOf(definition.of, definition.id);
  }

  // `first` is open, so the path leads from it to the last visit and back.
  void ReportCircle(std::size_t first) {
    std::string circle;
    bool inside = false;
    for (const std::size_t node : path_) {
      inside = inside || node == first;
      if (inside) circle += Concat({NameAt(node), " -> "});
    }
    problems_.Add(FormulaOf(first)->place, "circular-definition", "this is defined by itself: {}{}", {circle, NameAt(first)});
  }

  static constexpr std::size_t kClose = ~std::size_t{0};  // on the stack: all that the last of the path reads is done

  const Catalog& catalog_;
  Problems& problems_;
  std::vector<State> states_;
  std::vector<std::size_t> stack_;  // what is still to be looked at, the next one last
  std::vector<std::size_t> path_;   // the open nodes
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
  std::vector<Definition> definitions(catalog.definitions.size());
  std::vector<int> moved(definitions.size());
  int next = 0;
  for (const std::size_t node : order.order()) {
    if (node < facts) {
      catalog.fact_order.push_back(static_cast<int>(node));
    } else {
      definitions[static_cast<std::size_t>(next)] = std::move(catalog.definitions[node - facts]);
      moved[node - facts] = next++;
    }
  }
  catalog.definitions = std::move(definitions);
  Renumber(catalog.environment.household, moved);
  Renumber(catalog.environment.person, moved);
}

}  // namespace ventanilla
