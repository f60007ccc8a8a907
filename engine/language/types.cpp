#include "language/types.h"

#include <algorithm>
#include <cstddef>

#include "diagnostics/text.h"

namespace ventanilla {
namespace {

constexpr std::size_t kMaxShownOptions = 6;

std::string PrintOptions(int options, const std::vector<std::vector<std::string>>& option_lists) {
  if (options < 0 || static_cast<std::size_t>(options) >= option_lists.size()) return "an option list";
  const std::vector<std::string>& list = option_lists[static_cast<std::size_t>(options)];
  std::string printed;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) printed += ", ";
    if (i == kMaxShownOptions) return printed += "...";
    printed += list[i];
  }
  return printed;
}

}  // namespace

std::string Print(const Type& type, const std::vector<std::vector<std::string>>& option_lists) {
  switch (type.kind) {
    case Kind::kNone:
      return "nothing";
    case Kind::kBool:
      return "bool";
    case Kind::kInt:
      return "int";
    case Kind::kDecimal:
      return Concat({"decimal(", std::to_string(type.decimals), ")"});
    case Kind::kDouble:
      return "double";
    case Kind::kDate:
      return "date";
    case Kind::kChoice:
      return Concat({"one of ", PrintOptions(type.options, option_lists)});
    case Kind::kSet:
      return Concat({"any of ", PrintOptions(type.options, option_lists)});
    case Kind::kText:
      return "text";
    case Kind::kPerson:
      return "a person";
    case Kind::kHousehold:
      return "the household";
    case Kind::kList:
      if (type.element == Kind::kPerson) return "list of people";
      return Concat({"list of ", Print(Type{.kind = type.element, .decimals = type.decimals, .options = type.options}, option_lists)});
  }
  return {};
}

}  // namespace ventanilla
