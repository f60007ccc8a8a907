// Catch2 2 makes main() here; version 3 brings its own in Catch2Main.
#if __has_include(<catch2/catch.hpp>)
#if defined(__GNUC__) && !defined(__clang__)
// g++ 12 with sanitizers warns inside the standard library's <regex>, which Catch2 uses.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
