#include "cli/publication.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace ventanilla {
namespace {

using Tree = CatalogTree;
using Keys = std::set<std::string_view>;

// In words of the languages.
const Keys kWords = {"title", "name", "summary", "text", "question", "label", "help", "note", "disclaimer", "doubt", "doubts", "reason"};
// What only the page shows. The engine knows these keys, and works the same without them.
const Keys kShown = {"agency", "sector", "short", "law", "decides", "sources", "source", "documents", "apply", "contact", "licence"};
// What only the engine reads.
const Keys kRules = {"when", "formula", "schedule", "applies", "otherwise", "in", "as", "constraints", "values"};

constexpr std::array kFiles = {"catalog.json", "facts.json", "parameters.json", "definitions.json", "documents.json"};
constexpr std::string_view kPrograms = "programs/";

Tree Without(const Tree& value, const Keys& keys, const Keys& more) {
  if (!value.is_structured()) return value;
  Tree kept = value.is_array() ? Tree::array() : Tree::object();
  for (const auto& [key, item] : value.items()) {
    if (value.is_array()) {
      kept.push_back(Without(item, keys, more));
    } else if (!keys.contains(key) && !more.contains(key)) {
      kept[key] = Without(item, keys, more);
    }
  }
  return kept;
}

class Speaker {
 public:
  Speaker(const Tree& catalog, std::string language) : language_(std::move(language)) {
    for (const Tree& one : catalog["catalog.json"]["languages"]) languages_.push_back(one.get<std::string>());
  }

  Tree Said(const Tree& value) const {
    if (value.is_object() && IsWords(value)) return value.contains(language_) ? value[language_] : value[languages_.front()];
    if (!value.is_structured()) return value;
    Tree said = value.is_array() ? Tree::array() : Tree::object();
    for (const auto& [key, item] : value.items()) {
      if (value.is_array()) {
        said.push_back(Said(item));
      } else if (!kRules.contains(key)) {
        said[key] = Said(item);
      }
    }
    return said;
  }

  Tree ById(const Tree& list) const {
    Tree by_id = Tree::object();
    for (const Tree& item : list) {
      Tree said = Said(item);
      const std::string id = said["id"];
      said.erase("id");
      by_id[id] = std::move(said);
    }
    return by_id;
  }

  Tree TextById(const Tree& list) const {
    Tree by_id = Tree::object();
    for (const Tree& item : list) by_id[item["id"].get<std::string>()] = Said(item["text"]);
    return by_id;
  }

 private:
  bool IsWords(const Tree& value) const {
    const auto is_word = [&](const auto& item) {
      return item.value().is_string() && std::find(languages_.begin(), languages_.end(), item.key()) != languages_.end();
    };
    const auto items = value.items();
    return !value.empty() && std::all_of(items.begin(), items.end(), is_word);
  }

  std::string language_;
  std::vector<std::string> languages_;
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

CatalogTree RulesOf(const CatalogTree& catalog) {
  Tree files = Tree::object();
  for (const auto& [path, tree] : catalog.items()) {
    if (path != "documents.json") files[path] = Without(tree, kWords, kShown);
  }
  return {{"format", 1}, {"files", files}};
}

CatalogTree WordsOf(const CatalogTree& catalog, const std::string& language) {
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
  const Tree documents = catalog.contains("documents.json") ? catalog["documents.json"]["documents"] : Tree::array();
  return {{"format", 1},
          {"lang", language},
          {"catalog", speaker.Said(catalog["catalog.json"])},
          {"groups", speaker.TextById(Member(catalog["facts.json"], "groups"))},
          {"facts", speaker.ById(facts)},
          {"constraints", speaker.TextById(Member(catalog["facts.json"], "constraints"))},
          {"parameters", speaker.ById(catalog["parameters.json"]["parameters"])},
          {"documents", speaker.ById(documents)},
          {"programs", speaker.ById(programs)}};
}

std::string Sha256(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
  std::string hexadecimal;
  for (unsigned i = 0; i < size; ++i) {
    constexpr char kDigits[] = "0123456789abcdef";
    hexadecimal += kDigits[digest[i] >> 4];
    hexadecimal += kDigits[digest[i] & 15];
  }
  return hexadecimal;
}

}  // namespace ventanilla
