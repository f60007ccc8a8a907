#include "assess/print_columns.h"

#include "assess/json_writer.h"
#include "diagnostics/real.h"
#include "table/table.h"

namespace ventanilla {
namespace {

const char* TypeOf(const Fact& fact) {
  if (fact.reference) return "reference";
  switch (fact.type.kind) {
    case Kind::kBool: return "boolean";
    case Kind::kChoice: return "choice";
    case Kind::kSet: return "set";
    case Kind::kDate: return "date";
    case Kind::kDouble: return "double";
    case Kind::kDecimal: return "decimal";
    default: return "int";
  }
}

const char* Name(Owner of) { return of == Owner::kPerson ? "person" : "household"; }

void PrintFact(const Catalog& catalog, const Fact& fact, JsonWriter& out) {
  const std::string type = TypeOf(fact);
  out.Open('{').Key("id").Text(fact.id).Key("of").Text(Name(fact.of)).Key("type").Text(type);
  if (type == "choice" || type == "set") {
    out.Key("options").Open('[');
    for (const std::string& option : catalog.environment.option_lists[static_cast<std::size_t>(fact.type.options)]) out.Text(option);
    out.Close(']');
  } else if (type != "boolean" && type != "reference") {
    out.Key("min").Raw(PrintReal(fact.domain.min)).Key("max").Raw(PrintReal(fact.domain.max)).Key("step").Raw(PrintReal(fact.domain.step));
    out.Key("decimals").Raw(PrintWhole(fact.type.decimals));
    out.Key("wide").Bool(StorageOf(fact) == Storage::kDouble);
  }
  out.Key("elapses").Bool(fact.elapses != Elapses::kNo);
  out.Close('}');
}

}  // namespace

std::string PrintColumns(const Catalog& catalog) {
  JsonWriter out;
  out.Open('{').Key("valid").Open('{').Key("from").Raw(PrintWhole(catalog.valid_from)).Key("to").Raw(PrintWhole(catalog.valid_to)).Close('}');
  out.Key("mask_bytes").Raw(PrintWhole(MaskWidth(catalog)));
  out.Key("programs").Open('[');
  for (const Program& program : catalog.programs) out.Open('{').Key("id").Text(program.id).Key("subject").Text(Name(program.subject)).Close('}');
  out.Close(']').Key("facts").Open('[');
  for (const Fact& fact : catalog.facts) PrintFact(catalog, fact, out);
  return out.Close(']').Close('}').text();
}

}  // namespace ventanilla
