#include "property/random_catalog.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "diagnostics/json.h"
#include "language/calendar.h"
#include "property/random_formula.h"

namespace ventanilla::property {
namespace {

const std::vector<std::string> kPrograms = {"alfa", "beta-uno", "gama", "delta"};

class CatalogMaker {
 public:
  CatalogMaker(std::uint64_t seed, const CatalogShape& shape) : random_(seed), shape_(shape) { world_.everybody = shape.everybody; }

  std::vector<SourceFile> Make() {
    Json catalog = {{"id", "azar"}, {"version", "1"}, {"valid", {{"from", "2026-01-01"}, {"to", "2026-12-31"}}}};
    Parameters();
    References();
    // A choice of the household for each list of options, so that formulas can always read one.
    for (int list = 0; list < kOptionLists; ++list) Fact("household", Kind::kChoice, list, false);
    const int facts = random_.Between(6, 9);
    for (int i = 0; i < facts; ++i) {
      AnyFact();
      if (random_.Chance(40)) Definition();
    }
    const int programs = random_.Between(2, static_cast<int>(kPrograms.size()));
    std::vector<Json> made;
    for (int i = 0; i < programs; ++i) made.push_back(Program(kPrograms[static_cast<std::size_t>(i)]));
    Exclude(made);
    if (shape_.conflicts) ExcludeMore(made);
    Constraint();

    std::vector<SourceFile> files;
    files.push_back({"catalog.json", catalog.dump()});
    files.push_back({"facts.json", Json{{"facts", facts_}, {"constraints", constraints_}}.dump()});
    files.push_back({"parameters.json", Json{{"parameters", parameters_}}.dump()});
    files.push_back({"definitions.json", Json{{"definitions", definitions_}}.dump()});
    for (const Json& program : made) files.push_back({"programs/" + program["id"].get<std::string>() + ".json", program.dump()});
    return files;
  }

 private:
  using Strings = std::vector<std::string>;

  std::string Pick(const Strings& strings) { return random_.Pick(strings); }
  std::string NewId(const char* letter) { return letter + std::to_string(ids_++); }
  static Strings ScopeOf(const std::string& of) { return of == "person" ? Strings{"person"} : Strings{}; }
  std::vector<TypedName>& NamesOf(const std::string& of) { return of == "person" ? world_.person : world_.household; }

  // --- parameters -----------------------------------------------------------------------------------------------------

  Json ParameterValue(Kind kind) {
    if (kind == Kind::kDecimal) return random_.Between(0, 40) / 10.0;
    if (kind == Kind::kDouble) return random_.Between(0, 12) / 4.0;
    return random_.Between(0, 5);
  }

  Json Table(Kind kind) {
    Json rows = Json::array();
    for (int from = 0, i = random_.Between(1, 3); i > 0; --i, from += random_.Between(1, 3)) {
      rows.push_back({{"from", from}, {"value", ParameterValue(kind)}});
    }
    return rows;
  }

  void Parameters() {
    static const std::vector<Kind> kKinds = {Kind::kInt, Kind::kInt, Kind::kDecimal, Kind::kDouble};
    static const Strings kDays = {"2026-02-28", "2026-03-01", "2026-05-15", "2026-08-31", "2026-12-31"};
    for (int i = 0; i < 4; ++i) {
      const bool table = i == 0;
      const Kind kind = table ? Kind::kInt : kKinds[static_cast<std::size_t>(i)];
      Json values = Json::array();
      Strings days = {"2025-07-01"};
      for (const std::string& day : kDays) {
        if (random_.Chance(25)) days.push_back(day);
      }
      for (const std::string& day : days) {
        Json value = {{"from", day}};
        value[table ? "table" : "value"] = table ? Table(kind) : ParameterValue(kind);
        values.push_back(std::move(value));
      }
      const std::string id = NewId("p");
      const std::string type = kind == Kind::kInt ? "int" : kind == Kind::kDecimal ? "decimal" : "double";
      Json parameter = {{"id", id}, {"type", type}, {"values", values}};
      if (kind == Kind::kDecimal) parameter["decimals"] = 1;
      parameters_.push_back(std::move(parameter));
      if (table) {
        world_.tables.push_back(id);
      } else {
        world_.parameters.push_back({id, {.kind = kind}});
      }
    }
  }

  // --- facts ------------------------------------------------------------------------------------------------------------

  void References() {
    const int references = random_.Between(1, 2);
    for (int i = 0; i < references; ++i) {
      const std::string id = NewId("r");
      facts_.push_back({{"id", id}, {"of", "person"}, {"type", "reference"}, {"reverse", id + "_of"}});
      world_.lists.push_back(id);
      world_.lists.push_back(id + "_of");
    }
  }

