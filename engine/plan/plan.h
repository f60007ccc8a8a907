// A catalog compiled for one regime: one DAG of typed nodes with proven ranges, equal nodes shared.
#pragma once

#include <cstdint>
#include <vector>

#include "catalog/catalog.h"

namespace ventanilla {

// Which rows a node has a value for.
enum class Level : std::uint8_t {
  kHousehold,
  kPerson,
  kPair,  // (subject, each) of the node's relation
};

// How a column stores the values of a node.
enum class Storage : std::uint8_t {
  kTruth,   // may be true, may be false
  kInt32,   // whole numbers; as an interval
  kDouble,  // whole numbers within 2^53, or CEL's double; as an interval
  kChoice,  // mask of the options still possible
  kSet,     // masks of the options certainly and possibly in it
};

Storage StorageOf(const Type& type);  // of a type without a domain: whole numbers as kInt32
Storage StorageOf(const Fact& fact);  // kDouble where its domain needs it

enum class Op : std::uint8_t {
  // leaves
  kConstant,   // `lo` is its value; masks in `mask`
  kParameter,  // only while proving, over all regimes: some value in [lo, hi]
  kFact,       // the cell of fact `index`, as answered
  kAsOf,
  kOpen,       // truth, always decided: the cell of fact `index` is not a single value
  kResident,   // truth, always decided
  kMember,     // truth at kPair: the second person is in the relation of the first
  // truth
  kNot, kAnd, kOr,
  kUndecided,  // truth, always decided: `a` is neither certainly true nor certainly false
  kLess, kLessEqual, kEqual,  // of numbers
  kAmong,      // choice `a` in `mask`
  kSame,       // choice `a` == choice `b`
  kContains,   // set `b` contains choice `a`
  // numbers
  kWiden,      // kInt32 to kDouble
  kAdd, kSubtract, kMultiply,
  kDivide,         // CEL's double
  kQuotient,       // whole, truncates
  kDivideRounded,  // whole, half away from zero
  kModulo,
  kTruncate, kRound, kFloor, kCeil,  // double to whole
  kLeast, kGreatest,
  kLookup,     // row of table `index` by key `a`
  kYears, kMonths, kAddMonths, kFullYear,
  kLatestStart,  // only in pruned plans: the last day from which `index` months are completed on day `a`
  kDate,       // year `a`, month and day in `index` (month * 100 + day)
  kSelect,     // a ? b : c, of any storage
  // from one level to another
  kSpread,        // household to person, or household to pair (see `level`)
  kGatherOwner,   // person to pair: the subject's
  kGatherMember,  // person to pair: the other's
  // over the people of `relation`; `a` is a truth at kPerson or -1 for all, `b` a number at kPerson
  kAny, kExactlyOne, kCount, kSum,
  kMinOf, kMaxOf,  // `c` is a number at the owner's level that counts too, or -1
  kAnyPair,        // over the pairs of `relation`: some member with `a`; result at kPerson
};

// From one level to another, without a change.
inline bool IsLift(Op op) { return op == Op::kSpread || op == Op::kGatherOwner || op == Op::kGatherMember; }

enum class RelationKind : std::uint8_t { kMembers, kPeople, kReference, kReverse };

// A list of people that belongs to the household (members, people) or to a person (reference and reverse of a fact).
struct Relation {
  RelationKind kind = RelationKind::kMembers;
  int fact = -1;
  friend bool operator==(const Relation&, const Relation&) = default;
};

struct Node {
  Op op = Op::kConstant;
  Level level = Level::kHousehold;
  Storage storage = Storage::kTruth;
  bool known = false;  // reads no fact: a single value in every row
  int relation = -1;   // of kPair, and of the operations over people
  int a = -1, b = -1, c = -1;
  int index = -1;
  std::uint64_t mask = 0;
  double lo = 0, hi = 1;  // proven range of numbers; of a constant truth, lo == hi
  friend bool operator==(const Node&, const Node&) = default;
};

struct CriterionNode {
  const Criterion* criterion = nullptr;
  int node = -1;  // truth; groups combine their requirements only
  std::vector<CriterionNode> children;
};

// The nodes of one program. A row is one person bound by `applicant` or `for_each`.
struct ProgramPlan {
  int law = -1;     // at the subject's level: every fact as known so far
  int person = -1;  // likewise, unanswered facts that only an agency knows are free
  int relation = -1;  // of the rows; -1 when there are none
  Level row_level = Level::kHousehold;  // of criteria and amounts: kHousehold, kPerson or kPair
  int row_member = -1;                  // truth: the person is bound
  int row_law = -1, row_person = -1;    // as `law` and `person`, for a row: bound, and the criteria hold
  CriterionNode criteria;
  std::vector<std::vector<int>> amounts;  // by amount and payment
  int receives = -1;                      // at the row's person if bound by for_each, else at the subject's level
};

struct Plan {
  std::vector<Node> nodes;  // operands come before
  std::vector<Relation> relations;
  std::vector<std::vector<TableRow>> tables;
  std::vector<ProgramPlan> programs;   // as in the catalog
  std::vector<int> constraints;        // as in the catalog
  std::vector<int> applies;            // by fact: truth, or -1
  std::vector<std::vector<int>> priors;  // by fact and prior: truth, where it counts, or -1
  std::vector<int> facts;              // by fact: what formulas read (applies ? answer : otherwise); -1 for references
  std::int32_t from = 0, to = 0;       // the regime: first and last day
};

inline constexpr int kMaxPeople = 30;  // in a household

// The step in force on `day`.
const ParameterStep& StepAt(const Parameter& parameter, std::int32_t day);

// The days on which some parameter changes, from catalog.valid_from on: each begins a regime.
std::vector<std::int32_t> Regimes(const Catalog& catalog);

// Proves over all regimes and the whole domain that no value leaves 2^53, no divisor is 0 and no key misses its table.
// Errors: "overflow", "division-by-zero", "table-key", "modulo-of-unknown", pointing into the formula. After it, Compile cannot fail.
Diagnostics Prove(const Catalog& catalog);

// The plan for the regime that `day` lies in. `catalog` has passed Prove() and outlives the plan.
Plan Compile(const Catalog& catalog, std::int32_t day);

}  // namespace ventanilla
