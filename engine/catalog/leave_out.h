// What goes from a catalog when an overlay leaves out a program or a case of it.
#pragma once

#include <map>
#include <set>
#include <string>

#include "catalog/layer.h"

namespace ventanilla {

// What an overlay does to its base.
struct Changes {
  std::map<std::string, Edits> edits{};  // by path
  std::set<std::string> removed{};       // paths
};

// Reads "leave_out" of the overlay's catalog.json.
void LeaveOut(const Layer& base, const Layer& overlay, Changes& changes, Diagnostics& errors);

}  // namespace ventanilla
