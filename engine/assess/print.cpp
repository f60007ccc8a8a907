#include "assess/print.h"

#include "assess/print_best.h"
#include "diagnostics/real.h"
#include "language/number.h"

namespace ventanilla {
const char* Name(Verdict verdict) {
  switch (verdict) {
    case Verdict::kNotEligible: return "not_eligible";
    case Verdict::kUndecided: return "undecided";
    case Verdict::kLikely: return "likely";
    case Verdict::kEligible: return "eligible";
  }
  return "";
}

namespace {

const char* Name(Role role) {
  return role == Role::kRequirement ? "requirement" : role == Role::kPriority ? "priority" : "condition";
}

const char* Name(Purpose purpose) {
  return purpose == Purpose::kVerdict ? "verdict" : purpose == Purpose::kAmount ? "amount" : "receives";
}

const char* Status(Truth truth) { return truth == kTrue ? "holds" : truth == kFalse ? "fails" : "undecided"; }
const char* Proof(bool exact) { return exact ? "exact" : "sound"; }
const char* Answer(Truth truth) { return truth == kTrue ? "true" : truth == kFalse ? "false" : "null"; }

class Printer {
 public:
  explicit Printer(ResultWriter& to) : to_(to), catalog_(to.catalog), out_(to.out) {}

  void Print(const Assessment& assessment) {
    const std::int32_t day = to_.table.as_of.lo<std::int32_t>()[0];
    out_.Key("as_of").Text(PrintDay(day));
    out_.Key("catalog").Open('{').Key("id").Text(catalog_.id).Key("version").Text(catalog_.version).Close('}');
    Parameters(day);
    out_.Key("programs").Open('[');
    for (const ProgramResult& result : assessment.programs) Program(result);
    out_.Close(']');
    PrintBestSets(FindBestSets(catalog_, assessment), to_);
    out_.Key("questions").Open('[');
    for (const Question& question : assessment.questions) {
      out_.Open('{');
      to_.Fact(question.fact);
      out_.Key("programs").Open('[');
      for (const int program : question.programs) to_.Program(program);
      out_.Close(']').Key("for").Text(Name(question.purpose));
      Bands(question);
      out_.Close('}');
    }
    out_.Close(']').Key("most_questions").Raw(PrintWhole(assessment.most_questions));
  }

 private:
  void Number(double value, const Type& type) {
    out_.Raw(type.kind == Kind::kDouble ? PrintReal(value) : PrintScaled(value, DecimalsOf(type)));
  }

  void Bands(const Question& question) {
    const auto& fact = catalog_.facts[static_cast<std::size_t>(question.fact.fact)];
    const Type& type = fact.type;
    const bool number = type.kind == Kind::kInt || type.kind == Kind::kDecimal || type.kind == Kind::kDouble || type.kind == Kind::kDate;
    if (question.answers.empty() || fact.reference || !number) return;
    out_.Key("bands").Open('[');
    for (const auto& band : question.answers) {
      out_.Open('{').Key("min");
      Value(band.cell.lo, type);
      out_.Key("max");
      Value(band.cell.hi, type);
      out_.Close('}');
    }
    out_.Close(']');
  }

  void Value(double value, const Type& type) {
    if (type.kind == Kind::kDate) {
      out_.Text(PrintDay(static_cast<std::int32_t>(value)));
    } else {
      Number(value, type);
    }
  }

  void Parameters(std::int32_t day) {
    out_.Key("parameters").Open('{');
    for (const Parameter& parameter : catalog_.parameters) {
      const ParameterStep& step = StepAt(parameter, day);
      out_.Key(parameter.id);
      if (!parameter.table) {
        Number(step.rows.front().value, parameter.type);
        continue;
      }
      out_.Open('[');
      for (const TableRow& row : step.rows) {
        out_.Open('{').Key("from").Raw(PrintScaled(row.from, 0)).Key("value");
        Number(row.value, parameter.type);
        out_.Close('}');
      }
      out_.Close(']');
    }
    out_.Close('}').Key("provisional").Open('[');
    for (const Parameter& parameter : catalog_.parameters) {
      if (parameter.until && day > *parameter.until) out_.Text(parameter.id);
    }
    out_.Close(']');
  }

