#include "wasm/texts.h"

#include <cstddef>
#include <utility>

#include <emscripten/emscripten.h>

namespace ventanilla {
namespace {

std::string last;

}  // namespace

std::string TakeText() { return std::move(last); }

const char* Answer(std::string text) {
  last = std::move(text);
  return last.c_str();
}

extern "C" {

EMSCRIPTEN_KEEPALIVE char* text_room(std::size_t bytes) {
  last.resize(bytes);
  return last.data();
}

EMSCRIPTEN_KEEPALIVE std::size_t text_size() { return last.size(); }
}

}  // namespace ventanilla
