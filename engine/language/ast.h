// A formula as a tree. Parse() makes it, Check() fills in `type`, `symbol` and `index`, Print() writes it back.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/types.h"

namespace ventanilla {

// Byte offsets into the formula's text: [begin, end).
struct Span {
  int begin = 0;
  int end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

enum class ExprKind : std::uint8_t {
  kBool, kInt, kDouble, kText,  // literals: `whole` (bool, int), `real`, `text`
  kName,                        // `text`
  kMember,                      // args[0] . text
  kCall,                        // text(args...): a function of the table, `math.` included in the name ("math.round")
  kMethod,                      // args[0].text(args[1]...)
  kMacro,                       // args[0].text(variable, args[1]): exists all exists_one filter map
  kUnary,                       // op args[0]
  kBinary,                      // args[0] op args[1]
  kConditional,                 // args[0] ? args[1] : args[2]
  kList,                        // [args...]
};

enum class Operator : std::uint8_t {
  kNone, kOr, kAnd, kEqual, kNotEqual, kLess, kLessEqual, kGreater, kGreaterEqual, kIn,
  kAdd, kSubtract, kMultiply, kDivide, kModulo, kNot, kNegate,
};

// What a checked kName, kMember or kMethod stands for; `index` counts in the Environment's list of that symbol.
enum class Symbol : std::uint8_t {
  kNone,
  kHousehold,   // the name `household`
  kVariable,    // a person variable; index = its slot: 0.. for those of the scope in order, kMacroSlot in a macro body
  kParameters,  // the name `param`
  kAsOf,
  kFact,        // args[0] is the household or a variable
  kDefinition,  // likewise
  kParameter,   // args[0] is `param`; for `.at(key)` the kMethod has this symbol, args[1] is the key
  kMembers,     // household.members
  kPeople,      // people
  kReference,   // v.guardian: people to whom the fact `index` of v refers (0 or 1)
  kReverse,     // v.dependants: people whose fact `index` refers to v
  kResident,    // v.resident
  kFunction,    // of the function table; `index` is its row
};

inline constexpr int kMacroSlot = 1000;

struct Expr {
  ExprKind kind = ExprKind::kBool;
  Span span{};
  std::string text{};      // name, member, function or macro; a text literal decoded
  std::string variable{};  // of a macro
  std::int64_t whole = 0;
  double real = 0;
  Operator op = Operator::kNone;
  std::vector<Expr> args{};
  int height = 1;  // levels of the tree, this one included

  // filled in by Check()
  Type type{};
  Symbol symbol = Symbol::kNone;
  int index = -1;
  // a kDecimal value written decimal("10.5"): `whole` = 105, type.decimals = 1
  // a kText that stands for an option: `whole` = its index in the list, type.kind = kChoice
};

// Equal in shape and content; spans and checked fields do not count.
bool SameFormula(const Expr& a, const Expr& b);

}  // namespace ventanilla
