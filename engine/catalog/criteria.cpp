#include "catalog/criteria.h"

#include <string>
#include <string_view>
#include <utility>

#include "catalog/formulas.h"

namespace ventanilla {
namespace {

constexpr std::string_view kRoles[] = {"requirement", "priority", "condition"};
constexpr std::string_view kKinds[] = {"when", "all_of", "any_of"};  // in the order of Criterion::Kind

class CriteriaReader {
 public:
  explicit CriteriaReader(const Ids& sources) : sources_(sources) {}

  Criterion Read(const JsonNode& node, int depth) {
    Criterion criterion;
    criterion.place = node.place();
    if (depth > kMaxCriteriaDepth) {
      node.Report("criteria-depth", "criteria nest deeper than " + std::to_string(kMaxCriteriaDepth));
      return criterion;
    }
    const std::vector<std::size_t> kinds = KindsOf(node);
    if (kinds.size() != 1) {
      const Object unclear(node, {"id", "when", "all_of", "any_of", "source", "role", "decides"});
      unclear.node().Report("unclear-criterion", "a criterion has exactly one of " + Enumerate(kKinds, "or") + "; this one has " +
                                                     (kinds.empty() ? "none" : std::to_string(kinds.size())));
      return criterion;
    }
    criterion.kind = static_cast<Criterion::Kind>(kinds.front());
    if (criterion.kind == Criterion::Kind::kLeaf) {
      ReadLeaf(node, criterion);
    } else {
      ReadGroup(node, depth, criterion);
    }
    return criterion;
  }

 private:
  static std::vector<std::size_t> KindsOf(const JsonNode& node) {
    std::vector<std::size_t> kinds;
    for (std::size_t i = 0; i < std::size(kKinds); ++i) {
      if (node.present() && node.json().is_object() && node.json().contains(kKinds[i])) kinds.push_back(i);
    }
    return kinds;
  }

  void ReadLeaf(const JsonNode& node, Criterion& criterion) {
    const Object leaf(node, {"id", "when", "source", "role", "decides"});
    ReadId(leaf.Need("id"), criterion);
    criterion.when = ReadFormula(leaf.Get("when"));
    criterion.role = static_cast<Role>(leaf.Get("role").OneOf(kRoles).value_or(0));
    sources_.Refer(leaf.Get("source"));
    leaf.Get("decides").Words();
  }

  void ReadGroup(const JsonNode& node, int depth, Criterion& criterion) {
    const Object group(node, {"id", "all_of", "any_of"});
    ReadId(group.Get("id"), criterion);
    for (const JsonNode& child : group.Get(kKinds[static_cast<std::size_t>(criterion.kind)]).SomeItems()) {
      criterion.children.push_back(Read(child, depth + 1));
    }
  }

  void ReadId(const JsonNode& node, Criterion& criterion) {
    const auto id = KebabId(node);
    if (!id) return;
    ids_.Add(node, *id);
    criterion.id = *id;
  }

  const Ids& sources_;
  Ids ids_{"criterion"};
};

}  // namespace

Criterion ReadCriteria(const JsonNode& node, const Ids& sources) {
  Criterion root = CriteriaReader(sources).Read(node, 1);
  if (!root.when.text.empty()) {
    node.Report("unclear-criterion", "the criteria of a program are a group", "Put this criterion into a list: { \"all_of\": [ ... ] }.");
  }
  return root;
}

}  // namespace ventanilla
