// Days of the proleptic Gregorian calendar, as whole numbers since 1970-01-01, and completed months and years between them.
// A term of months or years that starts on a day which the last month lacks ends on that month's last day: a reading of
// Código Civil art. 48. So a person born on 29 February completes a year on 28 February of a common year.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ventanilla {

struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;
  friend bool operator==(const Date&, const Date&) = default;
};

// Years 1 to 9999; dates beyond them are clamped to the first or last day.
std::int32_t ToDay(Date date);
Date ToDate(std::int32_t day);

// The same day of the month `months` later (earlier when negative), or the last day of that month.
std::int32_t AddMonths(std::int32_t day, std::int64_t months);

// The most months (years) k with AddMonths(from, k) <= to: completed ones; negative when `to` is before `from`.
// Never smaller for a later `to`, never larger for a later `from`.
std::int32_t CompletedMonths(std::int32_t from, std::int32_t to);
std::int32_t CompletedYears(std::int32_t from, std::int32_t to);

// The last day from which so many months are completed on `to`. Never earlier for a later `to`.
std::int32_t LatestStart(std::int32_t to, std::int64_t months);

std::optional<std::int32_t> ParseDay(std::string_view text);  // exactly "2026-11-21"
std::string PrintDay(std::int32_t day);

}  // namespace ventanilla
