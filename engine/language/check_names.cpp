// Names, and what a dot reads of the household, of a person and of `param`.
#include <algorithm>
#include <span>

#include "diagnostics/suggest.h"
#include "language/checker.h"

namespace ventanilla {
namespace {

constexpr std::string_view kReservedNames[] = {"household", "people", "param", "as_of", "math"};

void OfferNames(const Names& names, Suggester& suggester) {
  for (const auto& entry : names) suggester.Offer(entry.first);
}

bool InMacro(const Checker& checker) { return !checker.macro_variables.empty(); }

// The person variables that may be read here.
std::span<const std::string> VisibleVariables(const Checker& checker) {
  if (InMacro(checker)) return {&checker.macro_variables.back(), 1};
  return checker.scope;
}

bool IsOuterVariable(std::string_view name, const Checker& checker) {
  const auto is_name = [name](const std::string& variable) { return variable == name; };
  return std::any_of(checker.scope.begin(), checker.scope.end(), is_name) ||
         std::any_of(checker.macro_variables.begin(), checker.macro_variables.end(), is_name);
}

// Sets symbol, index and type of a person variable; reports one that is out of reach.
bool CheckVariable(Expr& name, Checker& checker) {
  const std::span<const std::string> visible = VisibleVariables(checker);
  const auto found = std::find(visible.begin(), visible.end(), name.text);
  if (found != visible.end()) {
    name.symbol = Symbol::kVariable;
    name.index = InMacro(checker) ? kMacroSlot : static_cast<int>(found - visible.begin());
    name.type = {.kind = Kind::kPerson};
    return true;
  }
  if (!IsOuterVariable(name.text, checker)) return false;
  checker.Report("captured-variable", name.span,
                 {"\"", name.text, "\" cannot be read inside the body of a macro: the body is worked out once for each person \"",
                  checker.macro_variables.back(), "\" of the household, whoever asks"},
                 {"Inside, read only ", checker.macro_variables.back(), ", household, param and as_of; move the rest out of the macro."});
  name.symbol = Symbol::kVariable;
  return true;
}

std::string ReadOfAPerson(std::string_view fact, const Checker& checker) {
  const std::span<const std::string> visible = VisibleVariables(checker);
  const bool nobody = visible.empty() || visible.front().empty();
  const std::string example = nobody ? "" : Concat({" (", visible.front(), ".", fact, ")"});
  return Concat({"Read it of a person", example, ", or of each: household.members.map(m, m.", fact, ")."});
}

// Where a name that nothing bears stands as part of something else.
std::string MendForBareName(const std::string& name, const Checker& checker) {
  if (name == "members") return "Write household.members.";
  if (checker.environment.household.contains(name)) return Concat({"Write household.", name, "."});
  if (checker.environment.person.contains(name)) return ReadOfAPerson(name, checker);
  if (checker.environment.parameters.contains(name)) return Concat({"Write param.", name, "."});
  for (const std::vector<std::string>& options : checker.environment.option_lists) {
    if (std::find(options.begin(), options.end(), name) != options.end()) return Concat({"An option stands in quotes: \"", name, "\"."});
  }
  return {};
}

// `mend` is better than a guess: without one, the suggester is offered.
void ReportUnknown(Span span, Words what, const Suggester& suggester, std::string_view mend, Checker& checker) {
  checker.Report("unknown-name", span, {Concat(what), mend.empty() ? suggester.Print() : ""}, {mend});
}

void ReportUnknownName(const Expr& expr, Checker& checker) {
  Suggester suggester(expr.text);
  suggester.Offer(VisibleVariables(checker));
  suggester.Offer({"household", "people", "param", "as_of"});
  ReportUnknown(expr.span, {"there is no \"", expr.text, "\" here."}, suggester, MendForBareName(expr.text, checker), checker);
}

Type Bind(Expr& expr, const Binding& binding) {
  expr.symbol = binding.symbol;
  expr.index = binding.index;
  expr.type = binding.type;
  return binding.type;
}

Type HouseholdMember(Expr& expr, Checker& checker) {
  const Names& names = checker.environment.household;
  if (expr.text == "members") {
    expr.symbol = Symbol::kMembers;
    return ListOf({.kind = Kind::kPerson}, false);
  }
  if (const auto found = names.find(expr.text); found != names.end()) return Bind(expr, found->second);
  std::string mend;
  if (expr.text == "people") mend = "`people` stands alone.";
  if (expr.text == "receives") mend = "Name the program: household.receives.<program>.";
  if (checker.environment.person.contains(expr.text)) mend = ReadOfAPerson(expr.text, checker);
  Suggester suggester(expr.text);
  suggester.Offer({"members", "receives"});
  OfferNames(names, suggester);
  ReportUnknown(LastName(expr), {"the household has no \"", expr.text, "\"."}, suggester, mend, checker);
  return {};
}

Type PersonMember(Expr& expr, Checker& checker) {
  const std::string& person = expr.args[0].text;
  const Names& names = checker.environment.person;
  if (expr.text == "resident") {
    expr.symbol = Symbol::kResident;
    return {.kind = Kind::kBool};
  }
  if (const auto found = names.find(expr.text); found != names.end()) return Bind(expr, found->second);
  std::string mend;
  if (expr.text == "receives") mend = Concat({"Name the program: ", person, ".receives.<program>."});
  if (expr.text == "members" || checker.environment.household.contains(expr.text)) mend = Concat({"Write household.", expr.text, "."});
  Suggester suggester(expr.text);
  suggester.Offer({"resident", "receives"});
  OfferNames(names, suggester);
  ReportUnknown(LastName(expr), {"a person has no \"", expr.text, "\"."}, suggester, mend, checker);
  return {};
}

Type ReceivesMember(Expr& expr, Checker& checker) {
  const bool of_household = expr.args[0].symbol == Symbol::kHousehold;
  const Environment& environment = checker.environment;
  const Names& names = of_household ? environment.household_receives : environment.person_receives;
  const Names& other = of_household ? environment.person_receives : environment.household_receives;
  if (const auto found = names.find(expr.text); found != names.end()) return Bind(expr, found->second);
  std::string mend;
  if (other.contains(expr.text)) {
    mend = of_household ? Concat({"A person receives it: household.members.exists(m, m.receives.", expr.text, ")."})
                        : Concat({"The household receives it: household.receives.", expr.text, "."});
  }
  Suggester suggester(expr.text);
  OfferNames(names, suggester);
  ReportUnknown(LastName(expr), {"no program \"", expr.text, "\" is received by ", of_household ? "a household." : "a person."}, suggester,
                mend, checker);
  return {};
}

// A parameter, be it a scalar or a table.
const Binding* FindParameter(const Expr& expr, Checker& checker) {
  const Names& names = checker.environment.parameters;
  if (const auto found = names.find(expr.text); found != names.end()) return &found->second;
  Suggester suggester(expr.text);
  OfferNames(names, suggester);
  ReportUnknown(LastName(expr), {"there is no parameter \"", expr.text, "\"."}, suggester, "", checker);
  return nullptr;
}

Type ScalarParameter(Expr& expr, Checker& checker) {
  const Binding* parameter = FindParameter(expr, checker);
  if (parameter == nullptr) return {};
  if (!parameter->table) return Bind(expr, *parameter);
  checker.Report("table-parameter", expr.span, {"param.", expr.text, " is a table"},
                 {"Read one row of it: param.", expr.text, ".at(key)."});
  return {};
}

Type ReportNoMembers(const Expr& expr, Checker& checker) {
  const Type& type = expr.args[0].type;
  if (type.kind == Kind::kNone) return {};
  std::string mend;
  if (IsPeople(type)) mend = Concat({"Say of which of them: .exists(p, p.", expr.text, " ...), or .map(p, p.", expr.text, ")."});
  checker.Report("no-member", LastName(expr), {checker.Name(type), " has no part \"", expr.text, "\""}, {mend});
  return {};
}

// `household.receives` or `v.receives`: takes over the owner's symbol, so that a fact's args[0] is its owner.
bool CheckReceivesOwner(Expr& expr, Checker& checker) {
  if (expr.kind != ExprKind::kMember || expr.text != "receives" || expr.args[0].kind != ExprKind::kName) return false;
  Expr& owner = expr.args[0];
  if (!CheckOwner(owner, checker) || owner.symbol == Symbol::kParameters) return false;
  expr.symbol = owner.symbol;
  expr.index = owner.index;
  expr.type = owner.type;
  return true;
}

}  // namespace

bool IsReservedName(std::string_view name) {
  return std::find(std::begin(kReservedNames), std::end(kReservedNames), name) != std::end(kReservedNames);
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

Type CheckName(Expr& expr, Checker& checker) {
  if (expr.text == "as_of") {
    expr.symbol = Symbol::kAsOf;
    return {.kind = Kind::kDate};
  }
  if (expr.text == "people") {
    expr.symbol = Symbol::kPeople;
    return ListOf({.kind = Kind::kPerson}, false);
  }
  if (!CheckOwner(expr, checker)) {
    ReportUnknownName(expr, checker);
    return {};
  }
  switch (expr.symbol) {
    case Symbol::kHousehold:
      checker.Report("not-a-value", expr.span, {"the household is not a value"},
                     {"Read a fact of it: household.<fact>, or household.members."});
      break;
    case Symbol::kParameters:
      checker.Report("not-a-value", expr.span, {"`param` is not a value"}, {"Name the parameter: param.<parameter>."});
      break;
    default:
      if (expr.type.kind != Kind::kPerson) break;  // reported: a captured variable
      checker.Report("not-a-value", expr.span, {"a person is not a value"}, {"Read a fact of the person: ", expr.text, ".<fact>."});
      break;
  }
  return {};
}

Type CheckMember(Expr& expr, Checker& checker) {
  Expr& receiver = expr.args[0];
  if (CheckReceivesOwner(receiver, checker)) {
    return receiver.type.kind == Kind::kNone ? Type{} : ReceivesMember(expr, checker);
  }
  const bool owned = receiver.kind == ExprKind::kName && CheckOwner(receiver, checker);
  if (!owned) {
    CheckValue(receiver, checker);
    return ReportNoMembers(expr, checker);
  }
  if (receiver.symbol == Symbol::kParameters) return ScalarParameter(expr, checker);
  if (receiver.type.kind == Kind::kNone) return {};
  return receiver.symbol == Symbol::kHousehold ? HouseholdMember(expr, checker) : PersonMember(expr, checker);
}

Type CheckTableLookup(Expr& expr, Checker& checker) {
  Expr& table = expr.args[0];
  const bool of_parameter = table.kind == ExprKind::kMember && table.args[0].kind == ExprKind::kName && table.args[0].text == "param";
  if (!of_parameter) {
    checker.Report("no-table", expr.span, {"only a table parameter is read by .at(key)"}, {"Write param.<table>.at(key)."});
    return {};
  }
  CheckOwner(table.args[0], checker);
  const Binding* parameter = FindParameter(table, checker);
  const bool good_key = CheckIs(expr.args[1], Kind::kInt, "the key of a table", checker);
  if (parameter == nullptr || !good_key) return {};
  if (!parameter->table) {
    checker.Report("no-table", expr.span, {"param.", table.text, " is one value, not a table"}, {"Write param.", table.text, "."});
    return {};
  }
  Bind(table, *parameter);
  return Bind(expr, *parameter);
}

}  // namespace ventanilla
