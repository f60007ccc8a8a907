// One catalog out of two: an overlay adds to its base, and says so. Texts in, texts out; what the engine loads knows nothing of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/weave.h"

namespace ventanilla {

// "extends" of catalog.json: the id of the base, and its folder as seen from the folder of the overlay.
struct Extends {
  std::string id;
  std::string folder;
};

// What a catalog extends; nothing where it stands by itself. `files` are its own.
Result<std::optional<Extends>> ReadExtends(const std::vector<SourceFile>& files);

// The catalog that `overlay` makes of `base`, which may be made of overlays itself. Messages about it name the texts it came from.
//
// Lists of facts, groups, constraints, definitions, parameters, documents, homes, draws and cases go on with those of the overlay; its programs
// stand beside the others. What is in both is an error that names both places: nothing is defined twice in silence. On purpose:
// - catalog.json names its own id, version and title; every other key is the base's unless it is there too. It may be valid for fewer days
//   and speak more languages.
// - "overrides" of parameters.json gives a parameter of the base another history: values, until, after.
// - "leave_out" of catalog.json names programs and cases of the base. With a program goes what is said about it: exclusions, what
//   cases expect of it, and that somebody receives it in cases and draws. A formula that reads who receives it is an error. The overlay may have
//   a program with the same id; then only what cases expect of the old one goes.
Result<std::vector<SourceFile>> PutOver(const std::vector<SourceFile>& base, const std::vector<SourceFile>& overlay);

}  // namespace ventanilla
