#include "cli/catalog_diff.h"

#include <map>
#include <set>

#include "cli/audience.h"

namespace ventanilla {
namespace {

using nlohmann::json;

// Keys that the engine reads, but that decide no verdict and no amount.
const std::set<std::string> kForQuestions = {"cost", "group", "bands", "unit_name"};

using Parts = std::map<std::pair<std::string, std::string>, json>;  // by program and id

// The part as rules have it.
json Rules(const json& part) {
  if (!part.is_structured()) return part;
  json kept = part.is_array() ? json::array() : json::object();
  for (const auto& [key, value] : part.items()) {
    if (part.is_array()) {
      kept.push_back(Rules(value));
    } else if (IsForEngine(key) && !kForQuestions.contains(key)) {
      kept[key] = Rules(value);
    }
  }
  return kept;
}

// Every criterion with an id; a group without its children.
void CollectCriteria(const json& node, const std::string& program, Parts& parts) {
  if (!node.is_object()) return;
  json own = node;
  for (const char* group : {"all_of", "any_of"}) {
    if (!node.contains(group)) continue;
    own[group] = json::array();
    for (const json& child : node[group]) {
      CollectCriteria(child, program, parts);
      if (child.contains("id")) own[group].push_back(child["id"]);
    }
  }
  if (node.contains("id")) parts[{program, node["id"].get<std::string>()}] = own;
}

void CollectList(const json& list, const std::string& program, Parts& parts) {
  for (const json& item : list) {
    if (item.is_object() && item.contains("id")) parts[{program, item["id"].get<std::string>()}] = item;
  }
}

class Sorter {
 public:
  explicit Sorter(const std::vector<SourceFile>& files) {
    for (const SourceFile& file : files) {
      const json tree = json::parse(file.text, nullptr, false);
      if (!tree.is_object()) continue;
      if (file.path.starts_with("programs/")) Program(tree);
      const auto list = [&](const char* path, const char* key, const char* kind) {
        if (file.path == path && tree.contains(key)) CollectList(tree[key], "", parts_[kind]);
      };
      list("parameters.json", "parameters", "parameter");
      list("definitions.json", "definitions", "definition");
      list("facts.json", "facts", "fact");
      list("facts.json", "constraints", "constraint");
    }
  }

  const Parts& Of(const std::string& kind) { return parts_[kind]; }

 private:
  void Program(json tree) {
    const std::string id = tree.value("id", "");
    CollectCriteria(tree.value("criteria", json()), id, parts_["criterion"]);
    CollectList(tree.value("amounts", json::array()), id, parts_["amount"]);
    tree.erase("criteria");
    tree.erase("amounts");
    parts_["program"][{id, id}] = tree;
  }

  std::map<std::string, Parts> parts_;
};

json TextOf(const json& part) {
  for (const char* key : {"text", "name", "label", "question"}) {
    if (part.is_object() && part.contains(key)) return part[key];
  }
  return nullptr;
}

}  // namespace

std::vector<std::string> CatalogChange::keys() const {
  std::set<std::string> names;
  if (!before.is_object() || !after.is_object()) return {};
  for (const json* side : {&before, &after}) {
    for (const auto& [key, value] : side->items()) names.insert(key);
  }
  std::vector<std::string> differ;
  for (const std::string& name : names) {
    if (before.value(name, json()) != after.value(name, json())) differ.push_back(name);
  }
  return differ;
}

std::vector<CatalogChange> DiffCatalogs(const std::vector<SourceFile>& before, const std::vector<SourceFile>& after) {
  Sorter old_parts(before), new_parts(after);
  std::vector<CatalogChange> changes;
  for (const char* kind : {"program", "criterion", "amount", "parameter", "definition", "fact", "constraint"}) {
    const Parts &was = old_parts.Of(kind), &is = new_parts.Of(kind);
    std::set<std::pair<std::string, std::string>> ids;
    for (const Parts* parts : {&was, &is}) {
      for (const auto& [id, part] : *parts) ids.insert(id);
    }
    for (const auto& id : ids) {
      const auto old_part = was.find(id), new_part = is.find(id);
      const json& said = new_part != is.end() ? new_part->second : old_part->second;
      CatalogChange change{kind, id.first, id.second, {}, {}, TextOf(said)};
      if (old_part != was.end()) change.before = Rules(old_part->second);
      if (new_part != is.end()) change.after = Rules(new_part->second);
      if (change.before != change.after) changes.push_back(std::move(change));
    }
  }
  return changes;
}

}  // namespace ventanilla
