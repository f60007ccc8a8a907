#include "unit/plan/little.h"

namespace ventanilla {
namespace {

TEST_CASE("numbers go by their ends", "[evaluate]") {
  const char* known = R"({"n": {"min": 2, "max": 5}, "k": {"min": -2, "max": 4}})";
  CHECK(NumberOf("household.n + household.k", known) == "0..9");
  CHECK(NumberOf("household.n - household.k", known) == "-2..7");
  CHECK(NumberOf("household.n * household.k", known) == "-10..20");
  CHECK(NumberOf("-household.n", known) == "-5..-2");
  CHECK(NumberOf("household.n / 2", known) == "1..2");
  CHECK(NumberOf("divideRounded(household.n, 2)", known) == "1..3");
  CHECK(NumberOf("divideRounded(household.k, 4)", known) == "-1..1");
  CHECK(NumberOf("household.k / 4", known) == "0..1");
  CHECK(NumberOf("10 / math.greatest(1, household.n)", known) == "2..5");
  CHECK(NumberOf("math.least(household.n, 3)", known) == "2..3");
  CHECK(NumberOf("[household.n, household.k].max()", known) == "2..5");
  CHECK(NumberOf("as_of.getFullYear() % 100", known) == "26");
}

TEST_CASE("decimals and doubles become whole numbers as they say", "[evaluate]") {
  CHECK(NumberOf("math.round(household.uf)", R"({"uf": 2.5})") == "3");
  CHECK(NumberOf("int(household.uf)", R"({"uf": {"min": 2.5, "max": 3.99}})") == "2..3");
  CHECK(NumberOf("household.uf * 3", R"({"uf": {"min": 0.1, "max": 0.2}})") == "0.3..0.6");
  CHECK(NumberOf("int(math.round(household.x))", R"({"x": {"min": -1.5, "max": 2.5}})") == "-2..3");
  CHECK(NumberOf("int(household.x)", R"({"x": {"min": -1.5, "max": 2.5}})") == "-1..2");
  CHECK(NumberOf("int(math.round(household.x / 0.5))", R"({"x": 1.5})") == "3");
  CHECK(NumberOf("int(math.round(double(household.n) * 1.5))", R"({"n": 3})") == "5");
}

TEST_CASE("doubles are rounded up, down and towards zero, and stay doubles", "[evaluate]") {
  const char* known = R"({"x": {"min": -1.5, "max": 2.5}})";
  CHECK(NumberOf("int(math.ceil(household.x))", known) == "-1..3");
  CHECK(NumberOf("int(math.floor(household.x))", known) == "-2..2");
  CHECK(NumberOf("int(math.trunc(household.x))", known) == "-1..2");
  CHECK(TruthOf("math.trunc(household.x) == 2.0", R"({"x": 2.5})") == "holds");
}

TEST_CASE("a number has a sign and a size", "[evaluate]") {
  const char* known = R"({"k": {"min": -4, "max": 2}, "n": 3, "x": -1.5, "uf": 2.5})";
  CHECK(NumberOf("math.abs(household.k)", known) == "0..4");
  CHECK(NumberOf("math.sign(household.k)", known) == "-1..1");
  CHECK(NumberOf("math.sign(household.n) + math.sign(0)", known) == "1");
  CHECK(NumberOf("math.abs(1 - household.uf)", known) == "1.5");
  CHECK(NumberOf("math.sign(1 - household.uf)", known) == "-1");
  CHECK(TruthOf("math.abs(household.x) == 1.5 && math.sign(household.x) == -1.0", known) == "holds");
}

TEST_CASE("dates count completed terms", "[evaluate]") {
  CHECK(NumberOf("years(household.day, as_of)", R"({"day": {"min": "2024-11-22", "max": "2025-11-21"}})") == "1");
  CHECK(NumberOf("months(household.day, as_of)", R"({"day": {"min": "2026-09-21", "max": "2026-10-22"}})") == "0..2");
  CHECK(NumberOf("days(household.day, as_of)", R"({"day": "2026-11-01"})") == "20");
  CHECK(NumberOf("household.day.addMonths(household.n).getFullYear()", R"({"day": "2025-06-30", "n": {"min": 0, "max": 7}})") == "2025..2026");
  CHECK(TruthOf("date(household.day.getFullYear() + 1, 3, 1) > as_of", R"({"day": "2025-05-05"})") == "fails");
  CHECK(NumberOf("household.day.addMonths(int(double(household.n))).getFullYear()", R"({"day": "2025-06-30", "n": 7})") == "2026");
  CHECK(NumberOf("date(int(household.x) + 2020, 3, 1).getFullYear()", R"({"x": {"min": 0.5, "max": 1.5}})") == "2020..2021");
}

TEST_CASE("comparisons are decided when no value can turn them", "[evaluate]") {
  const char* known = R"({"n": {"min": 2, "max": 5}})";
  CHECK(TruthOf("household.n < 6", known) == "holds");
  CHECK(TruthOf("household.n < 5", known) == "undecided");
  CHECK(TruthOf("household.n <= 5", known) == "holds");
  CHECK(TruthOf("household.n < 2", known) == "fails");
  CHECK(TruthOf("household.n == 3", known) == "undecided");
  CHECK(TruthOf("household.n == 6", known) == "fails");
  CHECK(TruthOf("household.n != 6", known) == "holds");
  CHECK(TruthOf("household.n in [6, 7]", known) == "fails");
  CHECK(TruthOf("household.n == 2", R"({"n": 2})") == "holds");
}

TEST_CASE("truths decide each other", "[evaluate]") {
  CHECK(TruthOf("household.flag && household.n > 0", R"({"n": 0})") == "fails");
  CHECK(TruthOf("household.flag || household.n > 0", R"({"n": 1})") == "holds");
  CHECK(TruthOf("household.flag && household.n > 0", R"({"n": 1})") == "undecided");
  CHECK(TruthOf("!household.flag", R"({"flag": false})") == "holds");
  CHECK(TruthOf("household.flag == (household.n > 0)", R"({"flag": false, "n": 0})") == "holds");
  CHECK(TruthOf("household.flag != (household.n > 0)", R"({"n": 0})") == "undecided");
}

TEST_CASE("a choice that is not made takes both values", "[evaluate]") {
  CHECK(NumberOf("household.flag ? 3 : household.n", R"({"n": {"min": 5, "max": 6}})") == "3..6");
  CHECK(NumberOf("household.flag ? 3 : household.n", R"({"flag": true})") == "3");
  CHECK(TruthOf("(household.flag ? household.region : \"v\") == \"x\"", R"({"region": "rm"})") == "fails");
  CHECK(TruthOf("(household.flag ? household.region : \"v\") == \"v\"", R"({"region": "rm"})") == "undecided");
}

TEST_CASE("options", "[evaluate]") {
  const char* known = R"({"region": {"any_of": ["rm", "v"]}})";
  CHECK(TruthOf("household.region == \"x\"", known) == "fails");
  CHECK(TruthOf("household.region == \"rm\"", known) == "undecided");
  CHECK(TruthOf("household.region in [\"rm\", \"v\"]", known) == "holds");
  CHECK(TruthOf("household.region in [household.region]", R"({"region": "v"})") == "holds");
  CHECK(TruthOf("household.region in [household.flag ? \"rm\" : \"x\"]", R"({"region": "v"})") == "fails");
  CHECK(TruthOf("household.region in [household.flag ? \"v\" : \"x\", \"rm\"]", R"({"region": "v"})") == "undecided");
  CHECK(TruthOf("household.region != \"x\"", known) == "holds");
  const auto pension = [](const char* option, const char* answer) {
    const std::string person = std::string(R"([{"id": "ana", "pensions": )") + answer + "}]";
    return TruthOf(std::string("household.members.exists(m, \"") + option + "\" in m.pensions)", "{}", person);
  };
  CHECK(pension("old", R"(["old"])") == "holds");
  CHECK(pension("widow", R"(["old"])") == "fails");
  CHECK(pension("widow", R"({"includes": ["old"]})") == "undecided");
  CHECK(pension("widow", R"({"excludes": ["widow"]})") == "fails");
}

TEST_CASE("a table gives the least and the most of the rows that may be meant", "[evaluate]") {
  CHECK(NumberOf("param.scale.at(household.n)", R"({"n": 2})") == "100");
  CHECK(NumberOf("param.scale.at(household.n)", R"({"n": 3})") == "50");
  CHECK(NumberOf("param.scale.at(household.n)", R"({"n": {"min": 2, "max": 4}})") == "50..100");
  CHECK(NumberOf("param.scale.at(household.n)", R"({"n": {"min": 2, "max": 9}})") == "50..200");
  CHECK(NumberOf("int(math.round(param.rates.at(household.n) * 8.0))", R"({"n": {"min": 4, "max": 5}})") == "2..6");
}

TEST_CASE("of two bools, false is the lesser", "[evaluate]") {
  CHECK(TruthOf("household.flag < (household.n > 0)", R"({"flag": false, "n": 1})") == "holds");
  CHECK(TruthOf("household.flag <= (household.n > 0)", R"({"flag": true, "n": 0})") == "fails");
  CHECK(TruthOf("household.flag > (household.n > 0)", R"({"flag": true, "n": 0})") == "holds");
  CHECK(TruthOf("household.flag >= (household.n > 0)", R"({"n": 0})") == "holds");
}

}  // namespace
}  // namespace ventanilla
