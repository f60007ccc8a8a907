// A formula: printed and read again it is the same; put into a small catalog, what it says of a household of which nothing is known
// holds for one that answered everything.
#include "fuzz/property.h"
#include "language/parse.h"

using namespace ventanilla;
using nlohmann::json;

namespace {

constexpr char kUnanswered[] = R"({"as_of": "2026-11-21", "people": [{"id": "a"}, {"id": "b", "guardian": "a"}]})";
constexpr char kAnswered[] = R"({"as_of": "2026-11-21",
  "household": {"n": 3, "x": 1.5, "uf": 2.25, "flag": true, "region": "v", "day": "2024-02-29"},
  "people": [{"id": "a", "guardian": null, "age": 40, "sex": "female", "pensions": ["old"]},
             {"id": "b", "guardian": "a", "age": 7, "sex": "male", "pensions": []}]})";

// False when the formula is refused.
bool RequireReadBack(std::string_view text) {
  const Parsed parsed = Parse(text);
  for (const FormulaError& error : parsed.errors) {
    const bool inside = 0 <= error.span.begin && error.span.begin <= error.span.end && error.span.end <= static_cast<int>(text.size()) + 1;
    fuzz::Require(inside && !error.message.empty(), "an error marks a part of the formula", error.message);
  }
  if (!parsed.ok()) return false;
  const std::string printed = Print(parsed.expr);
  const Parsed again = Parse(printed);
  const bool too_long = printed.size() > kMaxFormulaBytes;
  fuzz::Require(too_long || (again.ok() && SameFormula(parsed.expr, again.expr)), "print then parse is identity", printed);
  return true;
}

// The small catalog around a formula: a condition, or an amount.
Result<Engine> Around(std::string_view formula, bool amount) {
  static const json kLittle = json::parse(fuzz::ReadFile(VENTANILLA_FOLDER "/tests/fuzz/little.json"));
  json bundle = kLittle;
  json& program = bundle["files"]["programs/p.json"];
  if (amount) {
    program["amounts"][0]["formula"] = formula;
  } else {
    program["criteria"]["all_of"][0]["when"] = formula;
  }
  return Engine::LoadBundle(bundle.dump());
}

// What is settled without answers stays so, and an amount stays within its range, for each person.
void RequireNarrower(const json& unanswered, const json& answered) {
  fuzz::Require(answered.contains("programs"), "the household that answered is assessed", answered.dump());
  for (std::size_t person = 0; person < answered["programs"].size(); ++person) {
    const json &before = unanswered["programs"][person], &after = answered["programs"][person];
    const json& status = before["criteria"][0]["status"];
    fuzz::Require(status == "undecided" || status == after["criteria"][0]["status"], "no answer reverses what is settled", before.dump());
    if (!before.contains("amounts") || !after.contains("amounts")) continue;
    const json &wide = before["amounts"][0], &narrow = after["amounts"][0];
    fuzz::Require(wide["min"] <= narrow["min"] && narrow["max"] <= wide["max"], "no answer widens an amount", wide.dump() + narrow.dump());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::Text(data, size);
  if (!RequireReadBack(text)) return 0;
  for (const bool amount : {false, true}) {
    const Result<Engine> engine = Around(text, amount);
    if (engine.ok()) {
      RequireNarrower(fuzz::Assess(*engine, kUnanswered), fuzz::Assess(*engine, kAnswered));
    } else {
      fuzz::RequireGoodErrors(engine.errors());
      if (engine.errors().front().code != "wrong-result") break;
    }
  }
  return 0;
}
