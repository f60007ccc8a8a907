#include "diagnostics/json_scan.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "diagnostics/excerpt.h"
#include "diagnostics/json.h"
#include "diagnostics/text.h"
#include "diagnostics/utf8.h"

namespace ventanilla {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::size_t SkipSpace(std::string_view text, std::size_t at) { return std::min(text.find_first_not_of(" \t\r\n", at), text.size()); }

char CharAt(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

// From the opening quote to behind the closing one.
std::size_t SkipString(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

std::size_t SkipValue(std::string_view text, std::size_t at) {
  int depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = SkipString(text, at);
    } else if (c == '{' || c == '[') {
      ++depth;
      ++at;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return at;
      --depth;
      ++at;
    } else if (depth == 0) {
      return std::min(text.find_first_of(" \t\r\n,]}", at), text.size());
    } else {
      ++at;
      continue;
    }
    if (depth == 0) return at;
  }
  return at;
}

std::uint32_t HexAt(std::string_view text, std::size_t at) {
  std::uint32_t code = 0;
  for (std::size_t i = at; i < at + 4 && DigitValue(CharAt(text, i)) < 16; ++i) code = code * 16 + DigitValue(CharAt(text, i));
  return code;
}

// Appends what one character or escape at `at` stands for; returns the place behind it.
std::size_t DecodeOne(std::string_view text, std::size_t at, std::string& decoded) {
  if (text[at] != '\\') {
    decoded += text[at];
    return at + 1;
  }
  constexpr std::string_view kEscapes = "bfnrt";
  constexpr std::string_view kMeanings = "\b\f\n\r\t";
  const char escape = CharAt(text, at + 1);
  if (escape != 'u') {
    const std::size_t index = kEscapes.find(escape);
    decoded += index == std::string_view::npos ? escape : kMeanings[index];
    return at + 2;
  }
  const std::uint32_t high = HexAt(text, at + 2);
  if (high < 0xD800 || high > 0xDFFF) {
    AppendCodePoint(decoded, high);
    return at + 6;
  }
  const std::uint32_t low = HexAt(text, at + 8);
  if (high <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF) AppendCodePoint(decoded, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
  return at + 12;
}

// The string whose opening quote is at `begin` and that ends before `end`.
std::string Decode(std::string_view text, std::size_t begin, std::size_t end) {
  std::string decoded;
  for (std::size_t at = begin + 1; at + 1 < end;) at = DecodeOne(text, at, decoded);
  return decoded;
}

// The next step of a pointer "/a~1b/0", decoded; takes it off.
std::string TakeStep(std::string_view& pointer) {
  const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
  std::string step;
  for (std::size_t i = 1; i < end; ++i) {
    const bool escape = pointer[i] == '~' && i + 1 < end;
    step += escape ? (pointer[++i] == '1' ? '/' : '~') : pointer[i];
  }
  pointer.remove_prefix(end);
  return step;
}

// The members of an object or list, one after the other.
struct Members {
  std::string_view text;
  std::size_t at;  // behind the bracket or the last member
  bool object;

  // False behind the last one, or where the text goes wrong.
  bool Next(ValuePlace& place) {
    at = SkipSpace(text, at);
    if (CharAt(text, at) == ',') at = SkipSpace(text, at + 1);
    if (at >= text.size() || text[at] == '}' || text[at] == ']') return false;
    if (object) {
      if (text[at] != '"') return false;
      place.key_begin = at;
      place.key_end = SkipString(text, at);
      place.found = true;
      at = SkipSpace(text, place.key_end);
      place.begin = place.end = at;
      if (CharAt(text, at) != ':') return true;
      at = SkipSpace(text, at + 1);
    }
    place.found = true;
    place.begin = at;
    at = place.end = SkipValue(text, at);
    if (place.end == place.begin) at = text.size();
    return true;
  }
};

}  // namespace

ValuePlace FindValue(std::string_view text, std::string_view pointer, int occurrence) {
  ValuePlace place;
  place.begin = SkipSpace(text, text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
  place.end = SkipValue(text, place.begin);
  place.found = place.begin < text.size();
  while (place.found && !pointer.empty()) {
    const std::string step = TakeStep(pointer);
    const char opening = CharAt(text, place.begin);
    Members members{text, place.begin + 1, opening == '{'};
    place = {};
    if (opening != '{' && opening != '[') break;
    int left = pointer.empty() && members.object ? occurrence : 1;
    std::size_t index = 0;
    for (ValuePlace member; members.Next(member); member = {}) {
      const std::string name = members.object ? Decode(text, member.key_begin, member.key_end) : std::to_string(index++);
      if (name != step || --left > 0) continue;
      place = member;
      break;
    }
  }
  return place;
}

Position LocateValue(std::string_view text, std::string_view pointer) {
  const ValuePlace place = FindValue(text, pointer, 1);
  return place.found ? PositionAt(text, place.begin) : Position{};
}

Position LocateInString(std::string_view text, std::string_view pointer, std::size_t offset) {
  const ValuePlace place = FindValue(text, pointer, 1);
  if (!place.found || CharAt(text, place.begin) != '"') return place.found ? PositionAt(text, place.begin) : Position{};
  std::string decoded;
  std::size_t at = place.begin + 1;
  while (at + 1 < place.end) {
    const std::size_t next = DecodeOne(text, at, decoded);
    if (decoded.size() > offset) break;
    at = next;
  }
  return PositionAt(text, at);
}

}  // namespace ventanilla
