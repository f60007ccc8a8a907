// The one engine of a WebAssembly instance that answers a citizen in texts.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "engine.h"

namespace ventanilla {

inline std::optional<Engine> engine;

// A catalog that is refused leaves the one before it in place.
inline std::string LoadText(std::string bundle) {
  Result<Engine> loaded = Engine::LoadBundle(std::move(bundle));
  if (!loaded.ok()) return PrintErrors(loaded.errors());
  engine.emplace(std::move(*loaded));
  return engine->Describe();
}

inline std::string NoCatalog() {
  return PrintErrors({{.code = "no-catalog", .message = "There is no catalog to assess by.", .mend = "Load one first."}});
}

}  // namespace ventanilla
