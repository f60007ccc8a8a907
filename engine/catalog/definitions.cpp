#include "catalog/draft.h"
#include "catalog/formulas.h"

namespace ventanilla {
namespace {

void ReadDefinition(const JsonNode& item, int index, Definition& definition, Environment& environment) {
  static constexpr Key kKeys[] = {{"id"}, {"of"}, {"formula"}};
  const Object source(item, kKeys);
  const JsonNode id = source.Need("id");
  definition.id = SnakeId(id);
  const bool owned = ReadOwner(source.Need("of"), definition.of);
  ReadFormula(source.Need("formula"), definition.formula);
  if (!owned) {
    definition.formula.text.clear();  // nobody can say what it may read
  } else if (!definition.id.empty()) {
    BindOwned(id, definition.of, definition.id, {.symbol = Symbol::kDefinition, .index = index, .type = {}}, environment);
  }
}

}  // namespace

void ReadDefinitions(const JsonNode& file, Draft& draft) {
  static constexpr Key kKeys[] = {kSchemaKey, {"definitions"}};
  const Object object(file, kKeys);
  const JsonNode definitions = object.Need("definitions");
  int index = 0;
  ReadList(definitions.Items(), draft.catalog.definitions, [&](const JsonNode& item, Definition& definition) {
    ReadDefinition(item, index++, definition, draft.catalog.environment);
  });
}

}  // namespace ventanilla
