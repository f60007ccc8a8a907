#include "catalog/letters.h"

#include <algorithm>
#include <iterator>

namespace ventanilla {
namespace {

struct Span32 {
  std::uint32_t first, last;
};

constexpr Span32 kHidden[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},   {0x115F, 0x1160},   {0x17B4, 0x17B5},
    {0x180B, 0x180F}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0x2800, 0x2800}, {0x3164, 0x3164},   {0xE000, 0xF8FF},
    {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFF}, {0x13430, 0x1345F}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A},
    {0xE0000, 0x10FFFF},
};
constexpr Span32 kMarks[] = {{0x300, 0x36F}, {0x483, 0x489}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE20, 0xFE2F}};
constexpr Span32 kLatinLetters[] = {{'A', 'Z'}, {'a', 'z'}, {0xAA, 0xAA}, {0xBA, 0xBA}, {0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x24F}, {0x1E00, 0x1EFF}};
// Greek, Cyrillic, Armenian, Cherokee, Coptic, Lisu; letters drawn as signs, and the wide and the mathematical ones.
constexpr Span32 kLooksLatin[] = {{0x250, 0x2AF}, {0x370, 0x52F}, {0x531, 0x586}, {0x13A0, 0x13FD}, {0x1C80, 0x1C8F}, {0x1D00, 0x1DBF}, {0x1F00, 0x1FFF},
                                  {0x2100, 0x218F}, {0x2460, 0x24FF}, {0x2C60, 0x2CFF}, {0x2DE0, 0x2DFF}, {0xA4D0, 0xA4FF}, {0xA640, 0xA69F}, {0xA720, 0xA7FF},
                                  {0xAB30, 0xABBF}, {0xFF21, 0xFF5A}, {0x1D400, 0x1D7FF}, {0x1F100, 0x1F1FF}};
// Without the dotless i, the kra and the long s. Behind the letters: ʻ and ʼ, accents, dashes and quotes, money, arrows and signs of arithmetic.
constexpr Span32 kLatinText[] = {{0x20, 0x7E}, {0xA0, 0xAC}, {0xAE, 0x130}, {0x132, 0x137}, {0x139, 0x17E}, {0x218, 0x21B}, {0x2BB, 0x2BC}, {0x300, 0x36F},
                                 {0x1E00, 0x1EFF}, {0x2010, 0x2027}, {0x202F, 0x205E}, {0x20A0, 0x20BF}, {0x2190, 0x22FF}};

template <std::size_t kCount>
bool IsIn(std::uint32_t code, const Span32 (&spans)[kCount]) {
  return std::any_of(std::begin(spans), std::end(spans), [&](const Span32& span) { return span.first <= code && code <= span.last; });
}

}  // namespace

std::uint32_t CodePointAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t index) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[index])); };
  const std::uint32_t lead = byte(at);
  if (lead < 0x80) return lead;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::uint32_t code = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) code = (code << 6) | (byte(at + i) & 0x3Fu);
  return code;
}

bool IsHidden(std::uint32_t code) { return IsIn(code, kHidden); }
bool IsMark(std::uint32_t code) { return IsIn(code, kMarks); }
bool IsLatinLetter(std::uint32_t code) { return IsIn(code, kLatinLetters); }
bool LooksLatin(std::uint32_t code) { return IsIn(code, kLooksLatin); }
bool IsLatinText(std::uint32_t code) { return IsIn(code, kLatinText); }

}  // namespace ventanilla
