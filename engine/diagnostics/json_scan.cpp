#include "diagnostics/json_scan.h"

#include <algorithm>
#include <string>
#include <utility>

#include "diagnostics/excerpt.h"
#include "diagnostics/json.h"
#include "diagnostics/json_lexer.h"

namespace ventanilla {
namespace {

// Reads on to the end of the value that `token` begins.
void Skip(JsonLexer& lexer, JsonToken token) {
  for (int depth = 0; token != JsonToken::kEnd && token != JsonToken::kError; token = lexer.Next()) {
    if (token == JsonToken::kOpenList || token == JsonToken::kOpenObject) ++depth;
    if (token == JsonToken::kCloseList || token == JsonToken::kCloseObject) --depth;
    if (depth <= 0) return;
  }
}

// Takes the first step off a pointer, when it is this one ("/a~1b").
bool TakeStep(std::string_view& pointer, std::string_view step) {
  const std::string_view rest = pointer.substr(std::min(step.size(), pointer.size()));
  if (!pointer.starts_with(step) || (!rest.empty() && rest.front() != '/')) return false;
  pointer = rest;
  return true;
}

// From the opening bracket of a list or object to the member that the pointer's first step names, which it takes off. Returns the
// first token of that member; the end where there is none.
JsonToken Enter(JsonLexer& lexer, bool object, std::string_view& pointer) {
  for (std::size_t index = 0;; ++index) {
    JsonToken token = lexer.Next();
    const std::string step = object ? Join("", lexer.text()) : Join("", index);
    if (object && (token != JsonToken::kText || lexer.Next() != JsonToken::kColon)) break;
    if (object) token = lexer.Next();
    if (TakeStep(pointer, step)) return token;
    Skip(lexer, token);
    if (lexer.Next() != JsonToken::kComma) break;
  }
  return JsonToken::kEnd;
}

}  // namespace

ValuePlace FindValue(std::string_view text, std::string_view pointer) {
  JsonLexer lexer(text);
  JsonToken token = lexer.Next();
  while (!pointer.empty()) {
    const bool object = token == JsonToken::kOpenObject;
    if (!object && token != JsonToken::kOpenList) return {};
    token = Enter(lexer, object, pointer);
  }
  if (token > JsonToken::kOpenObject) return {};  // it begins no value
  ValuePlace place{.found = true, .begin = lexer.begin()};
  Skip(lexer, token);
  place.end = lexer.read();
  return place;
}

std::vector<ChildPlace> ChildrenOf(std::string_view text, const ValuePlace& place) {
  const std::string_view inside = text.substr(0, place.end);
  JsonLexer lexer(inside.substr(place.begin));
  const JsonToken opened = lexer.Next();
  const bool object = opened == JsonToken::kOpenObject;
  std::vector<ChildPlace> children;
  if (!object && opened != JsonToken::kOpenList) return children;
  do {
    ChildPlace child;
    JsonToken token = lexer.Next();
    if (object && token == JsonToken::kText) {
      child.key = lexer.text();
      if (lexer.Next() != JsonToken::kColon) break;
      token = lexer.Next();
    }
    if (token > JsonToken::kOpenObject) break;  // it begins no value
    child.place = {.found = true, .begin = place.begin + lexer.begin()};
    Skip(lexer, token);
    child.place.end = place.begin + lexer.read();
    children.push_back(std::move(child));
  } while (lexer.Next() == JsonToken::kComma);
  return children;
}

Position LocateValue(std::string_view text, std::string_view pointer) {
  const ValuePlace place = FindValue(text, pointer);
  return place.found ? PositionAt(text, place.begin) : Position{};
}

Position LocateInString(std::string_view text, std::string_view pointer, std::size_t offset) {
  const ValuePlace place = FindValue(text, pointer);
  if (!place.found) return {};
  JsonLexer lexer(text.substr(place.begin));
  return PositionAt(text, place.begin + lexer.FindInText(offset));
}

}  // namespace ventanilla
