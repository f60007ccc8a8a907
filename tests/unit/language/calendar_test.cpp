#include "language/calendar.h"

#include <random>

#include "unit/catch.h"

namespace ventanilla::test {
namespace {

std::int32_t Day(std::string_view text) { return ParseDay(text).value(); }

TEST_CASE("Days count from 1970") {
  CHECK(Day("1970-01-01") == 0);
  CHECK(Day("2000-03-01") == 11017);
  CHECK(Day("1969-12-31") == -1);
}

TEST_CASE("Every day prints as what it was read from") {
  for (std::int32_t day = Day("0001-01-01"); day <= Day("9999-12-31"); day += 13) {
    REQUIRE(Day(PrintDay(day)) == day);
    REQUIRE(ToDay(ToDate(day)) == day);
  }
}

TEST_CASE("Only a day that exists, written in full, is a day") {
  for (const char* text :
       {"2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-1-1", "2026-01-01 ", "2026/01/01", "+026-01-01", ""}) {
    INFO(text);
    CHECK_FALSE(ParseDay(text).has_value());
  }
  CHECK(ParseDay("2024-02-29").has_value());
}

TEST_CASE("A month that lacks the day ends on its last day") {
  CHECK(PrintDay(AddMonths(Day("2026-01-31"), 1)) == "2026-02-28");
  CHECK(PrintDay(AddMonths(Day("2024-01-31"), 1)) == "2024-02-29");
  CHECK(PrintDay(AddMonths(Day("2026-03-31"), -1)) == "2026-02-28");
  CHECK(PrintDay(AddMonths(Day("2026-11-15"), 14)) == "2028-01-15");
}

TEST_CASE("Who is born on 29 February completes a year on 28 February of a common year") {
  CHECK(CompletedYears(Day("2004-02-29"), Day("2022-02-27")) == 17);
  CHECK(CompletedYears(Day("2004-02-29"), Day("2022-02-28")) == 18);
  CHECK(CompletedYears(Day("2004-02-29"), Day("2024-02-28")) == 19);
  CHECK(CompletedYears(Day("2004-02-29"), Day("2024-02-29")) == 20);
}

TEST_CASE("A year is completed on the birthday, not the day before") {
  CHECK(CompletedYears(Day("1961-03-15"), Day("2026-03-14")) == 64);
  CHECK(CompletedYears(Day("1961-03-15"), Day("2026-03-15")) == 65);
  CHECK(CompletedYears(Day("2026-03-15"), Day("2026-03-14")) == -1);
  CHECK(CompletedMonths(Day("2026-01-31"), Day("2026-02-28")) == 1);
  CHECK(CompletedMonths(Day("2026-01-31"), Day("2026-02-27")) == 0);
}

TEST_CASE("Dates outside the calendar are clamped to its ends") {
  CHECK(PrintDay(AddMonths(Day("9999-06-01"), 12)) == "9999-12-31");
  CHECK(PrintDay(AddMonths(Day("0001-06-01"), -12)) == "0001-01-01");
  CHECK(PrintDay(AddMonths(Day("2026-06-01"), INT64_MAX)) == "9999-12-31");
  CHECK(PrintDay(AddMonths(Day("2026-06-01"), INT64_MIN)) == "0001-01-01");
  CHECK(PrintDay(INT32_MAX) == "9999-12-31");
  CHECK(ToDay({10000, 1, 1}) == Day("9999-12-31"));
  CHECK(ToDay({-5, 1, 1}) == Day("0001-01-01"));
}

TEST_CASE("Completed months are the most that fit, and grow with the later date", "[property]") {
  std::minstd_rand random(1);
  std::uniform_int_distribution<std::int32_t> days(Day("1900-01-01"), Day("2100-12-31"));
  for (int i = 0; i < 20000; ++i) {
    const std::int32_t from = days(random);
    const std::int32_t to = days(random);
    const std::int32_t months = CompletedMonths(from, to);
    REQUIRE(AddMonths(from, months) <= to);
    REQUIRE(AddMonths(from, months + 1) > to);
    REQUIRE(CompletedMonths(from, to + 1) >= months);
    REQUIRE(CompletedMonths(from + 1, to) <= months);
    const std::int32_t years = CompletedYears(from, to);
    REQUIRE(AddMonths(from, 12 * years) <= to);
    REQUIRE(AddMonths(from, 12 * (years + 1)) > to);
    REQUIRE(CompletedYears(from, to + 1) >= years);
  }
}

TEST_CASE("the latest start is the last day from which the months are completed", "[calendar]") {
  for (std::int32_t to = ToDay({2023, 1, 1}); to < ToDay({2029, 3, 2}); to += 1) {
    for (const int months : {-13, -1, 0, 1, 2, 11, 12, 24, 48, 780}) {
      const std::int32_t start = LatestStart(to, months);
      const bool last = CompletedMonths(start, to) >= months && CompletedMonths(start + 1, to) < months;
      if (!last) FAIL(PrintDay(to) << ", " << months << " months: " << PrintDay(start));
    }
  }
  CHECK(PrintDay(LatestStart(ToDay({2025, 2, 28}), 12)) == "2024-02-29");
  CHECK(PrintDay(LatestStart(ToDay({2026, 3, 30}), 1)) == "2026-02-28");
}

}  // namespace
}  // namespace ventanilla::test
