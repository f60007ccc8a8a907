#include "property/compatible.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace ventanilla::property {
namespace {

constexpr double kSteps = 1e4;  // of amounts, which have up to 4 decimals

using Ends = std::array<double, 2>;          // at the least and at the most of the amounts
using Sums = std::map<std::string, Ends>;    // by kind, unit and period
using Score = std::vector<double>;           // the first that differs decides

struct Benefit {
  Json program, subject, person;
  int certainty = 0;  // 1 undecided, 2 likely, 3 eligible
  bool received = false, in_kind = true;
  Ends cash{};
  Sums sums{};
};

Json Names(const Benefit& benefit) { return {{"program", benefit.program}, {"subject", benefit.subject}, {"person", benefit.person}}; }
Json Names(const Json& printed) { return {{"program", printed["program"]}, {"subject", printed["subject"]}, {"person", printed["person"]}}; }

double Yearly(const Json& amount, double value) {
  static const std::map<std::string, int> kTimes = {{"month", 12}, {"semester", 2}, {"year", 1}, {"once", 1}};
  return std::round(value * (amount.contains("schedule") ? 1 : kTimes.at(amount["per"])));
}

class Household {
 public:
  Household(const std::vector<SourceFile>& files, const Json& result) : result_(result) {
    for (const SourceFile& file : files) {
      if (!file.path.starts_with("programs/")) continue;
      Json program = Json::parse(file.text);
      const std::string id = program["id"];
      programs_[id] = std::move(program);
    }
    for (const Json& found : result["programs"]) {
      const Json& program = programs_.at(found["id"]);
      if (!program.contains("for_each")) AddBenefit(program, found["subject"], nullptr, found);
      if (!program.contains("for_each")) continue;
      for (const Json& row : found["rows"]) AddBenefit(program, found["subject"], row["person"], row);
    }
    for (std::size_t i = 0; i < benefits_.size(); ++i) {
      if (!benefits_[i].received && !AnyReceived(i)) free_.push_back(i);
    }
  }

  std::string Check(long& tried) {
    for (int reach = 0; reach < 3; ++reach) {
      std::vector<std::size_t> open;
      std::set<std::size_t> sure;  // compatible with everything
      for (const std::size_t i : free_) {
        if (Preferred(i, kLeast[reach])) continue;
        const auto is_rival = [&](std::size_t j) { return Excludes(i, j) && !Preferred(j, kLeast[reach]); };
        if (std::any_of(free_.begin(), free_.end(), is_rival)) {
          open.push_back(i);
        } else {
          sure.insert(i);
        }
      }
      if (open.size() > kMostSubsets) return "";
      const std::string wrong = CheckReach(reach, open, sure);
      if (!wrong.empty()) return wrong;
      tried += 1L << open.size();
    }
    return "";
  }

 private:
  static constexpr int kLeast[3] = {3, 2, 1};
  static constexpr int kOrder[3][3] = {{3, 2, 1}, {2, 3, 1}, {1, 2, 3}};
  static constexpr const char* kTotals[3] = {"certain", "likely", "possible"};

  using Subset = std::set<std::size_t>;

  void AddBenefit(const Json& program, const Json& subject, const Json& person, const Json& found) {
    static const std::map<std::string, int> kCertainty = {{"not_eligible", 0}, {"undecided", 1}, {"likely", 2}, {"eligible", 3}};
    Benefit benefit{program["id"], subject, person, kCertainty.at(found["verdict"]), found["receives"] == true};
    if (benefit.certainty == 0 && !benefit.received) return;
    const Json none = Json::array();
    for (const Json& amount : program.value("amounts", none)) {
      if (amount["kind"] == "cash" && amount["unit"] == "CLP") benefit.in_kind = false;
    }
    for (const Json& printed : found.value("amounts", none)) {
      const auto& all = program["amounts"];
      const Json& amount = *std::find_if(all.begin(), all.end(), [&](const Json& one) { return one["id"] == printed["id"]; });
      const Json payments = printed.value("schedule", Json::array({printed}));
      const bool pesos = amount["kind"] == "cash" && amount["unit"] == "CLP";
      const std::string like = amount["kind"].get<std::string>() + amount["unit"].get<std::string>() + amount["per"].get<std::string>();
      for (const Json& payment : payments) {
        for (const int end : {0, 1}) {
          const double value = payment[end == 0 ? "min" : "max"];
          if (pesos) benefit.cash[static_cast<std::size_t>(end)] += Yearly(amount, value);
          if (!amount.contains("schedule")) benefit.sums[like][static_cast<std::size_t>(end)] += value;
        }
      }
    }
    for (double& cash : benefit.cash) cash = std::max(0.0, cash);
    benefits_.push_back(std::move(benefit));
  }

