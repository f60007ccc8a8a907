#include "explore/compare.h"

#include <algorithm>
#include <optional>

#include "explore/differ.h"

namespace ventanilla {
namespace {

constexpr double kCells = 6e7;  // that one comparison may evaluate

struct Days {
  std::int32_t from, to;
};

// The days of both, cut where either has other parameters; the last first.
std::vector<Days> DaysOf(const Compiled& a, const Compiled& b) {
  const std::int32_t from = std::max(a.catalog.valid_from, b.catalog.valid_from), to = std::min(a.catalog.valid_to, b.catalog.valid_to);
  std::vector<Days> days;
  for (std::int32_t last = to; last >= from;) {
    const std::int32_t first = std::max({from, a.On(last).from, b.On(last).from});
    days.push_back({first, last});
    last = first - 1;
  }
  return days;
}

const ProgramPlan* FindProgram(const Compiled& compiled, const Plan& plan, std::string_view id) {
  for (std::size_t p = 0; p < plan.programs.size(); ++p) {
    if (compiled.catalog.programs[p].id == id) return &plan.programs[p];
  }
  return nullptr;
}

const Program* FindProgram(const Catalog& catalog, std::string_view id) {
  for (const Program& program : catalog.programs) {
    if (program.id == id) return &program;
  }
  return nullptr;
}

void Leaves(const CriterionNode& node, std::vector<const CriterionNode*>& leaves) {
  if (node.criterion->kind == Criterion::Kind::kLeaf) leaves.push_back(&node);
  for (const CriterionNode& child : node.children) Leaves(child, leaves);
}

const CriterionNode* FindLeaf(const CriterionNode& criteria, std::string_view id) {
  std::vector<const CriterionNode*> leaves;
  Leaves(criteria, leaves);
  for (const CriterionNode* leaf : leaves) {
    if (leaf->criterion->id == id) return leaf;
  }
  return nullptr;
}

// A truth that says that something differs.
struct ContrastRoot {
  Contrast::What what;
  std::string id;
  int node;
  std::vector<int> shown;
  int better = -1;  // says more, of those for whom `node` holds: looked for when that is found
};

// One program in the days of one regime of both catalogs.
class ProgramPair {
 public:
  ProgramPair(const Compiled& before, const Compiled& after, std::string_view program, Days days)
      : plans_{&before.On(days.to), &after.On(days.to)},
        joint_({{&before.catalog, plans_[0]}, {&after.catalog, plans_[1]}}, days.from, days.to),
        programs_{FindProgram(before.catalog, program), FindProgram(after.catalog, program)},
        nodes_{FindProgram(before, *plans_[0], program), FindProgram(after, *plans_[1], program)} {}

  Joint& joint() { return joint_; }

  // Whether what is paid, or to whom, is so different that no formula says where they differ.
  bool beyond() const { return beyond_; }

  std::vector<ContrastRoot> Roots(bool criteria) {
    std::vector<ContrastRoot> roots;
    Laws(roots);
    if (nodes_[0] == nullptr || nodes_[1] == nullptr) return roots;
    if (!SameRows()) {
      beyond_ = beyond_ || !programs_[0]->amounts.empty() || !programs_[1]->amounts.empty();
      return roots;
    }
    for (const Amount& amount : programs_[0]->amounts) Amounts(amount, roots);
    beyond_ = beyond_ || programs_[0]->amounts.size() != programs_[1]->amounts.size();
    if (criteria) Criteria(roots);
    return roots;
  }

  std::optional<ContrastRoot> RootOf(std::string_view criterion) {
    if (nodes_[0] == nullptr || nodes_[1] == nullptr || !SameRows()) return std::nullopt;
    const CriterionNode* leaves[] = {FindLeaf(nodes_[0]->criteria, criterion), FindLeaf(nodes_[1]->criteria, criterion)};
    if (leaves[0] == nullptr || leaves[1] == nullptr) return std::nullopt;
    const int law = Differ(Row(0), Row(1)), leaf = Differ(Copy(0, leaves[0]->node), Copy(1, leaves[1]->node));
    const int laws = Differ(Copy(0, nodes_[0]->law), Copy(1, nodes_[1]->law));
    return ContrastRoot{Contrast::What::kVerdict, {}, builder().And(law, leaf), BothLaws(), laws == law ? -1 : laws};
  }

 private:
  Builder& builder() { return joint_.builder(); }
  int Copy(std::size_t side, int node) { return joint_.Copy(side, node); }

  // What decides a verdict with its amounts: of one row, where the program has rows.
  int Row(std::size_t side) { return Copy(side, nodes_[side]->relation >= 0 ? nodes_[side]->row_law : nodes_[side]->law); }

  std::vector<int> BothLaws() { return {Copy(0, nodes_[0]->law), Copy(1, nodes_[1]->law)}; }

  int Member(std::size_t side) {
    const ProgramPlan& nodes = *nodes_[side];
    return nodes.relation >= 0 ? Copy(side, nodes.row_member) : builder().Truth(true, nodes.row_level);
  }

  int Differ(int a, int b) { return TruthsDiffer(joint_, a, b); }

  void Push(std::vector<ContrastRoot>& roots, ContrastRoot root) {
    const Node& node = joint_[root.node];
    if (node.op != Op::kConstant || node.lo != 0) roots.push_back(std::move(root));
  }

