#include "assess/result_writer.h"

#include "diagnostics/real.h"
#include "language/number.h"

namespace ventanilla {

void ResultWriter::Program(int program) { out.Text(catalog.programs[static_cast<std::size_t>(program)].id); }

void ResultWriter::Person(std::int32_t row) {
  if (row < 0) {
    out.Raw("null");
  } else {
    out.Text(table.person_ids[static_cast<std::size_t>(row)]);
  }
}

void ResultWriter::Number(const Type& type, double value) {
  if (type.kind == Kind::kDate) {
    out.Text(PrintDay(static_cast<std::int32_t>(value)));
  } else {
    out.Raw(type.kind == Kind::kDouble ? PrintReal(value) : PrintScaled(value, DecimalsOf(type)));
  }
}

void ResultWriter::Fact(const FactAt& at) {
  const auto& fact = catalog.facts[static_cast<std::size_t>(at.fact)];
  out.Key("fact").Text(fact.id).Key("person");
  Person(fact.of == Owner::kPerson ? at.row : -1);
}

void ResultWriter::Facts(const char* key, const FactsAt& facts) {
  out.Key(key).Open('[');
  for (const FactAt& at : facts) {
    out.Open('{');
    Fact(at);
    out.Close('}');
  }
  out.Close(']');
}

void ResultWriter::OpenFacts(const FactsAt& open) {
  FactsAt person, agency;
  for (const FactAt& at : open) (catalog.facts[static_cast<std::size_t>(at.fact)].agency ? agency : person).push_back(at);
  Facts("missing", person);
  Facts("agency", agency);
}

void ResultWriter::Range(const Quantity& quantity, int decimals) {
  out.Key("min").Raw(PrintScaled(quantity.lo, decimals)).Key("max").Raw(PrintScaled(quantity.hi, decimals));
}

void ResultWriter::Range(const char* key, const Quantity& quantity, int decimals) {
  out.Key(key).Open('{');
  Range(quantity, decimals);
  out.Close('}');
}

void ResultWriter::Benefit(int program, std::int32_t subject, std::int32_t person) {
  out.Key("program");
  Program(program);
  out.Key("subject");
  Person(subject);
  out.Key("person");
  Person(person);
}

}  // namespace ventanilla
