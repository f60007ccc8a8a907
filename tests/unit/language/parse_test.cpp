#include "language/parse.h"

#include <string>

#include "unit/catch.h"

namespace ventanilla::test {
namespace {

std::string Repeat(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

std::string CodeOf(const std::string& text) {
  const Parsed parsed = Parse(text);
  return std::string(parsed.ok() ? "" : parsed.errors[0].code);
}

TEST_CASE("Operators bind as in CEL") {
  CHECK(SameFormula(Parse("a || b && c == d + e * -f").expr, Parse("a || (b && (c == (d + (e * (-f)))))").expr));
  CHECK(SameFormula(Parse("a - b - c").expr, Parse("(a - b) - c").expr));
  CHECK(SameFormula(Parse("a ? b : c ? d : e").expr, Parse("a ? b : (c ? d : e)").expr));
  CHECK_FALSE(SameFormula(Parse("a - b - c").expr, Parse("a - (b - c)").expr));
}

TEST_CASE("A span covers the expression with its brackets inside") {
  const Parsed parsed = Parse("(a + b) * c.d");
  REQUIRE(parsed.ok());
  CHECK(parsed.expr.span == Span{0, 13});
  CHECK(parsed.expr.args[0].span == Span{1, 6});
  CHECK(parsed.expr.args[1].span == Span{10, 13});
}

TEST_CASE("A formula may have several lines") {
  CHECK(Parse("a &&\n\t b").ok());
  CHECK(Mark("a &&\n  b +", {7, 8}) == "  b +\n  ^");
}

TEST_CASE("A text's escapes are resolved") {
  const Parsed parsed = Parse(R"('\a\b\f\n\r\t\v\\\?\"\'\`\x41\u00e9\U0001F600\101')");
  REQUIRE(parsed.ok());
  CHECK(parsed.expr.text == "\a\b\f\n\r\t\v\\?\"'`A\u00e9\U0001F600A");
}

TEST_CASE("A function of math is a call by its whole name") {
  const Parsed parsed = Parse("math.round(x)");
  REQUIRE(parsed.ok());
  CHECK(parsed.expr.kind == ExprKind::kCall);
  CHECK(parsed.expr.text == "math.round");
  CHECK(parsed.expr.args.size() == 1);
}

TEST_CASE("A macro keeps its variable") {
  const Parsed parsed = Parse("list.exists(m, m.age > 3)");
  REQUIRE(parsed.ok());
  CHECK(parsed.expr.kind == ExprKind::kMacro);
  CHECK(parsed.expr.variable == "m");
  CHECK(parsed.expr.args.size() == 2);
}

TEST_CASE("A word reserved by CEL may stand behind a dot") { CHECK(Parse("a.package").ok()); }

TEST_CASE("A hundred levels are read, one more is refused, whatever makes them") {
  CHECK(CodeOf(Repeat("(", 99) + "a" + Repeat(")", 99)).empty());
  CHECK(CodeOf(Repeat("(", 100) + "a" + Repeat(")", 100)) == "formula-depth");
  CHECK(CodeOf(Repeat("!", 99) + "a").empty());
  CHECK(CodeOf(Repeat("!", 100) + "a") == "formula-depth");
  CHECK(CodeOf("a" + Repeat(" + a", 99)).empty());
  CHECK(CodeOf("a" + Repeat(" + a", 100)) == "formula-depth");
  CHECK(CodeOf(Repeat("a ? b : ", 100) + "c") == "formula-depth");
  CHECK(CodeOf(Repeat("[", 100) + "a" + Repeat("]", 100)) == "formula-depth");
  CHECK(CodeOf(Repeat("f(", 100) + "a" + Repeat(")", 100)) == "formula-depth");
  CHECK(CodeOf("a" + Repeat(".b", 100)) == "formula-depth");
}

TEST_CASE("Hostile nesting ends early") {
  for (const char* piece : {"(", "[", "!", "-", "f(", "a?", "a?b:", "a.", "a.all(m,", "[[", "a||", "\""}) {
    CHECK_FALSE(Parse(Repeat(piece, 5000)).ok());
  }
}

TEST_CASE("A formula has at most two thousand parts") {
  CHECK(CodeOf("[" + Repeat("1,", 1998) + "1]").empty());
  CHECK(CodeOf("[" + Repeat("1,", 1999) + "1]") == "formula-size");
}

TEST_CASE("A formula has at most sixteen thousand bytes") {
  CHECK(CodeOf("a" + std::string(kMaxFormulaBytes - 1, ' ')).empty());
  CHECK(CodeOf("a" + std::string(kMaxFormulaBytes, ' ')) == "formula-size");
}

TEST_CASE("Invalid UTF-8 is refused and not repeated") {
  CHECK(CodeOf("\xFF") == "bad-utf8");
  CHECK(CodeOf("\"\xC3\"") == "bad-utf8");
  CHECK(Mark("\xFF", {0, 1}) == "?\n^");
}

TEST_CASE("An empty formula is refused") { CHECK(CodeOf("  ") == "syntax"); }

}  // namespace
}  // namespace ventanilla::test
