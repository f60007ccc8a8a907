// What the parts of Check() share: each file checks one kind of expression and reports into one Checker.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/text.h"
#include "language/check.h"

namespace ventanilla {

inline constexpr std::string_view kMendForDouble = "Write double(x), or decimal(\"1.5\") for an exact number.";

struct Checker {
  const Environment& environment;
  const Scope& scope;
  std::vector<std::string> macro_variables{};  // of the macro bodies around, innermost last
  FormulaErrors errors{};

  void Report(const char* code, Span span, Words message, Words mend = {});
  std::string Name(const Type& type) const { return Print(type, environment.option_lists); }
};

// Every Check...() fills in expr.type and returns it; kNone when it reported (or something below it did).

// An expression that must be a value: not the bare household, a person, or `param`. Texts may stay unresolved (kText).
Type CheckValue(Expr& expr, Checker& checker);
// The same with a message where it is not of that type; `who` names the place: "the condition of ?:".
bool CheckIs(Expr& expr, Kind kind, std::string_view who, Checker& checker);
// A value that is not a text left unresolved; reports one.
Type CheckResolvedValue(Expr& expr, Checker& checker);

Type CheckName(Expr& expr, Checker& checker);
Type CheckMember(Expr& expr, Checker& checker);
Type CheckTableLookup(Expr& expr, Checker& checker);  // param.table.at(key)
// The household, a person variable or `param`: what a dot may follow though it is no value. False when it is none of them.
bool CheckOwner(Expr& name, Checker& checker);
bool IsReservedName(std::string_view name);

Type CheckUnary(Expr& expr, Checker& checker);
Type CheckBinary(Expr& expr, Checker& checker);
Type CheckFunction(Expr& expr, Checker& checker);  // kCall and kMethod
Type CheckMacro(Expr& expr, Checker& checker);
Type CheckConditional(Expr& expr, Checker& checker);
Type CheckListLiteral(Expr& expr, Checker& checker);

// A text, a list of texts, or a conditional between texts takes the option list of what it stands beside.
void ResolveTexts(Expr& expr, int options, Checker& checker);
// ResolveTexts() for whichever of the two needs it and can be.
void ResolveEachOther(Expr& a, Expr& b, Checker& checker);

// The type that holds the values of both: an int beside a decimal is a decimal. Nothing when there is none.
std::optional<Type> CommonType(const Type& a, const Type& b);
Type ElementType(const Type& list);
Type ListOf(const Type& element, bool maybe_empty);

bool IsSingleValue(const Type& type);  // no list, set or person

constexpr bool IsExactNumber(Kind kind) { return kind == Kind::kInt || kind == Kind::kDecimal; }
constexpr bool IsNumber(Kind kind) { return IsExactNumber(kind) || kind == Kind::kDouble; }
inline bool IsPeople(const Type& type) { return type.kind == Kind::kList && type.element == Kind::kPerson; }
inline bool IsText(const Type& type) { return type.kind == Kind::kText || (type.kind == Kind::kList && type.element == Kind::kText); }

// The place of the last name in `a.b.name`.
inline Span LastName(const Expr& member) { return {member.span.end - static_cast<int>(member.text.size()), member.span.end}; }

}  // namespace ventanilla
