#include "assess/print.h"

#include "assess/best_set.h"
#include "assess/json_writer.h"
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
const char* Answer(Truth truth) { return truth == kTrue ? "true" : truth == kFalse ? "false" : "null"; }

class Printer {
 public:
  Printer(const Catalog& catalog, const Table& table) : catalog_(catalog), table_(table) {}

  std::string Print(const Assessment& assessment) {
    const std::int32_t day = table_.as_of.lo<std::int32_t>()[0];
    out_.Open('{').Key("as_of").Text(PrintDay(day));
    out_.Key("catalog").Open('{').Key("id").Text(catalog_.id).Key("version").Text(catalog_.version).Close('}');
    Parameters(day);
    out_.Key("programs").Open('[');
    for (const ProgramResult& result : assessment.programs) Program(result);
    out_.Close(']');
    const BestSet best = FindBestSet(catalog_, assessment);
    Conflicts(best);
    Totals(best);
    out_.Key("questions").Open('[');
    for (const Question& question : assessment.questions) {
      out_.Open('{');
      Where(question.fact);
      out_.Key("programs").Open('[');
      for (const int program : question.programs) out_.Text(Id(program));
      out_.Close(']').Key("for").Text(Name(question.purpose)).Close('}');
    }
    out_.Close(']').Close('}');
    return out_.text();
  }

 private:
  const std::string& Id(int program) const { return catalog_.programs[static_cast<std::size_t>(program)].id; }

  void Person(std::int32_t row) {
    if (row < 0) {
      out_.Raw("null");
    } else {
      out_.Text(table_.person_ids[static_cast<std::size_t>(row)]);
    }
  }

  void Where(const FactAt& at) {
    const Fact& fact = catalog_.facts[static_cast<std::size_t>(at.fact)];
    out_.Key("fact").Text(fact.id).Key("person");
    Person(fact.of == Owner::kPerson ? at.row : -1);
  }

  void Facts(const char* key, const FactsAt& facts) {
    out_.Key(key).Open('[');
    for (const FactAt& at : facts) {
      out_.Open('{');
      Where(at);
      out_.Close('}');
    }
    out_.Close(']');
  }

  // What is open, apart by who can settle it.
  void OpenFacts(const FactsAt& open) {
    FactsAt person, agency;
    for (const FactAt& at : open) (catalog_.facts[static_cast<std::size_t>(at.fact)].agency ? agency : person).push_back(at);
    Facts("missing", person);
    Facts("agency", agency);
  }

  void Number(double value, const Type& type) {
    out_.Raw(type.kind == Kind::kDouble ? PrintReal(value) : PrintScaled(value, DecimalsOf(type)));
  }

  void Range(const Quantity& quantity, int decimals) {
    out_.Key("min").Raw(PrintScaled(quantity.lo, decimals)).Key("max").Raw(PrintScaled(quantity.hi, decimals));
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
      Facts("facts", result.used);
      OpenFacts(result.open);
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
          Range(result.payments[i], decimals(i));
          out_.Close('}');
        }
        out_.Close(']');
      } else {
        Range(result.payments[0], decimals(0));
      }
      OpenFacts(result.open);
      out_.Close('}');
    }
    out_.Close(']');
  }

  void Row(const RowResult& row) {
    out_.Open('{').Key("person");
    Person(row.person);
    out_.Key("verdict").Text(Name(row.verdict)).Key("proved").Text("sound").Key("receives").Raw(Answer(row.receives));
    Tree(row.criteria);
    if (row.verdict != Verdict::kNotEligible) Amounts(row.amounts);
    OpenFacts(row.open);
    out_.Close('}');
  }

  void Program(const ProgramResult& result) {
    const auto& program = catalog_.programs[static_cast<std::size_t>(result.program)];
    out_.Open('{').Key("id").Text(program.id).Key("subject");
    Person(result.subject);
    out_.Key("verdict").Text(Name(result.verdict)).Key("proved").Text("sound").Key("receives").Raw(Answer(result.receives));
    out_.Key("open").Raw(!result.window_open ? "null" : *result.window_open ? "true" : "false");
    if (program.for_each || program.applicant) {
      out_.Key("rows").Open('[');
      for (const RowResult& row : result.rows) Row(row);
      out_.Close(']');
    } else {
      Tree(result.criteria);
    }
    if (result.verdict != Verdict::kNotEligible) Amounts(result.amounts);
    OpenFacts(result.open);
    out_.Close('}');
  }

  void Conflicts(const BestSet& best) {
    out_.Key("conflicts").Open('[');
    for (const Conflict& conflict : best.conflicts) {
      const Benefit& a = best.benefits[static_cast<std::size_t>(conflict.a)];
      const Benefit& b = best.benefits[static_cast<std::size_t>(conflict.b)];
      out_.Open('{').Key("programs").Open('[').Text(Id(a.program)).Text(Id(b.program)).Close(']');
      out_.Key("subjects").Open('[');
      Person(a.subject);
      Person(b.subject);
      out_.Close(']').Key("person");
      Person(a.person);
      out_.Key("kept");
      if (conflict.kept < 0) {
        out_.Raw("null");
      } else {
        out_.Text(Id(best.benefits[static_cast<std::size_t>(conflict.kept)].program));
      }
      out_.Close('}');
    }
    out_.Close(']');
  }

  void Totals(const BestSet& best) {
    out_.Key("totals").Open('[');
    for (const Total& total : best.totals) {
      out_.Open('{').Key("kind").Text(total.like->kind).Key("unit").Text(total.like->unit).Key("per").Text(total.like->per);
      const auto part = [&](const char* key, const Quantity& quantity) {
        out_.Key(key).Open('{');
        Range(quantity, Decimals(*total.like));
        out_.Close('}');
      };
      part("certain", total.certain);
      part("likely", total.likely);
      part("possible", total.possible);
      out_.Close('}');
    }
    out_.Close(']');
  }

  const Catalog& catalog_;
  const Table& table_;
  JsonWriter out_;
};

}  // namespace

std::string PrintResult(const Catalog& catalog, const Table& table, const Assessment& assessment) { return Printer(catalog, table).Print(assessment); }

}  // namespace ventanilla
