#include "catalog/criteria.h"

#include <algorithm>
#include <string>

#include "catalog/formulas.h"

namespace ventanilla {
namespace {

constexpr const char* kCriterionKeys[] = {"when", "all_of", "any_of"};  // in the order of Criterion::Kind
constexpr Key kAllKeys[] = {{"id"}, {"when"}, {"all_of"}, {"any_of"}, {"source"}, {"role"}, {"decides"}};
constexpr Key kLeafKeys[] = {{"id"}, {"when"}, {"source"}, {"role"}, {"decides", Holds::kWords}};
constexpr Key kGroupKeys[] = {{"id"}, {"all_of"}, {"any_of"}};

class CriteriaReader {
 public:
  explicit CriteriaReader(const Ids& sources) : sources_(sources) {}

  void Read(const JsonNode& node, int depth, Criterion& criterion) {
    if (depth > kMaxCriteriaDepth) {
      return node.Report("criteria-depth", "criteria nest deeper than {}", {PrintWhole(kMaxCriteriaDepth)});
    }
    int kinds = 0;
    int kind = 0;
    for (int i = 0; i < 3; ++i) {
      if (!node.Has(kCriterionKeys[i])) continue;
      ++kinds;
      kind = i;
    }
    if (kinds != 1) {
      const Object unclear(node, kAllKeys);
      return unclear.node().Report("unclear-criterion",
                                   "a criterion has exactly one of \"when\", \"all_of\" or \"any_of\"; this one has {}",
                                   {kinds == 0 ? "none" : PrintWhole(kinds)});
    }
    criterion.kind = static_cast<Criterion::Kind>(kind);
    if (criterion.kind == Criterion::Kind::kLeaf) {
      ReadLeaf(node, criterion);
    } else {
      ReadGroup(node, depth, criterion);
    }
  }

 private:
  void ReadLeaf(const JsonNode& node, Criterion& criterion) {
    const Object leaf(node, kLeafKeys);
    criterion.id = ids_.Read(leaf.Need("id"));
    ReadFormula(leaf.Get("when"), criterion.when);
    criterion.role = static_cast<Role>(std::max(0, leaf.Get("role").OneOf("requirement priority condition")));
    sources_.Refer(leaf.Get("source"));
  }

  void ReadGroup(const JsonNode& node, int depth, Criterion& criterion) {
    const Object group(node, kGroupKeys);
    criterion.id = ids_.Read(group.Get("id"));
    const JsonNode children = group.Get(kCriterionKeys[static_cast<int>(criterion.kind)]);
    ReadList(children.SomeItems(), criterion.children,
             [this, depth](const JsonNode& item, Criterion& child) { Read(item, depth + 1, child); });
  }

  const Ids& sources_;
  Ids ids_{"criterion"};
};

}  // namespace

void ReadCriteria(const JsonNode& node, const Ids& sources, Criterion& root) {
  CriteriaReader(sources).Read(node, 1, root);
  if (root.when.text.empty()) return;
  node.Report("unclear-criterion", "the criteria of a program are a group", {}, "Put this criterion into a list: { \"all_of\": [ ... ] }.");
}

}  // namespace ventanilla
