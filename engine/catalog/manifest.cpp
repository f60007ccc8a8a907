#include "catalog/draft.h"

namespace ventanilla {

void ReadManifest(const JsonNode& file, Draft& draft) {
  static constexpr Key kKeys[] = {kSchemaKey,
                                  {"id"},
                                  {"version"},
                                  {"languages", Holds::kTexts},
                                  {"drafts", Holds::kTexts},
                                  {"currency", Holds::kText},
                                  {"licence", Holds::kText},
                                  {"contact", Holds::kText},
                                  {"valid"}};
  static constexpr Key kValidKeys[] = {{"from"}, {"to"}};
  Catalog& catalog = draft.catalog;
  const Object manifest(file, kKeys);
  catalog.id = KebabId(manifest.Need("id"));
  catalog.version = manifest.Need("version").Text();

  const Object valid(manifest.Need("valid"), kValidKeys);
  const bool from = valid.Need("from").Day(catalog.valid_from);
  const bool to = valid.Need("to").Day(catalog.valid_to);
  draft.valid_known = from && to && catalog.valid_from <= catalog.valid_to;
  if (from && to && !draft.valid_known) {
    valid.node().Report("wrong-range", "a catalog cannot be valid from a day after its last one");
  }
}

}  // namespace ventanilla
