#include "conformance/trial.h"

#include <cmath>
#include <limits>
#include <optional>

#include "conformance/question.h"
#include "evaluate/evaluate.h"

namespace ventanilla::conformance {
namespace {

// What the engine says of a formula: the values that are possible.
struct Possible {
  Kind kind;
  double lo, hi;      // numbers
  Truth truth;
  std::uint64_t mask;  // of options
};

Possible Read(const Type& type, const Column& column) {
  Possible possible{type.kind, 0, 0, 0, 0};
  switch (type.kind) {
    case Kind::kBool: possible.truth = column.TruthAt(0); break;
    case Kind::kChoice: possible.mask = column.lo<std::uint64_t>()[0]; break;
    default:
      possible.lo = column.Lowest(0);
      possible.hi = column.Highest(0);
  }
  return possible;
}

std::string Print(const Possible& possible, const std::vector<std::string>& texts) {
  if (possible.kind == Kind::kBool) return possible.truth == kEither ? "true or false" : possible.truth == kTrue ? "true" : "false";
  std::string printed;
  if (possible.kind == Kind::kChoice) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (possible.mask >> i & 1) printed += (printed.empty() ? "" : " or ") + Json(texts[i]).dump();
    }
    return printed;
  }
  printed = possible.kind == Kind::kInt ? "int " : possible.kind == Kind::kDouble ? "double " : "another type ";
  return printed + Json(possible.lo).dump() + ".." + Json(possible.hi).dump();
}

double Real(const Json& value) {
  if (value.is_number()) return value;
  if (value == "NaN") return std::numeric_limits<double>::quiet_NaN();
  return value == "Infinity" ? HUGE_VAL : -HUGE_VAL;
}

// Whether the specified value is among the possible ones; `alone`: and no other is.
bool Holds(const Json& specified, const Possible& possible, bool alone, const std::vector<std::string>& texts) {
  const auto number = [&](double value) {
    return alone ? possible.lo == value && possible.hi == value : possible.lo <= value && value <= possible.hi;
  };
  if (specified.contains("boolValue")) {
    const Truth truth = specified["boolValue"].get<bool>() ? kTrue : kFalse;
    return possible.kind == Kind::kBool && (alone ? possible.truth == truth : (possible.truth & truth) != 0);
  }
  if (specified.contains("int64Value")) {
    const std::string digits = specified["int64Value"];
    return possible.kind == Kind::kInt && number(std::strtod(digits.c_str(), nullptr));
  }
  if (specified.contains("doubleValue")) return possible.kind == Kind::kDouble && number(Real(specified["doubleValue"]));
  if (specified.contains("stringValue") && possible.kind == Kind::kChoice) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::uint64_t bit = std::uint64_t{1} << i;
      if (texts[i] == specified["stringValue"]) return alone ? possible.mask == bit : (possible.mask & bit) != 0;
    }
  }
  return false;
}

template <Numbers numbers>
Possible Evaluated(const Question& question, const Plan& plan, const Json& answers) {
  const Json household = {{"as_of", "2026-01-01"}, {"household", answers}, {"people", {{{"id", "a"}}}}};
  const std::string text = household.dump();
  Table table;
  const Diagnostics errors = ReadHousehold(question.catalog, household, {"household.json", text}, table);
  if (!errors.empty()) return {Kind::kNone, 0, 0, 0, 0};
  Columns columns;
  Evaluate<numbers>(plan, table, columns);
  return Read(question.catalog.constraints[0].formula.expr.type, columns[plan.constraints[0]]);
}

Trial TryForm(const Case& test, Form form) {
  Question question;
  Ask(test, form, question);
  if (!question.refusal.empty()) return {Verdict::kRefused, question.refusal};
  const Plan plan = Compile(question.catalog, question.catalog.valid_from);
  const std::vector<std::string>& texts = question.catalog.environment.option_lists[0];
  const Json open = Json::object();
  const auto wrong = [&](const Possible& possible, const char* how) {
    return Trial{Verdict::kWrong, (test.error ? "an error" : test.value.dump()) + " became " + Print(possible, texts) + how};
  };
  const Possible values = Evaluated<Numbers::kExact>(question, plan, question.answers);
  if (!Holds(test.value, values, true, texts)) return wrong(values, ", by values");
  const Possible ranges = Evaluated<Numbers::kInterval>(question, plan, question.answers);
  if (!Holds(test.value, ranges, true, texts)) return wrong(ranges, ", by ranges");
  const Possible unanswered = Evaluated<Numbers::kInterval>(question, plan, open);
  if (!Holds(test.value, unanswered, false, texts)) return wrong(unanswered, ", of what is not answered");
  return {Verdict::kPassed, ""};
}

}  // namespace

Trial Try(const Case& test) {
  Trial written = TryForm(test, Form::kWritten);
  Trial answered = TryForm(test, Form::kAnswered);
  if (answered.verdict == Verdict::kWrong) return answered;
  return written.verdict == Verdict::kRefused && answered.verdict == Verdict::kPassed ? answered : written;
}

}  // namespace ventanilla::conformance
