// The engine for JavaScript: JSON text in, JSON text out. engine.js is the only caller.
#include <string>

#include <emscripten/bind.h>

#include "wasm/loaded.h"

namespace ventanilla {
namespace {

std::string AssessText(const std::string& household) { return engine ? engine->Assess(household) : NoCatalog(); }

}  // namespace
}  // namespace ventanilla

EMSCRIPTEN_BINDINGS(ventanilla) {
  emscripten::function("load", &ventanilla::LoadText);
  emscripten::function("assess", &ventanilla::AssessText);
}
