#include "explore/mutants.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "diagnostics/text.h"
#include "explore/mutant_formulas.h"
#include "explore/uses.h"
#include "language/number.h"
#include "language/parse.h"

namespace ventanilla {
namespace {

using Tree = nlohmann::ordered_json;  // keys as they stand

class Finder {
 public:
  Finder(const Catalog& catalog, std::string_view program) : catalog_(catalog), only_(program) {
    for (const SourceText& file : catalog.files) trees_.push_back(Tree::parse(file.text, nullptr, false));
    for (const Program& one : catalog.programs) {
      Uses& uses = uses_.emplace_back(catalog);
      AddUses(catalog, one, uses);
    }
  }

  std::vector<Mutant> Run() {
    for (std::size_t p = 0; p < catalog_.programs.size(); ++p) {
      const Program& program = catalog_.programs[p];
      if (!only_.empty() && program.id != only_) continue;
      programs_ = {static_cast<int>(p)};
      EachFormula(program, [&](const Formula& formula) { Formulas(formula); });
      const int file = FileOf(Concat({"programs/", program.id, ".json"}));
      Criteria(program.criteria, {file, "/criteria"}, false);
      if (program.for_each) LoseForEach(program, file);
    }
    for (std::size_t d = 0; d < catalog_.definitions.size(); ++d) {
      if (ReadBy(&Uses::definitions, d)) Formulas(catalog_.definitions[d].formula);
    }
    for (std::size_t i = 0; i < catalog_.parameters.size(); ++i) {
      if (ReadBy(&Uses::parameters, i)) Values(catalog_.parameters[i], {FileOf("parameters.json"), Join("/parameters", i)});
    }
    return std::move(found_);
  }

 private:
  int FileOf(std::string_view path) const {
    for (std::size_t i = 0; i < catalog_.files.size(); ++i) {
      if (catalog_.files[i].file == path) return static_cast<int>(i);
    }
    return -1;
  }

  const Tree& At(const Place& place) const { return trees_[static_cast<std::size_t>(place.file)].at(Tree::json_pointer(place.pointer)); }

  // Keeps for what follows the programs that read it; false when there are none that count.
  bool ReadBy(std::vector<char> Uses::*list, std::size_t index) {
    programs_.clear();
    for (std::size_t p = 0; p < uses_.size(); ++p) {
      const bool counts = only_.empty() || catalog_.programs[p].id == only_;
      if (counts && (uses_[p].*list)[index] != 0) programs_.push_back(static_cast<int>(p));
    }
    return !programs_.empty();
  }

  void Push(const char* what, Place place, Span span, std::string before, std::string after, std::string value) {
    found_.push_back({what, std::move(place), span, std::move(before), std::move(after), std::move(value), programs_});
  }

  void Formulas(const Formula& formula) {
    for (FormulaMutant& mutant : MutantsOf(catalog_, formula)) {
      std::string value = Tree(mutant.text).dump();
      Push(mutant.what, formula.place, mutant.span, formula.text, std::move(mutant.text), std::move(value));
    }
  }

  // --- criteria -------------------------------------------------------------------------------------------------------

  static std::string Name(const Criterion& criterion) {
    if (criterion.kind == Criterion::Kind::kLeaf) return Concat({criterion.id, ": ", criterion.when.text});
    return Concat({criterion.kind == Criterion::Kind::kAllOf ? "all_of" : "any_of", criterion.id.empty() ? "" : " ", criterion.id});
  }

