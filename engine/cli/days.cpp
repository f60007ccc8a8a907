#include "cli/days.h"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <optional>

namespace ventanilla {
namespace {

using std::chrono::year_month_day;

std::optional<year_month_day> Parse(const std::string& text) {
  constexpr char kShape[] = "dddd-dd-dd";
  if (text.size() != sizeof kShape - 1) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kShape[i] == 'd' ? !digit : text[i] != kShape[i]) return std::nullopt;
  }
  const auto number = [&](std::size_t at, std::size_t size) { return static_cast<unsigned>(std::stoul(text.substr(at, size))); };
  const year_month_day day{std::chrono::year(static_cast<int>(number(0, 4))), std::chrono::month(number(5, 2)), std::chrono::day(number(8, 2))};
  if (!day.ok()) return std::nullopt;
  return day;
}

}  // namespace

std::string Today() {
  const std::time_t now = std::time(nullptr);
  char text[11];
  std::strftime(text, sizeof text, "%Y-%m-%d", std::localtime(&now));
  return text;
}

bool IsDay(const std::string& text) { return Parse(text).has_value(); }

std::string DaysAfter(const std::string& day, int days) {
  const year_month_day after(std::chrono::sys_days(*Parse(day)) + std::chrono::days(days));
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(after.year()), static_cast<unsigned>(after.month()), static_cast<unsigned>(after.day()));
  return text;
}

}  // namespace ventanilla
