#include <cstddef>

#include "diagnostics/real.h"
#include "diagnostics/text.h"
#include "language/number.h"
#include "language/operators.h"
#include "language/parse.h"
#include "language/text_literal.h"

namespace ventanilla {
namespace {

int Precedence(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::kConditional:
      return kConditionalPrecedence;
    case ExprKind::kBinary:
      return FindBinaryOperator(expr.op)->precedence;
    case ExprKind::kUnary:
      return kUnaryPrecedence;
    case ExprKind::kBool:
    case ExprKind::kInt:
    case ExprKind::kDouble:
    case ExprKind::kText:
    case ExprKind::kName:
    case ExprKind::kMember:
    case ExprKind::kCall:
    case ExprKind::kMethod:
    case ExprKind::kMacro:
    case ExprKind::kList:
      break;
  }
  return kPostfixPrecedence;
}

// The fewest digits that read back as the same double, as a literal of CEL.
std::string PrintDouble(double value) {
  std::string printed = PrintReal(value);
  if (printed.find('.') == std::string::npos && printed.find('e') == std::string::npos) printed += ".0";
  return printed;
}

std::string PrintAt(const Expr& expr, int lowest);

std::string PrintArguments(const Expr& expr, std::size_t first) {
  std::string printed;
  for (std::size_t i = first; i < expr.args.size(); ++i) {
    if (i > first) printed += ", ";
    printed += PrintAt(expr.args[i], kConditionalPrecedence);
  }
  return printed;
}

std::string PrintUnary(const Expr& expr) {
  const Expr& operand = expr.args[0];
  const bool repeated = operand.kind == ExprKind::kUnary && operand.op == expr.op;
  return Concat({expr.op == Operator::kNot ? "!" : "-", PrintAt(operand, repeated ? kUnaryPrecedence : kPostfixPrecedence)});
}

std::string PrintBinary(const Expr& expr) {
  const BinaryOperator& row = *FindBinaryOperator(expr.op);
  return Concat({PrintAt(expr.args[0], row.precedence), " ", row.text, " ", PrintAt(expr.args[1], row.precedence + 1)});
}

std::string PrintConditional(const Expr& expr) {
  return Concat({PrintAt(expr.args[0], kLowestBinaryPrecedence), " ? ", PrintAt(expr.args[1], kLowestBinaryPrecedence), " : ",
                 PrintAt(expr.args[2], kConditionalPrecedence)});
}

std::string PrintBare(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::kBool:
      return expr.whole != 0 ? "true" : "false";
    case ExprKind::kInt:
      return PrintWhole(expr.whole);
    case ExprKind::kDouble:
      return PrintDouble(expr.real);
    case ExprKind::kText:
      return WriteTextLiteral(expr.text);
    case ExprKind::kName:
      return expr.text;
    case ExprKind::kMember:
      return Concat({PrintAt(expr.args[0], kPostfixPrecedence), ".", expr.text});
    case ExprKind::kCall:
      return Concat({expr.text, "(", PrintArguments(expr, 0), ")"});
    case ExprKind::kMethod:
      return Concat({PrintAt(expr.args[0], kPostfixPrecedence), ".", expr.text, "(", PrintArguments(expr, 1), ")"});
    case ExprKind::kMacro:
      return Concat({PrintAt(expr.args[0], kPostfixPrecedence), ".", expr.text, "(", expr.variable, ", ", PrintArguments(expr, 1), ")"});
    case ExprKind::kUnary:
      return PrintUnary(expr);
    case ExprKind::kBinary:
      return PrintBinary(expr);
    case ExprKind::kConditional:
      return PrintConditional(expr);
    case ExprKind::kList:
      return Concat({"[", PrintArguments(expr, 0), "]"});
  }
  return {};
}

std::string PrintAt(const Expr& expr, int lowest) {
  std::string bare = PrintBare(expr);
  return Precedence(expr) < lowest ? Concat({"(", bare, ")"}) : bare;
}

}  // namespace

std::string Print(const Expr& expr) { return PrintAt(expr, kConditionalPrecedence); }

}  // namespace ventanilla
