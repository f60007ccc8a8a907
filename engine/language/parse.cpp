#include "language/parse.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "diagnostics/text.h"
#include "diagnostics/word_list.h"
#include "language/operators.h"
#include "language/token_cursor.h"

namespace ventanilla {
namespace {

constexpr char kReservedWords[] =
    "as break const continue else for function if import let loop namespace package return var void while";
constexpr char kKeywords[] = "true false null";  // `in` is a symbol
constexpr char kMacros[] = "all exists exists_one filter map";

constexpr char kNameParts[] = "Name parts of it in definitions.json.";

bool Contains(const char* words, std::string_view word) { return IndexOf(words, word) >= 0; }

// One method per rule of CEL's grammar. Each leaves exactly one node on a stack (List() its elements), even after an error;
// Make() replaces the last ones by the node that they are arguments of.
class Parser {
 public:
  explicit Parser(Tokens lexed) : cursor_(std::move(lexed)) {}

  Parsed Run() && {
    Conditional();
    if (!cursor_.AtEnd()) cursor_.FailAtTrailing();
    return {std::move(nodes_.back()), std::move(cursor_.errors())};
  }

 private:
  // Conditional = Or ["?" Or ":" Conditional]
  void Conditional() {
    if (++nesting_ > kMaxFormulaDepth) FailTooDeep(cursor_.Current().span);
    const int begin = cursor_.Current().span.begin;
    Binary(kLowestBinaryPrecedence);
    if (cursor_.TakeSymbol("?")) {
      Binary(kLowestBinaryPrecedence);
      cursor_.Expect(":", "between the two values of the conditional");
      Conditional();
      Make(ExprKind::kConditional, begin, 3);
    }
    --nesting_;
  }

  void Binary(int lowest) {
    const int begin = cursor_.Current().span.begin;
    Unary();
    while (cursor_.Current().kind == TokenKind::kSymbol) {
      const BinaryOperator* row = FindBinaryOperator(cursor_.Current().text);
      if (row == nullptr || row->precedence < lowest) break;
      cursor_.Take();
      Binary(row->precedence + 1);
      Make(ExprKind::kBinary, begin, 2).op = row->op;
    }
  }

  // Unary = Postfix | "!" {"!"} Postfix | "-" {"-"} Postfix
  void Unary() {
    const Operator op = cursor_.IsSymbol("!") ? Operator::kNot : Operator::kNegate;
    const char* symbol = op == Operator::kNot ? "!" : "-";
    std::vector<int> begins;
    while (cursor_.IsSymbol(symbol)) begins.push_back(cursor_.Take().span.begin);
    Postfix();
    for (; !begins.empty() && cursor_.ok(); begins.pop_back()) Make(ExprKind::kUnary, begins.back(), 1).op = op;
  }

