// The explanation is the verdict: criteria recombine to it, and what is listed as open is all that can change it.
#include <algorithm>
#include <set>

#include "property/instance.h"
#include "property/random_household.h"
#include "property/standing.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kExplanationHouseholds = 3;
constexpr int kChanges = 3;

Truth TruthOf(const Json& status) { return status == "holds" ? kTrue : status == "fails" ? kFalse : kEither; }

const Json* ChildrenOf(const Json& node, bool& any) {
  any = node.contains("any_of");
  return any ? &node["any_of"] : node.contains("all_of") ? &node["all_of"] : nullptr;
}

bool IsRequired(const Json& node) {
  bool any = false;
  const Json* children = ChildrenOf(node, any);
  return children == nullptr ? node["role"] == "requirement" : std::any_of(children->begin(), children->end(), IsRequired);
}

Truth Combine(const Json& nodes, bool any) {
  const bool required = std::any_of(nodes.begin(), nodes.end(), IsRequired);
  Truth truth = any ? kFalse : kTrue;
  for (const Json& node : nodes) {
    if (required && !IsRequired(node)) continue;
    truth = any ? Or(truth, TruthOf(node["status"])) : And(truth, TruthOf(node["status"]));
  }
  return truth;
}

bool ListsOpenIffUndecided(const Json& part, bool decided) { return decided == (part["missing"].empty() && part["agency"].empty()); }

// The first node whose status is not that of its children, or that does not say what is open; "" when there is none.
std::string WrongNode(const Json& nodes) {
  for (const Json& node : nodes) {
    bool any = false;
    const Json* children = ChildrenOf(node, any);
    if (children == nullptr) {
      if (!ListsOpenIffUndecided(node, node["status"] != "undecided")) return "criterion " + node.dump() + " lists the wrong facts";
      continue;
    }
    if (Combine(*children, any) != TruthOf(node["status"])) return "group " + node.dump() + " has the wrong status";
    const std::string inside = WrongNode(*children);
    if (!inside.empty()) return inside;
  }
  return "";
}

// A row may also be undecided because it is not known whether its person is bound. Cases may decide what criteria leave open.
bool Follows(const std::string& verdict, Truth criteria, bool row) {
  if (verdict == "not_eligible") return criteria != kTrue || row;
  if (verdict == "eligible") return criteria != kFalse;
  return criteria == kEither || (row && criteria == kTrue);
}

std::string WrongOutcome(const Json& outcome, bool row) {
  const std::string verdict = outcome["verdict"];
  if (!ListsOpenIffUndecided(outcome, IsDecided(verdict))) {
    return "it is " + verdict + " and open are " + outcome["missing"].dump() + outcome["agency"].dump();
  }
  if (!outcome.contains("criteria")) return "";
  if (!Follows(verdict, Combine(outcome["criteria"], false), row)) return "its verdict " + verdict + " is not that of its criteria";
  return WrongNode(outcome["criteria"]);
}

// The best of its rows, by what is certain; or more, where it is certain that some row holds and not which.
bool FollowsRows(const std::string& verdict, const Json& rows) {
  static const std::vector<std::string> kBestFirst = {"eligible", "likely", "undecided", "not_eligible"};
  std::size_t best = 3;
  for (const Json& row : rows) {
    const auto found = std::find(kBestFirst.begin(), kBestFirst.end(), row["verdict"]);
    best = std::min(best, static_cast<std::size_t>(found - kBestFirst.begin()));
  }
  const auto own = static_cast<std::size_t>(std::find(kBestFirst.begin(), kBestFirst.end(), verdict) - kBestFirst.begin());
  return own == best || (rows.size() > 1 && own < best && best == 2);
}

std::string WrongProgram(const Json& program) {
  std::string wrong = WrongOutcome(program, false);
  if (!program.contains("rows")) return wrong;
  for (const Json& row : program["rows"]) {
    if (wrong.empty()) wrong = WrongOutcome(row, true);
  }
  if (wrong.empty() && !FollowsRows(program["verdict"], program["rows"])) wrong = "its verdict is not that of its rows";
  return wrong;
}

TEST_CASE("criteria recombine to the verdict, and open facts are listed where something is undecided", "[property]") {
  ForManyCatalogs("explanation", 7, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    for (int i = 0; i < kExplanationHouseholds; ++i) {
      const Json household = RandomHousehold(instance.catalog, random);
      const Json result = Assess(instance, household);
      for (const Json& program : result["programs"]) {
        const std::string wrong = WrongProgram(program);
        if (!wrong.empty()) return program["id"].dump() + " of " + program["subject"].dump() + ": " + wrong + "\n" + household.dump();
      }
    }
    return "";
  });
}

std::string NameOf(const Catalog& catalog, const Json& household, const Slot& slot) {
  const Json person = slot.person < 0 ? Json() : household["people"][static_cast<std::size_t>(slot.person)]["id"];
  return Json{{"fact", catalog.facts[static_cast<std::size_t>(slot.fact)].id}, {"person", person}}.dump();
}

// Facts of which it is not settled whether they apply: what decides that is listed for them.
bool MayNotApply(const Evaluated& evaluated, const Slot& slot) {
  const int applies = evaluated.plan.applies[static_cast<std::size_t>(slot.fact)];
  return applies >= 0 && evaluated.columns[applies].TruthAt(static_cast<std::size_t>(std::max(slot.person, 0))) == kEither;
}

TEST_CASE("a fact that is not listed as open changes nothing", "[property]") {
  ForManyCatalogs("open facts", 8, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    const Catalog& catalog = instance.catalog;
    for (int i = 0; i < kExplanationHouseholds; ++i) {
      const Json household = RandomHousehold(catalog, random);
      const auto evaluated = EvaluateFor(instance, household, Numbers::kInterval);
      for (const auto& [place, standing] : StandingsOf(Assess(instance, household))) {
        if (IsDecided(standing.verdict)) continue;
        std::set<std::string> listed;
        for (const Json* list : {&standing.missing, &standing.agency}) {
          for (const Json& reference : *list) listed.insert(reference.dump());
        }
        for (int change = 0; change < kChanges; ++change) {
          const Json changed = CompleteWhere(catalog, household, random, [&](const Slot& slot) {
            return random.Chance(70) && !listed.contains(NameOf(catalog, household, slot)) && !MayNotApply(*evaluated, slot);
          });
          const Standings after = StandingsOf(Assess(instance, changed));
          const auto found = after.find(place);
          if (found == after.end() || IsDecided(found->second.verdict)) {
            return place + " is decided by a fact that it does not list:\n" + household.dump() + "\nbecame\n" + changed.dump();
          }
        }
      }
    }
    return "";
  });
}

}  // namespace
}  // namespace ventanilla::property
