// On what is known, the evaluator says what formulas mean; and says the same with values as with ranges.
#include <algorithm>

#include "property/instance.h"
#include "property/random_household.h"
#include "property/reference.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kEvaluateHouseholds = 5;

bool SameCells(const Column& exact, const Column& ranges) {
  const Storage expected = exact.storage() == Storage::kInt32 ? Storage::kDouble : exact.storage();  // ranges are of doubles
  if (ranges.storage() != expected || exact.rows() != ranges.rows()) return false;
  for (std::size_t row = 0; row < exact.rows(); ++row) {
    switch (exact.storage()) {
      case Storage::kTruth:
        if (exact.TruthAt(row) != ranges.TruthAt(row) || exact.TruthAt(row) == kEither) return false;
        break;
      case Storage::kInt32:
      case Storage::kDouble:
        if (exact.Lowest(row) != ranges.Lowest(row) || ranges.Lowest(row) != ranges.Highest(row)) return false;
        break;
      case Storage::kChoice:
      case Storage::kSet:
        if (exact.lo<std::uint64_t>()[row] != ranges.lo<std::uint64_t>()[row] || !ranges.Single(row)) return false;
        break;
    }
  }
  return true;
}

bool WithinRange(const Node& node, const Column& column) {
  if (column.storage() != Storage::kInt32 && column.storage() != Storage::kDouble) return true;
  for (std::size_t row = 0; row < column.rows(); ++row) {
    if (column.Lowest(row) < node.lo || column.Highest(row) > node.hi) return false;
  }
  return true;
}

std::string NameOf(const Plan& plan, std::size_t node) {
  return "node " + std::to_string(node) + ", operation " + std::to_string(static_cast<int>(plan.nodes[node].op)) + ",";
}

TEST_CASE("values and ranges agree node by node where all is known", "[property]") {
  ForManyCatalogs("exact = interval", 4, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    for (int i = 0; i < kEvaluateHouseholds; ++i) {
      const Json household = Complete(instance.catalog, RandomHousehold(instance.catalog, random), random);
      const auto exact = EvaluateFor(instance, household, Numbers::kExact), ranges = EvaluateFor(instance, household, Numbers::kInterval);
      for (std::size_t node = 0; node < exact->plan.nodes.size(); ++node) {
        const int n = static_cast<int>(node);
        if (!SameCells(exact->columns[n], ranges->columns[n])) return NameOf(exact->plan, node) + " differs for " + household.dump();
      }
    }
    return "";
  });
}

// As SameCells(), of ranges that may be wide.
bool SameRanges(const Column& narrow, const Column& wide) {
  const bool number = narrow.storage() == Storage::kInt32 || narrow.storage() == Storage::kDouble;
  for (std::size_t row = 0; row < narrow.rows(); ++row) {
    if (number && (narrow.Lowest(row) != wide.Lowest(row) || narrow.Highest(row) != wide.Highest(row))) return false;
    if (narrow.storage() == Storage::kTruth && narrow.TruthAt(row) != wide.TruthAt(row)) return false;
  }
  return narrow.rows() == wide.rows();
}

TEST_CASE("ranges in the plan's storage are those of doubles", "[property]") {
  ForManyCatalogs("narrow = interval", 23, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    for (int i = 0; i < kEvaluateHouseholds; ++i) {
      const Json household = RandomHousehold(instance.catalog, random);
      const auto narrow = EvaluateFor(instance, household, Numbers::kNarrow), wide = EvaluateFor(instance, household, Numbers::kInterval);
      for (std::size_t node = 0; node < narrow->plan.nodes.size(); ++node) {
        const int n = static_cast<int>(node);
        if (!SameRanges(narrow->columns[n], wide->columns[n])) return NameOf(narrow->plan, node) + " differs for " + household.dump();
      }
    }
    return "";
  });
}

TEST_CASE("no value leaves the range proved for it", "[property]") {
  ForManyCatalogs("proven ranges", 5, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    const Json household = RandomHousehold(instance.catalog, random);
    const auto ranges = EvaluateFor(instance, household, Numbers::kInterval);
    for (std::size_t node = 0; node < ranges->plan.nodes.size(); ++node) {
      if (!WithinRange(ranges->plan.nodes[node], ranges->columns[static_cast<int>(node)])) {
        return NameOf(ranges->plan, node) + " leaves its range for " + household.dump();
      }
    }
    return "";
  });
}

