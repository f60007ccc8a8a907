// What else the engine says of one household, for JavaScript: JSON text in, JSON text out. explore.js is the only caller. A module of its own:
// a phone needs it only after the first result.
#include <cstddef>
#include <string>
#include <string_view>

#include <emscripten/emscripten.h>

#include "wasm/loaded.h"
#include "wasm/texts.h"

namespace ventanilla {
namespace {

// The household's text, and the one or two that follow it.
struct Texts {
  std::string all = TakeText();
  std::size_t household, second;

  std::string_view Household() const { return std::string_view(all).substr(0, household); }
  std::string_view Second() const { return std::string_view(all).substr(household, second); }
  std::string_view Third() const { return std::string_view(all).substr(household + second); }
};

using Verb = std::string (Engine::*)(std::string_view, std::string_view, std::string_view) const;

const char* Ask(Verb verb, const Texts& texts) {
  return Answer(engine ? ((*engine).*verb)(texts.Household(), texts.Second(), texts.Third()) : NoCatalog());
}

}  // namespace
}  // namespace ventanilla

using namespace ventanilla;

// Numbers are the bytes of the texts in text_room(), but for the last one.
extern "C" {

EMSCRIPTEN_KEEPALIVE const char* load() { return Answer(LoadText(TakeText())); }

EMSCRIPTEN_KEEPALIVE const char* timeline(std::size_t household, std::size_t until) {
  const Texts texts{.household = household, .second = until};
  return Answer(engine ? engine->Timeline(texts.Household(), texts.Second()) : NoCatalog());
}

EMSCRIPTEN_KEEPALIVE const char* changes(std::size_t household, std::size_t program) { return Ask(&Engine::Changes, {.household = household, .second = program}); }

EMSCRIPTEN_KEEPALIVE const char* denial(std::size_t household, std::size_t program) { return Ask(&Engine::Denial, {.household = household, .second = program}); }

EMSCRIPTEN_KEEPALIVE const char* cliffs(std::size_t household, std::size_t fact) { return Ask(&Engine::Cliffs, {.household = household, .second = fact}); }
}
