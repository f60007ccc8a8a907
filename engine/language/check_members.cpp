// What a dot reads of the household, of a person and of `param`.
#include "language/members.h"

namespace ventanilla {
namespace {

// What the name stands for; reports one that nothing bears.
const Binding* Find(const Expr& expr, const Names& names, const char* unknown, const Advice& advice, Words built_in, Checker& checker) {
  if (const auto found = names.find(expr.text); found != names.end()) return &found->second;
  Suggester suggester(expr.text);
  suggester.Offer(built_in);
  for (const auto& entry : names) suggester.Offer(entry.first);
  ReportUnknown(expr, unknown, suggester, advice, checker);
  return nullptr;
}

void Bind(Expr& expr, const Binding* binding) {
  if (binding == nullptr) return;
  expr.symbol = binding->symbol;
  expr.index = binding->index;
  expr.type = binding->type;
}

void HouseholdMember(Expr& expr, Checker& checker) {
  if (expr.text == "members") {
    expr.symbol = Symbol::kMembers;
    expr.type = kEverybody;
    return;
  }
  Advice advice;
  if (expr.text == "people") advice.mend = "`people` stands alone.";
  if (expr.text == "receives") advice.mend = "Name the program: household.receives.<program>.";
  if (checker.environment.person.contains(expr.text)) advice = ReadOfAPerson(expr, checker);
  Bind(expr, Find(expr, checker.environment.household, "the household has no \"{}\".{}", advice, {"members", "receives"}, checker));
}

void PersonMember(Expr& expr, Checker& checker) {
  if (expr.text == "resident") {
    expr.symbol = Symbol::kResident;
    expr.type.kind = Kind::kBool;
    return;
  }
  Advice advice;
  if (expr.text == "receives") advice = {"Name the program: {}.receives.<program>.", expr.args[0].text};
  if (expr.text == "members" || checker.environment.household.contains(expr.text)) advice = {"Write household.{}.", expr.text};
  Bind(expr, Find(expr, checker.environment.person, "a person has no \"{}\".{}", advice, {"resident", "receives"}, checker));
}

void ReceivesMember(Expr& expr, Checker& checker) {
  const Environment& environment = checker.environment;
  const Names& household = environment.household_receives;
  const Names& person = environment.person_receives;
  Advice advice{.first = expr.text};
  if (expr.args[0].symbol == Symbol::kHousehold) {
    if (person.contains(expr.text)) advice.mend = "A person receives it: household.members.exists(m, m.receives.{}).";
    Bind(expr, Find(expr, household, "no program \"{}\" is received by a household.{}", advice, {}, checker));
  } else {
    if (household.contains(expr.text)) advice.mend = "The household receives it: household.receives.{}.";
    Bind(expr, Find(expr, person, "no program \"{}\" is received by a person.{}", advice, {}, checker));
  }
}

// A parameter, be it a scalar or a table.
const Binding* FindParameter(const Expr& expr, Checker& checker) {
  return Find(expr, checker.environment.parameters, "there is no parameter \"{}\".{}", {}, {}, checker);
}

void ScalarParameter(Expr& expr, Checker& checker) {
  const Binding* parameter = FindParameter(expr, checker);
  if (parameter == nullptr || !parameter->table) return Bind(expr, parameter);
  checker.Report("table-parameter", expr.span, "param.{} is a table", {expr.text, expr.text}, "Read one row of it: param.{}.at(key).");
}

void ReportNoMembers(const Expr& expr, Checker& checker) {
  const Type& type = expr.args[0].type;
  checker.Report("no-member", LastName(expr), "{} has no part \"{}\"", {checker.Name(type), expr.text, expr.text, expr.text},
                 IsPeople(type) ? "Say of which of them: .exists(p, p.{} ...), or .map(p, p.{})." : "");
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

void CheckMember(Expr& expr, Checker& checker) {
  Expr& receiver = expr.args[0];
  if (CheckReceivesOwner(receiver, checker)) {
    if (receiver.type.kind != Kind::kNone) ReceivesMember(expr, checker);
    return;
  }
  const bool owned = receiver.kind == ExprKind::kName && CheckOwner(receiver, checker);
  if (!owned) {
    if (CheckValue(receiver, checker)) ReportNoMembers(expr, checker);
  } else if (receiver.symbol == Symbol::kParameters) {
    ScalarParameter(expr, checker);
  } else if (receiver.type.kind == Kind::kHousehold) {
    HouseholdMember(expr, checker);
  } else if (receiver.type.kind == Kind::kPerson) {
    PersonMember(expr, checker);
  }
}

void CheckTableLookup(Expr& expr, Checker& checker) {
  Expr& table = expr.args[0];
  const bool of_parameter = table.kind == ExprKind::kMember && table.args[0].kind == ExprKind::kName && table.args[0].text == "param";
  if (!of_parameter) {
    return checker.Report("no-table", expr.span, "only a table parameter is read by .at(key)", {}, "Write param.<table>.at(key).");
  }
  CheckOwner(table.args[0], checker);
  const Binding* parameter = FindParameter(table, checker);
  const bool good_key = CheckIs(expr.args[1], Kind::kInt, "the key of a table", checker);
  if (parameter == nullptr || !good_key) return;
  if (!parameter->table) {
    return checker.Report("no-table", expr.span, "param.{} is one value, not a table", {table.text, table.text}, "Write param.{}.");
  }
  Bind(table, parameter);
  Bind(expr, parameter);
}

}  // namespace ventanilla
