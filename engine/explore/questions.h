// What to ask next: the question whose answers can be expected to settle most, for what it costs to ask.
#pragma once

#include "assess/assessment.h"
#include "explore/boxes.h"

namespace ventanilla {

// All comparisons that are open in some row.
std::vector<Spot> OpenComparisons(const Plan& plan, const Columns& columns);

// The answers that make a difference to some of the `open` comparisons, of a place that is open: apart, and together all that it may be.
// Numbers in bands, at whose ends one of them changes; options that every rule treats alike together; of a set or a reference one option or person at a time. Weighted by the
// fact's prior; without one all are equally likely, but for a set that is empty and a person who is nobody: they are as likely as the rest.
std::vector<PossibleAnswer> AnswersTo(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, FactAt at,
                                      const std::vector<Spot>& open);

// Puts `assessment.questions` into the order in which to ask them, with the bands of numbers, and counts how many can remain. First
// come those whose answers can settle a verdict: by how many questions less all verdicts together can then be expected to take
// (EffortOf; what several programs ask for counts once), a little by what they cost to ask and by what the programs are worth in a year.
// The first is one to which two answers were found that lead to different outcomes while all else is the same; before it, questions that are
// shown to change no verdict, or of which no example was found of what they add to a likely one, are left out. A question that its person
// answered with "I do not know" never comes again.
void PlanQuestions(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, Boxes& boxes, Assessment& assessment);

}  // namespace ventanilla
