#include <string_view>
#include <utility>

#include "catalog/domain.h"
#include "catalog/draft.h"
#include "catalog/fact_types.h"
#include "catalog/formulas.h"
#include "catalog/numbers.h"

namespace ventanilla {
namespace {

constexpr std::string_view kKnownTo[] = {"agency"};
constexpr std::string_view kAsk[] = {"form", "page"};
constexpr std::string_view kElapses[] = {"no", "month", "year"};

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
    const std::optional<Domain> domain = ReadDomain(source, fact.type);
    if (domain) {
      fact.domain = *domain;
      if (type != FactType::kDate) CheckBands(source, fact.type, fact.domain);
    } else {
      fact.type = {};
    }
  }
}

void ReadApplies(const Object& source, Fact& fact, const Environment& environment) {
  const JsonNode applies = source.Get("applies");
  const JsonNode otherwise = source.Get("otherwise");
  if (applies.present() && !otherwise.present()) {
    applies.Report("missing-otherwise", "a fact that does not always apply needs the value that counts where it does not",
                   "Add \"otherwise\".");
  }
  if (otherwise.present() && !applies.present()) {
    otherwise.Report("missing-applies", "\"otherwise\" counts where the fact does not apply, but this fact always applies",
                     "Add \"applies\", or remove \"otherwise\".");
  }
  if (applies.present()) fact.applies = ReadFormula(applies);
  fact.otherwise = ReadOtherwise(otherwise, fact.type, fact.domain, environment);
}

void ReadAsking(const Object& source, const Ids& groups, Fact& fact) {
  source.Get("unit").Text();
  source.Get("cost").Whole(1, 5);
  groups.Refer(source.Get("group"));
  fact.agency = source.Get("known_to").OneOf(kKnownTo).has_value();
  fact.form = source.Get("ask").OneOf(kAsk) == std::size_t{0};
  fact.elapses = static_cast<Elapses>(source.Get("elapses").OneOf(kElapses).value_or(0));
}

void ReadFact(const JsonNode& item, const Ids& groups, Draft& draft) {
  const Object source(item, {"id", "of", "type", "min", "max", "step", "decimals", "unit", "options", "bands", "reverse", "cost", "group",
                             "known_to", "elapses", "ask", "applies", "otherwise"});
  Environment& environment = draft.catalog.environment;
  Fact fact;
  fact.place = item.place();
  const JsonNode id_node = source.Need("id");
  const auto id = SnakeId(id_node);
  const JsonNode of_node = source.Need("of");
  const auto of = ReadOwner(of_node);
  fact.id = id.value_or("");
  fact.of = of.value_or(Owner::kHousehold);
  if (const auto type = ReadFactType(source.Need("type"))) {
    CheckKeys(source, *type);
    ReadType(source, *type, fact, environment);
  }
  if (fact.reference && of == Owner::kHousehold) {
    of_node.Report("household-reference", "a reference goes from one person to another: only a person can have it");
  }
  ReadAsking(source, groups, fact);
  if (!fact.reference) ReadApplies(source, fact, environment);
  if (!of) fact.applies.reset();

  const int index = static_cast<int>(draft.catalog.facts.size());
  const Symbol symbol = fact.reference ? Symbol::kReference : Symbol::kFact;
  if (id && of) BindOwned(id_node, *of, *id, {.symbol = symbol, .index = index, .type = fact.type}, environment);
  const JsonNode reverse_node = fact.reference ? source.Get("reverse") : JsonNode();
  if (const auto reverse = SnakeId(reverse_node)) {
    fact.reverse = *reverse;
    BindOwned(reverse_node, Owner::kPerson, *reverse, {.symbol = Symbol::kReverse, .index = index, .type = fact.type}, environment);
  }
  draft.catalog.facts.push_back(std::move(fact));
}

void ReadConstraints(const JsonNode& node, Draft& draft) {
  Ids ids("constraint");
  for (const JsonNode& item : node.Items()) {
    const Object source(item, {"id", "of", "formula"});
    const JsonNode id_node = source.Need("id");
    const auto id = KebabId(id_node);
    if (id) ids.Add(id_node, *id);
    const auto of = ReadOwner(source.Need("of"));
    Formula formula = ReadFormula(source.Need("formula"));
    if (of) draft.catalog.constraints.push_back({id.value_or(""), *of, std::move(formula)});
  }
}

}  // namespace

void ReadFacts(const JsonNode& file, Draft& draft) {
  const Object object(file, {"groups", "facts", "constraints"});
  Ids groups("group");
  for (const JsonNode& item : object.Get("groups").Items()) {
    const Object group(item, {"id"});
    const JsonNode id_node = group.Need("id");
    if (const auto id = KebabId(id_node)) groups.Add(id_node, *id);
  }
  for (const JsonNode& item : object.Need("facts").Items()) ReadFact(item, groups, draft);
  ReadConstraints(object.Get("constraints"), draft);
}

}  // namespace ventanilla
