#include "assess/text_parts.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "assess/json_writer.h"
#include "language/number.h"

namespace ventanilla {

void AppendField(std::string_view field, std::string& out) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void AppendText(std::string_view text, std::string& out) {
  const auto plain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; };
  if (std::all_of(text.begin(), text.end(), plain)) {
    (out += '"').append(text) += '"';
  } else {
    JsonWriter writer;
    out += writer.Text(text).text();
  }
}

void AppendScaled(double scaled, int decimals, std::string& out) {
  if (decimals > 0) {
    out += PrintScaled(scaled, decimals);
    return;
  }
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, static_cast<std::int64_t>(scaled));
  out.append(digits, end.ptr);
}

}  // namespace ventanilla
