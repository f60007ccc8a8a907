#include "diagnostics/utf8.h"

namespace ventanilla {
namespace {

struct Form {
  unsigned char lead_mask;
  unsigned char lead;
  std::size_t length;
  std::uint32_t smallest;
};
constexpr Form kForms[] = {{0x80, 0x00, 1, 0x0}, {0xE0, 0xC0, 2, 0x80}, {0xF0, 0xE0, 3, 0x800}, {0xF8, 0xF0, 4, 0x10000}};

unsigned char Byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

}  // namespace

std::size_t CodePointLength(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const unsigned char first = Byte(text, at);
  for (const Form& form : kForms) {
    if ((first & form.lead_mask) != form.lead) continue;
    if (at + form.length > text.size()) return 0;
    std::uint32_t code = first & static_cast<unsigned char>(~form.lead_mask);
    for (std::size_t i = 1; i < form.length; ++i) {
      const unsigned char next = Byte(text, at + i);
      if ((next & 0xC0) != 0x80) return 0;
      code = (code << 6) | (next & 0x3Fu);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return code < form.smallest || code > 0x10FFFF || surrogate ? 0 : form.length;
  }
  return 0;
}

void AppendCodePoint(std::string& text, std::uint32_t code) {
  const auto push = [&text](std::uint32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (code < 0x80) {
    push(code);
  } else if (code < 0x800) {
    push(0xC0 | (code >> 6));
    push(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    push(0xE0 | (code >> 12));
    push(0x80 | ((code >> 6) & 0x3F));
    push(0x80 | (code & 0x3F));
  } else {
    push(0xF0 | (code >> 18));
    push(0x80 | ((code >> 12) & 0x3F));
    push(0x80 | ((code >> 6) & 0x3F));
    push(0x80 | (code & 0x3F));
  }
}

}  // namespace ventanilla
