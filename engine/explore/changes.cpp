#include "explore/changes.h"

#include <algorithm>

#include "assess/print.h"
#include "diagnostics/suggest.h"
#include "diagnostics/text.h"

namespace ventanilla {
namespace {

bool IsGranted(Verdict verdict) { return verdict >= Verdict::kLikely; }
bool IsRefused(Verdict verdict) { return verdict == Verdict::kNotEligible; }

// By fact: whether the rules of the program read it.
std::vector<char> FactsRead(const Evaluated& household, Claim of) {
  const ProgramPlan& program = household.plan.programs[static_cast<std::size_t>(of.program)];
  std::vector<char> read(household.catalog.facts.size());
  for (const int n : ConeOf(household.plan, {program.law, program.person})) {
    const Node& node = household.plan.nodes[static_cast<std::size_t>(n)];
    if (node.op == Op::kFact) read[static_cast<std::size_t>(node.index)] = 1;
    const int reference = node.relation >= 0 ? household.plan.relations[static_cast<std::size_t>(node.relation)].fact : -1;
    if (reference >= 0) read[static_cast<std::size_t>(reference)] = 1;
  }
  return read;
}

FactsAt PlacesFor(const Evaluated& household, Claim of, Inquiry inquiry) {
  const std::vector<char> read = FactsRead(household, of);
  FactsAt places;
  for (std::size_t f = 0; f < read.size(); ++f) {
    const Fact& fact = household.catalog.facts[f];
    if (read[f] == 0 || (inquiry == Inquiry::kChange && !fact.actionable)) continue;
    for (std::size_t row = 0; row < household.table.rows(fact.of); ++row) {
      const bool answered = household.table.asked[f][row] == Asked::kAnswered;
      if (inquiry == Inquiry::kChange || answered) places.push_back({static_cast<int>(f), static_cast<std::int32_t>(row)});
    }
  }
  return places;
}

class Printer {
 public:
  Printer(const Catalog& catalog, ResultWriter& to) : catalog_(catalog), to_(to) {}

  void Print(const Supposal& set) {
    to_.out.Open('{');
    to_.Facts("facts", set.places);
    to_.out.Key("answers").Open('[');
    for (const std::vector<Cell>& answers : set.answers) {
      to_.out.Open('[');
      for (std::size_t i = 0; i < answers.size(); ++i) Answer(set.places[i], answers[i]);
      to_.out.Close(']');
    }
    to_.out.Close(']').Close('}');
  }

 private:
  void Answer(FactAt at, const Cell& cell) {
    const Fact& fact = catalog_.facts[static_cast<std::size_t>(at.fact)];
    if (fact.reference) {
      std::int32_t row = -1;
      for (std::int32_t person = 0; person < kMaxPeople; ++person) {
        if ((cell.most >> person & 1) != 0) row = person;
      }
      return to_.Person(row);
    }
    switch (fact.type.kind) {
      case Kind::kBool: to_.out.Bool(cell.lo == 1); return;
      case Kind::kChoice:
      case Kind::kSet: return Options(catalog_.environment.option_lists[static_cast<std::size_t>(fact.type.options)], cell.most);
      default: break;
    }
    to_.out.Open('{').Key("min");
    to_.Number(fact.type, cell.lo);
    to_.out.Key("max");
    to_.Number(fact.type, cell.hi);
    to_.out.Close('}');
  }

  void Options(const std::vector<std::string>& options, std::uint64_t some) {
    to_.out.Open('[');
    for (std::size_t i = 0; i < options.size(); ++i) {
      if ((some >> i & 1) != 0) to_.out.Text(options[i]);
    }
    to_.out.Close(']');
  }

  const Catalog& catalog_;
  ResultWriter& to_;
};

}  // namespace

Result<Claim> FindClaim(const Catalog& catalog, const Table& table, std::string_view program, std::string_view subject) {
  Claim found;
  Suggester programs(program);
  for (std::size_t p = 0; p < catalog.programs.size(); ++p) {
    programs.Offer(catalog.programs[p].id);
    if (catalog.programs[p].id == program) found.program = static_cast<int>(p);
  }
  if (found.program < 0) {
    return Diagnostics{{.code = "unknown-program", .message = Fill("there is no program \"{}\".{}", {program, programs.Print()})}};
  }
  if (catalog.programs[static_cast<std::size_t>(found.program)].subject == Owner::kHousehold) return found;
  const auto person = std::find(table.person_ids.begin(), table.person_ids.end(), subject);
  if (person == table.person_ids.end()) {
    return Diagnostics{{.code = "unknown-person", .message = Fill("nobody here has the id \"{}\", and the program is for a person.", {subject})}};
  }
  found.subject = static_cast<std::int32_t>(person - table.person_ids.begin());
  return found;
}

void PrintSets(const Evaluated& household, const std::vector<ProgramResult>& now, Claim of, Inquiry inquiry, ResultWriter& to) {
  const auto wanted = inquiry == Inquiry::kChange ? IsGranted : IsRefused;
  const auto is_it = [&](const ProgramResult& result) { return result.program == of.program && result.subject == of.subject; };
  const Verdict verdict = std::find_if(now.begin(), now.end(), is_it)->verdict;
  to.out.Key("program");
  to.Program(of.program);
  to.out.Key("subject");
  to.Person(of.subject);
  to.out.Key("verdict").Text(Name(verdict)).Key("sets").Open('[');
  if (!wanted(verdict)) {
    Printer printer(household.catalog, to);
    for (const Supposal& set : Suppose(household, of, PlacesFor(household, of, inquiry), wanted)) printer.Print(set);
  }
  to.out.Close(']');
}

}  // namespace ventanilla