  void Criteria(const Criterion& criterion, const Place& place, bool may_go) {
    if (may_go) Push("criterion-dropped", place, {}, Name(criterion), "", "");
    if (criterion.kind == Criterion::Kind::kLeaf) {
      Expr negated;
      negated.kind = ExprKind::kUnary;
      negated.op = Operator::kNot;
      negated.args.push_back(criterion.when.expr);
      const std::string text = Print(negated);
      return Push("criterion-negated", criterion.when.place, {}, criterion.when.text, text, Tree(text).dump());
    }
    const bool all = criterion.kind == Criterion::Kind::kAllOf;
    const char *from = all ? "all_of" : "any_of", *to = all ? "any_of" : "all_of";
    if (criterion.children.size() > 1) {
      Tree group = Tree::object();
      for (const auto& [key, value] : At(place).items()) group[key == from ? to : key] = value;
      Push("group-swapped", place, {}, from, to, group.dump());
    }
    for (std::size_t i = 0; i < criterion.children.size(); ++i) {
      Criteria(criterion.children[i], {place.file, Join(Concat({place.pointer, "/", from}), i)}, criterion.children.size() > 1);
    }
  }

  // The whole file is another then.
  void LoseForEach(const Program& program, int file) {
    Tree tree = trees_[static_cast<std::size_t>(file)];
    const Binder& binder = *program.for_each;
    bool said = true;
    const auto unbind = [&](const Formula& formula) {
      const std::string text = WithoutBinder(formula, binder.as, binder.in);
      said = said && !text.empty();
      tree[Tree::json_pointer(formula.place.pointer)] = text;
    };
    EachLeaf(program.criteria, [&](const Criterion& leaf) { unbind(leaf.when); });
    for (const Amount& amount : program.amounts) {
      for (const Formula& formula : amount.formulas) unbind(formula);
    }
    if (!said) return;
    tree.erase("for_each");
    Push("for-each-lost", {file, ""}, {}, Concat({"for_each ", binder.as, " in ", binder.in.text}), "", tree.dump());
  }

  // --- parameters -----------------------------------------------------------------------------------------------------

  void Values(const Parameter& parameter, const Place& place) {
    const std::size_t dates = At(place).at("values").size();
    for (std::size_t i = 0; i < dates; ++i) {
      const Place values{place.file, Join(place.pointer + "/values", i)};
      if (!parameter.table) {
        Value(parameter, {place.file, values.pointer + "/value"});
        continue;
      }
      const std::size_t rows = At(values).at("table").size();
      for (std::size_t row = 0; row < rows; ++row) Value(parameter, {place.file, Join(values.pointer + "/table", row) + "/value"});
    }
  }

  void Value(const Parameter& parameter, const Place& place) {
    const int decimals = DecimalsOf(parameter.type);
    const double scale = PowerOfTen(decimals), now = At(place).get<double>();
    for (const int step : {1, -1}) {
      const bool real = parameter.type.kind == Kind::kDouble;
      const std::string other = real ? Tree(now * (1 + step * 0.01)).dump() : PrintScaled(std::round(now * scale) + step, decimals);
      Push("parameter", place, {}, Concat({parameter.id, " = ", At(place).dump()}), Concat({parameter.id, " = ", other}), other);
    }
  }

  const Catalog& catalog_;
  std::string_view only_;
  std::vector<Tree> trees_;  // by file
  std::vector<Uses> uses_;   // by program
  std::vector<int> programs_;
  std::vector<Mutant> found_;
};

}  // namespace

std::vector<Mutant> FindMutants(const Catalog& catalog, std::string_view program) { return Finder(catalog, program).Run(); }

std::string Apply(const Mutant& mutant, std::string_view text) {
  Tree tree = Tree::parse(text, nullptr, false);
  const Tree::json_pointer pointer(mutant.place.pointer);
  if (!mutant.value.empty()) {
    tree[pointer] = Tree::parse(mutant.value, nullptr, false);
  } else {
    Tree& list = tree[pointer.parent_pointer()];
    list.erase(static_cast<std::size_t>(std::stoul(pointer.back())));
  }
  return tree.dump();
}

Position PositionOf(const Catalog& catalog, const Mutant& mutant) {
  const std::string_view text = catalog.files[static_cast<std::size_t>(mutant.place.file)].text;
  if (mutant.span.end > mutant.span.begin) return LocateInString(text, mutant.place.pointer, static_cast<std::size_t>(mutant.span.begin));
  return LocateValue(text, mutant.place.pointer);
}

}  // namespace ventanilla