// Compares all the formulas of a program with their meaning, for one row.
class RowCheck {
 public:
  RowCheck(const Evaluated& evaluated, const Reference& reference, std::size_t row, const Bound& bound)
      : evaluated_(evaluated), reference_(reference), row_(row), bound_(bound) {}

  void Criteria(const CriterionNode& criterion) {
    for (const CriterionNode& child : criterion.children) Criteria(child);
    if (criterion.criterion->kind == Criterion::Kind::kLeaf) Formula(criterion.node, criterion.criterion->when);
  }

  void Amounts(const Program& program, const ProgramPlan& plan) {
    for (std::size_t a = 0; a < plan.amounts.size(); ++a) {
      for (std::size_t i = 0; i < plan.amounts[a].size(); ++i) Formula(plan.amounts[a][i], program.amounts[a].formulas[i]);
    }
  }

  const std::string& wrong() const { return wrong_; }

 private:
  void Formula(int node, const ventanilla::Formula& formula) {
    const ReferenceValue means = reference_.Value(formula.expr, bound_);
    const Column& column = evaluated_.columns[node];
    const double value = column.storage() == Storage::kTruth ? column.TruthAt(row_) == kTrue : column.Lowest(row_);
    if (value != static_cast<double>(means.whole)) {
      wrong_ = formula.text + " is " + std::to_string(means.whole) + ", not " + std::to_string(value) + ", in row " + std::to_string(row_);
    }
  }

  const Evaluated& evaluated_;
  const Reference& reference_;
  std::size_t row_;
  Bound bound_;
  std::string wrong_;
};

std::string CheckProgram(const Instance& instance, const Evaluated& evaluated, std::size_t p) {
  const Program& program = instance.catalog.programs[p];
  const ProgramPlan& plan = evaluated.plan.programs[p];
  const Reference reference(instance.catalog, evaluated.table);
  const bool pairs = plan.row_level == Level::kPair;
  const std::size_t rows = pairs ? evaluated.columns.pairs(plan.relation).owner.size() : evaluated.table.rows(plan.row_level);
  for (std::size_t row = 0; row < rows; ++row) {
    Bound bound = kNoOne;
    if (plan.row_level == Level::kPerson) bound[0] = static_cast<int>(row);
    if (pairs) bound = {evaluated.columns.pairs(plan.relation).owner[row], evaluated.columns.pairs(plan.relation).member[row], -1};
    RowCheck check(evaluated, reference, row, bound);
    check.Criteria(plan.criteria);
    check.Amounts(program, plan);
    if (!check.wrong().empty()) return check.wrong();
    if (plan.relation < 0) continue;
    const Binder& binder = program.for_each ? *program.for_each : *program.applicant;
    const std::vector<int> bound_people = reference.People(binder.in.expr, {pairs ? bound[0] : -1, -1, -1});
    const bool is_bound = std::count(bound_people.begin(), bound_people.end(), pairs ? bound[1] : bound[0]) > 0;
    const bool found = evaluated.columns[plan.row_member].TruthAt(row) == kTrue;
    if (found != is_bound) return binder.in.text + " binds others, in row " + std::to_string(row);
  }
  return "";
}

TEST_CASE("formulas mean what they say", "[property]") {
  ForManyCatalogs("reference", 6, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    for (int i = 0; i < kEvaluateHouseholds; ++i) {
      const Json household = Complete(instance.catalog, RandomHousehold(instance.catalog, random), random);
      const auto evaluated = EvaluateFor(instance, household, Numbers::kInterval);
      for (std::size_t p = 0; p < instance.catalog.programs.size(); ++p) {
        const std::string wrong = CheckProgram(instance, *evaluated, p);
        if (!wrong.empty()) return instance.catalog.programs[p].id + ": " + wrong + "\n" + household.dump();
      }
    }
    return "";
  });
}

}  // namespace
}  // namespace ventanilla::property
