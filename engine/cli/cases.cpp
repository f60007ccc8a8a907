#include "cli/cases.h"

#include <algorithm>
#include <set>

namespace ventanilla {
namespace {

using nlohmann::json;

// "ana.birth_date" or "household.region", sorted.
json Refs(const json& refs) {
  std::vector<std::string> names;
  for (const json& ref : refs) names.push_back((ref["person"].is_null() ? "household" : ref["person"].get<std::string>()) + "." + ref["fact"].get<std::string>());
  std::sort(names.begin(), names.end());
  return names;
}

json Sorted(json list) {
  if (!list.is_array()) return list;
  std::sort(list.begin(), list.end());
  return list;
}

// A quantity as cases write it: 231732, or {"min", "max"}.
json Quantity(const json& range) { return range["min"] == range["max"] ? range["min"] : json{{"min", range["min"]}, {"max", range["max"]}}; }

json Amounts(const json& amounts) {
  json found = json::object();
  for (const json& amount : amounts) {
    json& value = found[amount["id"].get<std::string>()];
    if (!amount.contains("schedule")) {
      value = Quantity(amount);
      continue;
    }
    value = json::array();
    for (const json& payment : amount["schedule"]) value.push_back(Quantity(payment));
  }
  return found;
}

template <class F>
void EachLeaf(const json& nodes, F f) {
  for (const json& node : nodes) {
    for (const char* group : {"all_of", "any_of"}) {
      if (node.contains(group)) EachLeaf(node[group], f);
    }
    if (node.contains("role")) f(node);
  }
}

json Fails(const json& criteria) {
  json ids = json::array();
  EachLeaf(criteria, [&](const json& leaf) {
    if (leaf["status"] == "fails") ids.push_back(leaf["id"]);
  });
  return Sorted(ids);
}

// The file of a case, as messages name it.
std::string FileOf(const SourceFile& file, std::size_t index) {
  if (file.origins.empty()) return file.path;
  return file.origins.size() == 1 ? file.origins.front().file : At(file, "/cases/" + std::to_string(index), "", "").file;
}

class Runner {
 public:
  explicit Runner(const Engine& engine) : engine_(engine) {
    for (const Program& program : engine.catalog().programs) {
      if (program.ended) ended_.insert(program.id);
    }
  }

  void Run(const std::string& file, const json& test) {
    problems_.clear();
    const json result = json::parse(engine_.AssessSome(test.value("input", json()).dump(), Stated(test)), nullptr, false);
    if (test.contains("error")) {
      Error(test["error"], result);
    } else if (result.contains("errors")) {
      Problem("", "a result", result["errors"][0]["pointer"].get<std::string>() + ": " + result["errors"][0]["message"].get<std::string>());
    } else {
      Cover(result);
      const json expect = test.value("expect", json::object());
      for (const auto& [program, subjects] : expect.items()) {
        for (const auto& [subject, expected] : subjects.items()) Expect(result, program, subject, expected);
      }
    }
    ++(problems_.empty() ? report_.passed : report_.failed);
    if (!problems_.empty()) report_.failures += file + ": " + test.value("id", "?") + "\n" + problems_;
  }

  bool Passes(const json& test, const std::vector<int>& programs) {
    const json expect = test.value("expect", json::object());
    const auto& all = engine_.catalog().programs;
    std::vector<int> expected = Stated(test);
    std::erase_if(expected, [&](int program) { return std::find(programs.begin(), programs.end(), program) == programs.end(); });
    if (expected.empty()) return true;
    const json result = json::parse(engine_.AssessSome(test.value("input", json()).dump(), expected), nullptr, false);
    if (!result.contains("programs")) return false;
    for (const int program : expected) {
      const std::string& id = all[static_cast<std::size_t>(program)].id;
      for (const auto& [subject, standing] : expect[id].items()) Expect(result, id, subject, standing);
    }
    return problems_.empty();
  }

  CaseReport Finish() {
    for (const Program& program : engine_.catalog().programs) {
      const auto first = seen_.lower_bound(program.id + "/");
      if (program.ended || (first != seen_.end() && first->first.starts_with(program.id + "/"))) continue;
      ++report_.criteria;
      report_.coverage += "  " + program.id + " has no case\n";
    }
    for (const auto& [criterion, seen] : seen_) {
      ++report_.criteria;
      if (seen.contains("holds") && seen.contains("fails")) ++report_.covered;
      for (const char* status : {"holds", "fails", "undecided"}) {
        if (!seen.contains(status)) report_.coverage += "  " + criterion + " was never seen to be: " + status + "\n";
      }
    }
    return std::move(report_);
  }

