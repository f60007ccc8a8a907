#include "language/parse.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "diagnostics/text.h"
#include "diagnostics/word_list.h"
#include "language/operators.h"
#include "language/text_literal.h"
#include "language/token_cursor.h"

namespace ventanilla {
namespace {

constexpr char kReservedWords[] =
    "as break const continue else for function if import let loop namespace package return var void while";
constexpr char kKeywords[] = "true false null";  // `in` is a symbol
constexpr char kMacros[] = "all exists exists_one filter map";
constexpr char kNameParts[] = "Name parts of it in definitions.json.";

// One method per rule of CEL's grammar. Each fills an empty node, as far as it comes: after an error the tree means nothing.
class Parser {
 public:
  Parser(std::string_view text, FormulaErrors& errors) : text_(text), errors_(errors), cursor_(text, errors) {}

  void Run(Expr& expr) {
    Conditional(expr);
    if (!cursor_.AtEnd()) cursor_.FailAtTrailing();
  }

 private:
  // Conditional = Or ["?" Or ":" Conditional]
  void Conditional(Expr& expr) {
    if (++nesting_ > kMaxFormulaDepth) FailTooDeep(cursor_.Current().span);
    const int begin = cursor_.Current().span.begin;
    Binary(expr, kLowestBinaryPrecedence);
    if (cursor_.TakeSymbol("?")) {
      Wrap(expr, ExprKind::kConditional);
      Binary(expr.args.emplace_back(), kLowestBinaryPrecedence);
      cursor_.Expect(":", "between the two values of the conditional");
      Conditional(expr.args.emplace_back());
      Finish(expr, begin);
    }
    --nesting_;
  }

  void Binary(Expr& expr, int lowest) {
    const int begin = cursor_.Current().span.begin;
    Unary(expr);
    while (cursor_.Current().kind == TokenKind::kSymbol) {
      const BinaryOperator* row = FindBinaryOperator(cursor_.Current().text);
      if (row == nullptr || row->precedence < lowest) break;
      cursor_.Take();
      Wrap(expr, ExprKind::kBinary);
      expr.op = row->op;
      Binary(expr.args.emplace_back(), row->precedence + 1);
      Finish(expr, begin);
    }
  }

  // Unary = Postfix | "!" {"!"} Postfix | "-" {"-"} Postfix
  void Unary(Expr& expr) {
    const Operator op = cursor_.IsSymbol("!") ? Operator::kNot : Operator::kNegate;
    const std::size_t first = cursor_.Taken();
    while (cursor_.TakeSymbol(op == Operator::kNot ? "!" : "-")) {}
    std::size_t end = cursor_.Taken();
    Postfix(expr);
    for (; end > first && cursor_.ok(); --end) {
      Wrap(expr, ExprKind::kUnary);
      expr.op = op;
      Finish(expr, cursor_.BeginOf(end - 1));
    }
  }

  void Postfix(Expr& expr) {
    const int begin = cursor_.Current().span.begin;
    Primary(expr);
    while (cursor_.Current().kind == TokenKind::kSymbol) {
      if (cursor_.TakeSymbol(".")) {
        Selection(expr, begin);
      } else if (cursor_.IsSymbol("[")) {
        cursor_.Refuse("a value picked by index (a[b])",
                       "Read a table parameter by .at(key), and people by a macro such as .exists(p, ...).");
      } else if (cursor_.IsSymbol("?.")) {
        RefuseOptional();
      } else if (cursor_.IsSymbol("{")) {
        cursor_.Refuse("the construction of messages (Name{...})", "");
      } else {
        break;
      }
    }
  }

  // What follows the dot behind `expr`.
  void Selection(Expr& expr, int begin) {
    if (cursor_.IsSymbol("?")) RefuseOptional();
    if (cursor_.Current().kind != TokenKind::kIdentifier || IndexOf(kKeywords, cursor_.Current().text) >= 0) {
      return cursor_.FailExpected("a name after the dot");
    }
    const std::string_view name = cursor_.Take().text;
    const bool called = cursor_.TakeSymbol("(");
    if (called && expr.kind == ExprKind::kName && expr.text == "math") {
      expr.kind = ExprKind::kCall;
      expr.text = Concat({"math.", name});
    } else {
      Wrap(expr, called ? ExprKind::kMethod : ExprKind::kMember);
      expr.text = name;
    }
    if (called) List(expr.args, ")");
    if (expr.kind == ExprKind::kMethod && IndexOf(kMacros, name) >= 0) MakeMacro(expr, begin);
    Finish(expr, begin);
  }

  // Of a method with the name of a macro.
  void MakeMacro(Expr& expr, int begin) {
    if (expr.args.size() == 3 && expr.args[1].kind == ExprKind::kName) {
      expr.kind = ExprKind::kMacro;
      expr.variable = std::move(expr.args[1].text);
      expr.args[1] = std::move(expr.args[2]);
      expr.args.pop_back();
      return;
    }
    const bool three = expr.args.size() == 4;
    const bool transform = three && expr.text == "map";
    const char* text = three ? "{} takes the name of a variable and an expression, not three arguments"
                             : "{} takes the name of a variable and an expression, as in list.{}(p, ...)";
    const char* mend = transform ? "Write list.filter(p, condition).map(p, value)." : "Write list.{}(p, ...).";
    cursor_.Fail("macro-form", {begin, cursor_.TakenEnd()}, text, {expr.text, expr.text, expr.text}, mend);
  }

