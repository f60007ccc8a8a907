#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

#include "language/operators.h"
#include "language/parse.h"
#include "unit/catch.h"
#include "unit/language/world.h"

namespace ventanilla::test {
namespace {

using Random = std::mt19937;

int Below(int limit, Random& random) { return static_cast<int>(random() % static_cast<unsigned>(limit)); }

std::string RandomName(Random& random) {
  constexpr const char* kRandomNames[] = {"a", "person", "household", "param", "_x9", "e5", "u", "years", "as_of", "x1e"};
  return kRandomNames[Below(10, random)];
}

std::string RandomText(Random& random) {
  constexpr const char* kPieces[] = {"a", "\"", "'", "\\", "\n", "\x01", "\x7F", "\u00f1", "\U0001F600", "\\u0041", "", "?", "`"};
  std::string text;
  for (int i = Below(6, random); i > 0; --i) text += kPieces[Below(13, random)];
  return text;
}

double RandomDouble(Random& random) {
  const double mantissa = static_cast<double>(random()) / 4294967296.0 + static_cast<double>(random());
  return std::ldexp(mantissa, Below(600, random) - 300);
}

// A tree such as Parse() makes.
Expr RandomTree(int depth, Random& random) {
  const auto child = [&] { return RandomTree(depth - 1, random); };
  const auto children = [&](Expr expr, int count) {
    for (int i = 0; i < count; ++i) expr.args.push_back(child());
    return expr;
  };
  switch (Below(depth > 0 ? 13 : 5, random)) {
    case 0:
      return {.kind = ExprKind::kBool, .whole = Below(2, random)};
    case 1:
      return {.kind = ExprKind::kInt, .whole = static_cast<std::int64_t>((std::uint64_t{random()} << 21) >> Below(53, random))};
    case 2:
      return {.kind = ExprKind::kDouble, .real = RandomDouble(random)};
    case 3:
      return {.kind = ExprKind::kText, .text = RandomText(random)};
    case 4:
      return {.kind = ExprKind::kName, .text = RandomName(random)};
    case 5:
      return children({.kind = ExprKind::kMember, .text = RandomName(random)}, 1);
    case 6:
      return children({.kind = ExprKind::kCall, .text = Below(2, random) == 0 ? "math.round" : RandomName(random)}, Below(3, random));
    case 7:
      return children({.kind = ExprKind::kMethod, .text = "addMonths"}, 1 + Below(3, random));
    case 8:
      return children({.kind = ExprKind::kMacro, .text = "exists", .variable = RandomName(random)}, 2);
    case 9:
      return children({.kind = ExprKind::kUnary, .op = Below(2, random) == 0 ? Operator::kNot : Operator::kNegate}, 1);
    case 10:
      return children({.kind = ExprKind::kConditional}, 3);
    case 11:
      return children({.kind = ExprKind::kList}, Below(4, random));
    default:
      return children({.kind = ExprKind::kBinary, .op = kBinaryOperators[Below(14, random)].op}, 2);
  }
}

TEST_CASE("What is printed parses to the same tree", "[property]") {
  Random random(20261121);
  for (int i = 0; i < 20000; ++i) {
    const Expr tree = RandomTree(1 + i % 7, random);
    const std::string text = Print(tree);
    if (text.size() > kMaxFormulaBytes) continue;
    const Parsed parsed = Parse(text);
    INFO(text);
    if (!parsed.ok() && parsed.errors[0].code == "formula-size") continue;
    REQUIRE(parsed.ok());
    REQUIRE(SameFormula(parsed.expr, tree));
    REQUIRE(Print(parsed.expr) == text);
  }
}

TEST_CASE("Whatever parses prints as what parses to the same tree, and whatever the bytes nothing breaks", "[property]") {
  constexpr const char* kPieces[] = {"person",
                                     ".",
                                     "age",
                                     "(",
                                     ")",
                                     "[",
                                     "]",
                                     "household.members",
                                     ".exists(",
                                     "m",
                                     ",",
                                     "m.works",
                                     "&&",
                                     "||",
                                     "!",
                                     "-",
                                     "1",
                                     "2.5",
                                     "\"female\"",
                                     "==",
                                     "<",
                                     " in ",
                                     "?",
                                     ":",
                                     "param.uf",
                                     "+",
                                     "*",
                                     "/",
                                     "%",
                                     "as_of",
                                     "date(2026,1,1)",
                                     "person.sex",
                                     "\"",
                                     "'",
                                     "\\",
                                     "{",
                                     "\xFF",
                                     "\u2264",
                                     " ",
                                     "0x",
                                     "e",
                                     "true",
                                     "null",
                                     "decimal(\"1.5\")",
                                     ".sum()"};
  Random random(7);
  int parsed_count = 0;
  for (int i = 0; i < 60000; ++i) {
    std::string text;
    for (int n = Below(9, random); n >= 0; --n) {
      text += i % 4 == 0 ? std::string(1, static_cast<char>(random() & 0xFF)) : kPieces[Below(45, random)];
    }
    Parsed parsed = Parse(text);
    INFO(text);
    for (const FormulaError& error : parsed.errors) {
      REQUIRE(error.span.begin >= 0);
      REQUIRE(error.span.begin <= error.span.end);
      REQUIRE(error.span.end <= static_cast<int>(text.size()));
      REQUIRE_FALSE(Mark(text, error.span).empty());
    }
    if (!parsed.ok()) continue;
    ++parsed_count;
    const Parsed again = Parse(Print(parsed.expr));
    REQUIRE(again.ok());
    REQUIRE(SameFormula(again.expr, parsed.expr));
    const FormulaErrors errors = Check(parsed.expr, World(), kScope, Wanted::kAny);
    REQUIRE(errors.empty() == (parsed.expr.type.kind != Kind::kNone && parsed.expr.type.kind != Kind::kList));
  }
  CHECK(parsed_count > 1000);
}

}  // namespace
}  // namespace ventanilla::test
