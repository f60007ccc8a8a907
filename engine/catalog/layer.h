// The files of a catalog as trees, and what is known of them without reading the catalog: lists, and what has a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/weave.h"

namespace ventanilla {

// Lists that an overlay goes on with.
struct ListRow {
  std::string_view path;  // of the file, or of the folder when it ends with '/'
  const char* list;
  const char* what;       // its elements have ids: for messages, and for what shares its ids; nothing where they have none
};
const ListRow* FindList(std::string_view path, std::string_view key);

struct Tree {
  const SourceFile* file = nullptr;
  Json json;
};
using Layer = std::vector<Tree>;

// Parses all files; what is wrong is added to the errors.
Layer ParseLayer(const std::vector<SourceFile>& files, Diagnostics& errors);

const Tree* FindTree(const Layer& layer, std::string_view path);

// A member of an object, an element's text. Nothing where there is none, whatever the value is.
const Json* MemberOf(const Json& value, const char* key);
std::string_view TextOf(const Json& value, const char* key);
// A list's elements; none of any other value.
const std::vector<Json>& ItemsOf(const Json* value);

// Something that has a name of its own.
struct Named {
  std::string name;  // "household.region", "document id-card": one for each thing of a catalog
  std::string what;  // `the fact "household.region"`
  const SourceFile* file = nullptr;
  std::string pointer;
};
std::vector<Named> NamesOf(const Layer& layer);

}  // namespace ventanilla
