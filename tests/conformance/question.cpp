#include "conformance/question.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "plan/plan.h"

namespace ventanilla::conformance {
namespace {

const std::int32_t kToday = ToDay({2026, 1, 1});

// A few values around `value`, among which 0 is only where it has to be: a divisor stays a divisor.
Domain Around(double value, bool whole) {
  if (value == 0) return {-1, 1, 1};
  const double step = whole ? 1 : std::abs(value) / 2;
  const double least = whole ? std::max(std::abs(value) - 1, 1.0) : step;
  const double most = whole ? std::min(std::abs(value) + 1, kMaxWhole) : 4 * step;
  return value > 0 ? Domain{least, most, step} : Domain{-most, -least, step};
}

bool IsPlainName(const std::string& name) {
  const Parsed parsed = Parse(name);
  return parsed.ok() && parsed.expr.kind == ExprKind::kName;
}

class Asker {
 public:
  Asker(const Case& test, Form form, Question& question) : test_(test), form_(form), question_(question) {
    Catalog& catalog = question.catalog;
    question.text = Json(test.expr).dump();
    catalog.files = {{"case", question.text}};
    catalog.valid_from = catalog.valid_to = kToday;
  }

  void Run() {
    Parsed parsed = Parse(test_.expr);
    if (!parsed.ok()) return Refuse(parsed.errors);
    CollectTexts(parsed.expr);
    if (test_.value.contains("stringValue")) AddText(test_.value["stringValue"]);
    if (!AddVariables()) return;
    Rewrite(parsed.expr);
    Catalog& catalog = question_.catalog;
    catalog.environment.option_lists.push_back(texts_);
    const FormulaErrors errors = Check(parsed.expr, catalog.environment, {}, Wanted::kAny);
    if (!errors.empty()) return Refuse(errors);
    catalog.constraints.push_back({"case", Owner::kHousehold, {std::move(parsed.expr), test_.expr, {0, ""}}});
    const Diagnostics unproved = Prove(catalog);
    if (!unproved.empty()) question_.refusal = unproved.front().code + ": " + unproved.front().message;
  }

 private:
  void Refuse(const FormulaErrors& errors) { question_.refusal = std::string(errors.front().code) + ": " + errors.front().message; }

  void AddText(const std::string& text) {
    if (std::find(texts_.begin(), texts_.end(), text) == texts_.end()) texts_.push_back(text);
  }

  void CollectTexts(const Expr& expr) {
    if (expr.kind == ExprKind::kText) AddText(expr.text);
    for (const Expr& part : expr.args) CollectTexts(part);
  }

  // False when one has a name or a type that no fact has.
  bool AddVariables() {
    for (const auto& [name, binding] : test_.bindings.items()) {
      const Json value = binding.value("value", Json::object());
      if (!IsPlainName(name)) {
        question_.refusal = "variable-name: a fact's name has no dot: " + name;
        return false;
      }
      if (value.contains("int64Value")) {
        AddNumber(name, Kind::kInt, std::strtod(value["int64Value"].get<std::string>().c_str(), nullptr));
      } else if (value.contains("doubleValue") && value["doubleValue"].is_number()) {
        AddNumber(name, Kind::kDouble, value["doubleValue"]);
      } else if (value.contains("boolValue")) {
        AddFact(name, {.kind = Kind::kBool}, {}, value["boolValue"]);
      } else if (value.contains("stringValue")) {
        AddText(value["stringValue"]);
        AddFact(name, {.kind = Kind::kChoice, .options = 0}, {}, value["stringValue"]);
      } else {
        question_.refusal = "variable-type: no fact has the type of " + name;
        return false;
      }
    }
    return true;
  }

  void AddNumber(const std::string& name, Kind kind, double value) {
    AddFact(name, {.kind = kind}, Around(value, kind == Kind::kInt), value);
  }

  void AddFact(const std::string& name, const Type& type, const Domain& domain, const Json& answer) {
    Catalog& catalog = question_.catalog;
    catalog.environment.household.emplace(name, Binding{Symbol::kFact, static_cast<int>(catalog.facts.size()), type});
    Fact& fact = catalog.facts.emplace_back();
    fact.id = name;
    fact.type = type;
    fact.domain = domain;
    question_.answers[name] = answer;
  }

  void ReadFact(Expr& expr, const std::string& name) {
    Expr household{.kind = ExprKind::kName, .span = expr.span, .text = "household"};
    expr = {.kind = ExprKind::kMember, .span = expr.span, .text = name, .args = {household}};
  }

  void Rewrite(Expr& expr) {
    for (Expr& part : expr.args) Rewrite(part);
    const std::string name = "literal_" + std::to_string(question_.catalog.facts.size());
    if (expr.kind == ExprKind::kName && test_.bindings.contains(expr.text)) return ReadFact(expr, expr.text);
    if (form_ == Form::kWritten) return;
    switch (expr.kind) {
      case ExprKind::kBool: AddFact(name, {.kind = Kind::kBool}, {}, expr.whole != 0); break;
      case ExprKind::kInt: AddNumber(name, Kind::kInt, static_cast<double>(expr.whole)); break;
      case ExprKind::kDouble: AddNumber(name, Kind::kDouble, expr.real); break;
      case ExprKind::kText: AddFact(name, {.kind = Kind::kChoice, .options = 0}, {}, expr.text); break;
      default: return;
    }
    ReadFact(expr, name);
  }

  const Case& test_;
  const Form form_;
  Question& question_;
  std::vector<std::string> texts_;
};

}  // namespace

void Ask(const Case& test, Form form, Question& question) { Asker(test, form, question).Run(); }

}  // namespace ventanilla::conformance
