#include "explore/differ.h"

#include <algorithm>
#include <utility>

namespace ventanilla {
namespace {

constexpr int kMostSelects = 6;  // that are gone into: each has two branches

// The operands of a chain of "and" or "or", each once.
std::vector<int> Parts(const Joint& joint, Op op, int node) {
  std::vector<int> parts;
  std::vector<int> open{node};
  std::vector<char> seen(static_cast<std::size_t>(node) + 1);  // operands come before
  while (!open.empty()) {
    const int n = open.back();
    open.pop_back();
    if (std::exchange(seen[static_cast<std::size_t>(n)], 1) != 0) continue;
    if (joint[n].op == op) {
      open.insert(open.end(), {joint[n].b, joint[n].a});
    } else {
      parts.push_back(n);
    }
  }
  return parts;
}

int NumbersDifferIn(Joint& joint, int a, int b, int selects) {
  Builder& make = joint.builder();
  const Node one = joint[a], two = joint[b];
  if (a == b) return make.Truth(false, one.level, one.relation);
  if (one.op == Op::kWiden && two.op == Op::kWiden) return NumbersDifferIn(joint, one.a, two.a, selects);
  if (one.op == Op::kSelect && two.op == Op::kSelect && selects < kMostSelects) {
    const auto differ = [&](int x, int y) { return NumbersDifferIn(joint, x, y, selects + 1); };
    if (one.a == two.a) return make.Or(make.And(one.a, differ(one.b, two.b)), make.And(make.Not(one.a), differ(one.c, two.c)));
    if (one.b == two.b && one.c == two.c) return make.And(TruthsDiffer(joint, one.a, two.a), differ(one.b, one.c));
  }
  return make.Not(make.Compare(Op::kEqual, a, b));
}

}  // namespace

int TruthsDiffer(Joint& joint, int a, int b) {
  Builder& make = joint.builder();
  const Node node = joint[a];
  if (a == b) return make.Truth(false, node.level, node.relation);
  if (node.op == Op::kNot && joint[b].op == Op::kNot) return TruthsDiffer(joint, node.a, joint[b].a);
  for (const Op op : {Op::kAnd, Op::kOr}) {
    if (joint[a].op != op && joint[b].op != op) continue;
    const bool all = op == Op::kAnd;
    const std::vector<int> own[] = {Parts(joint, op, a), Parts(joint, op, b)};
    std::vector<int> shared;
    for (const int part : own[0]) {
      if (std::find(own[1].begin(), own[1].end(), part) != own[1].end()) shared.push_back(part);
    }
    if (shared.empty()) continue;
    int rest[2];
    for (std::size_t side = 0; side < 2; ++side) {
      rest[side] = make.Truth(all, node.level, node.relation);
      for (const int part : own[side]) {
        const bool both = std::find(shared.begin(), shared.end(), part) != shared.end();
        if (!both) rest[side] = all ? make.And(rest[side], part) : make.Or(rest[side], part);
      }
    }
    int differ = TruthsDiffer(joint, rest[0], rest[1]);
    for (const int part : shared) differ = make.And(differ, all ? part : make.Not(part));
    return differ;
  }
  return make.Or(make.And(a, make.Not(b)), make.And(make.Not(a), b));
}

int NumbersDiffer(Joint& joint, int a, int b) { return NumbersDifferIn(joint, a, b, 0); }

}  // namespace ventanilla
