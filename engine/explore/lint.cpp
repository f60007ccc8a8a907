#include "explore/lint.h"

#include <utility>

#include "diagnostics/json.h"
#include "diagnostics/text.h"
#include "explore/lint_cases.h"
#include "explore/uses.h"

namespace ventanilla {
namespace {

class Linter {
 public:
  Linter(const Catalog& catalog, std::int32_t today) : catalog_(catalog), today_(today), cases_(catalog) {}

  Diagnostics Run() {
    found_ = cases_.Run();
    Unused();
    PastDates();
    for (const Program& program : catalog_.programs) {
      EachFormula(program, [&](const Formula& formula) { Remainders(formula, formula.expr, false); });
      Fractions(program);
    }
    for (const Definition& definition : catalog_.definitions) Remainders(definition.formula, definition.formula.expr, false);
    return std::move(found_);
  }

 private:
  void Warn(Diagnostic diagnostic) {
    diagnostic.severity = Severity::kWarning;
    found_.push_back(std::move(diagnostic));
  }

  void Warn(const Formula& formula, Span span, const char* code, std::string_view message, std::string_view mend) {
    Warn(AtFormula(catalog_.files, formula, span, code, message, mend));
  }

  // About the item `index` of the list that a file of the catalog holds under its own name: "facts" in facts.json.
  void Warn(std::string_view list, std::size_t index, const char* code, std::string_view message, std::string_view mend) {
    const std::string file = Concat({list, ".json"});
    for (const SourceText& source : catalog_.files) {
      if (source.file == file) Warn(At(source, ventanilla::Join(Concat({"/", list}), index), code, message, mend));
    }
  }

  // --- what is used ---------------------------------------------------------------------------------------------------

  void Unused() {
    Uses used(catalog_);
    for (const Program& program : catalog_.programs) AddUses(catalog_, program, used);
    for (const Constraint& constraint : catalog_.constraints) AddUses(catalog_, constraint.formula.expr, used);
    for (std::size_t i = 0; i < used.facts.size(); ++i) {
      const Fact& fact = catalog_.facts[i];
      if (used.facts[i] || fact.receives_program >= 0) continue;
      Warn("facts", i, "unused", Concat({"nothing needs \"", fact.id, "\"."}), "Leave it out: nobody should be asked for nothing.");
    }
    for (std::size_t i = 0; i < used.definitions.size(); ++i) {
      const Definition& definition = catalog_.definitions[i];
      if (used.definitions[i]) continue;
      Warn(definition.formula, {0, static_cast<int>(definition.formula.text.size())}, "unused",
           Concat({"nothing needs \"", definition.id, "\"."}), "Leave it out.");
    }
  }

  // --- dates and divisions --------------------------------------------------------------------------------------------

  void PastDates() {
    for (std::size_t i = 0; i < catalog_.parameters.size(); ++i) {
      const Parameter& parameter = catalog_.parameters[i];
      if (!parameter.until || *parameter.until >= today_) continue;
      Warn("parameters", i, "past-date",
           Concat({"\"", parameter.id, "\" is known until ", PrintDay(*parameter.until), " only; results of today call it provisional."}),
           "Look up the value in force, and add it with its source.");
    }
  }

  // Pesos with and without decimals would be two sums, side by side.
  void Fractions(const Program& program) {
    for (const Amount& amount : program.amounts) {
      for (const Formula& formula : amount.formulas) {
        if (amount.unit != "CLP" || formula.expr.type.kind == Kind::kInt) continue;
        Warn(formula, formula.expr.span, "parts-of-pesos", "this amount has parts of pesos, so it is not added to other amounts.",
             "Round it as the law does: math.round(...).");
      }
    }
  }

  static bool IsComparison(Operator op) { return op >= Operator::kEqual && op <= Operator::kGreaterEqual; }

  // `compared`: what the expression yields is compared, through sums and products at most.
  void Remainders(const Formula& formula, const Expr& expr, bool compared) {
    const bool binary = expr.kind == ExprKind::kBinary;
    if (binary && compared && expr.op == Operator::kDivide && expr.type.kind == Kind::kInt) {
      const std::string* rounding = cases_.Rounding(formula);
      std::string message = "this division leaves out its remainder before it is compared";
      if (rounding != nullptr) message += rounding->empty() ? ", which makes no difference for any household" : ", which decides for " + *rounding;
      Warn(formula, expr.span, "lost-remainder", message + ".", "Multiply the other side instead: a > n * b for a / b > n.");
    }
    const bool passes = binary && (expr.op == Operator::kAdd || expr.op == Operator::kSubtract || expr.op == Operator::kMultiply);
    for (const Expr& arg : expr.args) Remainders(formula, arg, binary && (IsComparison(expr.op) || (compared && passes)));
  }

  const Catalog& catalog_;
  std::int32_t today_;
  CaseLinter cases_;
  Diagnostics found_;
};

}  // namespace

Diagnostics Lint(const Catalog& catalog, std::int32_t today) { return Linter(catalog, today).Run(); }

}  // namespace ventanilla
