#include <algorithm>
#include <cmath>
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
bool IsOptionId(const std::string& id) {
  return std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

std::optional<std::uint64_t> ReadOption(const JsonNode& node, const std::vector<std::string>& options) {
  const std::optional<std::string> id = node.Text();
  if (!id) return std::nullopt;
  const auto found = std::find(options.begin(), options.end(), *id);
  if (found != options.end()) return std::uint64_t{1} << (found - options.begin());
  node.Report("unknown-option", "there is no option " + Quote(*id) + "." + DidYouMean(*id, options));
  return std::nullopt;
}

double ReadMask(const JsonNode& node, const std::vector<std::string>& options) {
  std::uint64_t mask = 0;
  for (const JsonNode& item : node.Items()) mask |= ReadOption(item, options).value_or(0);
  const double exact = static_cast<double>(mask);
  if (exact < 0x1p64 && static_cast<std::uint64_t>(exact) == mask) return exact;
  node.Report("unsupported", "these options stand more than 52 places apart in the list and cannot be the default together");
  return 0;
}

}  // namespace

int ReadOptions(const Object& fact, Environment& environment) {
  const JsonNode node = fact.Need("options");
  const std::vector<JsonNode> items = node.SomeItems();
  if (items.size() > kMaxOptions) {
    node.Report("too-many-options", "expected at most " + std::to_string(kMaxOptions) + " options, found " + std::to_string(items.size()));
    return -1;
  }
  std::vector<std::string> options;
  Ids ids("option");
  for (const JsonNode& item : items) {
    const Object option(item, {"id"});
    const JsonNode id_node = option.Need("id");
    const std::optional<std::string> id = id_node.Text();
    if (!id) continue;
    if (!IsOptionId(*id)) {
      id_node.Report("bad-id", "the id " + Quote(*id) + " of an option must be letters, digits, hyphens and underscores");
    }
    ids.Add(id_node, *id);
    options.push_back(*id);
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
  if (type.kind == Kind::kBool) {
    if (!node.json().is_boolean()) node.Expected("true or false");
    return node.json().is_boolean() && node.json().get<bool>() ? 1 : 0;
  }
  if (type.kind == Kind::kChoice || type.kind == Kind::kSet) {
    const std::vector<std::string>& options = environment.option_lists[static_cast<std::size_t>(type.options)];
    if (type.kind == Kind::kSet) return ReadMask(node, options);
    return static_cast<double>(ReadOption(node, options).value_or(0));
  }
  const std::optional<double> value = ReadNumber(node, type);
  if (!value) return 0;
  if (*value < domain.min || *value > domain.max) {
    node.Report("outside-domain", "this value is beyond the fact's minimum or maximum");
  } else if (!OnGrid(*value, domain, type.kind)) {
    node.Report("off-grid", "this value lies between two steps of the fact");
  }
  return *value;
}

}  // namespace ventanilla
