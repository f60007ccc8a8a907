// Types that several parts must share: texts beside choices, the branches of a conditional, the elements of a list.
#include <algorithm>
#include <cstddef>

#include "diagnostics/suggest.h"
#include "language/checker.h"

namespace ventanilla {
namespace {

void ResolveText(Expr& text, int options, Checker& checker) {
  const Type choice{.kind = Kind::kChoice, .options = options};
  const std::vector<std::string>& list = checker.environment.option_lists[static_cast<std::size_t>(options)];
  const auto found = std::find(list.begin(), list.end(), text.text);
  if (found == list.end()) {
    const std::string suggestion = DidYouMean(text.text, list);
    checker.Report("unknown-option", text.span, "\"{}\" is not an option here.{}", {text.text, suggestion, checker.Name(choice)},
                   suggestion.empty() ? "Write {}." : "");
    text.type = {};
    return;
  }
  text.whole = found - list.begin();
  text.type = choice;
}

}  // namespace

bool IsSingleValue(const Type& type) {
  switch (type.kind) {
    case Kind::kBool:
    case Kind::kInt:
    case Kind::kDecimal:
    case Kind::kDouble:
    case Kind::kDate:
    case Kind::kChoice:
    case Kind::kText:
      return true;
    case Kind::kNone:
    case Kind::kSet:
    case Kind::kPerson:
    case Kind::kHousehold:
    case Kind::kList:
      return false;
  }
  return false;
}

void ResolveTexts(Expr& expr, int options, Checker& checker) {
  if (expr.kind == ExprKind::kText) return ResolveText(expr, options, checker);
  const Type choice{.kind = Kind::kChoice, .options = options};
  Type type = expr.kind == ExprKind::kList ? ListOf(choice, false) : choice;
  for (Expr& arg : expr.args) {
    if (!IsText(arg.type)) continue;
    ResolveTexts(arg, options, checker);
    if (arg.type.kind == Kind::kNone) type = {};
  }
  expr.type = type;
}

void ResolveEachOther(Expr& a, Expr& b, Checker& checker) {
  const auto options_of = [](const Type& type) { return IsText(type) ? -1 : type.options; };
  if (IsText(a.type) && options_of(b.type) >= 0) ResolveTexts(a, b.type.options, checker);
  if (IsText(b.type) && options_of(a.type) >= 0) ResolveTexts(b, a.type.options, checker);
}

bool Widen(Type& common, const Type& type) {
  if (common == type) return true;
  if (!IsExactNumber(common.kind) || !IsExactNumber(type.kind)) return false;
  common = {.kind = Kind::kDecimal, .decimals = std::max(common.decimals, type.decimals)};
  return true;
}

Type ElementType(const Type& list) { return {.kind = list.element, .decimals = list.decimals, .options = list.options}; }

Type ListOf(const Type& element, bool maybe_empty) {
  return {
      .kind = Kind::kList, .element = element.kind, .decimals = element.decimals, .maybe_empty = maybe_empty, .options = element.options};
}

void CheckConditional(Expr& expr, Checker& checker) {
  const bool good_condition = CheckIs(expr.args[0], Kind::kBool, "the condition of ?:", checker);
  Expr& yes = expr.args[1];
  Expr& no = expr.args[2];
  CheckValue(yes, checker);
  CheckValue(no, checker);
  ResolveEachOther(yes, no, checker);
  if (!good_condition || yes.type.kind == Kind::kNone || no.type.kind == Kind::kNone) return;
  for (const Expr* branch : {&yes, &no}) {
    if (IsSingleValue(branch->type)) continue;
    return checker.Report(
        "branch-type", branch->span, "?: chooses between single values, found {}", {checker.Name(branch->type)},
        branch->type.kind == Kind::kList ? "Choose between what is worked out of each list: c ? a.size() : b.size()." : "");
  }
  Type common = yes.type;
  if (Widen(common, no.type)) {
    expr.type = common;
    return;
  }
  const bool with_double = IsNumber(yes.type.kind) && IsNumber(no.type.kind);
  checker.Report("branch-type", expr.span, "both values of ?: must have one type, found {} and {}",
                 {checker.Name(yes.type), checker.Name(no.type)}, with_double ? kMendForDouble : "");
}

void CheckListLiteral(Expr& expr, Checker& checker) {
  if (expr.args.empty()) return checker.Report("empty-list", expr.span, "an empty list has no type", {}, "Leave it out.");
  Expr* choice = nullptr;
  for (Expr& element : expr.args) {
    CheckValue(element, checker);
    if (choice == nullptr && element.type.kind == Kind::kChoice) choice = &element;
  }
  if (choice != nullptr) {
    for (Expr& element : expr.args) ResolveEachOther(element, *choice, checker);
  }
  for (const Expr& element : expr.args) {
    if (element.type.kind == Kind::kNone) return;
  }

  Type common = expr.args[0].type;
  for (const Expr& element : expr.args) {
    const Type& type = element.type;
    if (!IsSingleValue(type)) {
      return checker.Report("list-element", element.span, "a list holds single values, found {}", {checker.Name(type)});
    }
    if (!Widen(common, type)) {
      return checker.Report("list-element", element.span, "all elements of a list must have one type, found {} and {}",
                            {checker.Name(common), checker.Name(type)},
                            IsNumber(common.kind) && IsNumber(type.kind) ? kMendForDouble : "");
    }
  }
  expr.type = ListOf(common, false);
}

}  // namespace ventanilla