  static Json Options(int list) {
    Json options = Json::array();
    for (int i = 0; i < kOptions; ++i) options.push_back({{"id", Option(list, i)}});
    return options;
  }

  // The domain, and in `otherwise` a value inside it.
  void Domain(Kind kind, int list, Json& fact, Json& otherwise) {
    const int steps = random_.Between(1, 5), picked = random_.Between(0, steps);
    const int first = random_.Chance(70) ? 0 : random_.Between(-3, 3);
    const auto numbers = [&](double step) {
      fact["min"] = first * step;
      fact["max"] = (first + steps) * step;
      fact["step"] = step;
      otherwise = (first + picked) * step;
    };
    switch (kind) {
      case Kind::kBool: otherwise = picked % 2 == 0; return;
      case Kind::kDecimal:
        fact["decimals"] = 1;
        return numbers(0.5);
      case Kind::kDouble: return numbers(0.25);
      case Kind::kDate:
        fact["min"] = "2024-02-29";
        fact["max"] = PrintDay(ToDay({2024, 2, 29}) + steps * 153);
        fact["step"] = 153;
        otherwise = "2024-02-29";
        return;
      case Kind::kChoice:
        fact["options"] = Options(list);
        otherwise = Option(list, picked % kOptions);
        return;
      case Kind::kSet:
        fact["options"] = Options(list);
        otherwise = picked % 2 == 0 ? Json::array() : Json::array({Option(list, 1)});
        return;
      default: {
        const int step = random_.Chance(80) ? 1 : 2;
        fact["min"] = first;
        fact["max"] = first + steps * step;
        fact["step"] = step;
        otherwise = first + picked * step;
        if (step == 1 && random_.Chance(20)) fact["elapses"] = random_.Chance(50) ? "month" : "year";
      }
    }
  }

  void Fact(const std::string& of, Kind kind, int list, bool may_apply) {
    static const std::vector<std::pair<Kind, const char*>> kTypes = {
        {Kind::kBool, "boolean"}, {Kind::kInt, "int"},       {Kind::kDecimal, "decimal"}, {Kind::kDouble, "double"},
        {Kind::kDate, "date"},    {Kind::kChoice, "choice"}, {Kind::kSet, "set"}};
    const auto type = std::find_if(kTypes.begin(), kTypes.end(), [kind](const auto& row) { return row.first == kind; });
    const std::string id = NewId("f");
    Json fact = {{"id", id}, {"of", of}, {"type", type->second}}, otherwise;
    Domain(kind, list, fact, otherwise);
    if (random_.Chance(shape_.agency)) fact["known_to"] = "agency";
    if (may_apply && random_.Chance(25)) {
      fact["applies"] = FormulaMaker(world_, random_).Bool(ScopeOf(of), random_.Below(2));
      fact["otherwise"] = otherwise;
    }
    if (!limit_of_ && of == "household" && kind == Kind::kInt) limit_of_ = {id, fact["max"].get<int>()};
    facts_.push_back(std::move(fact));
    NamesOf(of).push_back({id, {.kind = kind, .options = list}});
  }

  void AnyFact() {
    static const std::vector<Kind> kKinds = {Kind::kBool,    Kind::kBool,   Kind::kInt,  Kind::kInt,    Kind::kInt,
                                             Kind::kDecimal, Kind::kDouble, Kind::kDate, Kind::kChoice, Kind::kSet};
    const Kind kind = random_.Pick(kKinds);
    const bool options = kind == Kind::kChoice || kind == Kind::kSet;
    Fact(random_.Chance(60) ? "person" : "household", kind, options ? random_.Below(kOptionLists) : -1, true);
  }

  void Definition() {
    static const std::vector<Kind> kKinds = {Kind::kBool, Kind::kInt, Kind::kInt, Kind::kDouble, Kind::kDate, Kind::kChoice};
    const Kind kind = random_.Pick(kKinds);
    const int list = kind == Kind::kChoice ? random_.Below(kOptionLists) : -1;
    const std::string of = random_.Chance(60) ? "person" : "household", id = NewId("d");
    FormulaMaker maker(world_, random_);
    maker.KeepDoublesExact();
    const std::string formula = maker.OfType({.kind = kind, .options = list}, ScopeOf(of), random_.Between(1, 2));
    definitions_.push_back({{"id", id}, {"of", of}, {"formula", formula}});
    NamesOf(of).push_back({id, {.kind = kind, .options = list}});
  }

