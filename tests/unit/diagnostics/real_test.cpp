#include "diagnostics/real.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>

#include "unit/catch.h"

namespace ventanilla::test {
namespace {

bool SameAsLibrary(const std::string& text) {
  const double ours = ReadReal(text);
  const double theirs = std::strtod(text.c_str(), nullptr);
  return ours == theirs && std::signbit(ours) == std::signbit(theirs);
}

TEST_CASE("A short decimal is the nearest double") {
  CHECK(ReadReal("41057.2") == 41057.2);
  CHECK(ReadReal("-12.5e-3") == -0.0125);
  CHECK(ReadReal(".5") == 0.5);
  CHECK(std::signbit(ReadReal("-0.0")));
}

TEST_CASE("Halfway between two doubles the even one counts, and one digit far behind decides otherwise") {
  CHECK(ReadReal("9007199254740993") == 9007199254740992.0);
  CHECK(ReadReal("9007199254740993." + std::string(900, '0') + "1") == 9007199254740994.0);
}

TEST_CASE("The ends of the range are those of double") {
  CHECK(ReadReal("1.7976931348623158e308") == 1.7976931348623157e308);
  CHECK(std::isinf(ReadReal("1.7976931348623159e308")));
  CHECK(std::isinf(ReadReal("1e99999999999")));
  CHECK(ReadReal("2.4703282292062328e-324") == 5e-324);
  CHECK(ReadReal("2.4703282292062327e-324") == 0);
  CHECK(ReadReal("1e-99999999999") == 0);
  CHECK(ReadReal("0e99999999999") == 0);
}

TEST_CASE("Any decimal reads as the C library reads it") {
  std::mt19937_64 random(7);
  const auto below = [&random](std::uint64_t limit) { return random() % limit; };
  const auto digits = [&below](std::uint64_t most) {
    std::string text;
    for (std::uint64_t left = 1 + below(most); left > 0; --left) text += static_cast<char>('0' + below(10));
    return text;
  };
  for (int i = 0; i < 20000; ++i) {
    const std::string text = digits(25) + "." + digits(i % 50 == 0 ? 900 : 25) + "e" + std::to_string(static_cast<int>(below(680)) - 340);
    INFO(text);
    REQUIRE(SameAsLibrary(text));
  }
}

TEST_CASE("A double prints in as few digits as tell it apart") {
  CHECK(PrintReal(0) == "0.0");
  CHECK(PrintReal(-0.0) == "-0.0");
  CHECK(PrintReal(3) == "3.0");
  CHECK(PrintReal(41057.2) == "41057.2");
  CHECK(PrintReal(-0.0125) == "-0.0125");
  CHECK(PrintReal(0.1 + 0.2) == "0.30000000000000004");
  CHECK(PrintReal(9007199254740993.0) == "9.007199254740992e+15");
  CHECK(PrintReal(123456789012345.0) == "123456789012345.0");
  CHECK(PrintReal(0.0001) == "0.0001");
  CHECK(PrintReal(0.00001) == "1e-05");
  CHECK(PrintReal(1e100) == "1e+100");
  CHECK(PrintReal(1.7976931348623157e308) == "1.7976931348623157e+308");
  CHECK(PrintReal(5e-324) == "5e-324");
}

TEST_CASE("Any double that is printed reads back as itself, and no shorter text does") {
  std::mt19937_64 random(8);
  for (int i = 0; i < 5000; ++i) {
    const std::uint64_t bits = random();
    double value;
    static_assert(sizeof value == sizeof bits);
    std::memcpy(&value, &bits, sizeof value);
    if (!std::isfinite(value)) continue;
    const std::string text = PrintReal(value);
    INFO(text);
    REQUIRE(ReadReal(text) == value);
    char shorter[40];
    const std::string_view significand = std::string_view(text).substr(std::min(text.find_first_of("123456789"), text.size()));
    const std::string_view before = significand.substr(0, significand.find('e'));
    const auto digits = std::count_if(before.begin(), before.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits < 2 || text.ends_with(".0")) continue;
    std::snprintf(shorter, sizeof shorter, "%.*e", static_cast<int>(digits) - 2, value);
    REQUIRE(std::strtod(shorter, nullptr) != value);
  }
}

}  // namespace
}  // namespace ventanilla::test
