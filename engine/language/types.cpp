#include "language/types.h"

#include <algorithm>
#include <cstddef>

#include "diagnostics/text.h"

namespace ventanilla {
namespace {

constexpr std::size_t kMaxShownOptions = 6;

// By kind.
constexpr const char* kNames[] = {"nothing",   "bool",      "int",  "decimal({})", "double",        "date",
                                  "one of {}", "any of {}", "text", "a person",    "the household", "list of {}"};

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
  std::string part;
  if (type.kind == Kind::kDecimal) part = PrintWhole(type.decimals);
  if (type.kind == Kind::kChoice || type.kind == Kind::kSet) part = PrintOptions(type.options, option_lists);
  if (type.kind == Kind::kList) {
    const Type element{.kind = type.element, .decimals = type.decimals, .options = type.options};
    part = type.element == Kind::kPerson ? "people" : Print(element, option_lists);
  }
  return Fill(kNames[static_cast<std::size_t>(type.kind)], {part});
}

}  // namespace ventanilla
