// Decimal text to double and back, exactly, without the C library's long doubles (they cost 8 KB of WebAssembly).
#pragma once

#include <string>
#include <string_view>

namespace ventanilla {

// The double nearest to `text`, ties to even: digits with an optional sign, fraction and exponent, as in "-12.5e-3".
// Infinite when it is beyond the largest double. `text` must be of that form.
double ReadReal(std::string_view text);

// A text that reads back as the same double, of as few digits as possible: "41057.2", "3.0", "1e-05". `value` must be finite.
std::string PrintReal(double value);

}  // namespace ventanilla
