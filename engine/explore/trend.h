// Which way something goes.
#pragma once

#include <cstdint>

namespace ventanilla {

// A truth from false over open to true goes up. kMixed: nothing is known.
enum class Trend : std::uint8_t { kStill, kUp, kDown, kMixed };

inline Trend Against(Trend trend) { return trend == Trend::kUp ? Trend::kDown : trend == Trend::kDown ? Trend::kUp : trend; }

inline Trend Both(Trend a, Trend b) { return a == Trend::kStill || a == b ? b : b == Trend::kStill ? a : Trend::kMixed; }

// Moves only if something else does, and then anyhow.
inline Trend Anyhow(Trend trend) { return trend == Trend::kStill ? trend : Trend::kMixed; }

}  // namespace ventanilla
