// What changed between two editions of a catalog, in plain words.
#pragma once

#include <map>
#include <string>

#include "cli/publication.h"

namespace ventanilla {

// A catalog as it is published.
struct Edition {
  CatalogTree rules;
  std::map<std::string, CatalogTree> words;  // by language, whole
};

// [{"kind", "how", "program", "id", "text": {"es": ...}}]: one for each sentence, first what concerns programs. What only puts texts in other words is
// told once for each program.
CatalogTree ChangesBetween(const Edition& before, const Edition& after);

// The same of a catalog that was never published before.
CatalogTree FirstChanges(const Edition& first);

}  // namespace ventanilla
