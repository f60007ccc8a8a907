#include <algorithm>

#include "catalog/domain.h"
#include "catalog/draft.h"
#include "catalog/fact_types.h"
#include "catalog/formulas.h"
#include "catalog/numbers.h"
#include "language/number.h"

namespace ventanilla {
namespace {

// Type and domain; the type stays kNone when something of it is wrong.
void ReadType(const Object& source, FactType type, Fact& fact, Environment& environment) {
  fact.type.kind = KindOf(type);
  ReadDecimals(source, fact.type);
  if (type == FactType::kReference) {
    fact.reference = true;
    fact.type.element = Kind::kPerson;
    fact.type.maybe_empty = true;
  }
  if (HasOptions(type)) {
    fact.type.options = ReadOptions(source, environment);
    if (fact.type.options < 0) fact.type = {};
  }
  if (HasDomain(type) && fact.type.kind != Kind::kNone) {
    if (!ReadDomain(source, fact.type, fact.domain)) {
      fact.type = {};
    } else if (type != FactType::kDate && source.Has("bands")) {
      CheckBands(source, fact.type, fact.domain);
    }
  }
}

void ReadApplies(const Object& source, Fact& fact, const Environment& environment) {
  const JsonNode applies = source.Get("applies");
  const JsonNode otherwise = source.Get("otherwise");
  if (applies.present() && !otherwise.present()) {
    applies.Report("missing-otherwise", "a fact that does not always apply needs the value that counts where it does not", {},
                   "Add \"otherwise\".");
  }
  if (otherwise.present() && !applies.present()) {
    otherwise.Report("missing-applies", "\"otherwise\" counts where the fact does not apply, but this fact always applies", {},
                     "Add \"applies\", or remove \"otherwise\".");
  }
  if (applies.present()) ReadFormula(applies, fact.applies.emplace());
  fact.otherwise = ReadOtherwise(otherwise, fact.type, fact.domain, environment);
}

// {"when": a formula, "is": an answer, "weight": 3}, or of numbers {"min": 0, "max": 40, "weight": 5}.
void ReadPrior(const JsonNode& item, const Environment& environment, const Fact& fact, Prior& prior) {
  static constexpr Key kKeys[] = {{"when"}, {"is"}, {"min"}, {"max"}, {"weight"}};
  const Object source(item, kKeys);
  const JsonNode when = source.Get("when");
  if (when.present()) ReadFormula(when, prior.when.emplace());
  const bool range = source.Has("min");
  const double first = ReadOtherwise(source.Need(range ? "min" : "is"), fact.type, fact.domain, environment);
  const double last = range ? ReadOtherwise(source.Need("max"), fact.type, fact.domain, environment) : first;
  if (fact.type.options < 0) {
    prior.cell = {.lo = first, .hi = std::max(first, last)};
  } else {
    const auto mask = static_cast<std::uint64_t>(first);
    prior.cell = {.least = fact.type.kind == Kind::kSet ? mask : 0, .most = mask};
  }
  double weight = 0;
  if (source.Need("weight").Number(weight) && weight > 0 && weight <= 1000) prior.weight = weight;
}

void ReadAsking(const Object& source, const Ids& groups, Fact& fact) {
  fact.cost = std::max(1, source.Get("cost").Whole(1, 5));
  groups.Refer(source.Get("group"));
  fact.agency = source.Get("known_to").OneOf("agency") == 0;
  fact.actionable = source.Get("actionable").Flag();
  source.Get("sensitive").Flag();  // only for the page
  fact.form = source.Get("ask").OneOf("form page") == 0;
  fact.elapses = static_cast<Elapses>(std::max(0, source.Get("elapses").OneOf("no month year")));
}

// Else a duration that was told some time ago would be a value that nobody can have who has not told it.
void CheckElapses(const JsonNode& elapses, const Fact& fact) {
  if (fact.elapses == Elapses::kNo || fact.type.kind == Kind::kNone) return;
  if (OnGrid(fact.domain.min + PowerOfTen(fact.type.decimals), fact.domain, fact.type.kind)) return;
  elapses.Report("off-grid", "the step must divide 1");
}

void ReadFact(const JsonNode& item, int index, const Ids& groups, Fact& fact, Environment& environment) {
  static constexpr Key kKeys[] = {{"id"},       {"of"},      {"type"},    {"min"},  {"max"},     {"step"},
                                  {"decimals"}, {"unit", Holds::kText},   {"options"}, {"bands"},   {"reverse"},
                                  {"cost"},     {"group"},   {"known_to"}, {"elapses"}, {"ask"}, {"applies"}, {"otherwise"},
                                  {"prior"}, {"actionable"}, {"sensitive"}};
  const Object source(item, kKeys);
  const JsonNode id_node = source.Need("id");
  fact.id = SnakeId(id_node);
  const JsonNode of_node = source.Need("of");
  const bool owned = ReadOwner(of_node, fact.of);
  FactType type{};
  if (ReadFactType(source.Need("type"), type)) {
    CheckKeys(source, type);
    ReadType(source, type, fact, environment);
  }
  if (fact.reference && owned && fact.of == Owner::kHousehold) {
    of_node.Report("household-reference", "a reference goes from one person to another: only a person can have it");
  }
  ReadAsking(source, groups, fact);
  CheckElapses(source.Get("elapses"), fact);
  if (!fact.reference) ReadApplies(source, fact, environment);
  if (!fact.reference && fact.type.kind != Kind::kNone) {
    const JsonNode prior = source.Get("prior");
    ReadList(prior.Items(), fact.prior, [&](const JsonNode& entry, Prior& one) { ReadPrior(entry, environment, fact, one); });
  }
  if (!owned) {
    fact.applies.reset();
    fact.prior.clear();
  }

  const Symbol symbol = fact.reference ? Symbol::kReference : Symbol::kFact;
  if (owned && !fact.id.empty()) BindOwned(id_node, fact.of, fact.id, {.symbol = symbol, .index = index, .type = fact.type}, environment);
  if (!fact.reference) return;
  const JsonNode reverse = source.Get("reverse");
  fact.reverse = SnakeId(reverse);
  if (fact.reverse.empty()) return;
  BindOwned(reverse, Owner::kPerson, fact.reverse, {.symbol = Symbol::kReverse, .index = index, .type = fact.type}, environment);
}

void ReadConstraint(const JsonNode& item, Ids& ids, Constraint& constraint) {
  static constexpr Key kKeys[] = {{"id"}, {"of"}, {"formula"}};
  const Object source(item, kKeys);
  constraint.id = ids.Read(source.Need("id"));
  const bool owned = ReadOwner(source.Need("of"), constraint.of);
  ReadFormula(source.Need("formula"), constraint.formula);
  if (!owned) constraint.formula.text.clear();  // nobody can say what it may read
}

}  // namespace

void ReadFacts(const JsonNode& file, Draft& draft) {
  static constexpr Key kKeys[] = {kSchemaKey, {"groups"}, {"facts"}, {"constraints"}};
  static constexpr Key kGroupKeys[] = {{"id"}};
  const Object object(file, kKeys);
  const JsonNode groups = object.Get("groups");
  Ids group_ids("group");
  for (const JsonNode item : groups.Items()) {
    const Object group(item, kGroupKeys);
    group_ids.Read(group.Need("id"));
  }
  const JsonNode facts = object.Need("facts");
  int index = 0;
  const auto read_fact = [&](const JsonNode& item, Fact& fact) { ReadFact(item, index++, group_ids, fact, draft.catalog.environment); };
  ReadList(facts.Items(), draft.catalog.facts, read_fact, draft.catalog.programs.size());
  const JsonNode constraints = object.Get("constraints");
  Ids constraint_ids("constraint");
  ReadList(constraints.Items(), draft.catalog.constraints,
           [&](const JsonNode& item, Constraint& constraint) { ReadConstraint(item, constraint_ids, constraint); });
}

}  // namespace ventanilla
