#include "catalog/fact_types.h"

#include "diagnostics/word_list.h"

namespace ventanilla {
namespace {

constexpr char kTypeNames[] = "boolean int decimal double date choice set reference";
constexpr Kind kKindsOfTypes[] = {Kind::kBool, Kind::kInt, Kind::kDecimal, Kind::kDouble, Kind::kDate, Kind::kChoice, Kind::kSet, Kind::kList};

constexpr unsigned Bit(FactType type) { return 1u << static_cast<unsigned>(type); }
constexpr unsigned kNumeric = Bit(FactType::kInt) | Bit(FactType::kDecimal) | Bit(FactType::kDouble);
constexpr unsigned kWithDomain = kNumeric | Bit(FactType::kDate);
constexpr unsigned kWithOptions = Bit(FactType::kChoice) | Bit(FactType::kSet);
constexpr unsigned kAllButReference = Bit(FactType::kBoolean) | kWithDomain | kWithOptions;

struct KeyRow {
  const char* key;
  unsigned types;
};
constexpr KeyRow kTypeKeys[] = {
    {"min", kWithDomain},       {"max", kWithDomain}, {"step", kWithDomain},
    {"options", kWithOptions},  {"bands", kNumeric},  {"elapses", kNumeric},
    {"reverse", Bit(FactType::kReference)}, {"group", Bit(FactType::kBoolean)},
    {"applies", kAllButReference}, {"otherwise", kAllButReference},
};

WordList NamesOf(unsigned types) {
  WordList names;
  for (const std::string_view name : Split(kTypeNames)) {
    if (types & 1u) names.push_back(name);
    types >>= 1;
  }
  return names;
}

}  // namespace

bool ReadFactType(const JsonNode& node, FactType& type) {
  const int index = node.OneOf(kTypeNames);
  if (index >= 0) type = static_cast<FactType>(index);
  return index >= 0;
}

void CheckKeys(const Object& fact, FactType type) {
  for (const KeyRow& row : kTypeKeys) {
    if ((row.types & Bit(type)) || !fact.Has(row.key)) continue;
    fact.Get(row.key).Report("misplaced-key", "\"{}\" belongs to a fact of type {}; this one is \"{}\"",
                             {row.key, Enumerate(NamesOf(row.types), "or"), Split(kTypeNames)[static_cast<std::size_t>(type)]});
  }
}

bool HasDomain(FactType type) { return (kWithDomain & Bit(type)) != 0; }
bool HasOptions(FactType type) { return (kWithOptions & Bit(type)) != 0; }
Kind KindOf(FactType type) { return kKindsOfTypes[static_cast<std::size_t>(type)]; }

}  // namespace ventanilla
