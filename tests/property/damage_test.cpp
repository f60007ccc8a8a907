// Whatever bytes come in, an answer comes out.
#include "property/instance.h"
#include "property/random_household.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kDamageHouseholds = 20;  // of each catalog
constexpr int kCatalogs = 6;     // made of each catalog

// Goes down a random path of a tree and changes what is there.
class Damage {
 public:
  explicit Damage(Random& random) : random_(random) {}

  void ToTree(Json& parent) {
    if (!parent.is_structured() || parent.empty()) {
      parent = Value();
      return;
    }
    auto child = parent.begin();
    std::advance(child, random_.Below(static_cast<int>(parent.size())));
    if (child->is_structured() && random_.Chance(70)) return ToTree(*child);
    switch (random_.Below(4)) {
      case 0: parent.erase(child); break;
      case 1: *child = Value(); break;
      case 2: parent.is_array() ? parent.push_back(*child) : Rename(parent, child.key()); break;
      default: *child = child->is_string() ? Garbled(child->get<std::string>()) : Value();
    }
  }

  void ToText(std::string& text) {
    for (int changes = random_.Between(1, 3); changes > 0; --changes) {
      const auto at = static_cast<std::size_t>(random_.Below(static_cast<int>(text.size()) + 1));
      const int what = random_.Below(3);
      if (what == 0 || at == text.size()) {
        text.insert(at, 1, Byte());
      } else if (what == 1) {
        text.erase(at, static_cast<std::size_t>(random_.Between(1, 4)));
      } else {
        text[at] = Byte();
      }
    }
  }

 private:
  // A tree cannot hold bytes that are not UTF-8.
  Json Garbled(std::string text) {
    ToText(text);
    for (char& c : text) c = static_cast<char>(c & 0x7f);
    return text;
  }

  void Rename(Json& parent, std::string key) {
    Json value = parent[key];
    parent.erase(key);
    parent[key + "x"] = std::move(value);
  }

  char Byte() {
    static const std::string kSyntax = "\"{}[]:,.-+eE0129truefalsn\\ ()?|&!=<>*/%";
    if (random_.Chance(30)) return static_cast<char>(random_.Below(256));
    return kSyntax[static_cast<std::size_t>(random_.Below(static_cast<int>(kSyntax.size())))];
  }

  Json Value() {
    static const std::vector<std::string> kValues = {
        "null", "true", "0", "-1", "3", "1.5", "1e300", "-9007199254740993", "18446744073709551615", "\"\"", "\"p\"", "\"2026-06-30\"",
        "\"person.resident\"", "[]", "{}", "[\"a0\", \"a1\"]", "{\"min\": 5, \"max\": -5}", "{\"any_of\": [null, \"p\"]}",
        "{\"includes\": [\"a0\"], \"excludes\": [\"a0\"]}"};
    return Json::parse(random_.Pick(kValues));
  }

  Random& random_;
};

// The engine's answer to a household is a result, or errors that say where.
std::string WrongAnswer(const std::string& answer) {
  const Json tree = Json::parse(answer, nullptr, false);
  if (tree.is_discarded()) return "the answer is not JSON: " + answer;
  if (tree.contains("programs")) return "";
  if (!tree.contains("errors") || tree["errors"].empty()) return "the answer has neither programs nor errors: " + answer;
  for (const Json& error : tree["errors"]) {
    const bool complete = error["code"] != "" && error["message"] != "" && error["file"] == "household.json";
    if (!complete) return "an error says too little: " + error.dump();
  }
  return "";
}

TEST_CASE("a damaged household is assessed or refused", "[property]") {
  int assessed = 0, refused = 0;
  ForManyCatalogs("damaged households", 11, {}, Rounds(), [&](const Instance& instance, Random& random) -> std::string {
    for (int i = 0; i < kDamageHouseholds; ++i) {
      Json household = RandomHousehold(instance.catalog, random);
      Damage damage(random);
      std::string text;
      if (i % 2 == 0) {
        damage.ToTree(household);
        text = household.dump();
      } else {
        text = household.dump();
        damage.ToText(text);
      }
      const std::string answer = instance.engine->Assess(text);
      (answer.starts_with("{\"errors\"") ? refused : assessed) += 1;
      const std::string wrong = WrongAnswer(answer);
      if (!wrong.empty()) return wrong + "\nfor " + text;
    }
    return "";
  });
  CHECK(assessed > 0);
  CHECK(refused > 0);
}

