// The JSON of a result, as far as its parts share it.
#pragma once

#include "assess/assessment.h"
#include "assess/json_writer.h"

namespace ventanilla {

struct ResultWriter {
  const Catalog& catalog;
  const Table& table;
  JsonWriter out{};

  void Program(int program);      // its id
  void Person(std::int32_t row);  // the id, or null for a row below 0
  void Number(const Type& type, double value);  // of a fact: a number, or a day

  // Members of an object that is open.
  void Fact(const FactAt& at);  // "fact", "person"
  void Facts(const char* key, const FactsAt& facts);
  void OpenFacts(const FactsAt& open);                                           // "missing", "agency": by who can settle them
  void Range(const Quantity& quantity, int decimals);                            // "min", "max"
  void Range(const char* key, const Quantity& quantity, int decimals);           // an object of them
  void Benefit(int program, std::int32_t subject, std::int32_t person);          // "program", "subject", "person"
};

}  // namespace ventanilla
