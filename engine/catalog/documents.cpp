#include "catalog/draft.h"

namespace ventanilla {

void ReadDocuments(const JsonNode& file, Draft& draft) {
  static constexpr Key kKeys[] = {kSchemaKey, {"documents"}};
  static constexpr Key kDocumentKeys[] = {{"id"}};
  const Object object(file, kKeys);
  const JsonNode documents = object.Need("documents");
  for (const JsonNode item : documents.Items()) {
    const Object document(item, kDocumentKeys);
    draft.documents.Read(document.Need("id"));
  }
}

}  // namespace ventanilla
