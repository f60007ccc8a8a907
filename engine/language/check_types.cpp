// Types that several parts must share: texts beside choices, the branches of a conditional, the elements of a list.
#include <algorithm>
#include <cstddef>

#include "diagnostics/suggest.h"
#include "language/checker.h"

namespace ventanilla {
namespace {

void ResolveText(Expr& text, int options, Checker& checker) {
  const std::vector<std::string>& list = checker.environment.option_lists[static_cast<std::size_t>(options)];
  const auto found = std::find(list.begin(), list.end(), text.text);
  if (found == list.end()) {
    const std::string suggestion = DidYouMean(text.text, list);
    const std::string mend = suggestion.empty() ? Concat({"Write ", checker.Name({.kind = Kind::kChoice, .options = options}), "."}) : "";
    checker.Report("unknown-option", text.span, {"\"", text.text, "\" is not an option here.", suggestion}, {mend});
    text.type = {};
    return;
  }
  text.whole = found - list.begin();
  text.type = {.kind = Kind::kChoice, .options = options};
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
  const bool list = expr.kind == ExprKind::kList;
  Type type = list ? ListOf(choice, false) : choice;
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

std::optional<Type> CommonType(const Type& a, const Type& b) {
  if (a == b) return a;
  if (!IsExactNumber(a.kind) || !IsExactNumber(b.kind)) return std::nullopt;
  return Type{.kind = Kind::kDecimal, .decimals = std::max(a.decimals, b.decimals)};
}

Type ElementType(const Type& list) { return {.kind = list.element, .decimals = list.decimals, .options = list.options}; }

Type ListOf(const Type& element, bool maybe_empty) {
  return {
      .kind = Kind::kList, .element = element.kind, .decimals = element.decimals, .maybe_empty = maybe_empty, .options = element.options};
}

Type CheckConditional(Expr& expr, Checker& checker) {
  const bool good_condition = CheckIs(expr.args[0], Kind::kBool, "the condition of ?:", checker);
  Expr& yes = expr.args[1];
  Expr& no = expr.args[2];
  CheckValue(yes, checker);
  CheckValue(no, checker);
  ResolveEachOther(yes, no, checker);
  if (!good_condition || yes.type.kind == Kind::kNone || no.type.kind == Kind::kNone) return {};
  for (const Expr* branch : {&yes, &no}) {
    if (IsSingleValue(branch->type)) continue;
    checker.Report("branch-type", branch->span, {"?: chooses between single values, found ", checker.Name(branch->type)},
                   {branch->type.kind == Kind::kList ? "Choose between what is worked out of each list: c ? a.size() : b.size()." : ""});
    return {};
  }
  const std::optional<Type> common = CommonType(yes.type, no.type);
  if (common) return *common;
  const bool with_double = IsNumber(yes.type.kind) && IsNumber(no.type.kind);
  checker.Report("branch-type", expr.span,
                 {"both values of ?: must have one type, found ", checker.Name(yes.type), " and ", checker.Name(no.type)},
                 {with_double ? kMendForDouble : ""});
  return {};
}

Type CheckListLiteral(Expr& expr, Checker& checker) {
  if (expr.args.empty()) {
    checker.Report("empty-list", expr.span, {"an empty list has no type"}, {"Leave it out."});
    return {};
  }
  for (Expr& element : expr.args) CheckValue(element, checker);
  const auto is_choice = [](const Expr& element) { return element.type.kind == Kind::kChoice; };
  const auto choice = std::find_if(expr.args.begin(), expr.args.end(), is_choice);
  if (choice != expr.args.end()) {
    for (Expr& element : expr.args) ResolveEachOther(element, *choice, checker);
  }
  const auto is_wrong = [](const Expr& element) { return element.type.kind == Kind::kNone; };
  if (std::any_of(expr.args.begin(), expr.args.end(), is_wrong)) return {};

  Type common = expr.args[0].type;
  for (const Expr& element : expr.args) {
    if (!IsSingleValue(element.type)) {
      checker.Report("list-element", element.span, {"a list holds single values, found ", checker.Name(element.type)});
      return {};
    }
    const std::optional<Type> wider = CommonType(common, element.type);
    if (!wider) {
      checker.Report("list-element", element.span,
                     {"all elements of a list must have one type, found ", checker.Name(common), " and ", checker.Name(element.type)},
                     {IsNumber(common.kind) && IsNumber(element.type.kind) ? kMendForDouble : ""});
      return {};
    }
    common = *wider;
  }
  return ListOf(common, false);
}

}  // namespace ventanilla
