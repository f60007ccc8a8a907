// Days as they are written: "2026-11-21". Such texts are in order when their days are.
#pragma once

#include <string>

namespace ventanilla {

// This day, in the time zone of the machine.
std::string Today();

bool IsDay(const std::string& text);

// The day so many days after one that is a day.
std::string DaysAfter(const std::string& day, int days);

}  // namespace ventanilla
