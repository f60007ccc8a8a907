#include "assess/print_screened.h"

#include <algorithm>

#include "assess/json_writer.h"
#include "assess/print.h"
#include "assess/text_parts.h"
#include "diagnostics/text.h"
#include "language/number.h"

namespace ventanilla {
namespace {

Quantity& operator+=(Quantity& sum, const Quantity& more) {
  sum.lo += more.lo;
  sum.hi += more.hi;
  return sum;
}

// All payments of one amount together, each counted in its own step; `amounts` stand by amount and payment.
Quantity Sum(const std::vector<ScreenedAmount>& amounts, std::size_t& at, std::size_t row) {
  const Amount* amount = amounts[at].amount;
  const int decimals = Decimals(*amount);
  Quantity sum;
  for (; at < amounts.size() && amounts[at].amount == amount; ++at) {
    const double step = PowerOfTen(decimals) / PowerOfTen(Decimals(*amount, amounts[at].payment));
    sum += Quantity{amounts[at].lo[row] * step, amounts[at].hi[row] * step};
  }
  return sum;
}

std::string_view AnswerOrNothing(Truth truth) { return truth == kTrue ? "true" : truth == kFalse ? "false" : ""; }

}  // namespace

ScreenedPrinter::ScreenedPrinter(const Catalog& catalog, ScreenedAs as, const std::vector<std::string>& programs) : catalog_(catalog), as_(as) {
  for (std::size_t p = 0; p < catalog.programs.size(); ++p) {
    const Program& program = catalog.programs[p];
    if (programs.empty() || std::find(programs.begin(), programs.end(), program.id) != programs.end()) programs_.push_back(p);
    std::vector<std::string>& texts = amounts_.emplace_back();
    for (const Amount& amount : program.amounts) texts.push_back(Concat({",", amount.id, ",", amount.unit, ",", amount.per}));
  }
}

std::string ScreenedPrinter::Header() const {
  if (as_ == ScreenedAs::kNdjson) return "";
  if (as_ == ScreenedAs::kRows) return "household_id,program,person,verdict,receives,amount,unit,per,min,max\n";
  std::string header = "household_id";
  for (const std::size_t p : programs_) {
    const Program& program = catalog_.programs[p];
    header += "," + program.id;
    for (const Amount& amount : program.amounts) {
      for (const char* end : {".min", ".max"}) header += Concat({",", program.id, ".", amount.id, end});
    }
  }
  return header + "\n";
}

// f(program, row of the subject, whether it is a person).
template <class F>
void ScreenedPrinter::EachSubject(const Table& table, const Screened& screened, std::size_t household, F f) const {
  const auto first = static_cast<std::size_t>(table.first_person[household]), last = static_cast<std::size_t>(table.first_person[household + 1]);
  for (const std::size_t p : programs_) {
    if (screened.programs[p].households[household] == Verdict::kNotEligible) continue;
    const bool of_person = catalog_.programs[p].subject == Owner::kPerson;
    for (std::size_t row = of_person ? first : household; row < (of_person ? last : household + 1); ++row) {
      if (screened.programs[p].verdicts[row] != Verdict::kNotEligible) f(p, row, of_person);
    }
  }
}

void ScreenedPrinter::PrintHousehold(const NamedBatch& batch, const Table& table, const Screened& screened, std::size_t household,
                                     std::string& out) const {
  const std::string& id = batch.households[household].id;
  if (as_ == ScreenedAs::kRows) {
    EachSubject(table, screened, household, [&](std::size_t p, std::size_t row, bool of_person) {
      const ScreenedProgram& found = screened.programs[p];
      const auto begin = [&] {
        AppendField(id, out);
        (out += ',').append(catalog_.programs[p].id) += ',';
        if (of_person) AppendField(batch.people[row], out);
        (out += ',').append(Name(found.verdicts[row])).append(",").append(AnswerOrNothing(found.receives[row]));
      };
      if (found.amounts.empty()) {
        begin();
        out += ",,,,,\n";
      }
      std::size_t at = 0;
      for (std::size_t amount = 0; at < found.amounts.size(); ++amount) {
        const int decimals = Decimals(*found.amounts[at].amount);
        const Quantity sum = Sum(found.amounts, at, row);
        begin();
        (out += amounts_[p][amount]) += ',';
        AppendScaled(sum.lo, decimals, out);
        out += ',';
        AppendScaled(sum.hi, decimals, out);
        out += '\n';
      }
    });
    return;
  }
  AppendText(id, out += "{\"household_id\":");
  out += ",\"programs\":[";
  bool first = true;
  EachSubject(table, screened, household, [&](std::size_t p, std::size_t row, bool of_person) {
    const ScreenedProgram& found = screened.programs[p];
    (out += first ? "{\"id\":\"" : ",{\"id\":\"").append(catalog_.programs[p].id) += "\",\"person\":";
    first = false;
    if (of_person) {
      AppendText(batch.people[row], out);
    } else {
      out += "null";
    }
    const std::string_view receives = AnswerOrNothing(found.receives[row]);
    out.append(",\"verdict\":\"").append(Name(found.verdicts[row])).append("\",\"receives\":").append(receives.empty() ? "null" : receives);
    out += ",\"amounts\":[";
    for (std::size_t at = 0; at < found.amounts.size();) {
      const Amount& amount = *found.amounts[at].amount;
      if (at > 0) out += ',';
      const Quantity sum = Sum(found.amounts, at, row);
      (out += "{\"id\":\"").append(amount.id) += "\",\"min\":";
      AppendScaled(sum.lo, Decimals(amount), out);
      out += ",\"max\":";
      AppendScaled(sum.hi, Decimals(amount), out);
      out += '}';
    }
    out += "]}";
  });
  out += "]}\n";
}

// Of a verdict that is open, the amounts count from nothing.
void ScreenedPrinter::PrintWide(const Table& table, const Screened& screened, std::size_t household, std::string& out) const {
  const auto first = static_cast<std::size_t>(table.first_person[household]), last = static_cast<std::size_t>(table.first_person[household + 1]);
  for (const std::size_t p : programs_) {
    const ScreenedProgram& found = screened.programs[p];
    (out += ',').append(Name(found.households[household]));
    const bool of_person = catalog_.programs[p].subject == Owner::kPerson;
    for (std::size_t at = 0; at < found.amounts.size();) {
      const int decimals = Decimals(*found.amounts[at].amount);
      Quantity sum;
      std::size_t next = at;
      for (std::size_t row = of_person ? first : household; row < (of_person ? last : household + 1); ++row) {
        next = at;
        const Quantity part = Sum(found.amounts, next, row);
        if (found.verdicts[row] > Verdict::kUndecided) sum.lo += part.lo;
        if (found.verdicts[row] != Verdict::kNotEligible) sum.hi += part.hi;
      }
      at = next;
      AppendScaled(sum.lo, decimals, out += ',');
      AppendScaled(sum.hi, decimals, out += ',');
    }
  }
}

void ScreenedPrinter::Print(const NamedBatch& batch, const Table& table, const Screened& screened, std::string& out) const {
  for (std::size_t household = 0; household < batch.households.size(); ++household) {
    if (screened.broken[household] >= 0) continue;
    if (as_ != ScreenedAs::kWide) {
      PrintHousehold(batch, table, screened, household, out);
      continue;
    }
    AppendField(batch.households[household].id, out);
    PrintWide(table, screened, household, out);
    out += '\n';
  }
}

std::string Print(const Rejected& rejected, std::string_view file) {
  JsonWriter out;
  out.Open('{').Key("file").Text(file).Key("line").Raw(PrintWhole(rejected.line)).Key("household_id").Text(rejected.household_id);
  out.Key("path").Text(rejected.error.pointer).Key("code").Text(rejected.error.code);
  out.Key("message").Text(rejected.error.message).Key("mend").Text(rejected.error.mend);
  return out.Close('}').text() + "\n";
}

}  // namespace ventanilla