  void Constraint() {
    constraints_ = Json::array();
    if (!limit_of_) return;
    const std::string in_domain = "household." + limit_of_->first + " <= " + std::to_string(limit_of_->second);
    const std::string formula = in_domain + " || household.members.size() < 0";
    // A fact with `applies` may read `otherwise`, which lies in the domain too: this always holds.
    constraints_.push_back({{"id", "in-domain"}, {"of", "household"}, {"formula", formula}});
  }

  // --- programs -----------------------------------------------------------------------------------------------------------

  Json Leaf(const Strings& scope) {
    Json leaf = {{"id", NewId("c")}, {"when", FormulaMaker(world_, random_).Bool(scope, random_.Between(0, 3))}};
    if (random_.Chance(20)) leaf["role"] = random_.Chance(50) ? "priority" : "condition";
    return leaf;
  }

  Json Group(const Strings& scope, int depth) {
    Json children = Json::array();
    const int count = random_.Between(1, 3);
    for (int i = 0; i < count; ++i) children.push_back(depth > 0 && random_.Chance(35) ? Group(scope, depth - 1) : Leaf(scope));
    return {{random_.Chance(60) ? "all_of" : "any_of", children}};
  }

  Json Amount(const Strings& scope) {
    static const Strings kKinds = {"cash", "cash", "discount", "in_kind", "voucher"};
    static const Strings kPeriods = {"month", "year", "once", "semester"};
    Json amount = {{"id", NewId("a")}, {"kind", Pick(kKinds)}, {"unit", random_.Chance(80) ? "CLP" : "UF"}, {"per", Pick(kPeriods)}};
    FormulaMaker maker(world_, random_);
    if (random_.Chance(20)) {
      amount["schedule"] = Json::array({maker.Amount(scope, 1), maker.Amount(scope, 1)});
    } else {
      amount["formula"] = maker.Amount(scope, random_.Below(3));
    }
    return amount;
  }

  Json Program(const std::string& id) {
    Json program = {{"id", id}};
    Strings scope;
    FormulaMaker maker(world_, random_);
    const auto bind = [&](const char* key, const std::string& as) {
      program[key] = {{"as", as}, {"in", maker.People(scope)}};
      scope.push_back(as);
    };
    const bool person = random_.Chance(50);
    program["subject"] = person ? "person" : "household";
    if (person) scope.push_back("person");
    const int form = random_.Below(3);
    if (form == 1) bind("for_each", "child");
    if (form == 2) person ? bind("for_each", "other") : bind("applicant", "a");
    program["criteria"] = Group(scope, 2);
    program["amounts"] = Json::array();
    for (int i = random_.Below(3); i > 0; --i) program["amounts"].push_back(Amount(scope));
    if (random_.Chance(20)) program["windows"] = Json::array({{{"from", "2026-04-01"}, {"to", "2026-06-30"}}});
    // Later programs may read that this one is received.
    std::string name = id;
    std::replace(name.begin(), name.end(), '-', '_');
    (program.contains("for_each") || person ? world_.person_receives : world_.household_receives).push_back(name);
    return program;
  }

  void Exclude(std::vector<Json>& programs) {
    for (std::size_t i = 0; i + 1 < programs.size(); ++i) {
      if (!random_.Chance(50)) continue;
      const Json& other = programs[i + 1];
      const bool both = programs[i].contains("for_each") && other.contains("for_each");
      const std::string scope = both && random_.Chance(60) ? "each" : Pick({"subject", "household"});
      programs[i]["excludes"] = Json::array({{{"program", other["id"]}, {"scope", scope}}});
    }
  }

  // Those before are preferred to those behind, or not at all: so there is no circle.
  void ExcludeMore(std::vector<Json>& programs) {
    for (std::size_t i = 0; i < programs.size(); ++i) {
      for (std::size_t j = i + 1; j < programs.size(); ++j) {
        if (!random_.Chance(50)) continue;
        const bool first = random_.Chance(50);
        Json& holder = programs[first ? i : j];
        Json exclusion = {{"program", programs[first ? j : i]["id"]}, {"scope", Pick({"subject", "household"})}};
        if (random_.Chance(40)) exclusion["prefer"] = first ? "this" : "other";
        if (!holder.contains("excludes")) holder["excludes"] = Json::array();
        holder["excludes"].push_back(std::move(exclusion));
      }
    }
  }

  Random random_;
  CatalogShape shape_;
  World world_;
  int ids_ = 0;
  Json facts_ = Json::array(), parameters_ = Json::array(), definitions_ = Json::array(), constraints_ = Json::array();
  std::optional<std::pair<std::string, int>> limit_of_;  // a household's int and its maximum
};

}  // namespace

std::vector<SourceFile> RandomCatalog(std::uint64_t seed, const CatalogShape& shape) { return CatalogMaker(seed, shape).Make(); }

}  // namespace ventanilla::property
