// What to ask next: the question whose answers can be expected to settle most, for what it costs to ask.
#pragma once

#include "assess/assessment.h"
#include "explore/boxes.h"

namespace ventanilla {

// The answers that make a difference, of a place that is open: apart, and together all that it may be. Numbers in bands, at whose
// ends some rule changes; options that every rule treats alike together; of a set or a reference one option or person at a time. Weighted by the
// fact's prior; without one all are equally likely, but for a set that is empty and a person who is nobody: they are as likely as the rest.
std::vector<PossibleAnswer> AnswersTo(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, FactAt at);

// Puts `assessment.questions` into the order in which to ask them, with the bands of numbers, and counts how many can remain. First
// come those whose answers can settle a verdict: by how many questions less it can then be expected to take (EffortOf) for the
// cube root of what the question costs (an answer that is four times the effort is not worth four questions), where each verdict weighs by what its program is worth in a year. The first is one to
// which two answers were found that lead to different outcomes while all else is the same. A question that its person answered with "I
// do not know" never comes again.
void PlanQuestions(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, Assessment& assessment);

}  // namespace ventanilla
