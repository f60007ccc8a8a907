#include "cli/explanation.h"

#include <algorithm>

#include "cli/phrases.h"

namespace ventanilla {
namespace {

using nlohmann::json;

class Explainer {
 public:
  Explainer(const json& result, const CatalogWords& words) : result_(result), words_(words), phrases_(words) {}

  std::string Run() {
    out_ = words_.Say("Al ", "As of ") + result_["as_of"].get<std::string>() + words_.Say(", reglas ", ", rules ") +
           result_["catalog"]["id"].get<std::string>() + " " + result_["catalog"]["version"].get<std::string>() + "\n";
    static const char* const kVerdicts[] = {"eligible", "likely", "undecided", "not_eligible"};
    for (const char* verdict : kVerdicts) {
      for (const json& program : result_["programs"]) {
        if (program["verdict"] == verdict) Program(program);
      }
    }
    Totals();
    out_ += words_.Say("\nEsto es orientación: la institución decide.\n", "\nThis is guidance: the agency decides.\n");
    return std::move(out_);
  }

 private:
  std::string Verdict(const json& of) const { return phrases_.Verdict(of["verdict"], of["receives"] == true); }

  void Program(const json& program) {
    const json& about = words_.program(program["id"]);
    out_ += "\n" + phrases_.Program(program["id"], program["subject"]) + "\n  " + Verdict(program);
    if (program["open"] == false) out_ += words_.Say(" (ahora cerrado)", " (closed now)");
    out_ += "\n";
    const bool nobody = program.contains("rows") && program["rows"].empty();
    if (nobody) out_ += words_.Say("  No hay nadie por quien pedirlo.\n", "  There is nobody to claim it for.\n");
    if (program.contains("criteria")) Criteria(program["criteria"], about, "  ");
    if (program.contains("rows")) {
      for (const json& row : program["rows"]) {
        out_ += "  " + row["person"].get<std::string>() + ": " + Verdict(row) + "\n";
        Criteria(row["criteria"], about, "    ");
      }
    }
    if (program.contains("amounts")) Amounts(program["amounts"], about);
    Open(program, "missing", words_.Say("  Falta: ", "  Missing: "));
    Open(program, "agency", words_.Say("  Lo ve la institución: ", "  The agency looks at: "));
  }

  // The criterion with this id in the catalog's tree.
  static const json* Find(const json& tree, const std::string& id) {
    if (tree.is_object() && tree.value("id", "") == id) return &tree;
    for (const char* group : {"all_of", "any_of"}) {
      if (!tree.is_object() || !tree.contains(group)) continue;
      for (const json& child : tree[group]) {
        if (const json* found = Find(child, id)) return found;
      }
    }
    return nullptr;
  }

  static std::string Glyph(const json& status) { return status == "holds" ? "[x] " : status == "fails" ? "[ ] " : "[?] "; }

  void Criteria(const json& nodes, const json& about, const std::string& indent) {
    for (const json& node : nodes) {
      const std::string id = node.value("id", "");
      const json* criterion = id.empty() || !about.contains("criteria") ? nullptr : Find(about["criteria"], id);
      std::string text = criterion != nullptr ? words_.Fill(words_.Text(criterion->value("text", json())), result_["parameters"]) : "";
      for (const char* group : {"any_of", "all_of"}) {
        if (!node.contains(group)) continue;
        const bool any = group == std::string("any_of");
        if (text.empty()) text = any ? words_.Say("Una de estas:", "One of these:") : words_.Say("Todas estas:", "All of these:");
        out_ += indent + Glyph(node["status"]) + text + "\n";
        Criteria(node[group], about, indent + "  ");
      }
      if (node.contains("role")) out_ += indent + Glyph(node["status"]) + Role(node["role"]) + (text.empty() ? id : text) + Source(criterion, about) + "\n";
    }
  }

  std::string Role(const json& role) const {
    if (role == "priority") return words_.Say("(da prioridad) ", "(gives priority) ");
    if (role == "condition") return words_.Say("(condición) ", "(condition) ");
    return "";
  }

  std::string Source(const json* criterion, const json& about) const {
    if (criterion == nullptr || !about.contains("sources")) return "";
    for (const json& source : about["sources"]) {
      if (source["id"] != criterion->value("source", "")) continue;
      const std::string seen = source["seen"];
      const std::string how = seen == "direct"        ? words_.Say("leído", "read")
                              : seen == "transcribed" ? words_.Say("leído en una transcripción", "read in a transcription")
                                                      : words_.Say("sin fuente leída", "no source read");
      return " [" + source["title"].get<std::string>() + ", " + how + " " + source.value("read", "") + "]";
    }
    return "";
  }

  std::string Between(const json& quantity, const std::string& unit) const { return phrases_.Range(quantity["min"], quantity["max"], unit); }

  void Amounts(const json& amounts, const json& about) {
    for (const json& amount : amounts) {
      const auto& all = about.value("amounts", json::array());
      const auto found = std::find_if(all.begin(), all.end(), [&](const json& a) { return a["id"] == amount["id"]; });
      if (found == all.end()) continue;
      const std::string unit = found->value("unit", ""), per = phrases_.Period(found->value("per", ""));
      if (amount.contains("schedule")) {
        int number = 0;
        for (const json& payment : amount["schedule"]) {
          out_ += words_.Say("  Pago ", "  Payment ") + std::to_string(++number) + ": " + Between(payment, unit) + "\n";
        }
      } else {
        out_ += words_.Say("  Monto: ", "  Amount: ") + Between(amount, unit) + per + "\n";
      }
    }
  }

  void Open(const json& program, const char* key, const std::string& heading) {
    if (program["verdict"] == "not_eligible" || program[key].empty()) return;
    std::string list;
    for (const json& at : program[key]) {
      if (!list.empty()) list += "; ";
      list += phrases_.Fact(at);
    }
    out_ += heading + list + "\n";
  }

  void Totals() {
    for (const json& total : result_["totals"]) {
      if (total["kind"] != "cash" || total["per"] != "month") continue;
      const json quantity = {{"min", total["certain"]["min"]}, {"max", total["likely"]["max"]}};
      out_ += words_.Say("\nCada mes podrían recibir ", "\nEach month they could receive ") + Between(quantity, total["unit"]) + "\n";
    }
  }

  const json& result_;
  const CatalogWords& words_;
  const Phrases phrases_;
  std::string out_;
};

}  // namespace

std::string Explain(const nlohmann::json& result, const CatalogWords& words) { return Explainer(result, words).Run(); }

}  // namespace ventanilla
