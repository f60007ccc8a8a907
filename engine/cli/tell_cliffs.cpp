#include <algorithm>
#include <cmath>
#include <set>

#include "cli/phrases.h"
#include "cli/tellings.h"

namespace ventanilla {
namespace {

using nlohmann::json;

class Teller {
 public:
  Teller(const json& cliffs, const CatalogWords& words)
      : cliffs_(cliffs), words_(words), phrases_(words) {}

  std::string Tell() {
    const json& domain = cliffs_["domain"];
    out_ = phrases_.Fact(cliffs_) + words_.Say(", de ", ", from ") + Value(domain["min"]) + words_.Say(" a ", " to ") + Value(domain["max"]) +
           words_.Say("; lo demás, como está:\n\n", "; all else as it is:\n\n");
    for (const json& piece : cliffs_["pieces"]) Tell(piece);
    if (cliffs_["complete"] == false) out_ += words_.Say("  Lo que sigue tiene demasiados tramos.\n", "  What follows has too many pieces.\n");
    out_ += cliffs_["cliffs"].empty() ? words_.Say("\nEn ningún punto se pierde de golpe.\n", "\nNowhere is anything lost at once.\n")
                                      : words_.Say("\nDonde un poco más hace perder de golpe:\n", "\nWhere a little more loses at once:\n");
    for (const json& cliff : cliffs_["cliffs"]) TellCliff(cliff);
    AlwaysOpen();
    return std::move(out_);
  }

 private:
  std::string Value(const json& value) const { return phrases_.Value(cliffs_["fact"], value); }

  static bool IsGranted(const json& benefit) { return benefit["verdict"] == "eligible" || benefit["verdict"] == "likely"; }

  // Whether it is undecided whatever the fact is.
  bool IsAlwaysOpen(const json& benefit) const {
    for (const json& piece : cliffs_["pieces"]) {
      const auto is_it = [&](const json& other) {
        return other["verdict"] == "undecided" && phrases_.Benefit(other) == phrases_.Benefit(benefit);
      };
      if (piece["possible"] == true && std::none_of(piece["benefits"].begin(), piece["benefits"].end(), is_it)) return false;
    }
    return benefit["verdict"] == "undecided";
  }

  void AlwaysOpen() {
    std::set<std::string> names;
    for (const json& piece : cliffs_["pieces"]) {
      for (const json& benefit : piece["benefits"]) {
        if (IsAlwaysOpen(benefit)) names.insert(phrases_.Benefit(benefit));
      }
    }
    if (!names.empty()) out_ += words_.Say("\nFalta saber, en todos los tramos:\n", "\nMore to know, in every piece:\n");
    for (const std::string& name : names) out_ += "  " + name + "\n";
  }

  void Tell(const json& piece) {
    out_ += "  " + Value(piece["from"]);
    if (piece["from"] != piece["to"]) out_ += words_.Say(" a ", " to ") + Value(piece["to"]);
    if (piece["possible"] == false) {
      out_ += words_.Say(": no puede ser, con las demás respuestas\n", ": cannot be, with the other answers\n");
      return;
    }
    std::string paid;
    for (const json& total : piece["totals"]) {
      if (total["per"] == "first_year") continue;
      if (const std::string amount = Amount(total); !amount.empty()) paid += (paid.empty() ? "" : "; ") + amount;
    }
    out_ += ": " + (paid.empty() ? words_.Say("nada que se pague", "nothing that is paid") : paid) + "\n";
    for (const json& benefit : piece["benefits"]) {
      if (benefit["received"] == true || IsAlwaysOpen(benefit) || (IsGranted(benefit) && benefit["chosen"] == "no")) continue;
      out_ += "    " + phrases_.Benefit(benefit) + (IsGranted(benefit) ? "" : ": " + phrases_.Verdict(benefit["verdict"])) + "\n";
    }
  }

  // Empty for nothing.
  std::string Amount(const json& total) const {
    const json &least = total["amount"]["min"], &most = total["amount"]["max"];
    if (most["form"] == "constant" && most["from"] == 0) return "";
    std::string text = phrases_.Range(least["from"], most["from"], total["unit"]);
    if (least["form"] != "constant" || most["form"] != "constant") {
      text += words_.Say(", al final ", ", at the end ") + phrases_.Range(least["to"], most["to"], total["unit"]);
    }
    text += phrases_.Period(total["per"]) + Slope(least["slope"], most["slope"], total["unit"]);
    return total["kind"] == "cash" ? text : text + " (" + total["kind"].get<std::string>() + ")";
  }

  std::string Slope(const json& least, const json& most, const std::string& unit) const {
    if (least != most || most == 0) return "";
    const double slope = std::round(most.get<double>() * 100) / 100;
    const std::string of = words_.Money(std::abs(slope), unit) + words_.Say(" por cada ", " for each ") + Value(1);
    return (slope < 0 ? words_.Say(", baja ", ", down ") : words_.Say(", sube ", ", up ")) + of;
  }

  void TellCliff(const json& cliff) {
    out_ += "  " + words_.Say("con ", "at ") + Value(cliff["at"]) + words_.Say(" en vez de ", " instead of ") + Value(cliff["before"]) + ": ";
    std::string falls;
    for (const json& fall : cliff["falls"]) {
      const std::string unit = fall["unit"];
      falls += (falls.empty() ? "" : "; ") + phrases_.Range(fall["after"]["min"], fall["after"]["max"], unit) +
               words_.Say(" en vez de ", " instead of ") +
               phrases_.Range(fall["before"]["min"], fall["before"]["max"], unit) + phrases_.Period(fall["per"]);
    }
    out_ += falls + "\n";
    for (const json& lost : cliff["lost"]) out_ += "    " + phrases_.Benefit(lost) + ": " + phrases_.Verdict(lost["verdict"]) + "\n";
  }

  const json& cliffs_;
  const CatalogWords& words_;
  const Phrases phrases_;
  std::string out_;
};

}  // namespace

std::string TellCliffs(const json& cliffs, const CatalogWords& words) { return Teller(cliffs, words).Tell(); }

}  // namespace ventanilla
