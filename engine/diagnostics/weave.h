// JSON texts put together from parts of others, each on lines of its own in its own columns, so that messages about the whole can be told
// about the text that each part came from.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "diagnostics/json.h"

namespace ventanilla {

// Where lines of a text came from.
struct Origin {
  int line = 1;         // the first of them, 1-based; they go on to the next origin
  std::string file{};   // as messages name it
  int from = 1;         // the line of `file` that this one is
  std::string here{};   // what stands here under this pointer ...
  std::string there{};  // ... stands in `file` under this one
};

// A file by the path under which the engine knows it.
struct SourceFile {
  std::string path;                 // relative to the catalog: "facts.json", "programs/pgu.json"
  std::string text;
  std::vector<Origin> origins{};    // none: messages name it by its path, and it came from nowhere else
};

// A part of a file.
struct Part {
  const SourceFile* file = nullptr;
  std::string pointer{};
};

// Changes of one JSON text.
struct Edits {
  std::set<std::string> dropped{};                                       // elements and members, by pointer
  std::map<std::string, std::vector<Part>> appended{};                   // by pointer of the list
  std::map<std::string, std::map<std::string, Part>> members{};          // by pointer of the object, then by key; instead of what has it
};

// The text with the changes made; what is in none of them is left as it was written. The file and the parts are JSON that parses.
SourceFile Weave(const SourceFile& file, const Edits& edits);

// The same message, about the text from which the place came.
Diagnostic Retell(Diagnostic diagnostic, const SourceFile& file);
// Of messages about any of the files.
Diagnostics Retell(Diagnostics diagnostics, const std::vector<SourceFile>& files);

// As At() of a source text, retold.
Diagnostic At(const SourceFile& file, std::string_view pointer, std::string_view code, std::string_view message, std::string_view mend = {});

// "../cl/facts.json:12:7"
std::string PlaceName(const SourceFile& file, std::string_view pointer);

}  // namespace ventanilla
