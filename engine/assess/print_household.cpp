#include "assess/print_household.h"

#include "assess/text_parts.h"
#include "diagnostics/real.h"
#include "diagnostics/text.h"
#include "language/number.h"
#include "table/csv_answers.h"

namespace ventanilla {
namespace {

// f(the n-th option) of those in `mask`.
template <class F>
void EachOption(const std::vector<std::string>& options, std::uint64_t mask, F f) {
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (mask >> i & 1) f(options[i]);
  }
}

// A list of texts, of options or of people's ids.
class ListPrinter {
 public:
  explicit ListPrinter(std::string& out) : out_(out) { out_ += '['; }
  void Add(std::string_view text) {
    Comma();
    AppendText(text, out_);
  }
  void AddNull() {
    Comma();
    out_ += "null";
  }
  void Close() { out_ += ']'; }

 private:
  void Comma() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  std::string& out_;
  bool first_ = true;
};

void PrintOptions(const std::vector<std::string>& options, std::uint64_t mask, std::string& out) {
  ListPrinter list(out);
  EachOption(options, mask, [&](const std::string& option) { list.Add(option); });
  list.Close();
}

void PrintNumber(const Fact& fact, double value, std::string& out) {
  switch (fact.type.kind) {
    case Kind::kDate: return AppendText(PrintDay(static_cast<std::int32_t>(value)), out);
    case Kind::kDouble: out += PrintReal(value); return;
    default: return AppendScaled(value, fact.type.decimals, out);
  }
}

bool IsSingle(std::uint64_t mask) { return mask != 0 && (mask & (mask - 1)) == 0; }

void PrintJsonCell(const Fact& fact, const std::vector<std::string>& options, const Cell& cell, std::string& out) {
  switch (fact.type.kind) {
    case Kind::kBool:
      out += cell.lo != cell.hi ? "null" : cell.lo != 0 ? "true" : "false";
      return;
    case Kind::kChoice:
      if (IsSingle(cell.most)) return EachOption(options, cell.most, [&](const std::string& option) { AppendText(option, out); });
      PrintOptions(options, cell.most, out += "{\"any_of\":");
      out += '}';
      return;
    case Kind::kSet:
      if (cell.least == cell.most) return PrintOptions(options, cell.least, out);
      PrintOptions(options, cell.least, out += "{\"includes\":");
      PrintOptions(options, ~cell.most, out += ",\"excludes\":");
      out += '}';
      return;
    default: break;
  }
  if (cell.lo == cell.hi) return PrintNumber(fact, cell.lo, out);
  PrintNumber(fact, cell.lo, out += "{\"min\":");
  PrintNumber(fact, cell.hi, out += ",\"max\":");
  out += '}';
}

// The people whom a reference may mean, of a household that begins at `ids`.
template <class F>
void EachPerson(PersonMask people, const std::string* ids, F f) {
  for (std::size_t i = 0; (people & ~kNobody) >> i != 0; ++i) {
    if (people >> i & 1) f(ids[i]);
  }
}

void PrintJsonReference(PersonMask people, const std::string* ids, std::string& out) {
  if (people == kNobody) {
    out += "[]";
    return;
  }
  if (IsSingle(people)) return EachPerson(people, ids, [&](const std::string& id) { AppendText(id, out); });
  ListPrinter list(out += "{\"any_of\":");
  EachPerson(people, ids, [&](const std::string& id) { list.Add(id); });
  if ((people & kNobody) != 0) list.AddNull();
  list.Close();
  out += '}';
}

std::string CsvReference(PersonMask people, const std::string* ids) {
  std::string out;
  EachPerson(people, ids, [&](const std::string& id) { out += (out.empty() ? "" : "|") + id; });
  if ((people & kNobody) != 0) out += out.empty() ? "-" : "|-";
  return out;
}

}  // namespace

HouseholdPrinter::HouseholdPrinter(const Catalog& catalog, TextFormat format) : catalog_(catalog), format_(format) {
  for (const Fact& fact : catalog.facts) options_.push_back(&OptionsOf(catalog, fact));
}