TEST_CASE("a damaged catalog is loaded or refused, and what is loaded assesses", "[property]") {
  int loaded = 0, refused = 0;
  ForManyCatalogs("damaged catalogs", 12, {}, Rounds(), [&](const Instance& instance, Random& random) -> std::string {
    const std::string household = RandomHousehold(instance.catalog, random).dump();
    for (int i = 0; i < kCatalogs; ++i) {
      std::vector<SourceFile> files = instance.files;
      std::string& text = files[static_cast<std::size_t>(random.Below(static_cast<int>(files.size())))].text;
      Damage damage(random);
      if (i % 3 == 2) {
        damage.ToText(text);
      } else {
        Json tree = Json::parse(text);
        damage.ToTree(tree);
        text = tree.dump();
      }
      const Result<Engine> engine = Engine::Load(files);
      (engine.ok() ? loaded : refused) += 1;
      if (!engine.ok()) {
        if (Json::parse(PrintErrors(engine.errors()), nullptr, false).is_discarded()) return "its errors are not JSON: " + text;
        continue;
      }
      const std::string wrong = WrongAnswer(engine->Assess(household));
      if (!wrong.empty()) return wrong + "\nwith " + text;
    }
    return "";
  });
  CHECK(loaded > 0);
  CHECK(refused > 0);
}

// An overlay with something of each kind: some of it fits.
std::vector<SourceFile> RandomOverlay(const Instance& instance, Random& random) {
  const Catalog& catalog = instance.catalog;
  const std::string program = catalog.programs.back().id, receives = catalog.facts.back().id, name = receives.substr(receives.find('.') + 1);
  Json manifest = {{"id", "over"}, {"version", "1"}, {"title", "x"}, {"extends", {{"id", catalog.id}, {"folder", "../base"}}}};
  if (random.Chance(50)) manifest["leave_out"] = {{"programs", {program}}, {"cases", {"c"}}};
  const Json one = {{"from", "2026-01-01"}, {"value", 1}};
  Json parameters = {{"parameters", {{{"id", "mine"}, {"type", "int"}, {"values", {one}}}}}};
  if (!catalog.parameters.empty()) parameters["overrides"] = {{{"id", catalog.parameters[0].id}, {"values", {one}}}};
  const Json a_case = {{"id", "c2"}, {"input", {{"household", {{"receives", {{name, true}}}}}}}, {"expect", {{program, Json::object()}}}};
  const Json draw = {{"when", {{receives, true}}}, {"one_of", {{{"weight", 1}, {"set", {{receives, true}}}}}}};
  const Json rule = {{"id", "mine"}, {"subject", "household"}, {"criteria", {{"all_of", {{{"id", "c"}, {"when", "household.mine"}}}}}}};
  std::vector<SourceFile> overlay = {{"catalog.json", manifest.dump()},
                                     {"facts.json", R"({"facts": [{"id": "mine", "of": "household", "type": "boolean"}], "groups": [{"id": "g"}]})"},
                                     {"programs/mine.json", rule.dump()}};
  if (random.Chance(50)) overlay.push_back({"parameters.json", parameters.dump()});
  if (random.Chance(50)) overlay.push_back({"cases/c.json", Json{{"cases", {a_case}}}.dump()});
  if (random.Chance(50)) overlay.push_back({"population.json", Json{{"draws", {draw}}}.dump()});
  if (random.Chance(10)) overlay.push_back(random.Pick(instance.files));
  return overlay;
}

TEST_CASE("a damaged overlay is put over its base or refused, and what is made of both is loaded or refused", "[property]") {
  int put = 0, loaded = 0, refused = 0;
  ForManyCatalogs("damaged overlays", 13, {}, Rounds(), [&](const Instance& instance, Random& random) -> std::string {
    for (int i = 0; i < kCatalogs; ++i) {
      std::vector<SourceFile> base = instance.files, overlay = RandomOverlay(instance, random);
      base.push_back({"cases/c.json", R"({"cases": [{"id": "c", "input": {"people": [{"receives": {}}]}, "expect": {}}]})"});
      if (i % 3 != 0) {
        std::vector<SourceFile>& damaged = random.Chance(70) ? overlay : base;
        std::string& text = damaged[static_cast<std::size_t>(random.Below(static_cast<int>(damaged.size())))].text;
        Damage damage(random);
        Json tree = Json::parse(text, nullptr, false);
        if (i % 3 == 1) {
          damage.ToText(text);
        } else {
          damage.ToTree(tree);
          text = tree.dump();
        }
      }
      const Result<std::vector<SourceFile>> both = PutOver(base, overlay);
      (both.ok() ? put : refused) += 1;
      for (const Diagnostic& error : both.errors()) {
        if (error.code.empty() || error.message.empty() || error.file.empty()) return "an error says too little: " + Print(error);
      }
      if (!both.ok()) continue;
      for (const SourceFile& file : *both) {
        if (Json::parse(file.text, nullptr, false).is_discarded()) return "what was woven is not JSON: " + file.text;
      }
      loaded += Engine::Load(*both).ok() ? 1 : 0;
    }
    return "";
  });
  CHECK(put > 0);
  CHECK(loaded > 0);
  CHECK(refused > 0);
}

}  // namespace
}  // namespace ventanilla::property