  // 0: compatible; 1: not; 2: and the law grants a; 3: and the law grants b.
  int Between(std::size_t a, std::size_t b) const {
    int found = 0;
    for (const bool turned : {false, true}) {
      const Benefit &one = benefits_[turned ? b : a], &two = benefits_[turned ? a : b];
      for (const Json& exclusion : programs_.at(one.program).value("excludes", Json::array())) {
        if (exclusion["program"] != two.program) continue;
        if (exclusion["scope"] == "each" && one.person != two.person) continue;
        if (exclusion["scope"] == "subject" && one.subject != two.subject) continue;
        found = std::max(found, 1);
        if (exclusion.contains("prefer")) found = (exclusion["prefer"] == "this") == !turned ? 2 : 3;
      }
    }
    return found;
  }
  bool Excludes(std::size_t a, std::size_t b) const { return Between(a, b) > 0; }

  bool AnyReceived(std::size_t i) const {
    for (std::size_t j = 0; j < benefits_.size(); ++j) {
      if (benefits_[j].received && Excludes(i, j)) return true;
    }
    return false;
  }

  // Whether the law grants another instead of `i`.
  bool Preferred(std::size_t i, int least) const {
    return std::any_of(free_.begin(), free_.end(), [&](std::size_t j) {
      return benefits_[j].certainty >= least && Between(i, j) == 3 && !Preferred(j, least);
    });
  }

  Score ScoreOf(const Subset& subset, int reach, std::size_t end) const {
    Score score;
    for (const int least : kOrder[reach]) {
      double in_kind = 0, cash = 0;
      for (const std::size_t i : subset) {
        if (benefits_[i].certainty < least) continue;
        in_kind += benefits_[i].in_kind;
        cash += benefits_[i].cash[end];
      }
      score.push_back(in_kind);
      score.push_back(cash);
    }
    return score;
  }

  Sums SumsOf(const Subset& a, const Subset& b, int least) const {
    Sums sums[2], both;
    for (const Subset* subset : {&a, &b}) {
      for (const std::size_t i : *subset) {
        if (benefits_[i].certainty < least) continue;
        for (const auto& [like, range] : benefits_[i].sums) {
          Ends& sum = sums[subset == &b][like];
          for (const std::size_t end : {0u, 1u}) sum[end] = std::round((sum[end] + range[end]) * kSteps) / kSteps;
        }
      }
    }
    for (const Sums& one : sums) {
      for (const auto& [like, range] : one) both[like];
    }
    for (auto& [like, range] : both) range = {std::min(sums[0][like][0], sums[1][like][0]), std::max(sums[0][like][1], sums[1][like][1])};
    return both;
  }

  // Totals of nothing are left out.
  Sums Printed(const char* reach) const {
    Sums sums;
    for (const Json& total : result_["totals"]) {
      const std::string like = total["kind"].get<std::string>() + total["unit"].get<std::string>() + total["per"].get<std::string>();
      for (const std::size_t end : {0u, 1u}) {  // totals of one kind may differ in their decimals
        Ends& sum = sums[like];
        sum[end] = std::round((sum[end] + total[reach][end == 0 ? "min" : "max"].get<double>()) * kSteps) / kSteps;
      }
    }
    return sums;
  }
  static bool Same(Sums a, Sums b) {
    std::erase_if(a, [](const auto& sum) { return sum.second == Ends{0, 0}; });
    std::erase_if(b, [](const auto& sum) { return sum.second == Ends{0, 0}; });
    return a == b;
  }

