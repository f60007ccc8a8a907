#include "diagnostics/json.h"

#include <cstdint>

#include "diagnostics/excerpt.h"
#include "diagnostics/json_scan.h"
#include "diagnostics/real.h"
#include "diagnostics/text.h"

namespace ventanilla {
Diagnostic At(const SourceText& source, std::string_view pointer, std::string_view code, std::string_view message, std::string_view mend) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.file = source.file;
  diagnostic.pointer = pointer;
  diagnostic.message = message;
  diagnostic.mend = mend;
  const ValuePlace place = FindValue(source.text, diagnostic.pointer);
  if (!place.found) return diagnostic;
  const char first = source.text[place.begin];
  const bool container = first == '{' || first == '[';
  diagnostic.position = PositionAt(source.text, place.begin);
  diagnostic.excerpt = Excerpt(source.text, place.begin, container ? place.begin + 1 : place.end);
  return diagnostic;
}

std::string Join(std::string_view pointer, std::string_view key) {
  std::string joined(pointer);
  joined += '/';
  for (const char c : key) {
    if (c == '~') {
      joined += "~0";
    } else if (c == '/') {
      joined += "~1";
    } else {
      joined += c;
    }
  }
  return joined;
}

std::string Join(std::string_view pointer, std::size_t index) { return Concat({pointer, "/", PrintWhole(index)}); }

std::string PrintNumber(const Json& number) {
  if (number.is_number_unsigned()) return PrintWhole(number.get<std::uint64_t>());
  if (number.is_number_integer()) return PrintWhole(number.get<std::int64_t>());
  return PrintReal(number.get<double>());
}

std::string Describe(const Json& value) {
  switch (value.type()) {
    case Json::value_t::null:
      return "null";
    case Json::value_t::boolean:
      return value.get<bool>() ? "true" : "false";
    case Json::value_t::string:
      return Concat({"the text \"", Presentable(value.get_ref<const std::string&>(), kMaxShownCharacters), "\""});
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float:
      return Concat({"the number ", PrintNumber(value)});
    case Json::value_t::array:
      return value.empty() ? "an empty list" : "a list";
    case Json::value_t::object:
      return value.empty() ? "an empty object" : "an object";
    case Json::value_t::binary:
    case Json::value_t::discarded:
      break;
  }
  return "nothing";
}

}  // namespace ventanilla
