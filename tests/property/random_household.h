// Random households of a catalog as the JSON of the contract: answered, ranges, not known, not asked.
#pragma once

#include <vector>

#include "catalog/catalog.h"
#include "property/random.h"

namespace ventanilla::property {

// A question that a household may answer: a fact of the household (person = -1) or of one of its people.
struct Slot {
  int fact = -1;
  int person = -1;
};

std::vector<Slot> Slots(const Catalog& catalog, const Json& household);

// What was answered; nothing when it was not asked, or asked and not known.
Json AnswerAt(const Catalog& catalog, const Json& household, const Slot& slot);
void SetAnswer(const Catalog& catalog, Json& household, const Slot& slot, Json answer);

// Every single answer that is within what was said (domains of random catalogs are small).
std::vector<Json> Possible(const Catalog& catalog, const Json& household, const Slot& slot);

Json RandomHousehold(const Catalog& catalog, Random& random);

// Answers every open slot, or only those that `which` accepts, by one of its possible values.
Json Complete(const Catalog& catalog, Json household, Random& random);
template <class Which>
Json CompleteWhere(const Catalog& catalog, Json household, Random& random, Which which);

// Says more on one or more open slots; nothing that was possible before is added.
Json Narrow(const Catalog& catalog, Json household, Random& random);

template <class Which>
Json CompleteWhere(const Catalog& catalog, Json household, Random& random, Which which) {
  for (const Slot& slot : Slots(catalog, household)) {
    if (which(slot)) SetAnswer(catalog, household, slot, random.Pick(Possible(catalog, household, slot)));
  }
  return household;
}

inline Json Complete(const Catalog& catalog, Json household, Random& random) {
  return CompleteWhere(catalog, std::move(household), random, [](const Slot&) { return true; });
}

}  // namespace ventanilla::property
