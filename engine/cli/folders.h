// The folders of a catalog: its own, and of an overlay those that it extends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine.h"

namespace ventanilla {

// The whole text of a file, or nothing when it cannot be read. "-" is standard input.
std::optional<std::string> ReadText(const std::string& path);

// The catalog in a folder.
struct CatalogFolders {
  std::vector<std::string> folders;         // its own, then that of its base, and so on, as far as they could be read
  Result<std::vector<SourceFile>> files;    // every *.json below them, as one catalog; sorted
};

// Messages name files of the base by their path from the catalog's own folder: "../cl/facts.json".
CatalogFolders ReadCatalogFolder(const std::string& folder);

}  // namespace ventanilla