  void Primary(Expr& expr) {
    const int begin = cursor_.Current().span.begin;
    switch (cursor_.Current().kind) {
      case TokenKind::kInt:
        return Literal(expr, ExprKind::kInt);
      case TokenKind::kDouble:
        return Literal(expr, ExprKind::kDouble);
      case TokenKind::kText:
        return Literal(expr, ExprKind::kText);
      case TokenKind::kIdentifier:
        return NameOrCall(expr);
      case TokenKind::kEnd:
      case TokenKind::kSymbol:
        break;
    }
    if (cursor_.TakeSymbol("(")) {
      Conditional(expr);
      cursor_.Expect(")", "to close the bracket");
    } else if (cursor_.TakeSymbol("[")) {
      if (cursor_.IsSymbol("?")) cursor_.Refuse("an optional element ([?a])", "");
      expr.kind = ExprKind::kList;
      List(expr.args, "]");
      Finish(expr, begin);
    } else if (cursor_.IsSymbol("{")) {
      cursor_.Refuse("a map ({...})", "");
    } else if (cursor_.IsSymbol(".")) {
      cursor_.Refuse("a name with a leading dot", "Leave out the dot.");
    } else {
      cursor_.FailExpected("a value");
    }
  }

  void Literal(Expr& expr, ExprKind kind) {
    const Token& token = cursor_.Take();
    expr.kind = kind;
    expr.whole = token.whole;
    expr.real = token.real;
    if (kind == ExprKind::kText) ReadTextLiteral(text_, static_cast<std::size_t>(token.span.begin), expr.text, errors_);
    Finish(expr, token.span.begin);
  }

  void NameOrCall(Expr& expr) {
    const Token& token = cursor_.Current();
    const std::string_view word = token.text;
    if (word == "null") {
      cursor_.Refuse("null", "A missing answer has no value in a formula: it leaves the result undecided by itself.");
    } else if (IndexOf(kReservedWords, word) >= 0) {
      cursor_.Fail("reserved-word", token.span, "\"{}\" is a reserved word of CEL", {word});
    }
    if (!cursor_.ok()) return;
    cursor_.Take();
    if (IndexOf(kKeywords, word) >= 0) {
      expr.kind = ExprKind::kBool;
      expr.whole = word == "true" ? 1 : 0;
    } else {
      const bool called = cursor_.TakeSymbol("(");
      expr.kind = called ? ExprKind::kCall : ExprKind::kName;
      expr.text = word;
      if (called) List(expr.args, ")");
    }
    Finish(expr, token.span.begin);
  }

  // What stands between brackets, and the closing one.
  void List(std::vector<Expr>& elements, const char* closing) {
    if (cursor_.TakeSymbol(closing)) return;
    do {
      Conditional(elements.emplace_back());
    } while (cursor_.TakeSymbol(","));
    cursor_.Expect(closing, "to close the list");
  }

  // Puts a node in the place of `expr`, which becomes its first argument.
  void Wrap(Expr& expr, ExprKind kind) {
    Expr outer;
    outer.kind = kind;
    outer.args.emplace_back() = std::move(expr);
    expr = std::move(outer);
  }

  // Once a node has all its arguments and its last token was taken.
  void Finish(Expr& expr, int begin) {
    expr.span = {begin, cursor_.TakenEnd()};
    for (const Expr& argument : expr.args) expr.height = std::max(expr.height, argument.height + 1);
    if (expr.height > kMaxFormulaDepth) FailTooDeep(expr.span);
    if (++finished_ > kMaxFormulaNodes) {
      cursor_.Fail("formula-size", expr.span, "the formula has more than {} parts", {PrintWhole(kMaxFormulaNodes)}, kNameParts);
    }
  }

  void FailTooDeep(const Span& span) {
    cursor_.Fail("formula-depth", span, "the formula is nested more than {} deep", {PrintWhole(kMaxFormulaDepth)}, kNameParts);
  }

  void RefuseOptional() { cursor_.Refuse("optional selection (a.?b, a?.b)", "Every name of the catalog exists: write a plain dot."); }

  std::string_view text_;
  FormulaErrors& errors_;
  TokenCursor cursor_;
  int nesting_ = 0;
  int finished_ = 0;
};

}  // namespace

Parsed Parse(std::string_view text) {
  Parsed parsed;
  if (text.size() <= kMaxFormulaBytes) {
    Parser(text, parsed.errors).Run(parsed.expr);
  } else {
    Report(parsed.errors, "formula-size", {0, 1}, "the formula has {} bytes; at most {} are read",
           {PrintWhole(text.size()), PrintWhole(kMaxFormulaBytes)}, kNameParts);
  }
  return parsed;
}

}  // namespace ventanilla
