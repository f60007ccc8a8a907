#include "cli/publication.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

#include "cli/audience.h"

namespace ventanilla {
namespace {

using Tree = CatalogTree;

constexpr std::array kFiles = {"catalog.json", "facts.json", "parameters.json", "definitions.json", "documents.json"};
constexpr std::string_view kPrograms = "programs/";

Tree ForEngine(const Tree& value) {
  if (!value.is_structured()) return value;
  Tree kept = value.is_array() ? Tree::array() : Tree::object();
  for (const auto& [key, item] : value.items()) {
    if (value.is_array()) {
      kept.push_back(ForEngine(item));
    } else if (IsForEngine(key)) {
      kept[key] = ForEngine(item);
    }
  }
  return kept;
}

class Speaker {
 public:
  Speaker(const Tree& catalog, std::string language) : language_(std::move(language)) {
    const Tree& about = catalog["catalog.json"];
    for (const Tree& one : about["languages"]) languages_.push_back(one.get<std::string>());
    draft_ = IsDraft(about, language_);
  }

  // All of a value that people read.
  Tree Said(const Tree& value, std::string_view parent) const {
    if (!value.is_structured() || IsWords(value)) return Spoken(value);
    Tree said = value.is_array() ? Tree::array() : Tree::object();
    for (const auto& [key, item] : value.items()) {
      if (value.is_array()) {
        said.push_back(Said(item, parent));
      } else if (WhenRead(parent, key) != Reading::kNever) {
        said[key] = Said(item, key);
      }
    }
    return said;
  }

  // The part of it that is read first.
  Tree First(const Tree& value, std::string_view parent) const {
    if (!value.is_structured() || IsWords(value)) return Spoken(value);
    Tree first = value.is_array() ? Tree::array() : Tree::object();
    for (const auto& [key, item] : value.items()) {
      if (value.is_array()) {
        first.push_back(First(item, parent));
      } else if (WhenRead(parent, key) == Reading::kFirst) {
        first[key] = First(item, key);
      }
    }
    return first;
  }

  // The rest of it: an empty object or list where there is none.
  Tree Rest(const Tree& value, std::string_view parent) const {
    if (!value.is_structured() || IsWords(value)) return Tree::object();
    Tree rest = value.is_array() ? Tree::array() : Tree::object();
    for (const auto& [key, item] : value.items()) {
      if (value.is_array()) {
        rest.push_back(Rest(item, parent));
        continue;
      }
      const Reading reading = WhenRead(parent, key);
      if (reading == Reading::kLater) rest[key] = Said(item, key);
      if (reading != Reading::kFirst) continue;
      if (Tree below = Rest(item, key); !below.empty()) rest[key] = std::move(below);
    }
    const auto is_empty = [](const Tree& item) { return item.empty(); };
    if (rest.is_array() && std::all_of(rest.begin(), rest.end(), is_empty)) return Tree::array();
    return rest;
  }

  // `list` is what a file or a program has under the name `parent`.
  void AddById(const Tree& list, const char* parent, CatalogReading& reading) const {
    Tree &words = reading.words[parent] = Tree::object(), &more = reading.more[parent] = Tree::object();
    for (const Tree& item : list) {
      const std::string id = item["id"];
      words[id] = First(item, parent);
      words[id].erase("id");
      if (Tree rest = Rest(item, parent); !rest.empty()) more[id] = std::move(rest);
    }
  }

  Tree TextById(const Tree& list) const {
    Tree by_id = Tree::object();
    for (const Tree& item : list) {
      if (item.contains("text")) by_id[item["id"].get<std::string>()] = Spoken(item["text"]);
    }
    return by_id;
  }

 private:
  // What a draft does not say yet is left open, for the page to read in the first language and to mark as such.
  Tree Spoken(const Tree& value) const {
    if (!value.is_object()) return value;
    if (value.contains(language_)) return value[language_];
    return draft_ ? Tree(nullptr) : value[languages_.front()];
  }

  bool IsWords(const Tree& value) const {
    if (!value.is_object()) return false;
    const auto is_word = [&](const auto& item) {
      return item.value().is_string() && std::find(languages_.begin(), languages_.end(), item.key()) != languages_.end();
    };
    const auto items = value.items();
    return !value.empty() && std::all_of(items.begin(), items.end(), is_word);
  }

