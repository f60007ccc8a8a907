// The engine for JavaScript: JSON text in, JSON text out. engine.js is the only caller.
#include <optional>
#include <string>
#include <utility>

#include <emscripten/bind.h>

#include "engine.h"

namespace ventanilla {
namespace {

// One per WebAssembly instance.
std::optional<Engine> engine;

// A catalog that is refused leaves the one before it in place.
std::string LoadText(std::string bundle) {
  Result<Engine> loaded = Engine::LoadBundle(std::move(bundle));
  if (!loaded.ok()) return PrintErrors(loaded.errors());
  engine.emplace(std::move(*loaded));
  return engine->Describe();
}

std::string AssessText(const std::string& household) {
  if (!engine) {
    return PrintErrors({{.code = "no-catalog", .message = "There is no catalog to assess by.", .mend = "Load one first."}});
  }
  return engine->Assess(household);
}

}  // namespace
}  // namespace ventanilla

EMSCRIPTEN_BINDINGS(ventanilla) {
  emscripten::function("load", &ventanilla::LoadText);
  emscripten::function("assess", &ventanilla::AssessText);
}
