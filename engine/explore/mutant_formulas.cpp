#include "explore/mutant_formulas.h"

#include <algorithm>
#include <utility>

#include "language/parse.h"

namespace ventanilla {
namespace {

bool IsComparison(Operator op) { return op >= Operator::kEqual && op <= Operator::kGreaterEqual; }

struct Flip {
  Operator from, to;
};
constexpr Flip kFlips[] = {
    {Operator::kLess, Operator::kLessEqual},       {Operator::kLessEqual, Operator::kLess}, {Operator::kGreater, Operator::kGreaterEqual},
    {Operator::kGreaterEqual, Operator::kGreater}, {Operator::kEqual, Operator::kNotEqual}, {Operator::kNotEqual, Operator::kEqual},
    {Operator::kAnd, Operator::kOr},               {Operator::kOr, Operator::kAnd},
};

Expr NotOf(Expr expr) {
  Expr negated;
  negated.kind = ExprKind::kUnary;
  negated.op = Operator::kNot;
  negated.args.push_back(std::move(expr));
  return negated;
}

class Mutator {
 public:
  Mutator(const Catalog& catalog, const Formula& formula) : catalog_(catalog), formula_(formula), tree_(formula.expr) {}

  std::vector<FormulaMutant> Run() {
    Visit(tree_, false, -1);
    return std::move(found_);
  }

 private:
  // One change, which is taken back.
  void Try(Expr& at, const char* what, Expr other) {
    const Span span = at.span;
    std::swap(at, other);
    std::string text = Print(tree_);
    std::swap(at, other);
    if (text != Print(formula_.expr) && Parse(text).ok()) found_.push_back({what, span, std::move(text)});
  }

  // `compared`: it is a side of a comparison, through arithmetic at most. `options`: the list that a text takes its option from, or -1.
  void Visit(Expr& expr, bool compared, int options) {
    if (expr.kind == ExprKind::kBinary) Operators(expr);
    if (expr.kind == ExprKind::kInt || expr.kind == ExprKind::kDouble) Numbers(expr, compared);
    if (expr.kind == ExprKind::kText && options >= 0) OtherOption(expr, options);
    if (expr.kind == ExprKind::kCall && expr.text == "decimal") return Decimal(expr, compared);
    if (expr.kind == ExprKind::kCall && expr.text == "date") return;  // another day may not be one
    if (expr.kind == ExprKind::kList && expr.args.size() > 1) Shorter(expr);
    const bool binary = expr.kind == ExprKind::kBinary;
    const bool passes = binary && (expr.op == Operator::kAdd || expr.op == Operator::kSubtract || expr.op == Operator::kMultiply || expr.op == Operator::kDivide);
    for (Expr& arg : expr.args) Visit(arg, binary && (IsComparison(expr.op) || (compared && passes)), OptionsFor(expr, arg, options));
  }

  static int OptionsFor(const Expr& parent, const Expr& arg, int options) {
    if (parent.kind == ExprKind::kList || parent.kind == ExprKind::kConditional) return options;
    if (parent.kind != ExprKind::kBinary || (!IsComparison(parent.op) && parent.op != Operator::kIn)) return -1;
    const Expr& other = &parent.args[0] == &arg ? parent.args[1] : parent.args[0];
    return std::max(other.type.options, arg.type.options);
  }

  void Operators(Expr& expr) {
    for (const Flip& flip : kFlips) {
      if (flip.from != expr.op) continue;
      Expr other = expr;
      other.op = flip.to;
      Try(expr, flip.from == Operator::kAnd || flip.from == Operator::kOr ? "connective" : "comparison", std::move(other));
    }
    if (expr.op == Operator::kIn) Try(expr, "comparison", NotOf(expr));
  }

  void Numbers(Expr& expr, bool compared) {
    for (const int step : {1, -1}) {
      Expr other = expr;
      other.whole += step;
      other.real += step;
      Try(expr, compared ? "threshold" : "constant", std::move(other));
    }
  }

  // decimal("10.5"): one of its smallest steps more or less.
  void Decimal(Expr& expr, bool compared) {
    for (const int step : {1, -1}) {
      Expr other = expr;
      std::string digits = std::to_string(std::abs(expr.whole + step));
      const std::size_t decimals = expr.type.decimals;
      if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
      if (decimals > 0) digits.insert(digits.size() - decimals, 1, '.');
      if (expr.whole + step < 0) digits.insert(0, 1, '-');
      other.args[0].text = digits;
      Try(expr, compared ? "threshold" : "constant", std::move(other));
    }
  }

  void OtherOption(Expr& expr, int options) {
    const std::vector<std::string>& list = catalog_.environment.option_lists[static_cast<std::size_t>(options)];
    const auto own = std::find(list.begin(), list.end(), expr.text);
    if (own == list.end() || list.size() < 2) return;
    Expr other = expr;
    other.text = own + 1 == list.end() ? list.front() : *(own + 1);
    Try(expr, "option", std::move(other));
  }

  void Shorter(Expr& expr) {
    for (std::size_t i = 0; i < expr.args.size(); ++i) {
      Expr other = expr;
      other.args.erase(other.args.begin() + static_cast<std::ptrdiff_t>(i));
      Try(expr, "option", std::move(other));
    }
  }

  const Catalog& catalog_;
  const Formula& formula_;
  Expr tree_;
  std::vector<FormulaMutant> found_;
};

// --- a binder that is lost ----------------------------------------------------------------------------------------------

bool Mentions(const Expr& expr, std::string_view name) {
  if (expr.kind == ExprKind::kName && expr.text == name) return true;
  return std::any_of(expr.args.begin(), expr.args.end(), [&](const Expr& arg) { return Mentions(arg, name); });
}

bool MentionsOthers(const Expr& expr, std::string_view name) {
  if (expr.kind == ExprKind::kName && expr.symbol == Symbol::kVariable && expr.index != kMacroSlot && expr.text != name) return true;
  return std::any_of(expr.args.begin(), expr.args.end(), [&](const Expr& arg) { return MentionsOthers(arg, name); });
}

Expr Macro(const char* macro, std::string_view variable, const Expr& list, Expr body) {
  Expr expr;
  expr.kind = ExprKind::kMacro;
  expr.text = macro;
  expr.variable = variable;
  expr.args = {list, std::move(body)};
  return expr;
}

// False where it cannot be said without the variable.
bool Unbind(Expr& expr, std::string_view variable, const Expr& list) {
  if (!Mentions(expr, variable)) return true;
  if (!MentionsOthers(expr, variable)) {
    if (expr.type.kind == Kind::kBool) {
      expr = Macro("exists", variable, list, expr);
      return true;
    }
    if (expr.type.kind == Kind::kInt || expr.type.kind == Kind::kDecimal) {
      Expr sum;
      sum.kind = ExprKind::kMethod;
      sum.text = "sum";
      sum.args.push_back(Macro("map", variable, list, expr));
      expr = std::move(sum);
      return true;
    }
  }
  return !expr.args.empty() && expr.kind != ExprKind::kMacro &&
         std::all_of(expr.args.begin(), expr.args.end(), [&](Expr& arg) { return Unbind(arg, variable, list); });
}

}  // namespace

std::vector<FormulaMutant> MutantsOf(const Catalog& catalog, const Formula& formula) { return Mutator(catalog, formula).Run(); }

std::string WithoutBinder(const Formula& formula, std::string_view variable, const Formula& list) {
  Expr expr = formula.expr;
  return Unbind(expr, variable, list.expr) ? Print(expr) : std::string();
}

}  // namespace ventanilla