  void Criterion(const CriterionResult& result) {
    const auto& criterion = *result.criterion;
    out_.Open('{');
    if (!criterion.id.empty()) out_.Key("id").Text(criterion.id);
    if (criterion.kind == Criterion::Kind::kLeaf) {
      out_.Key("role").Text(Name(criterion.role)).Key("status").Text(Status(result.status));
      to_.Facts("facts", result.used);
      to_.OpenFacts(result.open);
    } else {
      out_.Key("status").Text(Status(result.status));
      out_.Key(criterion.kind == Criterion::Kind::kAllOf ? "all_of" : "any_of");
      Criteria(result.children);
    }
    out_.Close('}');
  }

  void Criteria(const std::vector<CriterionResult>& results) {
    out_.Open('[');
    for (const CriterionResult& result : results) Criterion(result);
    out_.Close(']');
  }

  // The whole tree: a list that must hold; an outermost any_of stands in it as one group.
  void Tree(const CriterionResult& root) {
    out_.Key("criteria");
    if (root.criterion->kind == Criterion::Kind::kAllOf) return Criteria(root.children);
    out_.Open('[');
    Criterion(root);
    out_.Close(']');
  }

  void Amounts(const std::vector<AmountResult>& amounts) {
    out_.Key("amounts").Open('[');
    for (const AmountResult& result : amounts) {
      out_.Open('{').Key("id").Text(result.amount->id);
      const auto decimals = [&](std::size_t i) { return Decimals(*result.amount, i); };
      if (result.amount->schedule) {
        out_.Key("schedule").Open('[');
        for (std::size_t i = 0; i < result.payments.size(); ++i) {
          out_.Open('{');
          to_.Range(result.payments[i], decimals(i));
          out_.Close('}');
        }
        out_.Close(']');
      } else {
        to_.Range(result.payments[0], decimals(0));
      }
      out_.Key("proved").Text(Proof(result.exact));
      to_.OpenFacts(result.open);
      out_.Close('}');
    }
    out_.Close(']');
  }

  void Row(const RowResult& row) {
    out_.Open('{').Key("person");
    to_.Person(row.person);
    out_.Key("verdict").Text(Name(row.verdict)).Key("proved").Text(Proof(row.exact)).Key("receives").Raw(Answer(row.receives));
    Tree(row.criteria);
    if (row.verdict != Verdict::kNotEligible) Amounts(row.amounts);
    to_.OpenFacts(row.open);
    out_.Close('}');
  }

  void Program(const ProgramResult& result) {
    const auto& program = catalog_.programs[static_cast<std::size_t>(result.program)];
    out_.Open('{').Key("id").Text(program.id).Key("subject");
    to_.Person(result.subject);
    out_.Key("verdict").Text(Name(result.verdict)).Key("proved").Text(Proof(result.exact)).Key("receives").Raw(Answer(result.receives));
    out_.Key("open").Raw(!result.window_open ? "null" : *result.window_open ? "true" : "false");
    if (program.for_each || program.applicant) {
      out_.Key("rows").Open('[');
      for (const RowResult& row : result.rows) Row(row);
      out_.Close(']');
    } else {
      Tree(result.criteria);
    }
    if (result.verdict != Verdict::kNotEligible) Amounts(result.amounts);
    to_.OpenFacts(result.open);
    out_.Close('}');
  }

  ResultWriter& to_;
  const Catalog& catalog_;
  JsonWriter& out_;
};

}  // namespace

void PrintAssessment(const Assessment& assessment, ResultWriter& to) { Printer(to).Print(assessment); }

}  // namespace ventanilla
