// What the parts of Check() share: each file checks one kind of expression and reports into one Checker.
#pragma once

#include <forward_list>
#include <string>
#include <string_view>

#include "language/check.h"

namespace ventanilla {

inline constexpr char kMendToInt[] = "Write int(math.round(...)), or int(...) to cut off the decimals.";
inline constexpr char kMendForDouble[] = "Write double(x), or decimal(\"1.5\") for an exact number.";

// The body of a macro that is being checked, and the one around it.
struct MacroBody {
  const std::string& variable;
  const MacroBody* around;
};

struct Checker {
  const Environment& environment;
  const Scope& scope;
  const MacroBody* body = nullptr;  // innermost
  FormulaErrors errors{};
  std::forward_list<std::string> kept{};

  // Text, values and mend are as for Report() of FormulaErrors.
  void Report(const char* code, const Span& span, const char* text, Words values = {}, const char* mend = "");

  // What messages are put together of; as long-lived as the checker.
  std::string_view Keep(std::string text);
  std::string_view Name(const Type& type) { return Keep(Print(type, environment.option_lists)); }
};

// Every Check...() fills in expr.type, which is kNone before, and stays kNone where it reported (or something below it did).

// An expression that must be a value: not the bare household, a person, or `param`. Texts may stay unresolved (kText). False when its
// type is kNone.
bool CheckValue(Expr& expr, Checker& checker);
// The same with a message where it is not of that kind; `who` names the place, with a gap for `of`: "the condition of {}".
bool CheckIs(Expr& expr, Kind kind, const char* who, Checker& checker, std::string_view of = {});
// A value that is not a text left unresolved; reports one.
bool CheckResolvedValue(Expr& expr, Checker& checker);

void CheckName(Expr& expr, Checker& checker);
void CheckMember(Expr& expr, Checker& checker);
void CheckTableLookup(Expr& expr, Checker& checker);  // param.table.at(key)
// The household, a person variable or `param`: what a dot may follow though it is no value. False when it is none of them.
bool CheckOwner(Expr& name, Checker& checker);
bool IsReservedName(std::string_view name);
// A person variable of the scope or of a macro around, be it readable here or not.
bool IsVariable(std::string_view name, const Checker& checker);

void CheckUnary(Expr& expr, Checker& checker);
void CheckBinary(Expr& expr, Checker& checker);
void CheckFunction(Expr& expr, Checker& checker);  // kCall and kMethod
void CheckMacro(Expr& expr, Checker& checker);
void CheckConditional(Expr& expr, Checker& checker);
void CheckListLiteral(Expr& expr, Checker& checker);

// A text, a list of texts, or a conditional between texts takes the option list of what it stands beside.
void ResolveTexts(Expr& expr, int options, Checker& checker);
// ResolveTexts() for whichever of the two needs it and can be.
void ResolveEachOther(Expr& a, Expr& b, Checker& checker);

// Makes `common` the type that holds the values of both: an int beside a decimal is a decimal. False when there is none.
bool Widen(Type& common, const Type& type);
Type ElementType(const Type& list);
Type ListOf(const Type& element, bool maybe_empty);

bool IsSingleValue(const Type& type);  // no list, set or person

inline constexpr Type kEverybody{.kind = Kind::kList, .element = Kind::kPerson};

constexpr bool IsExactNumber(Kind kind) { return kind == Kind::kInt || kind == Kind::kDecimal; }
constexpr bool IsNumber(Kind kind) { return IsExactNumber(kind) || kind == Kind::kDouble; }
inline bool IsPeople(const Type& type) { return type.kind == Kind::kList && type.element == Kind::kPerson; }
inline bool IsText(const Type& type) { return type.kind == Kind::kText || (type.kind == Kind::kList && type.element == Kind::kText); }

// The place of the last name in `a.b.name`.
inline Span LastName(const Expr& member) { return {member.span.end - static_cast<int>(member.text.size()), member.span.end}; }

}  // namespace ventanilla