std::string HouseholdPrinter::Header() const {
  if (format_ == TextFormat::kNdjson) return "";
  std::string header = "household_id,as_of,person_id,resident";
  for (const Fact& fact : catalog_.facts) header += Concat({",", CsvName(catalog_, fact)});
  header += '\n';
  return header;
}

void HouseholdPrinter::Print(const Table& table, std::size_t household, const std::string& id, std::string& out) const {
  format_ == TextFormat::kCsv ? PrintCsv(table, household, id, out) : PrintJson(table, household, id, out);
}

void HouseholdPrinter::PrintCsv(const Table& table, std::size_t household, const std::string& id, std::string& out) const {
  const auto begin = static_cast<std::size_t>(table.first_person[household]), end = static_cast<std::size_t>(table.first_person[household + 1]);
  const std::string day = PrintDay(table.as_of.lo<std::int32_t>()[household]);
  for (std::size_t person = begin; person < end; ++person) {
    AppendField(id, out);
    (out += ',').append(person == begin ? day : "") += ',';
    AppendField(table.person_ids[person], out);
    out += table.resident.TruthAt(person) == kTrue ? ",true" : ",false";
    for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
      const Fact& fact = catalog_.facts[f];
      out += ',';
      const bool of_household = fact.of == Owner::kHousehold;
      if (of_household && person != begin) continue;
      const std::size_t row = of_household ? household : person;
      if (table.asked[f][row] == Asked::kNotAsked) continue;
      if (table.asked[f][row] == Asked::kUnknown) {
        out += '?';
      } else if (fact.reference) {
        AppendField(CsvReference(table.references[f][row], &table.person_ids[begin]), out);
      } else {
        out += PrintCsvCell(fact, *options_[f], Load(table.facts[f], row));
      }
    }
    out += '\n';
  }
}

// The facts of one owner, and then what is received.
void HouseholdPrinter::PrintAnswers(const Table& table, Owner owner, std::size_t row, bool& first, std::string& out) const {
  const std::size_t begin = owner == Owner::kPerson ? static_cast<std::size_t>(table.first_person[static_cast<std::size_t>(table.household_of[row])]) : 0;
  const auto print = [&](bool received, bool& none) {
    for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
      const Fact& fact = catalog_.facts[f];
      if (fact.of != owner || (fact.receives_program >= 0) != received || table.asked[f][row] == Asked::kNotAsked) continue;
      if (!none) out += ',';
      if (none && received) out += first ? "\"receives\":{" : ",\"receives\":{";
      none = false;
      AppendText(received ? std::string_view(fact.id).substr(kReceivesPrefix.size()) : std::string_view(fact.id), out);
      out += ':';
      if (table.asked[f][row] == Asked::kUnknown) {
        out += "null";
      } else if (fact.reference) {
        PrintJsonReference(table.references[f][row], &table.person_ids[begin], out);
      } else {
        PrintJsonCell(fact, *options_[f], Load(table.facts[f], row), out);
      }
    }
  };
  print(false, first);
  bool nothing = true;
  print(true, nothing);
  if (!nothing) out += '}';
}

void HouseholdPrinter::PrintJson(const Table& table, std::size_t household, const std::string& id, std::string& out) const {
  AppendText(id, out += "{\"household_id\":");
  AppendText(PrintDay(table.as_of.lo<std::int32_t>()[household]), out += ",\"as_of\":");
  out += ",\"household\":{";
  bool first = true;
  PrintAnswers(table, Owner::kHousehold, household, first, out);
  out += "},\"people\":[";
  const auto begin = static_cast<std::size_t>(table.first_person[household]), end = static_cast<std::size_t>(table.first_person[household + 1]);
  for (std::size_t person = begin; person < end; ++person) {
    if (person != begin) out += ',';
    AppendText(table.person_ids[person], out += "{\"id\":");
    if (table.resident.TruthAt(person) != kTrue) out += ",\"resident\":false";
    bool none = false;
    PrintAnswers(table, Owner::kPerson, person, none, out);
    out += '}';
  }
  out += "]}\n";
}

}  // namespace ventanilla
