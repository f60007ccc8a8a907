#include "catalog/leave_out.h"

#include <algorithm>
#include <string_view>

#include "catalog/catalog.h"
#include "catalog/files.h"
#include "diagnostics/text.h"
#include "diagnostics/word_list.h"

namespace ventanilla {
namespace {

bool ReadsName(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const char after = at + name.size() < text.size() ? text[at + name.size()] : ' ';
    const bool goes_on = after == '_' || (after >= '0' && after <= '9') || (after >= 'a' && after <= 'z') || (after >= 'A' && after <= 'Z');
    if (!goes_on) return true;
  }
  return false;
}

template <class F>
void EachText(const Json& value, const std::string& pointer, F f) {
  if (value.is_string()) f(value.get_ref<const std::string&>(), pointer);
  if (const auto* list = value.get_ptr<const Json::array_t*>()) {
    for (std::size_t i = 0; i < list->size(); ++i) EachText((*list)[i], Join(pointer, i), f);
  }
  if (const auto* object = value.get_ptr<const Json::object_t*>()) {
    for (const auto& [key, member] : *object) EachText(member, Join(pointer, key), f);
  }
}

// One program that is left out.
class Departure {
 public:
  Departure(const SourceFile& manifest, std::string pointer, std::string id, Changes& changes, Diagnostics& errors)
      : manifest_(manifest), pointer_(std::move(pointer)), id_(std::move(id)), changes_(changes), errors_(errors) {
    name_ = id_;
    std::replace(name_.begin(), name_.end(), '-', '_');
    receives_ = Concat({kReceivesPrefix, name_});
  }

  void LeaveFrom(const Layer& base, bool comes_back) {
    for (const Tree& tree : base) {
      const std::string& path = tree.file->path;
      if (path.starts_with(kCases)) {
        Cases(tree, comes_back);
      } else if (path == "population.json") {
        if (!comes_back) Population(tree);
      } else if (!comes_back && !changes_.removed.contains(path)) {
        if (path.starts_with(kPrograms)) Exclusions(tree);
        Formulas(tree);
      }
    }
  }

 private:
  void Drop(const Tree& tree, const std::string& pointer) { changes_.edits[tree.file->path].dropped.insert(pointer); }

  void Exclusions(const Tree& tree) {
    const std::vector<Json>& excludes = ItemsOf(MemberOf(tree.json, "excludes"));
    for (std::size_t i = 0; i < excludes.size(); ++i) {
      if (TextOf(excludes[i], "program") == id_) Drop(tree, Join("/excludes", i));
    }
  }

  void Formulas(const Tree& tree) {
    EachText(tree.json, "", [&](const std::string& text, const std::string& pointer) {
      if (!ReadsName(text, receives_)) return;
      errors_.push_back(At(manifest_, pointer_, "needed-program",
                           Concat({"the program \"", id_, "\" cannot be left out: ", PlaceName(*tree.file, pointer), " reads who receives it"}),
                           "Leave out what reads it too, or have a program with the same id in its place."));
    });
  }

  void Cases(const Tree& tree, bool comes_back) {
    const std::vector<Json>& cases = ItemsOf(MemberOf(tree.json, "cases"));
    for (std::size_t i = 0; i < cases.size(); ++i) {
      const std::string at = Join("/cases", i);
      const Json* expect = MemberOf(cases[i], "expect");
      if (expect != nullptr && MemberOf(*expect, id_.c_str()) != nullptr) Drop(tree, Join(at + "/expect", id_));
      const Json* input = comes_back ? nullptr : MemberOf(cases[i], "input");
      if (input == nullptr) continue;
      if (const Json* household = MemberOf(*input, "household")) Answers(tree, *household, at + "/input/household");
      const std::vector<Json>& people = ItemsOf(MemberOf(*input, "people"));
      for (std::size_t person = 0; person < people.size(); ++person) Answers(tree, people[person], Join(at + "/input/people", person));
    }
  }

  void Answers(const Tree& tree, const Json& owner, const std::string& pointer) {
    const Json* receives = MemberOf(owner, "receives");
    if (receives != nullptr && MemberOf(*receives, name_.c_str()) != nullptr) Drop(tree, pointer + "/receives/" + name_);
  }

  void Settings(const Tree& tree, const Json& holder, const std::string& pointer) {
    const Json* set = MemberOf(holder, "set");
    if (set != nullptr && MemberOf(*set, receives_.c_str()) != nullptr) Drop(tree, pointer + "/set/" + receives_);
  }

