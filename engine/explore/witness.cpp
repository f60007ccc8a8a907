#include "explore/witness.h"

#include <algorithm>

#include "assess/print_household.h"
#include "explore/people_needed.h"

namespace ventanilla {
namespace {

constexpr FactAt kDayPlace{Joint::kDay, 0};
constexpr int kMostSettled = 200;  // places given a value beyond those that the search narrowed

bool Reads(const Plan& plan, int root, int fact) {
  std::vector<int> roots = plan.constraints;
  roots.push_back(root);
  for (const int n : ConeOf(plan, roots)) {
    const Node& node = plan.nodes[static_cast<std::size_t>(n)];
    if (node.op == Op::kFact && node.index == fact) return true;
  }
  return false;
}

void Set(Table& table, FactAt at, const Cell& cell) {
  const auto f = static_cast<std::size_t>(at.fact), row = static_cast<std::size_t>(at.row);
  if (table.facts[f].rows() > 0) {
    Store(cell, row, table.facts[f]);
  } else {
    table.references[f][row] = static_cast<PersonMask>(cell.most);
  }
  table.asked[f][row] = Asked::kAnswered;
}

// Values to try, the plainest first: of an open number its ends.
std::vector<Cell> PlainValues(const Fact& fact, const Cell& cell) {
  if (fact.reference || fact.type.kind == Kind::kChoice) {
    std::vector<Cell> values;
    if ((cell.most & kNobody) != 0 && fact.reference) values.push_back({.most = kNobody});
    for (std::uint64_t rest = cell.most & ~(fact.reference ? std::uint64_t{kNobody} : 0); rest != 0; rest &= rest - 1) {
      values.push_back({.most = rest & (~rest + 1)});
    }
    return values;
  }
  if (fact.type.kind == Kind::kSet) return {{.least = cell.least, .most = cell.least}, {.least = cell.most, .most = cell.most}};
  const Cell least{.lo = cell.lo, .hi = cell.lo}, most{.lo = cell.hi, .hi = cell.hi};
  if (fact.type.kind == Kind::kDate) return {most, least};
  return {least, most};
}

// Whether a spot is that of somebody, or of the subject or household that it belongs to.
bool IsAbout(const Spot& spot, const Spot& somebody) {
  return spot.owner < 0 || (spot.owner == somebody.owner && (spot.member < 0 || spot.member == somebody.member));
}

// The rows for which a root is looked at: people are alike until something is known of them, but for who lives there.
std::vector<Spot> SpotsOf(const Plan& plan, int root, int people, int residents) {
  const Level level = plan.nodes[static_cast<std::size_t>(root)].level;
  if (level == Level::kHousehold) return {{root, -1, -1}};
  std::vector<Spot> spots;
  for (const std::int32_t owner : {0, residents}) {
    if (owner >= people) continue;
    if (level == Level::kPerson) {
      spots.push_back({root, owner, -1});
      continue;
    }
    std::vector<std::int32_t> members{owner};
    for (const std::int32_t first : {0, residents}) {
      const std::int32_t other = first == owner ? first + 1 : first, last = first == 0 ? residents : people;
      if (other < last) members.push_back(other);
    }
    for (const std::int32_t member : members) spots.push_back({root, owner, member});
  }
  return spots;
}

}  // namespace

Finding WitnessSearch::Find(int root, const std::vector<int>& shown) {
  Finding finding;
  const Node& node = joint_[root];
  if (node.op == Op::kConstant && node.lo == 0) return finding;
  const int needed = PeopleNeeded(joint_.plan(), root);
  const bool residence = ReadsResidence(joint_.plan(), root);
  for (int people = 1; people <= std::min(needed, kMostPeople); ++people) {
    complete_ = true;
    for (int residents = people; residents >= (residence ? 1 : people); --residents) {
      if (FindAmong(joint_.Anybody(people, residents), root, shown, finding)) {
        finding.kind = Finding::Kind::kFound;
        return finding;
      }
    }
    if (!complete_) break;
    finding.people = people;
  }
  if (finding.people < needed) finding.kind = Finding::Kind::kUnproved;
  return finding;
}

// First on the last day, where that is enough to find one; on all days for the proof.
bool WitnessSearch::FindAmong(const Table& household, int root, const std::vector<int>& shown, Finding& finding) {
  const bool days_differ = Reads(joint_.plan(), root, Joint::kDay) && joint_.plan().from < joint_.plan().to;
  const int residents = static_cast<int>(std::count(household.resident.lo<Truth>(), household.resident.lo<Truth>() + household.people(), kTrue));
  for (const bool one_day : {true, false}) {
    if (!one_day && !days_differ) break;
    Table table = household;
    if (one_day) Set(table, kDayPlace, {.lo = static_cast<double>(joint_.plan().to), .hi = static_cast<double>(joint_.plan().to)});
    Columns columns;
    Evaluate<Numbers::kInterval>(joint_.plan(), table, columns);
    Boxes boxes(joint_.catalog(), joint_.plan(), table, columns, budget_);
    const bool complete = complete_;
    for (const Spot& spot : SpotsOf(joint_.plan(), root, static_cast<int>(table.people()), residents)) {
      Box box;
      if (!First(boxes, spot, box)) continue;
      finding.subject = spot.owner;
      finding.member = spot.member;
      Print(Settled(table, boxes, box, spot, shown), finding);
      return true;
    }
    if (one_day && days_differ) complete_ = complete;
  }
  return false;
}

// Depth first. False when there is none, or when it gave up: then it is not complete.
bool WitnessSearch::First(Boxes& boxes, const Spot& spot, Box& found) {
  boxes.Aim(spot);
  std::vector<Box> stack{boxes.Whole()};
  Box parts[Boxes::kWidth];
  for (int splits = 0; !stack.empty();) {
    const Box box = stack.back();
    stack.pop_back();
    if (box.truth == kFalse || box.constraints == kFalse) continue;
    const Cell day = boxes.CellIn(box, kDayPlace);
    const bool holds = box.truth == kTrue && box.constraints == kTrue;
    if (holds && day.lo == day.hi) {
      found = box;
      return true;
    }
    if (++splits > kMostSplits || boxes.spent()) {
      complete_ = false;
      return false;
    }
    std::size_t count = 0;
    if (holds) {
      const Cell days[] = {{.lo = day.hi, .hi = day.hi}, {.lo = day.lo, .hi = day.hi - 1}};
      boxes.Narrow(box, kDayPlace, days, count = 2, parts);
    } else if (box.next.any()) {
      count = boxes.Split(box, parts);
    } else {
      complete_ = false;
    }
    // What is decided is looked at first.
    for (const bool decided : {false, true}) {
      for (std::size_t i = count; i-- > 0;) {
        if ((parts[i].truth != kEither) == decided) stack.push_back(parts[i]);
      }
    }
  }
  return false;
}

// A single value wherever the search narrowed, and then where what is shown, or a constraint about what is stated, is still open.
Table WitnessSearch::Settled(const Table& household, const Boxes& boxes, const Box& box, const Spot& spot, const std::vector<int>& shown) {
  Table table = household;
  FactsAt stated = boxes.Narrowed(box);
  for (const FactAt& at : stated) Set(table, at, boxes.CellIn(box, at));
  const FactsAt narrowed = stated;
  for (const FactAt& at : narrowed) SettlePlace(table, at);
  const std::vector<char> none(joint_.catalog().facts.size());
  for (int settled = 0; settled < kMostSettled; ++settled) {
    Columns columns;
    Evaluate<Numbers::kInterval>(joint_.plan(), table, columns);
    const FactWalk walk(joint_.plan(), table, columns);
    FactAt next;
    for (const int node : shown) {
      for (std::size_t row = 0; next.fact < 0 && row < columns[node].rows(); ++row) {
        const Spot at = SpotOf(joint_.plan(), columns, node, row);
        if (IsAbout(at, spot)) next = walk.First(node, row, none).at;
      }
    }
    for (const int node : joint_.plan().constraints) {
      for (std::size_t row = 0; next.fact < 0 && row < columns[node].rows(); ++row) {
        if (columns[node].TruthAt(row) != kEither || Apart(walk.Used(node, row), stated)) continue;
        next = walk.First(node, row, none).at;
      }
    }
    if (next.fact < 0 || !SettlePlace(table, next)) break;
    Insert(stated, next);
  }
  return table;
}

// False when none of the plain values is possible: then the place stays open.
bool WitnessSearch::SettlePlace(Table& table, FactAt at) {
  const Cell open = Load(table, at);
  if (!IsOpen(table, at)) return true;
  for (const Cell& value : PlainValues(joint_.catalog().facts[static_cast<std::size_t>(at.fact)], open)) {
    Set(table, at, value);
    if (Possible(table)) return true;
  }
  Set(table, at, open);
  return false;
}

bool WitnessSearch::Possible(const Table& table) {
  const std::vector<int>& constraints = joint_.plan().constraints;
  Columns columns;
  EvaluateCone(joint_.plan(), table, ConeOf(joint_.plan(), constraints), columns);
  for (const int node : constraints) {
    for (std::size_t row = 0; row < columns[node].rows(); ++row) {
      if (columns[node].TruthAt(row) == kFalse) return false;
    }
  }
  return true;
}

void WitnessSearch::Print(const Table& table, Finding& finding) const {
  const HouseholdPrinter printer(joint_.catalog(), TextFormat::kNdjson);
  constexpr std::string_view kBegin = R"({"household_id":"",)";
  for (std::size_t side = 0; side < joint_.sides(); ++side) {
    Table told = table;
    const Cell day = Load(table, kDayPlace);
    told.as_of.lo<std::int32_t>()[0] = told.as_of.hi<std::int32_t>()[0] = static_cast<std::int32_t>(day.hi);
    for (std::size_t f = 0; f < told.asked.size(); ++f) {
      const bool has = static_cast<int>(f) != Joint::kDay && joint_.Has(side, static_cast<int>(f));
      for (std::size_t row = 0; row < told.asked[f].size(); ++row) {
        const Fact& fact = joint_.catalog().facts[f];
        const bool unsaid = fact.type.kind == Kind::kBool && !fact.reference && !told.facts[f].Single(row);
        if (!has || unsaid) told.asked[f][row] = Asked::kNotAsked;
      }
    }
    std::string line;
    printer.Print(told, 0, "", line);
    line = "{" + line.substr(kBegin.size(), line.find_last_of('}') + 1 - kBegin.size());
    if (finding.households.empty() || finding.households.back() != line) finding.households.push_back(std::move(line));
  }
}

}  // namespace ventanilla
