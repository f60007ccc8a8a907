// A case as a little catalog: variables and literals become facts of the household, the formula its only constraint.
#pragma once

#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "conformance/case.h"

namespace ventanilla::conformance {

enum class Form { kWritten, kAnswered };

struct Question {
  std::string text;   // of the formula, as JSON: what messages quote
  Catalog catalog;
  Json answers = Json::object();  // of the household, by fact
  std::string refusal;            // "code: message" when the formula is refused
};

// Fills an empty question, which must stay where it is: the catalog points into it.
void Ask(const Case& test, Form form, Question& question);

}  // namespace ventanilla::conformance