  std::string CheckReach(int reach, const std::vector<std::size_t>& open, const Subset& sure) const {
    std::vector<Subset> best[2];
    Score most[2];
    for (unsigned mask = 0; mask < (1u << open.size()); ++mask) {
      Subset subset = sure;
      bool compatible = true;
      for (std::size_t i = 0; i < open.size() && compatible; ++i) {
        if (((mask >> i) & 1u) == 0) continue;
        compatible = std::none_of(subset.begin(), subset.end(), [&](std::size_t j) { return Excludes(open[i], j); });
        subset.insert(open[i]);
      }
      if (!compatible) continue;
      for (const std::size_t end : {0u, 1u}) {
        const Score score = ScoreOf(subset, reach, end);
        if (score < most[end]) continue;
        if (score > most[end]) best[end].clear();
        most[end] = score;
        best[end].push_back(subset);
      }
    }
    const bool one = std::any_of(best[0].begin(), best[0].end(), [&](const Subset& a) { return ScoreOf(a, reach, 1) == most[1]; });
    if (reach == 1) {
      const std::string wrong = CheckSets(most, one);
      if (!wrong.empty()) return wrong;
    }
    const Sums printed = Printed(kTotals[reach]);
    for (const Subset& a : best[0]) {
      for (const Subset& b : best[1]) {
        if ((!one || a == b) && Same(SumsOf(a, b, kLeast[reach]), printed)) return "";
      }
    }
    return std::string("the total that is ") + kTotals[reach] + " is of no best set";
  }

  std::string CheckSets(const Score* most, bool one) const {
    const Json& sets = result_["best"]["sets"];
    if (sets.size() != (one ? 1 : 2)) return "there are " + std::to_string(sets.size()) + " sets";
    Subset chosen[2];
    for (const std::size_t end : {0u, 1u}) {
      const Json& set = sets[one ? 0 : end];
      std::size_t next = 0;
      for (std::size_t i = 0; i < benefits_.size(); ++i) {
        if (next == set["benefits"].size() || Names(set["benefits"][next]) != Names(benefits_[i])) continue;
        if (set["benefits"][next]["first_year"] != Json{{"min", benefits_[i].cash[0]}, {"max", benefits_[i].cash[1]}}) return "a first year is wrong";
        chosen[end].insert(i);
        ++next;
      }
      if (next != set["benefits"].size()) return "a set has what is refused";
      if (ScoreOf(chosen[end], 1, end) != most[end]) return "a set is not the best";
      const std::string wrong = CheckLosses(set["lost"], chosen[end]);
      if (!wrong.empty()) return wrong;
    }
    if (!Same(SumsOf(chosen[0], chosen[1], 2), Printed("likely"))) return "the total is not that of the sets";
    return "";
  }

  std::string CheckLosses(const Json& lost, const Subset& chosen) const {
    std::size_t next = 0;
    for (std::size_t i = 0; i < benefits_.size(); ++i) {
      if (benefits_[i].received || chosen.contains(i)) continue;
      if (next == lost.size() || Names(lost[next]) != Names(benefits_[i])) return "what was not chosen is not among the lost";
      const Json& loss = lost[next++];
      const bool received = AnyReceived(i), preferred = !received && Preferred(i, 2);
      if ((loss["because"] == "received") != received || (loss["because"] == "preference") != preferred) return "a reason is wrong";
      for (const Json& to : loss["to"]) {
        const auto won = [&](std::size_t j) {
          if (Names(benefits_[j]) != to || !Excludes(i, j)) return false;
          return received ? benefits_[j].received : preferred ? Between(i, j) == 3 && !Preferred(j, 2) : chosen.contains(j);
        };
        std::vector<std::size_t> all(benefits_.size());
        for (std::size_t j = 0; j < all.size(); ++j) all[j] = j;
        if (std::none_of(all.begin(), all.end(), won)) return "what lost did not lose to that";
      }
      if (loss["to"].empty()) return "what lost, lost to nothing";
    }
    return next == lost.size() ? "" : "something lost that there is not";
  }

  const Json& result_;
  std::map<std::string, Json> programs_;
  std::vector<Benefit> benefits_;
  std::vector<std::size_t> free_;  // those that may be chosen, unless the law grants another instead
};

}  // namespace

std::string WrongChoice(const std::vector<SourceFile>& files, const Json& result, long& tried) {
  if (result["best"]["proved"] != "exact") return "a small search is not proved";
  return Household(files, result).Check(tried);
}

}  // namespace ventanilla::property
