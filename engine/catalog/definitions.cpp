#include <utility>

#include "catalog/draft.h"
#include "catalog/formulas.h"

namespace ventanilla {

void ReadDefinitions(const JsonNode& file, Draft& draft) {
  const Object object(file, {"definitions"});
  for (const JsonNode& item : object.Need("definitions").Items()) {
    const Object source(item, {"id", "of", "formula"});
    Definition definition;
    const JsonNode id_node = source.Need("id");
    const auto id = SnakeId(id_node);
    const auto of = ReadOwner(source.Need("of"));
    definition.id = id.value_or("");
    definition.of = of.value_or(Owner::kHousehold);
    Formula formula = ReadFormula(source.Need("formula"));
    if (of) definition.formula = std::move(formula);
    if (id && of) {
      const int index = static_cast<int>(draft.catalog.definitions.size());
      BindOwned(id_node, *of, *id, {.symbol = Symbol::kDefinition, .index = index, .type = {}}, draft.catalog.environment);
    }
    draft.catalog.definitions.push_back(std::move(definition));
  }
}

}  // namespace ventanilla
