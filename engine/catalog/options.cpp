#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "catalog/domain.h"
#include "catalog/names.h"
#include "catalog/numbers.h"
#include "diagnostics/suggest.h"

namespace ventanilla {
namespace {

// "female", "RM", "no-pension": what an input or a text literal of a formula can spell out.
bool IsOptionId(std::string_view id) {
  return std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

// Its bit, or 0.
std::uint64_t ReadOption(const JsonNode& node, const std::vector<std::string>& options) {
  const std::string_view id = node.Text();
  if (id.empty()) return 0;
  const auto found = std::find(options.begin(), options.end(), id);
  if (found != options.end()) return std::uint64_t{1} << (found - options.begin());
  node.Report("unknown-option", "there is no option \"{}\".{}", {id, DidYouMean(id, options)});
  return 0;
}

double ReadMask(const JsonNode& node, const std::vector<std::string>& options) {
  std::uint64_t mask = 0;
  for (const JsonNode item : node.Items()) mask |= ReadOption(item, options);
  const double exact = static_cast<double>(mask);
  if (exact < 0x1p64 && static_cast<std::uint64_t>(exact) == mask) return exact;
  node.Report("unsupported", "these options stand more than 52 places apart in the list and cannot be the default together");
  return 0;
}

}  // namespace

int ReadOptions(const Object& fact, Environment& environment) {
  static constexpr Key kKeys[] = {{"id"}};
  const JsonNode node = fact.Need("options");
  const JsonItems items = node.SomeItems();
  if (items.size() > kMaxOptions) {
    node.Report("too-many-options", "expected at most {} options, found {}", {PrintWhole(kMaxOptions), PrintWhole(items.size())});
    return -1;
  }
  std::vector<std::string> options;
  Ids ids("option");
  for (const JsonNode item : items) {
    const Object option(item, kKeys);
    const JsonNode id_node = option.Need("id");
    const std::string_view id = id_node.Text();
    if (id.empty()) continue;
    if (!IsOptionId(id)) {
      id_node.Report("bad-id", "the id \"{}\" of an option must be letters, digits, hyphens and underscores", {id});
    }
    ids.Add(id_node, id);
    options.emplace_back(id);
  }
  if (options.empty()) return -1;
  std::vector<std::vector<std::string>>& lists = environment.option_lists;
  const auto shared = std::find(lists.begin(), lists.end(), options);
  const auto index = shared - lists.begin();
  if (shared == lists.end()) lists.push_back(std::move(options));
  return static_cast<int>(index);
}

double ReadOtherwise(const JsonNode& node, const Type& type, const Domain& domain, const Environment& environment) {
  if (!node.present() || type.kind == Kind::kNone) return 0;
  if (type.kind == Kind::kBool) return node.Flag() ? 1 : 0;
  if (type.kind == Kind::kChoice || type.kind == Kind::kSet) {
    const std::vector<std::string>& options = environment.option_lists[static_cast<std::size_t>(type.options)];
    return type.kind == Kind::kSet ? ReadMask(node, options) : static_cast<double>(ReadOption(node, options));
  }
  double value = 0;
  if (!ReadNumber(node, type, value)) return 0;
  if (value < domain.min || value > domain.max) {
    node.Report("outside-domain", "this value is beyond the fact's minimum or maximum");
  } else if (!OnGrid(value, domain, type.kind)) {
    node.Report("off-grid", "this value lies between two steps of the fact");
  }
  return value;
}

}  // namespace ventanilla