  void Population(const Tree& tree) {
    const std::vector<Json>& homes = ItemsOf(MemberOf(tree.json, "homes"));
    for (std::size_t home = 0; home < homes.size(); ++home) {
      const std::vector<Json>& people = ItemsOf(MemberOf(homes[home], "people"));
      for (std::size_t i = 0; i < people.size(); ++i) Settings(tree, people[i], Join(Join("/homes", home) + "/people", i));
    }
    const std::vector<Json>& draws = ItemsOf(MemberOf(tree.json, "draws"));
    for (std::size_t draw = 0; draw < draws.size(); ++draw) {
      const std::string at = Join("/draws", draw);
      const Json* when = MemberOf(draws[draw], "when");
      if (when != nullptr && MemberOf(*when, receives_.c_str()) != nullptr) Drop(tree, at);
      const std::vector<Json>& outcomes = ItemsOf(MemberOf(draws[draw], "one_of"));
      for (std::size_t i = 0; i < outcomes.size(); ++i) Settings(tree, outcomes[i], Join(at + "/one_of", i));
    }
  }

  const SourceFile& manifest_;
  std::string pointer_, id_, name_, receives_;
  Changes& changes_;
  Diagnostics& errors_;
};

class LeaveOutReader {
 public:
  LeaveOutReader(const Layer& base, const Layer& overlay, const Tree& manifest, Changes& changes, Diagnostics& errors)
      : base_(base), overlay_(overlay), manifest_(manifest), changes_(changes), errors_(errors) {}

  void Read(const Json& leave_out) {
    if (!leave_out.is_object()) return Report("/leave_out", "wrong-type", Concat({"expected an object, found ", Describe(leave_out)}));
    for (const auto& [key, list] : leave_out.items()) {
      const std::string at = Join("/leave_out", key);
      if (key != "programs" && key != "cases") {
        Report(at, "unknown-key", Concat({"unknown key \"", key, "\""}), "The keys known here are \"programs\" and \"cases\".");
      } else if (!list.is_array()) {
        Report(at, "wrong-type", Concat({"expected a list of ids, found ", Describe(list)}));
      }
    }
    std::vector<std::pair<std::string, std::string>> programs;  // pointer, id
    EachId(leave_out, "programs", [&](const std::string& pointer, const std::string& id) {
      const std::string path = Concat({kPrograms, id, ".json"});
      if (FindTree(base_, path) == nullptr) return Unknown(pointer, "program", id, Programs());
      changes_.removed.insert(path);
      programs.emplace_back(pointer, id);
    });
    for (const auto& [pointer, id] : programs) {
      const bool comes_back = FindTree(overlay_, Concat({kPrograms, id, ".json"})) != nullptr;
      Departure(*manifest_.file, pointer, id, changes_, errors_).LeaveFrom(base_, comes_back);
    }
    EachId(leave_out, "cases", [&](const std::string& pointer, const std::string& id) { Case(pointer, id); });
  }

 private:
  void Report(const std::string& pointer, const char* code, const std::string& message, const char* mend = "") {
    errors_.push_back(At(*manifest_.file, pointer, code, message, mend));
  }

  template <class F>
  void EachId(const Json& leave_out, const char* key, F f) {
    const std::vector<Json>& ids = ItemsOf(MemberOf(leave_out, key));
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const std::string pointer = Join(Join("/leave_out", key), i);
      if (ids[i].is_string()) {
        f(pointer, ids[i].get<std::string>());
      } else {
        Report(pointer, "wrong-type", Concat({"expected an id, found ", Describe(ids[i])}));
      }
    }
  }

  void Unknown(const std::string& pointer, const char* what, const std::string& id, const std::vector<std::string>& known) {
    const WordList words(known.begin(), known.end());
    Report(pointer, "unknown-id", Fill("the base has no {} \"{}\".{}", {what, id, Similar(id, words)}));
  }

  std::vector<std::string> Programs() const {
    std::vector<std::string> ids;
    for (const Tree& tree : base_) {
      if (tree.file->path.starts_with(kPrograms)) ids.emplace_back(TextOf(tree.json, "id"));
    }
    return ids;
  }

  void Case(const std::string& pointer, const std::string& id) {
    std::vector<std::string> known;
    for (const Tree& tree : base_) {
      if (!tree.file->path.starts_with(kCases)) continue;
      const std::vector<Json>& cases = ItemsOf(MemberOf(tree.json, "cases"));
      for (std::size_t i = 0; i < cases.size(); ++i) {
        known.emplace_back(TextOf(cases[i], "id"));
        if (known.back() != id) continue;
        changes_.edits[tree.file->path].dropped.insert(Join("/cases", i));
        return;
      }
    }
    Unknown(pointer, "case", id, known);
  }

  const Layer& base_;
  const Layer& overlay_;
  const Tree& manifest_;
  Changes& changes_;
  Diagnostics& errors_;
};

}  // namespace

void LeaveOut(const Layer& base, const Layer& overlay, Changes& changes, Diagnostics& errors) {
  const Tree* manifest = FindTree(overlay, kManifest);
  const Json* leave_out = manifest == nullptr ? nullptr : MemberOf(manifest->json, "leave_out");
  if (leave_out != nullptr) LeaveOutReader(base, overlay, *manifest, changes, errors).Read(*leave_out);
}

}  // namespace ventanilla
