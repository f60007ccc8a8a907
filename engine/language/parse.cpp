#include "language/parse.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "diagnostics/excerpt.h"
#include "language/operators.h"
#include "language/token_cursor.h"

namespace ventanilla {
namespace {

constexpr std::string_view kReservedWords[] = {"as",  "break", "const",     "continue", "else",   "for", "function", "if",   "import",
                                               "let", "loop",  "namespace", "package",  "return", "var", "void",     "while"};
constexpr std::string_view kKeywords[] = {"true", "false", "null"};  // `in` is a symbol
constexpr std::string_view kMacros[] = {"all", "exists", "exists_one", "filter", "map"};

template <class Table>
bool Contains(const Table& table, std::string_view word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

struct Node {
  Expr expr;
  int height = 1;
};

// One method per rule of CEL's grammar.
class Parser {
 public:
  explicit Parser(Tokens lexed) : cursor_(std::move(lexed)) {}

  Parsed Run() && {
    Node node = Conditional();
    if (!cursor_.AtEnd()) cursor_.FailAtTrailing();
    return {std::move(node.expr), cursor_.errors()};
  }

 private:
  // Conditional = Or ["?" Or ":" Conditional]
  Node Conditional() {
    if (++nesting_ > kMaxFormulaDepth) FailTooDeep(cursor_.Current().span);
    const int begin = cursor_.Current().span.begin;
    Node node = Binary(kLowestBinaryPrecedence);
    if (cursor_.TakeSymbol("?")) {
      Node yes = Binary(kLowestBinaryPrecedence);
      cursor_.Expect(":", "between the two values of the conditional");
      Node no = Conditional();
      node = Make({.kind = ExprKind::kConditional}, begin, std::move(node), std::move(yes), std::move(no));
    }
    --nesting_;
    return node;
  }

  Node Binary(int lowest) {
    const int begin = cursor_.Current().span.begin;
    Node left = Unary();
    while (cursor_.Current().kind == TokenKind::kSymbol) {
      const BinaryOperator* row = FindBinaryOperator(cursor_.Current().text);
      if (row == nullptr || row->precedence < lowest) break;
      cursor_.Take();
      Node right = Binary(row->precedence + 1);
      left = Make({.kind = ExprKind::kBinary, .op = row->op}, begin, std::move(left), std::move(right));
    }
    return left;
  }

  // Unary = Postfix | "!" {"!"} Postfix | "-" {"-"} Postfix
  Node Unary() {
    if (!cursor_.IsSymbol("!") && !cursor_.IsSymbol("-")) return Postfix();
    const std::string symbol = cursor_.Current().text;
    std::vector<int> begins;
    while (cursor_.IsSymbol(symbol)) begins.push_back(cursor_.Take().span.begin);
    Node node = Postfix();
    const Operator op = symbol == "!" ? Operator::kNot : Operator::kNegate;
    for (auto begin = begins.rbegin(); begin != begins.rend() && cursor_.ok(); ++begin) {
      node = Make({.kind = ExprKind::kUnary, .op = op}, *begin, std::move(node));
    }
    return node;
  }

  Node Postfix() {
    const int begin = cursor_.Current().span.begin;
    Node node = Primary();
    while (cursor_.Current().kind == TokenKind::kSymbol) {
      if (cursor_.IsSymbol(".")) {
        cursor_.Take();
        node = Selection(std::move(node), begin);
      } else if (cursor_.IsSymbol("[")) {
        cursor_.Refuse("a value picked by index (a[b])",
                       "Read a table parameter by .at(key), and people by a macro such as .exists(p, ...).");
      } else if (cursor_.IsSymbol("?.")) {
        cursor_.Refuse("optional selection (a.?b, a?.b)", "Every name of the catalog exists: write a plain dot.");
      } else if (cursor_.IsSymbol("{")) {
        cursor_.Refuse("the construction of messages (Name{...})", "");
      } else {
        break;
      }
    }
    return node;
  }

  Node Selection(Node receiver, int begin) {
    if (cursor_.IsSymbol("?")) cursor_.Refuse("optional selection (a.?b, a?.b)", "Every name of the catalog exists: write a plain dot.");
    if (cursor_.Current().kind != TokenKind::kIdentifier || Contains(kKeywords, cursor_.Current().text)) {
      cursor_.FailExpected("a name after the dot");
      return receiver;
    }
    const std::string name = cursor_.Take().text;
    if (!cursor_.TakeSymbol("(")) return Make({.kind = ExprKind::kMember, .text = name}, begin, std::move(receiver));
    std::vector<Node> arguments = List(")");
    if (receiver.expr.kind == ExprKind::kName && receiver.expr.text == "math") {
      return MakeOf({.kind = ExprKind::kCall, .text = "math." + name}, begin, std::move(arguments));
    }
    if (Contains(kMacros, name)) return Macro(std::move(receiver), name, std::move(arguments), begin);
    arguments.insert(arguments.begin(), std::move(receiver));
    return MakeOf({.kind = ExprKind::kMethod, .text = name}, begin, std::move(arguments));
  }

  Node Macro(Node list, const std::string& name, std::vector<Node> arguments, int begin) {
    const bool written_well = arguments.size() == 2 && arguments[0].expr.kind == ExprKind::kName;
    if (!written_well) {
      const std::string usage = "list." + name + "(p, ...)";
      const bool transform = name == "map" && arguments.size() == 3;
      cursor_.Fail(
          "macro-form", {begin, cursor_.TakenEnd()},
          name + " takes the name of a variable and an expression" + (arguments.size() == 3 ? ", not three arguments" : ", as in " + usage),
          transform ? "Write list.filter(p, condition).map(p, value)." : "Write " + usage + ".");
      return list;
    }
    Expr expr{.kind = ExprKind::kMacro, .text = name, .variable = arguments[0].expr.text};
    return Make(std::move(expr), begin, std::move(list), std::move(arguments[1]));
  }

  Node Primary() {
    const Token& token = cursor_.Current();
    const int begin = token.span.begin;
    switch (token.kind) {
      case TokenKind::kInt:
        return Make({.kind = ExprKind::kInt, .whole = cursor_.Take().whole}, begin);
      case TokenKind::kDouble:
        return Make({.kind = ExprKind::kDouble, .real = cursor_.Take().real}, begin);
      case TokenKind::kText:
        return Make({.kind = ExprKind::kText, .text = cursor_.Take().text}, begin);
      case TokenKind::kIdentifier:
        return NameOrCall();
      case TokenKind::kEnd:
        cursor_.FailExpected("a value");
        return {};
      case TokenKind::kSymbol:
        break;
    }
    if (cursor_.TakeSymbol("(")) {
      Node node = Conditional();
      cursor_.Expect(")", "to close the bracket");
      return node;
    }
    if (cursor_.TakeSymbol("[")) {
      if (cursor_.IsSymbol("?")) cursor_.Refuse("an optional element ([?a])", "");
      return MakeOf({.kind = ExprKind::kList}, begin, List("]"));
    }
    if (cursor_.IsSymbol("{")) {
      cursor_.Refuse("a map ({...})", "");
    } else if (cursor_.IsSymbol(".")) {
      cursor_.Refuse("a name with a leading dot", "Leave out the dot.");
    } else {
      cursor_.FailExpected("a value");
    }
    return {};
  }

  Node NameOrCall() {
    const int begin = cursor_.Current().span.begin;
    const std::string& word = cursor_.Current().text;
    if (word == "null") {
      cursor_.Refuse("null", "A missing answer has no value in a formula: it leaves the result undecided by itself.");
      return {};
    }
    if (Contains(kReservedWords, word)) {
      cursor_.Fail("reserved-word", cursor_.Current().span, "\"" + word + "\" is a reserved word of CEL", "");
      return {};
    }
    const std::string name = cursor_.Take().text;
    if (Contains(kKeywords, name)) return Make({.kind = ExprKind::kBool, .whole = name == "true" ? 1 : 0}, begin);
    if (cursor_.TakeSymbol("(")) return MakeOf({.kind = ExprKind::kCall, .text = name}, begin, List(")"));
    return Make({.kind = ExprKind::kName, .text = name}, begin);
  }

  // What stands between brackets, and the closing one.
  std::vector<Node> List(std::string_view closing) {
    std::vector<Node> elements;
    if (cursor_.TakeSymbol(closing)) return elements;
    do {
      elements.push_back(Conditional());
    } while (cursor_.TakeSymbol(","));
    cursor_.Expect(closing, "to close the list");
    return elements;
  }

  template <class... Children>
  Node Make(Expr expr, int begin, Children... children) {
    std::vector<Node> list;
    (list.push_back(std::move(children)), ...);
    return MakeOf(std::move(expr), begin, std::move(list));
  }

  Node MakeOf(Expr expr, int begin, std::vector<Node> children) {
    expr.span = {begin, cursor_.TakenEnd()};
    Node node{std::move(expr), 1};
    for (Node& child : children) {
      node.height = std::max(node.height, child.height + 1);
      node.expr.args.push_back(std::move(child.expr));
    }
    if (node.height > kMaxFormulaDepth) FailTooDeep(node.expr.span);
    if (++nodes_ > kMaxFormulaNodes) {
      cursor_.Fail("formula-size", node.expr.span, "the formula has more than " + std::to_string(kMaxFormulaNodes) + " parts",
                   "Name parts of it in definitions.json.");
    }
    return node;
  }

  void FailTooDeep(Span span) {
    cursor_.Fail("formula-depth", span, "the formula is nested more than " + std::to_string(kMaxFormulaDepth) + " deep",
                 "Name parts of it in definitions.json.");
  }

  TokenCursor cursor_;
  int nesting_ = 0;
  int nodes_ = 0;
};

}  // namespace

Parsed Parse(std::string_view text) {
  if (text.size() > kMaxFormulaBytes) {
    return {{},
            {{"formula-size",
              {0, 1},
              "the formula has " + std::to_string(text.size()) + " bytes; at most " + std::to_string(kMaxFormulaBytes) + " are read",
              "Name parts of it in definitions.json."}}};
  }
  return Parser(Lex(text)).Run();
}

std::string Mark(std::string_view text, Span span) {
  return Excerpt(text, static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end));
}

}  // namespace ventanilla
