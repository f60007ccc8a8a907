// Names that stand alone: the household, person variables, `param`, `people` and `as_of`.
#include <algorithm>
#include <span>

#include "diagnostics/suggest.h"
#include "diagnostics/word_list.h"
#include "language/members.h"

namespace ventanilla {
namespace {

// The person variables that may be read here.
std::span<const std::string> VisibleVariables(const Checker& checker) {
  if (checker.body != nullptr) return {&checker.body->variable, 1};
  return checker.scope;
}

// Sets symbol, index and type of a person variable; reports one that is out of reach.
bool CheckVariable(Expr& name, Checker& checker) {
  int index = checker.body != nullptr ? kMacroSlot : 0;
  for (const std::string& variable : VisibleVariables(checker)) {
    if (variable == name.text) {
      name.symbol = Symbol::kVariable;
      name.index = index;
      name.type = {.kind = Kind::kPerson};
      return true;
    }
    ++index;
  }
  if (!IsVariable(name.text, checker)) return false;
  const std::string& inner = checker.body->variable;
  checker.Report("captured-variable", name.span,
                 "\"{}\" cannot be read inside the body of a macro: the body is worked out once for each person \"{}\" of the household, "
                 "whoever asks",
                 {name.text, inner, inner}, "Inside, read only {}, household, param and as_of; move the rest out of the macro.");
  name.symbol = Symbol::kVariable;
  return true;
}

// Where a name that nothing bears stands as part of something else.
Advice AdviceOnBareName(const Expr& expr, const Checker& checker) {
  const Environment& environment = checker.environment;
  if (expr.text == "members") return {"Write household.members."};
  if (environment.household.contains(expr.text)) return {"Write household.{}.", expr.text};
  if (environment.person.contains(expr.text)) return ReadOfAPerson(expr, checker);
  if (environment.parameters.contains(expr.text)) return {"Write param.{}.", expr.text};
  for (const std::vector<std::string>& options : environment.option_lists) {
    if (std::find(options.begin(), options.end(), expr.text) != options.end()) return {"An option stands in quotes: \"{}\".", expr.text};
  }
  return {};
}

void ReportUnknownName(const Expr& expr, Checker& checker) {
  Suggester suggester(expr.text);
  suggester.Offer(VisibleVariables(checker));
  suggester.Offer({"household", "people", "param", "as_of"});
  ReportUnknown(expr, "there is no \"{}\" here.{}", suggester, AdviceOnBareName(expr, checker), checker);
}

}  // namespace

Advice ReadOfAPerson(const Expr& expr, const Checker& checker) {
  const std::span<const std::string> visible = VisibleVariables(checker);
  const bool nobody = visible.empty() || visible.front().empty();
  if (nobody) return {"Read it of a person, or of each: household.members.map(m, m.{}).", expr.text};
  return {"Read it of a person ({}.{}), or of each: household.members.map(m, m.{}).", visible.front()};
}

void ReportUnknown(const Expr& expr, const char* text, const Suggester& suggester, const Advice& advice, Checker& checker) {
  const std::string suggestion = *advice.mend == '\0' ? suggester.Print() : "";
  checker.Report("unknown-name", LastName(expr), text, {expr.text, suggestion, advice.first, expr.text, expr.text}, advice.mend);
}

bool IsReservedName(std::string_view name) { return IndexOf("household people param as_of math", name) >= 0; }

bool IsVariable(std::string_view name, const Checker& checker) {
  for (const std::string& variable : checker.scope) {
    if (variable == name) return true;
  }
  for (const MacroBody* body = checker.body; body != nullptr; body = body->around) {
    if (body->variable == name) return true;
  }
  return false;
}

bool CheckOwner(Expr& name, Checker& checker) {
  if (name.text == "household") {
    name.symbol = Symbol::kHousehold;
    name.type = {.kind = Kind::kHousehold};
    return true;
  }
  if (name.text == "param") {
    name.symbol = Symbol::kParameters;
    return true;
  }
  return CheckVariable(name, checker);
}

void CheckName(Expr& expr, Checker& checker) {
  if (expr.text == "as_of") {
    expr.symbol = Symbol::kAsOf;
    expr.type.kind = Kind::kDate;
    return;
  }
  if (expr.text == "people") {
    expr.symbol = Symbol::kPeople;
    expr.type = kEverybody;
    return;
  }
  if (!CheckOwner(expr, checker)) return ReportUnknownName(expr, checker);
  if (expr.symbol == Symbol::kParameters) {
    checker.Report("not-a-value", expr.span, "`param` is not a value", {}, "Name the parameter: param.<parameter>.");
  } else if (expr.symbol == Symbol::kHousehold) {
    checker.Report("not-a-value", expr.span, "the household is not a value", {},
                   "Read a fact of it: household.<fact>, or household.members.");
  } else if (expr.type.kind == Kind::kPerson) {  // else reported: a captured variable
    checker.Report("not-a-value", expr.span, "a person is not a value", {expr.text}, "Read a fact of the person: {}.<fact>.");
  }
  expr.type = {};
}

}  // namespace ventanilla