  std::string language_;
  std::vector<std::string> languages_;
  bool draft_ = false;
};

// The facts that a formula reads, also through definitions, in the order of reading.
class FactsRead {
 public:
  explicit FactsRead(const Tree& catalog) {
    for (const Tree& fact : catalog["facts.json"]["facts"]) facts_.insert(fact["id"].get<std::string>());
    for (const Tree& one : catalog["definitions.json"]["definitions"]) definitions_[one["id"].get<std::string>()] = one["formula"].get<std::string>();
  }

  Tree Of(const std::string& formula) const {
    Tree found = Tree::array();
    std::set<std::string> seen;
    Walk(formula, seen, found);
    return found;
  }

 private:
  void Walk(const std::string& formula, std::set<std::string>& seen, Tree& found) const {
    const auto in_name = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    for (std::size_t at = 0; (at = formula.find('.', at)) != std::string::npos;) {
      const auto begin = formula.begin() + static_cast<std::ptrdiff_t>(++at);
      const std::string name(begin, std::find_if_not(begin, formula.end(), in_name));
      if (name.empty() || !seen.insert(name).second) continue;
      if (facts_.contains(name)) {
        found.push_back(name);
      } else if (const auto definition = definitions_.find(name); definition != definitions_.end()) {
        Walk(definition->second, seen, found);
      }
    }
  }

  std::set<std::string> facts_;
  std::map<std::string, std::string> definitions_;
};

Tree Member(const Tree& object, const char* key) { return object.contains(key) ? object[key] : Tree::array(); }

}  // namespace

CatalogTree ReadCatalogTree(const std::vector<SourceFile>& files) {
  Tree catalog = Tree::object();
  const auto add = [&](const SourceFile& file) { (catalog[file.path] = Tree::parse(file.text, nullptr, false)).erase("$schema"); };
  for (const char* name : kFiles) {
    const auto found = std::find_if(files.begin(), files.end(), [&](const SourceFile& file) { return file.path == name; });
    if (found != files.end()) add(*found);
  }
  for (const SourceFile& file : files) {
    if (file.path.starts_with(kPrograms)) add(file);
  }
  return catalog;
}

bool IsDraft(const CatalogTree& about, const std::string& language) {
  const Tree drafts = Member(about, "drafts");
  return std::find(drafts.begin(), drafts.end(), language) != drafts.end();
}

CatalogTree RulesOf(const CatalogTree& catalog) {
  Tree files = Tree::object();
  for (const auto& [path, tree] : catalog.items()) {
    if (IsFileForEngine(path)) files[path] = ForEngine(tree);
  }
  return {{"format", 1}, {"files", files}};
}

CatalogReading ReadingOf(const CatalogTree& catalog, const std::string& language) {
  const Speaker speaker(catalog, language);
  const FactsRead read(catalog);
  Tree facts = Tree::array(), programs = Tree::array();
  for (Tree fact : catalog["facts.json"]["facts"]) {
    if (fact.contains("applies")) fact["after"] = read.Of(fact["applies"]);
    facts.push_back(std::move(fact));
  }
  for (const auto& [path, tree] : catalog.items()) {
    if (path.starts_with(kPrograms)) programs.push_back(tree);
  }
  const Tree head = {{"format", 1}, {"lang", language}};
  CatalogReading reading{head, head};
  reading.words["catalog"] = speaker.Said(catalog["catalog.json"], "");
  reading.words["groups"] = speaker.TextById(Member(catalog["facts.json"], "groups"));
  reading.words["constraints"] = speaker.TextById(Member(catalog["facts.json"], "constraints"));
  speaker.AddById(facts, "facts", reading);
  speaker.AddById(catalog["parameters.json"]["parameters"], "parameters", reading);
  speaker.AddById(programs, "programs", reading);
  reading.more["definitions"] = speaker.TextById(Member(catalog["definitions.json"], "definitions"));
  for (const Tree& document : catalog.contains("documents.json") ? catalog["documents.json"]["documents"] : Tree::array()) {
    Tree said = speaker.Said(document, "documents");
    said.erase("id");
    reading.more["documents"][document["id"].get<std::string>()] = std::move(said);
  }
  return reading;
}

CatalogTree Whole(const CatalogTree& words, const CatalogTree& more) {
  if (!words.is_structured() || more.empty()) return words;
  Tree whole = words;
  if (words.is_array()) {
    for (std::size_t i = 0; i < words.size() && i < more.size(); ++i) whole[i] = Whole(words[i], more[i]);
    return whole;
  }
  for (const auto& [key, item] : more.items()) whole[key] = words.contains(key) ? Whole(words[key], item) : item;
  return whole;
}

}  // namespace ventanilla
