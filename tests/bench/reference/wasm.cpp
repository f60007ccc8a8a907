// The reference for WebAssembly: JavaScript writes columns where allocate() says, and reads what screen() wrote.
#include <cstdlib>

#include "reference.h"

extern "C" {

__attribute__((export_name("allocate"))) void* Allocate(std::int32_t bytes) { return std::malloc(static_cast<std::size_t>(bytes)); }

__attribute__((export_name("screen"))) void Screen(const void* const* columns, std::int32_t households, std::int32_t programs,
                                                   std::uint8_t* out) {
  ScreenReference(columns, households, programs, out);
}

}  // extern "C"
