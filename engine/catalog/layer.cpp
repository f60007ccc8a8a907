#include "catalog/layer.h"

#include <algorithm>
#include <utility>

#include "catalog/files.h"
#include "diagnostics/text.h"

namespace ventanilla {
namespace {

constexpr ListRow kLists[] = {
    {"facts.json", "groups", "group"},
    {"facts.json", "facts", "fact"},
    {"facts.json", "constraints", "constraint"},
    {"definitions.json", "definitions", "definition"},
    {"parameters.json", "parameters", "parameter"},
    {"documents.json", "documents", "document"},
    {"population.json", "homes", nullptr},
    {"population.json", "draws", nullptr},
    {"cases/", "cases", "case"},
};

bool IsAt(std::string_view path, std::string_view row) { return row.ends_with('/') ? path.starts_with(row) : path == row; }

}  // namespace

const ListRow* FindList(std::string_view path, std::string_view key) {
  const auto row = std::find_if(std::begin(kLists), std::end(kLists), [&](const ListRow& one) { return IsAt(path, one.path) && key == one.list; });
  return row == std::end(kLists) ? nullptr : row;
}

Layer ParseLayer(const std::vector<SourceFile>& files, Diagnostics& errors) {
  Layer layer;
  for (const SourceFile& file : files) {
    Result<Json> tree = ParseJson({file.path, file.text});
    if (tree.ok()) {
      layer.push_back({&file, std::move(*tree)});
    } else {
      for (const Diagnostic& error : tree.errors()) errors.push_back(Retell(error, file));
    }
  }
  return layer;
}

const Tree* FindTree(const Layer& layer, std::string_view path) {
  const auto tree = std::find_if(layer.begin(), layer.end(), [&](const Tree& one) { return one.file->path == path; });
  return tree == layer.end() ? nullptr : &*tree;
}

const Json* MemberOf(const Json& value, const char* key) {
  if (!value.is_object()) return nullptr;
  const auto member = value.find(key);
  return member == value.end() ? nullptr : &*member;
}

std::string_view TextOf(const Json& value, const char* key) {
  const Json* member = MemberOf(value, key);
  const std::string* text = member == nullptr ? nullptr : member->get_ptr<const std::string*>();
  return text == nullptr ? std::string_view() : *text;
}

const std::vector<Json>& ItemsOf(const Json* value) {
  static const std::vector<Json> kNone;
  const auto* list = value == nullptr ? nullptr : value->get_ptr<const Json::array_t*>();
  return list == nullptr ? kNone : *list;
}

std::vector<Named> NamesOf(const Layer& layer) {
  std::vector<Named> names;
  const auto add = [&](const Tree& tree, const char* what, std::string_view kind, std::string_view id, std::string pointer) {
    if (id.empty()) return;
    names.push_back({Concat({kind, id}), Concat({"the ", what, " \"", id, "\""}), tree.file, std::move(pointer)});
  };
  for (const Tree& tree : layer) {
    const std::string& path = tree.file->path;
    if (path.starts_with(kPrograms)) add(tree, "program", "program ", TextOf(tree.json, "id"), "/id");
    for (const ListRow& row : kLists) {
      if (!IsAt(path, row.path) || row.what == nullptr) continue;
      const std::string list = Join("", row.list);
      const std::vector<Json>& items = ItemsOf(MemberOf(tree.json, row.list));
      for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string_view of = TextOf(items[i], "of");
        const bool shared = row.list == std::string_view("facts") || row.list == std::string_view("definitions");  // formulas read both as of.id
        add(tree, row.what, shared ? Concat({of, "."}) : Concat({row.what, " "}), TextOf(items[i], "id"), Join(Join(list, i), "id"));
        add(tree, "reverse", "person.", TextOf(items[i], "reverse"), Join(Join(list, i), "reverse"));
      }
    }
  }
  return names;
}

}  // namespace ventanilla
