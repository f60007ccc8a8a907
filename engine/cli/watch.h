// Work that is done again whenever a catalog changes.
#pragma once

#include <functional>
#include <string>

namespace ventanilla {

// Runs `once` now, and again whenever a *.json of the catalog or of what it extends was changed, added or removed. Each time the hour stands first, and
// a terminal shows nothing else. Ends only with the process.
[[noreturn]] int Watch(const std::string& folder, const std::function<int()>& once);

}  // namespace ventanilla
