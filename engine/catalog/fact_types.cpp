#include "catalog/fact_types.h"

#include <array>
#include <string>
#include <vector>

namespace ventanilla {
namespace {

constexpr std::string_view kNames[] = {"boolean", "int", "decimal", "double", "date", "choice", "set", "reference"};
constexpr Kind kKinds[] = {Kind::kBool, Kind::kInt, Kind::kDecimal, Kind::kDouble, Kind::kDate, Kind::kChoice, Kind::kSet, Kind::kList};

constexpr unsigned Bit(FactType type) { return 1u << static_cast<unsigned>(type); }
constexpr unsigned kNumeric = Bit(FactType::kInt) | Bit(FactType::kDecimal) | Bit(FactType::kDouble);
constexpr unsigned kWithDomain = kNumeric | Bit(FactType::kDate);
constexpr unsigned kWithOptions = Bit(FactType::kChoice) | Bit(FactType::kSet);
constexpr unsigned kAllButReference = Bit(FactType::kBoolean) | kWithDomain | kWithOptions;

struct KeyRow {
  std::string_view key;
  unsigned types;
};
constexpr KeyRow kKeys[] = {
    {"min", kWithDomain},       {"max", kWithDomain}, {"step", kWithDomain},
    {"options", kWithOptions},  {"bands", kNumeric},  {"elapses", kNumeric},
    {"reverse", Bit(FactType::kReference)}, {"group", Bit(FactType::kBoolean)},
    {"applies", kAllButReference}, {"otherwise", kAllButReference},
};

std::string NamesOf(unsigned types) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < std::size(kNames); ++i) {
    if ((types >> i) & 1u) names.push_back(kNames[i]);
  }
  return Enumerate(names, "or");
}

}  // namespace

std::optional<FactType> ReadFactType(const JsonNode& node) {
  const std::optional<std::size_t> index = node.OneOf(kNames);
  return index ? std::optional<FactType>(static_cast<FactType>(*index)) : std::nullopt;
}

void CheckKeys(const Object& fact, FactType type) {
  for (const KeyRow& row : kKeys) {
    if (row.types & Bit(type)) continue;
    fact.Get(row.key).Report("misplaced-key", Quote(row.key) + " belongs to a fact of type " + NamesOf(row.types) + "; this one is " +
                                                  Quote(kNames[static_cast<std::size_t>(type)]));
  }
}

bool HasDomain(FactType type) { return (kWithDomain & Bit(type)) != 0; }
bool HasOptions(FactType type) { return (kWithOptions & Bit(type)) != 0; }
Kind KindOf(FactType type) { return kKinds[static_cast<std::size_t>(type)]; }

}  // namespace ventanilla
