// The types of the rule language, a statically typed subset of the Common Expression Language (CEL).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ventanilla {

enum class Kind : std::uint8_t {
  kNone,     // not checked yet, or wrong
  kBool,
  kInt,      // whole, within 2^53
  kDecimal,  // a whole number of 10^-decimals
  kDouble,   // CEL's double
  kDate,     // a day; stored as days since 1970-01-01
  kChoice,   // one option of an option list
  kSet,      // any number of options of an option list
  kText,     // a literal only: takes the option list of what it is compared with
  kPerson,   // a person variable
  kHousehold,
  kList,     // of `element`
};

struct Type {
  Kind kind = Kind::kNone;
  Kind element = Kind::kNone;  // of a list: kPerson, kBool, kInt, kDecimal, kDouble, kDate, kChoice
  std::uint8_t decimals = 0;   // of kDecimal (or of a list of it)
  bool maybe_empty = false;    // of a list
  int options = -1;            // of kChoice and kSet: index of the option list in the Environment
  friend bool operator==(const Type&, const Type&) = default;
};

// For messages: "int", "decimal(2)", "list of people", "one of female, male", ...
std::string Print(const Type& type, const std::vector<std::vector<std::string>>& option_lists);

inline constexpr int kMaxOptions = 64;
inline constexpr int kMaxDecimals = 6;
inline constexpr double kMaxWhole = 9007199254740992.0;  // 2^53

// Of a number: an int has none.
constexpr int DecimalsOf(const Type& type) { return type.kind == Kind::kDecimal ? type.decimals : 0; }

}  // namespace ventanilla
