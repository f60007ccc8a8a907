#include "catalog/draft.h"

namespace ventanilla {

void ReadDocuments(const JsonNode& file, Draft& draft) {
  const Object object(file, {"documents"});
  for (const JsonNode& item : object.Need("documents").Items()) {
    const Object document(item, {"id"});
    const JsonNode id_node = document.Need("id");
    if (const auto id = KebabId(id_node)) draft.documents.Add(id_node, *id);
  }
}

}  // namespace ventanilla