  void Laws(std::vector<ContrastRoot>& roots) {
    if (nodes_[0] == nullptr || nodes_[1] == nullptr) {
      for (std::size_t side = 0; side < 2; ++side) {
        if (nodes_[side] != nullptr) Push(roots, {Contrast::What::kVerdict, {}, Copy(side, nodes_[side]->law), {}});
      }
    } else if (programs_[0]->subject != programs_[1]->subject) {
      beyond_ = true;
    } else {
      const int differ = SameRows() ? Differ(Row(0), Row(1)) : Differ(Copy(0, nodes_[0]->law), Copy(1, nodes_[1]->law));
      const int laws = Differ(Copy(0, nodes_[0]->law), Copy(1, nodes_[1]->law));
      // Where all rows agree, so does the program.
      Push(roots, {Contrast::What::kVerdict, {}, differ, BothLaws(), laws == differ ? -1 : laws});
    }
  }

  bool SameRows() {
    if (nodes_[0]->row_level != nodes_[1]->row_level || (nodes_[0]->relation >= 0) != (nodes_[1]->relation >= 0)) return false;
    if (programs_[0]->for_each.has_value() != programs_[1]->for_each.has_value()) return false;
    if (nodes_[0]->relation < 0) return true;
    return joint_[Row(0)].relation == joint_[Row(1)].relation && Member(0) == Member(1);
  }

  void Amounts(const Amount& amount, std::vector<ContrastRoot>& roots) {
    for (std::size_t b = 0; b < programs_[1]->amounts.size(); ++b) {
      const Amount& other = programs_[1]->amounts[b];
      if (other.id != amount.id) continue;
      const auto a = static_cast<std::size_t>(&amount - programs_[0]->amounts.data());
      if (amount.formulas.size() != other.formulas.size()) break;
      for (std::size_t i = 0; i < amount.formulas.size(); ++i) {
        const int one = Copy(0, nodes_[0]->amounts[a][i]), two = Copy(1, nodes_[1]->amounts[b][i]);
        const int scale[] = {DecimalsOf(amount.formulas[i].expr.type), DecimalsOf(other.formulas[i].expr.type)};
        beyond_ = beyond_ || scale[0] != scale[1];
        if (one == two || scale[0] != scale[1]) continue;
        const int paid = builder().Or(Row(0), Row(1)), differ = NumbersDiffer(joint_, one, two);
        Push(roots, {Contrast::What::kAmount, amount.id, builder().And(paid, differ), {one, two}});
      }
      return;
    }
    beyond_ = true;
  }

  void Criteria(std::vector<ContrastRoot>& roots) {
    std::vector<const CriterionNode*> leaves;
    Leaves(nodes_[0]->criteria, leaves);
    for (const CriterionNode* leaf : leaves) {
      const CriterionNode* other = FindLeaf(nodes_[1]->criteria, leaf->criterion->id);
      if (other == nullptr) continue;
      const int differ = Differ(Copy(0, leaf->node), Copy(1, other->node));
      Push(roots, {Contrast::What::kCriterion, leaf->criterion->id, builder().And(Member(0), differ), {}});
    }
  }

  const Plan* plans_[2];
  Joint joint_;
  const Program* programs_[2];
  const ProgramPlan* nodes_[2];
  bool beyond_ = false;
};

// Whether it ends the search; else `whole` is what is known of all days so far.
bool Note(Finding finding, Finding& whole) {
  if (finding.kind == Finding::Kind::kNone) return false;
  if (finding.kind == Finding::Kind::kFound) {
    whole = std::move(finding);
    return true;
  }
  const bool first = whole.kind == Finding::Kind::kNone;
  whole.kind = Finding::Kind::kUnproved;
  whole.people = first ? finding.people : std::min(whole.people, finding.people);
  return false;
}

Finding SearchFor(Joint& joint, Budget& budget, const ContrastRoot& root) {
  WitnessSearch search(joint, budget);
  Finding finding = search.Find(root.node, root.shown);
  if (finding.kind != Finding::Kind::kFound || root.better < 0) return finding;
  Finding better = search.Find(root.better, root.shown);
  return better.kind == Finding::Kind::kFound ? better : finding;
}

// A number that stands for nobody, or a row to its id.
std::string IdOf(std::int32_t row) { return row < 0 ? "" : "p" + std::to_string(row + 1); }

void NamePeople(const Catalog& before, const Catalog& after, std::string_view id, Contrast& contrast) {
  const Program* program = FindProgram(before, id);
  if (program == nullptr) program = FindProgram(after, id);
  const bool of_person = program != nullptr && program->subject == Owner::kPerson;
  contrast.subject = of_person ? IdOf(contrast.finding.subject) : "";
  contrast.row = IdOf(of_person ? contrast.finding.member : contrast.finding.subject);
}

}  // namespace

Contrast Comparison::Find(std::string_view program, bool criteria) const {
  Contrast whole;
  Budget budget{kCells};
  for (const Days days : DaysOf(before_, after_)) {
    ProgramPair pair(before_, after_, program, days);
    for (const ContrastRoot& root : pair.Roots(criteria)) {
      if (!Note(SearchFor(pair.joint(), budget, root), whole.finding)) continue;
      whole.what = root.what;
      whole.id = root.id;
      NamePeople(before_.catalog, after_.catalog, program, whole);
      return whole;
    }
    if (pair.beyond()) Note({Finding::Kind::kUnproved, 0, {}, -1, -1}, whole.finding);
  }
  return whole;
}

Contrast Comparison::FindBy(std::string_view program, std::string_view criterion) const {
  Contrast whole;
  Budget budget{kCells};
  for (const Days days : DaysOf(before_, after_)) {
    ProgramPair pair(before_, after_, program, days);
    const std::optional<ContrastRoot> root = pair.RootOf(criterion);
    if (root && Note(SearchFor(pair.joint(), budget, *root), whole.finding)) {
      NamePeople(before_.catalog, after_.catalog, program, whole);
      return whole;
    }
    if (!root) Note({Finding::Kind::kUnproved, 0, {}, -1, -1}, whole.finding);
  }
  return whole;
}

}  // namespace ventanilla
