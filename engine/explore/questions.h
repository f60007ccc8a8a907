// What to ask next: the question whose answers can be expected to settle most, for what it costs to ask.
#pragma once

#include "assess/assessment.h"
#include "explore/boxes.h"

namespace ventanilla {

// The answers that make a difference, of a place that is open: apart, and together all that it may be. Numbers in bands, at whose
// ends some rule changes; options that every rule treats alike together; of a set or a reference one option or person at a time.
std::vector<Cell> AnswersTo(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, FactAt at);

// Puts `assessment.questions` into the order in which to ask them, with the bands of numbers, and counts how many can remain. First
// come those whose answers settle a verdict. By how much an answer brings a verdict nearer: 1 when it settles it, else the share of its open
// facts that no longer matter; each verdict weighs by what its program is worth in a year; all answers in AnswersTo() are taken
// to be equally likely; the sum is divided by the cost of asking. Of a settled assessment the first question is never useless: some
// answer to it changes what an exact verdict may become. A question that its person answered with "I do not know" never comes again.
void PlanQuestions(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, Assessment& assessment);

}  // namespace ventanilla