  void Postfix() {
    const int begin = cursor_.Current().span.begin;
    Primary();
    while (cursor_.Current().kind == TokenKind::kSymbol) {
      if (cursor_.TakeSymbol(".")) {
        Selection(begin);
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

  // What follows the dot behind the last node.
  void Selection(int begin) {
    if (cursor_.IsSymbol("?")) RefuseOptional();
    if (cursor_.Current().kind != TokenKind::kIdentifier || Contains(kKeywords, cursor_.Current().text)) {
      cursor_.FailExpected("a name after the dot");
      return;
    }
    const std::string_view name = cursor_.Take().text;
    if (!cursor_.TakeSymbol("(")) {
      Make(ExprKind::kMember, begin, 1).text = name;
      return;
    }
    const bool of_math = nodes_.back().kind == ExprKind::kName && nodes_.back().text == "math";
    if (of_math) nodes_.pop_back();
    const std::size_t arguments = List(")");
    if (of_math) {
      Make(ExprKind::kCall, begin, arguments).text = Concat({"math.", name});
    } else if (Contains(kMacros, name)) {
      Macro(name, arguments, begin);
    } else {
      Make(ExprKind::kMethod, begin, arguments + 1).text = name;
    }
  }

  // Of a list and so many arguments behind it.
  void Macro(std::string_view name, std::size_t arguments, int begin) {
    const bool written_well = arguments == 2 && nodes_[nodes_.size() - 2].kind == ExprKind::kName;
    if (!written_well) {
      const bool three = arguments == 3;
      const bool transform = name == "map" && three;
      const char* text = three ? "{} takes the name of a variable and an expression, not three arguments"
                               : "{} takes the name of a variable and an expression, as in list.{}(p, ...)";
      const char* mend = transform ? "Write list.filter(p, condition).map(p, value)." : "Write list.{}(p, ...).";
      cursor_.Fail("macro-form", {begin, cursor_.TakenEnd()}, text, {name, name, name}, mend);
      Drop(arguments);
      return;
    }
    Expr body = std::move(nodes_.back());
    nodes_.pop_back();
    std::string variable = std::move(nodes_.back().text);
    nodes_.back() = std::move(body);
    Expr& macro = Make(ExprKind::kMacro, begin, 2);
    macro.text = name;
    macro.variable = std::move(variable);
  }

  void Primary() {
    const Token& token = cursor_.Current();
    const int begin = token.span.begin;
    switch (token.kind) {
      case TokenKind::kInt:
        return Literal(ExprKind::kInt);
      case TokenKind::kDouble:
        return Literal(ExprKind::kDouble);
      case TokenKind::kText:
        return Literal(ExprKind::kText);
      case TokenKind::kIdentifier:
        return NameOrCall();
      case TokenKind::kEnd:
      case TokenKind::kSymbol:
        break;
    }
    if (cursor_.TakeSymbol("(")) {
      Conditional();
      cursor_.Expect(")", "to close the bracket");
      return;
    }
    if (cursor_.TakeSymbol("[")) {
      if (cursor_.IsSymbol("?")) cursor_.Refuse("an optional element ([?a])", "");
      const std::size_t elements = List("]");
      Make(ExprKind::kList, begin, elements);
      return;
    }
    if (cursor_.IsSymbol("{")) {
      cursor_.Refuse("a map ({...})", "");
    } else if (cursor_.IsSymbol(".")) {
      cursor_.Refuse("a name with a leading dot", "Leave out the dot.");
    } else {
      cursor_.FailExpected("a value");
    }
    nodes_.emplace_back();
  }

  void Literal(ExprKind kind) {
    const Token& token = cursor_.Take();
    Expr& expr = Make(kind, token.span.begin, 0);
    expr.text = token.text;
    expr.whole = token.whole;
    expr.real = token.real;
  }

  void NameOrCall() {
    const Token& token = cursor_.Current();
    const std::string_view word = token.text;
    const int begin = token.span.begin;
    if (word == "null") {
      cursor_.Refuse("null", "A missing answer has no value in a formula: it leaves the result undecided by itself.");
    } else if (Contains(kReservedWords, word)) {
      cursor_.Fail("reserved-word", token.span, "\"{}\" is a reserved word of CEL", {word});
    }
    if (!cursor_.ok()) {
      nodes_.emplace_back();
      return;
    }
    cursor_.Take();
    if (Contains(kKeywords, word)) {
      Make(ExprKind::kBool, begin, 0).whole = word == "true" ? 1 : 0;
    } else if (cursor_.TakeSymbol("(")) {
      const std::size_t arguments = List(")");
      Make(ExprKind::kCall, begin, arguments).text = word;
    } else {
      Make(ExprKind::kName, begin, 0).text = word;
    }
  }

  // What stands between brackets, and the closing one. Returns how many.
  std::size_t List(const char* closing) {
    std::size_t elements = 0;
    if (cursor_.TakeSymbol(closing)) return elements;
    do {
      Conditional();
      ++elements;
    } while (cursor_.TakeSymbol(","));
    cursor_.Expect(closing, "to close the list");
    return elements;
  }

  // Puts a node in the place of the last `arguments` ones, which become its own.
  Expr& Make(ExprKind kind, int begin, std::size_t arguments) {
    Expr made;
    made.kind = kind;
    made.span = {begin, cursor_.TakenEnd()};
    for (std::size_t i = nodes_.size() - arguments; i < nodes_.size(); ++i) {
      made.height = std::max(made.height, nodes_[i].height + 1);
      made.args.push_back(std::move(nodes_[i]));
    }
    Drop(arguments);
    if (made.height > kMaxFormulaDepth) FailTooDeep(made.span);
    if (++made_ > kMaxFormulaNodes) {
      cursor_.Fail("formula-size", made.span, "the formula has more than {} parts", {std::to_string(kMaxFormulaNodes)}, kNameParts);
    }
    nodes_.push_back(std::move(made));
    return nodes_.back();
  }

  void Drop(std::size_t nodes) {
    for (; nodes > 0; --nodes) nodes_.pop_back();
  }

  void FailTooDeep(Span span) {
    cursor_.Fail("formula-depth", span, "the formula is nested more than {} deep", {std::to_string(kMaxFormulaDepth)}, kNameParts);
  }

  void RefuseOptional() { cursor_.Refuse("optional selection (a.?b, a?.b)", "Every name of the catalog exists: write a plain dot."); }

  TokenCursor cursor_;
  std::vector<Expr> nodes_;
  int nesting_ = 0;
  int made_ = 0;
};

}  // namespace

Parsed Parse(std::string_view text) {
  if (text.size() <= kMaxFormulaBytes) return Parser(Lex(text)).Run();
  Parsed refused;
  Report(refused.errors, "formula-size", {0, 1}, "the formula has {} bytes; at most {} are read",
         {std::to_string(text.size()), std::to_string(kMaxFormulaBytes)}, kNameParts);
  return refused;
}

}  // namespace ventanilla
