#include "property/standing.h"

namespace ventanilla::property {
namespace {

std::string SubjectName(const Json& person) { return person.is_null() ? "household" : person.get<std::string>(); }

void AddStatuses(const Json& nodes, const std::string& place, std::map<std::string, std::string>& statuses) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::string own = place + "/" + std::to_string(i);
    statuses[own] = nodes[i]["status"];
    for (const char* key : {"all_of", "any_of"}) {
      if (nodes[i].contains(key)) AddStatuses(nodes[i][key], own, statuses);
    }
  }
}

Standing StandingOf(const Json& result) {
  Standing standing{result["verdict"], result["proved"] == "exact", {}, result.value("amounts", Json()), result["missing"], result["agency"]};
  if (result.contains("criteria")) AddStatuses(result["criteria"], "", standing.statuses);
  return standing;
}

bool Inside(const Json& inner, const Json& outer) { return inner["max"] <= outer["max"] && inner["min"] >= outer["min"]; }

bool AmountsInside(const Standing& inner, const Standing& outer) {
  if (outer.sums_likely_rows) return true;
  if (inner.amounts.size() != outer.amounts.size()) return false;
  for (std::size_t i = 0; i < inner.amounts.size(); ++i) {
    const Json &a = inner.amounts[i], &b = outer.amounts[i];
    if (!a.contains("schedule")) {
      if (!Inside(a, b)) return false;
      continue;
    }
    for (std::size_t payment = 0; payment < a["schedule"].size(); ++payment) {
      if (!Inside(a["schedule"][payment], b["schedule"][payment])) return false;
    }
  }
  return true;
}

}  // namespace

Standings StandingsOf(const Json& result) {
  Standings standings;
  for (const Json& program : result["programs"]) {
    const std::string place = program["id"].get<std::string>() + "/" + SubjectName(program["subject"]);
    Standing standing = StandingOf(program);
    for (const Json& row : program.value("rows", Json::array())) {
      standing.sums_likely_rows = standing.sums_likely_rows || row["verdict"] == "likely";
      standings[place + "/" + SubjectName(row["person"])] = StandingOf(row);
    }
    standings[place] = std::move(standing);
  }
  return standings;
}

std::string Contradiction(const Standings& earlier, const Standings& later) {
  for (const auto& [place, now] : later) {
    if (!earlier.contains(place)) return place + " appears only later";
  }
  for (const auto& [place, before] : earlier) {
    const auto found = later.find(place);
    if (found == later.end()) {  // nobody who could be bound any more
      if (before.verdict == "eligible") return place + " was eligible and is gone";
      continue;
    }
    const Standing& now = found->second;
    if (IsDecided(before.verdict) && now.verdict != before.verdict) return place + " was " + before.verdict + " and is " + now.verdict;
    for (const auto& [criterion, status] : before.statuses) {
      if (status != "undecided" && now.statuses.at(criterion) != status) return place + " criterion " + criterion + " was " + status;
    }
    if (now.verdict != "not_eligible" && !AmountsInside(now, before)) {
      return place + " had amounts " + before.amounts.dump() + " and has " + now.amounts.dump();
    }
  }
  return "";
}

std::string Difference(const Standings& a, const Standings& b) {
  const auto amounts = [](const Standing& standing) {
    Json values = Json::array();
    for (Json amount : standing.amounts) {
      if (amount["proved"] != "exact") return Json();
      amount.erase("missing");
      amount.erase("agency");
      values.push_back(std::move(amount));
    }
    return values;
  };
  for (const auto& [place, one] : a) {
    const auto found = b.find(place);
    if (found == b.end()) return place + " is gone";
    const Standing& two = found->second;
    const bool exact = one.exact && two.exact;
    if (exact && one.verdict != two.verdict) return place + " is " + one.verdict + " or " + two.verdict;
    if (one.statuses != two.statuses) return place + " has other statuses";
    const Json first = amounts(one), second = amounts(two);
    if (exact && !first.is_null() && !second.is_null() && first != second) return place + " has amounts " + one.amounts.dump() + " or " + two.amounts.dump();
  }
  return "";
}

}  // namespace ventanilla::property
