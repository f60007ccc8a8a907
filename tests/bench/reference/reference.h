// The generated programs (languages/cpp.mjs), and how both builds run them.
#pragma once

#include <cstdint>

// Writes 1 to out[h] for every household h of [first, last) that may get the program, else 0. columns[0] holds where the people of
// each household begin, the others are those of reference/columns.mjs.
using Program = void (*)(const void* const* columns, std::int32_t first, std::int32_t last, std::uint8_t* out);
extern const Program kPrograms[];

// The first `programs` over all households, block by block: the columns of a block stay in the cache. out: a row of households for
// each program.
inline void ScreenReference(const void* const* columns, std::int32_t households, std::int32_t programs, std::uint8_t* out) {
  constexpr std::int32_t kBlock = 1024;
  for (std::int32_t first = 0; first < households; first += kBlock) {
    const std::int32_t last = households - first < kBlock ? households : first + kBlock;
    for (std::int32_t program = 0; program < programs; ++program) {
      kPrograms[program](columns, first, last, out + static_cast<std::int64_t>(program) * households);
    }
  }
}
