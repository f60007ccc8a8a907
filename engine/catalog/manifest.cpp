#include "catalog/draft.h"

namespace ventanilla {

void ReadManifest(const JsonNode& file, Draft& draft) {
  const Object manifest(file, {"id", "version", "languages", "currency", "licence", "contact", "valid"});
  draft.catalog.id = KebabId(manifest.Need("id")).value_or("");
  draft.catalog.version = manifest.Need("version").Text().value_or("");
  for (const JsonNode& language : manifest.Get("languages").SomeItems()) language.Text();
  for (const std::string_view key : {"currency", "licence", "contact"}) manifest.Get(key).Text();

  const Object valid(manifest.Need("valid"), {"from", "to"});
  const auto from = valid.Need("from").Day();
  const auto to = valid.Need("to").Day();
  if (!from || !to) return;
  if (*from > *to) {
    valid.node().Report("wrong-range", "a catalog cannot be valid from a day after its last one");
    return;
  }
  draft.catalog.valid_from = *from;
  draft.catalog.valid_to = *to;
  draft.valid_known = true;
}

}  // namespace ventanilla
