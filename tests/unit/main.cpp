// Catch2 2 makes main() here; version 3 brings its own in Catch2Main.
#if __has_include(<catch2/catch.hpp>)
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
