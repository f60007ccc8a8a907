#include "cli/changelog.h"

#include <algorithm>
#include <set>

#include "cli/changelog_words.h"

namespace ventanilla {
namespace {

using Tree = CatalogTree;
using nlohmann::json;

// Of a fact, keys that only order questions.
const std::set<std::string> kOrder = {"prior", "actionable", "elapses"};

std::vector<SourceFile> FilesOf(const Tree& rules) {
  std::vector<SourceFile> files;
  for (const auto& [path, tree] : rules["files"].items()) files.push_back({path, tree.dump()});
  return files;
}

// Sentences in every language but drafts, each once.
class Changelog {
 public:
  Changelog(const Edition& before, const Edition& after) {
    for (const auto& [language, words] : after.words) {
      if (IsDraft(words["catalog"], language)) continue;
      const auto old = before.words.find(language);
      tellers_.emplace(language, ChangeTeller(old == before.words.end() ? nothing_ : old->second, words, language));
    }
  }

  // A rule is told as reworded in the languages in which it is.
  void Add(std::string_view how, const CatalogChange& change) {
    Tree text = Tree::object();
    for (const auto& [language, teller] : tellers_) {
      const bool same_words = how == "reworded" && !teller.IsReworded(change);
      text[language] = teller.Tell(same_words ? "changed" : how, change);
    }
    if (!told_.insert(text.dump()).second) return;
    list_.push_back({{"kind", change.kind}, {"how", change.how()}, {"program", change.program}, {"id", change.id}, {"text", text}});
  }

  void AddProgram(const CatalogChange& change) {
    if (change.before.is_null() || change.after.is_null()) return Add(change.how(), change);
    const auto state = [](const json& program) { return program.value("status", json::object()).value("state", ""); };
    for (const std::string& key : change.keys()) {
      if (key == "status") {
        const std::string now = state(change.after);
        Add(now == state(change.before) ? "words" : now == "ended" ? "ended" : "status", change);
      } else if (key == "windows" || key == "award" || key == "excludes") {
        Add(key, change);
      } else {
        Add("changed", change);
      }
    }
  }

  void AddPart(const CatalogChange& change) {
    const ChangeTeller& teller = tellers_.begin()->second;
    const bool stays = !change.before.is_null() && !change.after.is_null();
    if (change.kind == "fact" && stays) {
      const std::vector<std::string> keys = change.keys();
      if (std::all_of(keys.begin(), keys.end(), [](const std::string& key) { return kOrder.contains(key); })) return;
    }
    if (change.kind == "criterion" && teller.IsSilent(change)) return Add("silent", change);
    if (change.kind == "criterion" && stays) return Add("reworded", change);
    if (change.kind == "parameter" && teller.HasNewValues(change)) return Add("values", change);
    Add(change.how(), change);
  }

  Tree list() const { return list_; }

 private:
  const Tree nothing_ = {{"programs", Tree::object()}};
  std::map<std::string, ChangeTeller> tellers_;
  std::set<std::string> told_;
  Tree list_ = Tree::array();
};

// The programs of both whose words differ in any language.
std::set<std::string> Reworded(const Edition& before, const Edition& after) {
  std::set<std::string> ids;
  for (const auto& [language, words] : after.words) {
    const auto old = before.words.find(language);
    if (old == before.words.end()) continue;
    for (const auto& [id, program] : words["programs"].items()) {
      if (old->second["programs"].contains(id) && old->second["programs"][id] != program) ids.insert(id);
    }
  }
  return ids;
}

}  // namespace

CatalogTree ChangesBetween(const Edition& before, const Edition& after) {
  Changelog log(before, after);
  std::set<std::string> whole, told;  // programs that came or went; that something was said of
  for (const CatalogChange& change : DiffCatalogs(FilesOf(before.rules), FilesOf(after.rules))) {
    if (change.kind == "program") {
      log.AddProgram(change);
      if (change.before.is_null() || change.after.is_null()) whole.insert(change.id);
    } else if (!whole.contains(change.program)) {
      log.AddPart(change);
    }
    told.insert(change.program);
  }
  for (const std::string& id : Reworded(before, after)) {
    if (!told.contains(id)) log.Add("words", {"program", id, id, json::object(), json::object(), nullptr});
  }
  return log.list();
}

CatalogTree FirstChanges(const Edition& first) {
  Changelog log({}, first);
  const std::string programs = std::to_string(first.words.begin()->second["programs"].size());
  log.Add("added", {"catalog", "", programs, nullptr, json::object(), nullptr});
  return log.list();
}

}  // namespace ventanilla
