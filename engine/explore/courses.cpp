#include "explore/courses.h"

#include <algorithm>

namespace ventanilla {
namespace {

bool IsNumber(const Node& node) { return node.storage == Storage::kInt32 || node.storage == Storage::kDouble; }

// To a whole number, as what is closed is already.
Course Whole(const Course& course) { return course.closed ? course : Going(course.trend); }

Band Everywhere(const Course& course) { return {course, course}; }

Band Hull(const Band& a, const Band& b) { return {Least(a.lo, b.lo), Greatest(a.hi, b.hi)}; }

// Whether a comparison of a difference with 0 has one outcome on the way, as it has where it goes one way and both ends agree.
template <class Holds>
bool OneOutcome(const Course& difference, Holds holds) {
  return difference.one_way() && holds(difference.first) == holds(difference.last);
}

int DirectionOf(double value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

// The row of the table that a key finds.
std::size_t RowFor(const std::vector<TableRow>& table, double key) {
  std::size_t at = 0;
  while (at + 1 < table.size() && table[at + 1].from <= key) ++at;
  return at;
}

bool OneRow(const std::vector<TableRow>& table, const Course& key) {
  return key.one_way() && RowFor(table, key.first) == RowFor(table, key.last);
}

}  // namespace

Courses::Courses(const Plan& plan, const Table& table, FactAt at)
    : plan_(plan), table_(table), at_(at), moves_(plan.nodes.size()), cells_(plan.nodes.size()) {
  for (std::size_t n = 0; n < plan.nodes.size(); ++n) {
    const Node& node = plan.nodes[n];
    const auto on = [&](int operand) { return operand >= 0 && Moves(operand); };
    const bool reads = node.op == Op::kFact && node.index == at.fact;
    if (!reads && !on(node.a) && !on(node.b) && !on(node.c)) continue;
    moves_[n] = 1;
    moving_.push_back(static_cast<int>(n));
  }
}

void Courses::Follow(const Columns& first, const Columns& last, double step, double steps) {
  first_ = &first;
  step_ = step;
  for (const int n : moving_) {
    const Node& node = plan_.nodes[static_cast<std::size_t>(n)];
    std::vector<Cell>& cells = cells_[static_cast<std::size_t>(n)];
    cells.resize(first[n].rows());
    for (std::size_t row = 0; row < cells.size(); ++row) {
      if (!IsNumber(node)) {
        cells[row].stays = steps == 0 || FindStays(node, row);
        continue;
      }
      Band band = steps == 0 ? Band{} : Find(node, row);
      cells[row].band.lo = Between(std::move(band.lo), first[n].Lowest(row), last[n].Lowest(row));
      cells[row].band.hi = Between(std::move(band.hi), first[n].Highest(row), last[n].Highest(row));
    }
  }
}

Band Courses::Of(int node, std::size_t row) const {
  if (Moves(node)) return cells_[static_cast<std::size_t>(node)][row].band;
  return {Still((*first_)[node].Lowest(row)), Still((*first_)[node].Highest(row))};
}

// Where the operand of a node that goes from one level to another stands: there is one household.
std::size_t Courses::OperandRow(const Node& node, std::size_t row) const {
  switch (node.op) {
    case Op::kSpread: return 0;
    case Op::kGatherOwner: return static_cast<std::size_t>(first_->pairs(node.relation).owner[row]);
    case Op::kGatherMember: return static_cast<std::size_t>(first_->pairs(node.relation).member[row]);
    default: return row;
  }
}

Courses::Counts Courses::CountsIn(const Node& node, std::size_t owner, std::size_t person) const {
  const Truth related = InRelation(plan_.relations[static_cast<std::size_t>(node.relation)], table_, owner, person);
  if (node.a < 0 || related == kFalse) return {related, true};
  return {And(related, TruthAt(node.a, person)), Stays(node.a, person)};
}

bool Courses::ComparisonStays(const Node& node, std::size_t row) const {
  const Band a = Of(node.a, row), b = Of(node.b, row);
  const Course least = Minus(a.lo, b.hi), most = Minus(a.hi, b.lo);
  const auto both = [&](auto holds) { return OneOutcome(least, holds) && OneOutcome(most, holds); };
  if (node.op == Op::kLess) return both([](double difference) { return difference < 0; });
  if (node.op == Op::kLessEqual) return both([](double difference) { return difference <= 0; });
  return both(DirectionOf);
}

bool Courses::FindStays(const Node& node, std::size_t row) const {
  const auto stays = [&](int operand) { return operand < 0 || Stays(operand, row); };
  const auto settles = [&](int operand, Truth truth) { return Stays(operand, row) && TruthAt(operand, row) == truth; };
  switch (node.op) {
    case Op::kLess:
    case Op::kLessEqual:
    case Op::kEqual: return ComparisonStays(node, row);
    case Op::kAnd: return (stays(node.a) && stays(node.b)) || settles(node.a, kFalse) || settles(node.b, kFalse);
    case Op::kOr: return (stays(node.a) && stays(node.b)) || settles(node.a, kTrue) || settles(node.b, kTrue);
    case Op::kSelect:
      return stays(node.a) && (TruthAt(node.a, row) == kFalse || stays(node.b)) && (TruthAt(node.a, row) == kTrue || stays(node.c));
    case Op::kSpread:
    case Op::kGatherOwner:
    case Op::kGatherMember: return Stays(node.a, OperandRow(node, row));
    case Op::kAny:
    case Op::kExactlyOne: {
      bool all = true;
      for (std::size_t person = 0; person < table_.people(); ++person) {
        const Counts counts = CountsIn(node, row, person);
        if (node.op == Op::kAny && counts.stays && counts.truth == kTrue) return true;
        all = all && counts.stays;
      }
      return all;
    }
    case Op::kAnyPair: {
      const PairRows& pairs = first_->pairs(node.relation);
      for (std::size_t i = 0; i < pairs.owner.size(); ++i) {
        if (pairs.owner[i] == static_cast<std::int32_t>(row) && !Stays(node.a, i)) return false;
      }
      return true;
    }
    default: return stays(node.a) && stays(node.b) && stays(node.c);
  }
}

Band Courses::Find(const Node& node, std::size_t row) const {
  const auto of = [&](int operand) { return Of(operand, row); };
  switch (node.op) {
    case Op::kFact: return static_cast<std::int32_t>(row) == at_.row ? Everywhere(Linear(step_)) : Band{};
    case Op::kWiden: return of(node.a);
    case Op::kSpread:
    case Op::kGatherOwner:
    case Op::kGatherMember: return Of(node.a, OperandRow(node, row));
    case Op::kAdd: return {Plus(of(node.a).lo, of(node.b).lo), Plus(of(node.a).hi, of(node.b).hi)};
    case Op::kSubtract: return {Minus(of(node.a).lo, of(node.b).hi), Minus(of(node.a).hi, of(node.b).lo)};
    case Op::kMultiply:
    case Op::kDivide:
    case Op::kQuotient:
    case Op::kDivideRounded: return Corners(node, of(node.a), of(node.b));
    case Op::kLeast: return {Least(of(node.a).lo, of(node.b).lo), Least(of(node.a).hi, of(node.b).hi)};
    case Op::kGreatest: return {Greatest(of(node.a).lo, of(node.b).lo), Greatest(of(node.a).hi, of(node.b).hi)};
    case Op::kTruncate:
    case Op::kRound:
    case Op::kFloor:
    case Op::kCeil: return {Whole(of(node.a).lo), Whole(of(node.a).hi)};
    case Op::kFullYear:
    case Op::kDate: return {Going(of(node.a).lo.trend), Going(of(node.a).hi.trend)};
    case Op::kYears:
    case Op::kMonths:
      return {Going(Both(Against(of(node.a).hi.trend), of(node.b).lo.trend)), Going(Both(Against(of(node.a).lo.trend), of(node.b).hi.trend))};
    case Op::kAddMonths:
      return {Going(Both(of(node.a).lo.trend, of(node.b).lo.trend)), Going(Both(of(node.a).hi.trend, of(node.b).hi.trend))};
    case Op::kLookup: return FindLookup(node, of(node.a));
    case Op::kSelect: return FindSelect(node, row);
    case Op::kCount:
    case Op::kSum:
    case Op::kMinOf:
    case Op::kMaxOf: return FindOverPeople(node, row);
    default: return Everywhere(Going(Trend::kMixed));
  }
}

Band Courses::Corners(const Node& node, const Band& a, const Band& b) const {
  const auto corner = [&](const Course& x, const Course& y) {
    if (node.op == Op::kMultiply) return Product(x, y);
    if (node.op == Op::kDivide) return Divided(x, y);
    return Rounded(x, y, node.op == Op::kQuotient ? Rounding::kTruncated : Rounding::kHalfAway);
  };
  const Course p = corner(a.lo, b.lo), q = corner(a.lo, b.hi), r = corner(a.hi, b.lo), s = corner(a.hi, b.hi);
  return {Least(Least(p, q), Least(r, s)), Greatest(Greatest(p, q), Greatest(r, s))};
}

Band Courses::FindSelect(const Node& node, std::size_t row) const {
  if (!Stays(node.a, row)) return Everywhere(Going(Trend::kMixed));
  const Truth which = TruthAt(node.a, row);
  if (which != kEither) return Of(which == kTrue ? node.b : node.c, row);
  return Hull(Of(node.b, row), Of(node.c, row));
}

Band Courses::FindLookup(const Node& node, const Band& key) const {
  const std::vector<TableRow>& table = plan_.tables[static_cast<std::size_t>(node.index)];
  if (OneRow(table, key.lo) && OneRow(table, key.hi)) return Everywhere(Going(Trend::kStill));
  bool up = true, down = true;
  for (std::size_t i = 1; i < table.size(); ++i) {
    up = up && table[i - 1].value <= table[i].value;
    down = down && table[i - 1].value >= table[i].value;
  }
  if (up) return {Going(key.lo.trend), Going(key.hi.trend)};
  if (down) return {Going(Against(key.hi.trend)), Going(Against(key.lo.trend))};
  return {Going(Anyhow(Both(key.lo.trend, key.hi.trend))), Going(Anyhow(Both(key.lo.trend, key.hi.trend)))};
}

// As the kernels fold over those who may count.
Band Courses::FindOverPeople(const Node& node, std::size_t row) const {
  const bool single = plan_.relations[static_cast<std::size_t>(node.relation)].kind == RelationKind::kReference;
  Band all = Everywhere(Still(0));
  if (node.op == Op::kMinOf) all = node.c >= 0 ? Of(node.c, row) : Everywhere(Still(node.hi));
  if (node.op == Op::kMaxOf) all = node.c >= 0 ? Of(node.c, row) : Everywhere(Still(node.lo));
  for (std::size_t person = 0; person < table_.people(); ++person) {
    const Counts counts = CountsIn(node, row, person);
    if (!counts.stays) return Everywhere(Going(Trend::kMixed));
    if (counts.truth == kFalse || node.op == Op::kCount) continue;
    const Band one = Of(node.b, person);
    const bool certain = counts.truth == kTrue;
    if (node.op == Op::kMinOf) {
      if (certain) all.hi = Least(all.hi, one.hi);
      all.lo = Least(all.lo, one.lo);
    } else if (node.op == Op::kMaxOf) {
      if (certain) all.lo = Greatest(all.lo, one.lo);
      all.hi = Greatest(all.hi, one.hi);
    } else if (certain) {
      all = {Plus(all.lo, one.lo), Plus(all.hi, one.hi)};
    } else if (single) {
      all = Hull(all, one);
    } else {
      all = {Plus(all.lo, Least(Still(0), one.lo)), Plus(all.hi, Greatest(Still(0), one.hi))};
    }
  }
  return all;
}

}  // namespace ventanilla