 private:
  // The programs of which a case says something: nothing else of it is looked at.
  std::vector<int> Stated(const json& test) const {
    const json expect = test.value("expect", json::object());
    const auto& all = engine_.catalog().programs;
    std::vector<int> stated;
    for (std::size_t p = 0; p < all.size(); ++p) {
      if (expect.contains(all[p].id)) stated.push_back(static_cast<int>(p));
    }
    return stated;
  }

  void Problem(const std::string& where, const std::string& expected, const std::string& found) {
    problems_ += "  " + where + (where.empty() ? "" : ": ") + "expected " + expected + ", found " + found + "\n";
  }

  void Same(const std::string& where, const json& expected, const json& found) {
    if (expected != found) Problem(where, expected.dump(), found.dump());
  }

  void Error(const json& pointer, const json& result) {
    if (!result.contains("errors")) return Problem("", "an error at " + pointer.dump(), "a result");
    std::string all;
    for (const json& error : result["errors"]) {
      if (error["pointer"] == pointer) return;
      all += " " + error["pointer"].dump();
    }
    Problem("", "an error at " + pointer.dump(), "errors at" + all);
  }

  void Expect(const json& result, const std::string& program, const std::string& subject, const json& expected) {
    const std::string where = program + " " + subject;
    for (const json& found : result["programs"]) {
      const bool mine = subject == "household" ? found["subject"].is_null() : found["subject"] == subject;
      if (found["id"] == program && mine) return Compare(where, expected, found);
    }
    Problem(where, "a result", "none");
  }

  void Compare(const std::string& where, const json& expected, const json& found) {
    for (const auto& [key, value] : expected.items()) {
      const std::string place = where + " " + key;
      if (key == "verdict" || key == "receives" || key == "open") {
        Same(place, value, found.value(key, json()));
      } else if (key == "amounts") {
        Same(place, value, Amounts(found.value("amounts", json::array())));
      } else if (key == "fails") {
        Same(place, Sorted(value), Fails(found.value("criteria", json::array())));
      } else if (key == "missing" || key == "agency") {
        Same(place, Sorted(value), Refs(found[key]));
      } else if (key == "rows") {
        Rows(where, value, found.value("rows", json::array()));
      } else {
        Problem(place, "verdict, amounts, fails, missing, agency, rows, receives or open", "\"" + key + "\"");
      }
    }
  }

  void Rows(const std::string& where, const json& expected, const json& rows) {
    for (const auto& [person, row] : expected.items()) {
      const auto found = std::find_if(rows.begin(), rows.end(), [&, &id = person](const json& r) { return r["person"] == id; });
      if (found == rows.end()) {
        Problem(where + " > " + person, "a row", "none");
      } else {
        Compare(where + " > " + person, row, *found);
      }
    }
  }

  void Cover(const json& result) {
    for (const json& program : result["programs"]) {
      if (ended_.contains(program["id"])) continue;  // whose rules nobody meets any more
      const auto cover = [&](const json& criteria) {
        EachLeaf(criteria, [&](const json& leaf) { seen_[program["id"].get<std::string>() + "/" + leaf["id"].get<std::string>()].insert(leaf["status"]); });
      };
      cover(program.value("criteria", json::array()));
      for (const json& row : program.value("rows", json::array())) cover(row["criteria"]);
    }
  }

  const Engine& engine_;
  CaseReport report_;
  std::string problems_;
  std::set<std::string> ended_;
  std::map<std::string, std::set<std::string>> seen_;  // by program/criterion: statuses
};

}  // namespace

std::vector<json> ReadCases(const std::vector<SourceFile>& files) {
  std::vector<json> cases;
  for (const SourceFile& file : files) {
    if (!file.path.starts_with("cases/")) continue;
    const json tree = json::parse(file.text, nullptr, false);
    for (const json& test : tree.is_object() ? tree.value("cases", json::array()) : json::array()) {
      if (test.is_object()) cases.push_back(test);
    }
  }
  return cases;
}

bool Passes(const Engine& engine, const json& test, const std::vector<int>& programs) { return Runner(engine).Passes(test, programs); }

CaseReport RunCases(const Engine& engine, const std::vector<SourceFile>& files) {
  Runner runner(engine);
  for (const SourceFile& file : files) {
    if (!file.path.starts_with("cases/")) continue;
    const json tree = json::parse(file.text, nullptr, false);
    if (!tree.is_object() || !tree.contains("cases")) {
      runner.Run(At(file, "", "", "").file, {{"id", "the file is not JSON with \"cases\""}, {"error", "none"}});
      continue;
    }
    std::size_t index = 0;
    for (const json& test : tree["cases"]) runner.Run(FileOf(file, index++), test.is_object() ? test : json::object());
  }
  return runner.Finish();
}

}  // namespace ventanilla
