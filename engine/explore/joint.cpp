#include "explore/joint.h"

#include <algorithm>
#include <cmath>

#include "evaluate/evaluate.h"
#include "table/cell.h"

namespace ventanilla {
namespace {

bool HasGrid(const Fact& fact) {
  const Storage storage = StorageOf(fact);
  return !fact.reference && (storage == Storage::kInt32 || storage == Storage::kDouble);
}

bool BeginsWith(const std::vector<std::string>& list, const std::vector<std::string>& part) {
  return part.size() <= list.size() && std::equal(part.begin(), part.end(), list.begin());
}

bool OnSameGrid(const Domain& a, const Domain& b) {
  const double steps = (a.min - b.min) / a.step;
  return a.step == b.step && steps == std::floor(steps) && std::max(a.min, b.min) <= std::min(a.max, b.max);
}

bool IsCommutative(Op op) {
  return op == Op::kAdd || op == Op::kMultiply || op == Op::kLeast || op == Op::kGreatest || op == Op::kEqual || op == Op::kSame;
}

}  // namespace

Joint::Joint(const std::vector<Part>& parts, std::int32_t from, std::int32_t to) {
  Fact day;
  day.type.kind = Kind::kDate;
  day.domain = {static_cast<double>(from), static_cast<double>(to), 1};
  catalog_.facts.push_back(day);
  plan_.from = from;
  plan_.to = to;
  for (const Part& part : parts) {
    Side& side = sides_.emplace_back(Side{part, {}, std::vector<int>(part.plan->nodes.size(), -1), {}});
    AddFacts(side);
  }
  for (Side& side : sides_) side.has.resize(catalog_.facts.size());
  plan_.applies.assign(catalog_.facts.size(), -1);  // a select stands before each answer that may not apply
  plan_.facts.assign(catalog_.facts.size(), -1);
  for (std::size_t side = 0; side < sides_.size(); ++side) AddConstraints(side);
}

void Joint::AddFacts(Side& side) {
  side.has.resize(catalog_.facts.size());
  for (const Fact& fact : side.part.catalog->facts) {
    int found = FindFact(side, fact);
    if (found < 0) found = AddFact(*side.part.catalog, fact);
    side.facts.push_back(found);
    side.has.resize(catalog_.facts.size());
    side.has[static_cast<std::size_t>(found)] = 1;
  }
}

void Joint::AddConstraints(std::size_t side) {
  for (const int node : sides_[side].part.plan->constraints) {
    const int copy = Copy(side, node);
    if (std::find(plan_.constraints.begin(), plan_.constraints.end(), copy) == plan_.constraints.end()) plan_.constraints.push_back(copy);
  }
}

// The fact that a side before has in the same sense, or -1.
int Joint::FindFact(const Side& side, const Fact& fact) {
  for (std::size_t f = 1; f < catalog_.facts.size(); ++f) {
    Fact& known = catalog_.facts[f];
    const bool taken = f < side.has.size() && side.has[f] != 0;
    if (!taken && known.id == fact.id && Merge(*side.part.catalog, fact, known)) return static_cast<int>(f);
  }
  return -1;
}

bool Joint::Merge(const Catalog& from, const Fact& fact, Fact& known) {
  const Type &a = known.type, &b = fact.type;
  const bool same = known.of == fact.of && known.reference == fact.reference && a.kind == b.kind && a.decimals == b.decimals;
  if (!same) return false;
  if (HasGrid(fact)) {
    if (!OnSameGrid(known.domain, fact.domain)) return false;
    known.domain.min = std::max(known.domain.min, fact.domain.min);
    known.domain.max = std::min(known.domain.max, fact.domain.max);
  } else if (a.options >= 0) {
    const auto& mine = catalog_.environment.option_lists[static_cast<std::size_t>(a.options)];
    const auto& theirs = from.environment.option_lists[static_cast<std::size_t>(b.options)];
    if (!BeginsWith(mine, theirs) && !BeginsWith(theirs, mine)) return false;
    if (theirs.size() < mine.size()) {
      known.type.options = static_cast<int>(catalog_.environment.option_lists.size());
      catalog_.environment.option_lists.push_back(theirs);
    }
  }
  return true;
}

int Joint::AddFact(const Catalog& from, const Fact& fact) {
  Fact copy = fact;
  copy.applies.reset();
  if (fact.type.options >= 0) {
    auto& lists = catalog_.environment.option_lists;
    const auto& list = from.environment.option_lists[static_cast<std::size_t>(fact.type.options)];
    const auto found = std::find(lists.begin(), lists.end(), list);
    copy.type.options = static_cast<int>(found - lists.begin());
    if (found == lists.end()) lists.push_back(list);
  }
  catalog_.facts.push_back(std::move(copy));
  return static_cast<int>(catalog_.facts.size()) - 1;
}

int Joint::Copy(std::size_t side, int node) {
  Side& from = sides_[side];
  if (from.nodes[static_cast<std::size_t>(node)] < 0) {
    for (const int n : ConeOf(*from.part.plan, {node})) {
      int& copy = from.nodes[static_cast<std::size_t>(n)];
      if (copy < 0) copy = CopyOne(from, from.part.plan->nodes[static_cast<std::size_t>(n)]);
    }
  }
  return from.nodes[static_cast<std::size_t>(node)];
}

int Joint::CopyOne(Side& side, Node node) {
  for (int* operand : {&node.a, &node.b, &node.c}) {
    if (*operand < 0) continue;
    *operand = side.nodes[static_cast<std::size_t>(*operand)];
    node.known = node.known && builder_[*operand].known;
  }
  if (node.relation >= 0) {
    Relation relation = side.part.plan->relations[static_cast<std::size_t>(node.relation)];
    if (relation.fact >= 0) relation.fact = side.facts[static_cast<std::size_t>(relation.fact)];
    node.relation = builder_.FindRelation(relation);
  }
  switch (node.op) {
    case Op::kAsOf: return builder_.Leaf(Op::kFact, Level::kHousehold, Storage::kInt32, kDay, plan_.from, plan_.to);
    case Op::kNot: return builder_.Not(node.a);
    case Op::kAnd: return builder_.And(node.a, node.b);
    case Op::kOr: return builder_.Or(node.a, node.b);
    case Op::kLookup: node.index = TableOf(side.part.plan->tables[static_cast<std::size_t>(node.index)]); break;
    case Op::kOpen: node.index = side.facts[static_cast<std::size_t>(node.index)]; break;
    case Op::kFact: {
      node.index = side.facts[static_cast<std::size_t>(node.index)];
      const Fact& fact = catalog_.facts[static_cast<std::size_t>(node.index)];
      if (!HasGrid(fact)) break;
      node.storage = StorageOf(fact);
      node.lo = fact.domain.min;
      node.hi = fact.domain.max;
      break;
    }
    case Op::kLess:
    case Op::kLessEqual:
      if (const int less = AsLess(node); less >= 0) return less;
      break;
    default: break;
  }
  if (IsCommutative(node.op) && node.a > node.b) std::swap(node.a, node.b);
  return builder_.Copy(node);
}

// Comparisons of whole numbers with a constant all as x < c, or not: so x <= 6 and x < 7 are one. -1 for others.
int Joint::AsLess(const Node& node) {
  const Node a = builder_[node.a], b = builder_[node.b];
  const bool first = a.op == Op::kConstant, strict = node.op == Op::kLess;
  if (first == (b.op == Op::kConstant) || a.storage != Storage::kInt32 || b.storage != Storage::kInt32) return -1;
  const Node& constant = first ? a : b;
  const double limit = constant.lo + (first == strict ? 1 : 0);  // c < x is not x < c + 1; x <= c is x < c + 1
  const int less = builder_.Compare(Op::kLess, Unbounded(first ? node.b : node.a, limit), builder_.Number(limit, constant.storage, constant.level, constant.relation));
  return first ? builder_.Not(less) : less;
}

// `x` without a bound (the greatest or least of it and a constant) that cannot matter to x < limit.
int Joint::Unbounded(int x, double limit) {
  const Node node = builder_[x];
  if (node.op == Op::kSpread || node.op == Op::kGatherOwner || node.op == Op::kGatherMember) {
    const int inside = Unbounded(node.a, limit);
    return inside == node.a ? x : builder_.Lift(inside, node.level, node.relation, node.op == Op::kGatherMember);
  }
  if (node.op != Op::kGreatest && node.op != Op::kLeast) return x;
  for (const auto& [bound, inside] : {std::pair{node.a, node.b}, std::pair{node.b, node.a}}) {
    if (builder_[bound].op != Op::kConstant) continue;
    const bool silent = node.op == Op::kGreatest ? builder_[bound].lo < limit : builder_[bound].lo >= limit;
    if (silent && builder_[inside].storage == Storage::kInt32) return Unbounded(inside, limit);
  }
  return x;
}

int Joint::TableOf(const std::vector<TableRow>& rows) {
  const auto same = [&](const std::vector<TableRow>& other) {
    return std::equal(rows.begin(), rows.end(), other.begin(), other.end(),
                      [](const TableRow& a, const TableRow& b) { return a.from == b.from && a.value == b.value; });
  };
  const auto found = std::find_if(plan_.tables.begin(), plan_.tables.end(), same);
  const auto index = static_cast<int>(found - plan_.tables.begin());
  if (found == plan_.tables.end()) plan_.tables.push_back(rows);
  return index;
}

Table Joint::Anybody(int people, int residents) const {
  const auto rows = static_cast<std::size_t>(people);
  Table table;
  table.first_person.push_back(people);
  table.household_of.assign(rows, 0);
  for (int person = 1; person <= people; ++person) table.person_ids.push_back("p" + std::to_string(person));
  table.as_of.Reset(Storage::kInt32, 1, true);
  table.as_of.lo<std::int32_t>()[0] = table.as_of.hi<std::int32_t>()[0] = plan_.to;
  table.resident.Reset(Storage::kTruth, rows, true);
  for (int person = 0; person < people; ++person) table.resident.lo<Truth>()[person] = person < residents ? kTrue : kFalse;
  const PersonMask all = (PersonMask{1} << people) - 1;
  for (const Fact& fact : catalog_.facts) {
    Column& column = table.facts.emplace_back();
    std::vector<PersonMask>& references = table.references.emplace_back();
    table.asked.emplace_back(table.rows(fact.of), Asked::kNotAsked);
    if (fact.reference) {
      for (std::size_t row = 0; row < rows; ++row) references.push_back((all & ~(PersonMask{1} << row)) | kNobody);
    } else {
      column.Reset(StorageOf(fact), table.rows(fact.of), true);
      for (std::size_t row = 0; row < column.rows(); ++row) Store(Whole(catalog_, fact), row, column);
    }
  }
  return table;
}

}  // namespace ventanilla
