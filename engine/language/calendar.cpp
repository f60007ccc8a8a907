#include "language/calendar.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace ventanilla {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;

year_month_day Chrono(Date date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

std::int32_t Count(year_month_day date) { return static_cast<std::int32_t>(sys_days(date).time_since_epoch().count()); }

int LastDayOfMonth(int year, int month) {
  const std::chrono::year_month_day_last last{std::chrono::year(year),
                                              std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

// Whether in `b`, some months after `a`, their day has come: that of `a`, or the last that the month has.
bool Reached(const Date& a, const Date& b) { return a.day <= b.day || (b.day >= 28 && b.day == LastDayOfMonth(b.year, b.month)); }

// Digits of text[begin, begin + count), or -1.
int Digits(std::string_view text, std::size_t begin, std::size_t count) {
  int value = 0;
  for (const char c : text.substr(begin, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::int32_t ToDay(Date date) {
  if (date.year < kFirstYear) date = {kFirstYear, 1, 1};
  if (date.year > kLastYear) date = {kLastYear, 12, 31};
  return Count(Chrono(date));
}

Date ToDate(std::int32_t day) {
  const std::int32_t first = ToDay({kFirstYear, 1, 1});
  const std::int32_t last = ToDay({kLastYear, 12, 31});
  const year_month_day date{sys_days(days(std::clamp(day, first, last)))};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::int32_t AddMonths(std::int32_t day, std::int64_t months) {
  constexpr std::int64_t kAllMonths = std::int64_t{12} * kLastYear;
  const Date date = ToDate(day);
  const std::int64_t month = std::int64_t{12} * date.year + (date.month - 1) + std::clamp(months, -kAllMonths, kAllMonths);
  if (month < 12 * kFirstYear) return ToDay({kFirstYear, 1, 1});
  if (month >= 12 * (kLastYear + 1)) return ToDay({kLastYear, 12, 31});
  Date moved{static_cast<int>(month / 12), static_cast<int>(month % 12) + 1, date.day};
  moved.day = std::min(moved.day, LastDayOfMonth(moved.year, moved.month));
  return ToDay(moved);
}

std::int32_t CompletedMonths(std::int32_t from, std::int32_t to) {
  const Date a = ToDate(from);
  const Date b = ToDate(to);
  const std::int32_t months = 12 * (b.year - a.year) + (b.month - a.month);
  return Reached(a, b) ? months : months - 1;
}

std::int32_t CompletedYears(std::int32_t from, std::int32_t to) {
  const Date a = ToDate(from);
  const Date b = ToDate(to);
  const std::int32_t years = b.year - a.year;
  return a.month < b.month || (a.month == b.month && Reached(a, b)) ? years : years - 1;
}

// A term that ends on a month's last day may have begun on any later day of its first month.
std::int32_t LatestStart(std::int32_t to, std::int64_t months) {
  const std::int32_t start = AddMonths(to, -months);
  if (ToDate(to + 1).day != 1) return start;
  const Date date = ToDate(start);
  return ToDay({date.year, date.month, LastDayOfMonth(date.year, date.month)});
}

std::optional<std::int32_t> ParseDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const Date date{Digits(text, 0, 4), Digits(text, 5, 2), Digits(text, 8, 2)};
  if (date.year < kFirstYear || date.month < 1 || date.day < 1 || !Chrono(date).ok()) return std::nullopt;
  return ToDay(date);
}

std::string PrintDay(std::int32_t day) {
  const Date date = ToDate(day);
  std::string printed = "0000-00-00";
  const auto write = [&printed](std::size_t end, int number) {
    for (; number > 0; number /= 10) printed[--end] = static_cast<char>('0' + number % 10);
  };
  write(4, date.year);
  write(7, date.month);
  write(10, date.day);
  return printed;
}

}  // namespace ventanilla
