#include "explore/lint.h"

#include "unit/plan/little.h"

namespace ventanilla {
namespace {

// Of the warnings with that code a line each: where, and the message.
std::string LintOf(const Sample& sample, const std::string& code) {
  const Loaded loaded(sample);
  if (!loaded.ok()) FAIL(Print(loaded.errors()));
  std::string lines;
  for (const Diagnostic& warning : Lint(loaded.catalog(), *ParseDay("2026-11-21"))) {
    CHECK(warning.severity == Severity::kWarning);
    CHECK(warning.position.line > 0);
    if (warning.code != code) continue;
    lines += (lines.empty() ? "" : "\n") + warning.file + warning.pointer + ": " + warning.message;
  }
  return lines;
}

std::string LintOf(const std::string& when, const std::string& code) { return LintOf(Little({LittleProgram(when)}), code); }

const std::string kWhen = "programs/p.json/criteria/all_of/0/when: ";

TEST_CASE("a criterion with one outcome for every household is told", "[lint]") {
  CHECK(LintOf("household.n >= 0", "always-holds") == kWhen + "\"c\" holds for every household.");
  CHECK(LintOf("household.n > 10", "never-holds") == kWhen + "\"c\" holds for no household.");
  CHECK(LintOf("household.n > 9", "never-holds") == "");
  CHECK(LintOf("household.n > 9", "always-holds") == "");
}

TEST_CASE("what constraints and cases rule out is told, too", "[lint]") {
  CHECK(LintOf("household.n > 5 && household.n * 2 < 12", "never-holds") == kWhen + "\"c\" holds for no household.");
  CHECK(LintOf("household.n < 3 || household.n >= 3", "always-holds") == kWhen + "\"c\" holds for every household.");
  Sample sample = Little({LittleProgram("household.n > 5")});
  CHECK(LintOf(sample, "never-holds") == "");
  sample["facts.json/constraints"] = Json::array({{{"id", "low"}, {"of", "household"}, {"formula", "household.n + household.k < 8"}}});
  sample["programs/p.json/criteria/all_of/1"] = {{"id", "d"}, {"when", "household.k > 0"}};
  CHECK(LintOf(sample, "never-holds") == "");
  CHECK(LintOf(sample, "granted-to-nobody") == "programs/p.json/criteria: no household can get \"p\": its criteria exclude each other.");
}

TEST_CASE("a program that everybody gets, or that looks at nobody, is told", "[lint]") {
  CHECK(LintOf("household.n >= 0", "granted-to-all") == "programs/p.json/criteria: everybody gets \"p\", whatever the answers.");
  Json program = LittleProgram("child.age < 18", {}, "person");
  program["for_each"] = {{"as", "child"}, {"in", "person.wards.filter(w, w.age > 5 && w.age < 3)"}};
  CHECK(LintOf(Little({program}), "binds-nobody") == "programs/p.json/for_each: \"p\" looks at a list in which nobody can be.");
}

TEST_CASE("a program that excludes itself is told", "[lint]") {
  CHECK(LintOf("household.n > 3 && !household.receives.p", "excludes-itself") ==
        "programs/p.json/criteria: whoever receives \"p\" is refused it, because of receiving it.");
  CHECK(LintOf("household.n > 3 || household.receives.p", "excludes-itself") == "");
  CHECK(LintOf("household.n > 3 && (household.receives.p || household.flag)", "reads-itself").find("\"receives\":{\"p\":true}") != std::string::npos);
  CHECK(LintOf("household.n > 3", "reads-itself") == "");
}

TEST_CASE("exclusions that never matter, and preferences that leave nothing, are told", "[lint]") {
  Json p = LittleProgram("household.n > 5"), q = LittleProgram("household.n < 3");
  q["id"] = "q";
  p["excludes"] = Json::array({{{"program", "q"}, {"scope", "subject"}}});
  CHECK(LintOf(Little({p, q}), "never-together").find("\"p\" and \"q\" exclude each other") != std::string::npos);
  q["criteria"]["all_of"][0]["when"] = "household.n > 2";
  CHECK(LintOf(Little({p, q}), "never-together") == "");
  CHECK(LintOf(Little({p, q}), "always-excluded") == "");
  p["excludes"][0]["prefer"] = "other";
  CHECK(LintOf(Little({p, q}), "always-excluded") == "programs/p.json/criteria: whoever could get \"p\" could get \"q\", which the law grants instead.");
}

TEST_CASE("of a program that has ended it is not told that nobody gets it", "[lint]") {
  Json p = LittleProgram("household.n > 10"), q = LittleProgram("household.n < 3");
  CHECK(LintOf(Little({p}), "never-holds") != "");
  p["status"] = {{"state", "ended"}};
  CHECK(LintOf(Little({p}), "never-holds") == "");
  p["criteria"]["all_of"][0]["when"] = "household.n > 5";
  q["id"] = "q";
  q["excludes"] = Json::array({{{"program", "p"}, {"scope", "subject"}}});
  CHECK(LintOf(Little({p, q}), "never-together") == "");
}

TEST_CASE("a criterion whose outcome the law changes is told only where no law lets it differ", "[lint]") {
  CHECK(LintOf("household.n >= param.limit", "always-holds") == "");  // holds for all only from 2027 on, when the limit is 0
  CHECK(LintOf("household.n + 4 >= param.limit", "always-holds") == kWhen + "\"c\" holds for every household.");
}

TEST_CASE("a fact or a definition that nothing needs is told", "[lint]") {
  Sample sample = Little({LittleProgram("household.n > 3")});
  sample["definitions.json/definitions"] = Json::array({{{"id", "twice"}, {"of", "household"}, {"formula", "2 * household.k"}}});
  const std::string unused = LintOf(sample, "unused");
  CHECK(unused.find("facts.json/facts/0: ") == std::string::npos);
  CHECK(unused.find("facts.json/facts/1: nothing needs \"k\".") != std::string::npos);
  CHECK(unused.find("definitions.json/definitions/0/formula: nothing needs \"twice\".") != std::string::npos);
}

TEST_CASE("what only `applies` or a used definition reads is needed", "[lint]") {
  const std::string unused = LintOf("household.members.exists(m, m.months > 3)", "unused");
  CHECK(unused.find("\"sex\"") == std::string::npos);
  CHECK(unused.find("\"age\"") != std::string::npos);
}

TEST_CASE("a parameter past its date is told", "[lint]") {
  Sample sample = Little({LittleProgram("household.n > param.limit")});
  sample["parameters.json/parameters/0/until"] = "2027-06-30";
  sample["parameters.json/parameters/0/after"] = "same";
  CHECK(LintOf(sample, "past-date") == "");
  sample["parameters.json/parameters/2/until"] = "2026-10-31";
  sample["parameters.json/parameters/2/after"] = "same";
  CHECK(LintOf(sample, "past-date") == "parameters.json/parameters/2: \"rates\" is known until 2026-10-31 only; results of today call it provisional.");
}

TEST_CASE("a division of ints under a comparison is told, and one that is paid out is not", "[lint]") {
  const std::string told = kWhen + "this division leaves out its remainder before it is compared";
  CHECK(LintOf("household.n / 2 > 3", "lost-remainder") == told + R"(, which decides for {"as_of":"2027-12-31","household":{"n":7},"people":[{"id":"p1"}]}.)");
  CHECK(LintOf("household.n / 2 < 3", "lost-remainder") == told + ", which makes no difference for any household.");
  CHECK(LintOf("1 + household.n / 2 == 3", "lost-remainder") != "");
  CHECK(LintOf("double(household.n) / 2.0 > 3.0", "lost-remainder") == "");
  CHECK(LintOf(Little({LittleProgram("household.n > 3", "household.n / 2")}), "lost-remainder") == "");
}

TEST_CASE("an amount with parts of pesos is told", "[lint]") {
  CHECK(LintOf(Little({LittleProgram("household.n > 3", "decimal(\"10.5\")")}), "parts-of-pesos") != "");
  CHECK(LintOf(Little({LittleProgram("household.n > 3", "math.round(decimal(\"10.5\"))")}), "parts-of-pesos") == "");
}

}  // namespace
}  // namespace ventanilla
