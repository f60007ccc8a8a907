#include "catalog/overlay.h"

#include <algorithm>
#include <map>
#include <utility>

#include "catalog/files.h"
#include "catalog/leave_out.h"
#include "diagnostics/text.h"
#include "diagnostics/word_list.h"

namespace ventanilla {
namespace {

constexpr const char* kParameters = "parameters.json";
constexpr const char* kOwn[] = {"id", "version", "title"};  // of catalog.json
constexpr const char* kHistory[] = {"values", "until", "after"};  // of a parameter

bool IsOneOf(std::string_view key, const auto& keys) { return std::find(std::begin(keys), std::end(keys), key) != std::end(keys); }

class Merger {
 public:
  Merger(const std::vector<SourceFile>& base, const std::vector<SourceFile>& overlay)
      : base_files_(base), overlay_files_(overlay), base_(ParseLayer(base, errors_)), overlay_(ParseLayer(overlay, errors_)) {}

  Result<std::vector<SourceFile>> Merge() {
    if (!errors_.empty()) return errors_;
    const Tree *manifest = FindTree(overlay_, kManifest), *below = FindTree(base_, kManifest);
    if (manifest == nullptr || below == nullptr) return Missing();
    Manifest(*manifest, *below);
    LeaveOut(base_, overlay_, changes_, errors_);
    Conflicts();
    for (const Tree& tree : overlay_) Add(tree);
    if (!errors_.empty()) return errors_;
    return Woven();
  }

 private:
  Diagnostics Missing() const {
    return {{.code = "missing-file", .file = kManifest, .message = Concat({"the catalog or its base has no file \"", kManifest, "\""})}};
  }

  void Report(const Tree& tree, const std::string& pointer, const char* code, const std::string& message, const char* mend = "") {
    errors_.push_back(At(*tree.file, pointer, code, message, mend));
  }

  // --- what is in both ------------------------------------------------------------------------------------------------

  void Conflicts() {
    std::map<std::string, Named> taken;
    for (Named& named : NamesOf(base_)) {
      if (!IsDropped(*named.file, named.pointer)) taken.emplace(named.name, std::move(named));
    }
    for (const Named& named : NamesOf(overlay_)) {
      const auto first = taken.find(named.name);
      if (first == taken.end()) continue;
      const std::string place = PlaceName(*first->second.file, first->second.pointer);
      errors_.push_back(At(*named.file, named.pointer, "overlay-conflict",
                           Concat({named.what, " stands in the base too: ", first->second.what, " at ", place}),
                           "Use the one of the base, or give yours another id."));
    }
  }

  bool IsDropped(const SourceFile& file, std::string_view pointer) const {
    if (changes_.removed.contains(file.path)) return true;
    const auto edits = changes_.edits.find(file.path);
    const std::string item(pointer.substr(0, pointer.rfind('/')));
    return edits != changes_.edits.end() && edits->second.dropped.contains(item);
  }

  // --- catalog.json ---------------------------------------------------------------------------------------------------

  void Manifest(const Tree& own, const Tree& below) {
    const Json* extends = MemberOf(own.json, "extends");
    const std::string_view extended = extends == nullptr ? "" : TextOf(*extends, "id");
    const std::string_view id = TextOf(own.json, "id"), base_id = TextOf(below.json, "id");
    if (extended != base_id) {
      Report(own, "/extends/id", "wrong-base",
             Fill("this extends the catalog \"{}\", but {} says that its id is \"{}\"", {extended, PlaceName(*below.file, "/id"), base_id}),
             "Name the base by its id, or look at its folder.");
    }
    if (!id.empty() && id == base_id) {
      Report(own, "/id", "overlay-conflict", Fill("the catalog has the id of its base: \"{}\" at {}", {id, PlaceName(*below.file, "/id")}),
             "Give yours another id.");
    }
    for (const char* key : kOwn) {
      if (MemberOf(own.json, key) == nullptr) Report(own, "", "missing-key", Fill("the key \"{}\" is missing: an overlay says its own", {key}));
    }
    Valid(own, below);
    const std::vector<Json>& languages = ItemsOf(MemberOf(own.json, "languages"));
    for (const Json& language : ItemsOf(MemberOf(below.json, "languages"))) {
      if (MemberOf(own.json, "languages") == nullptr || std::find(languages.begin(), languages.end(), language) != languages.end()) continue;
      Report(own, "/languages", "wrong-languages", Fill("the base speaks {} too, at {}", {language.dump(), PlaceName(*below.file, "/languages")}),
             "Name every language of the base, in its order, and then more.");
    }
  }

  void Valid(const Tree& own, const Tree& below) {
    const Json *mine = MemberOf(own.json, "valid"), *theirs = MemberOf(below.json, "valid");
    if (mine == nullptr || theirs == nullptr) return;
    const std::string_view from = TextOf(*mine, "from"), to = TextOf(*mine, "to");  // days as text: their order is that of time
    if ((from.empty() || from >= TextOf(*theirs, "from")) && to <= TextOf(*theirs, "to")) return;
    Report(own, "/valid", "wrong-range", Fill("an overlay is valid within the days of its base, at {}", {PlaceName(*below.file, "/valid")}));
  }

  // --- what is added --------------------------------------------------------------------------------------------------

  void Add(const Tree& tree) {
    const Tree* below = changes_.removed.contains(tree.file->path) ? nullptr : FindTree(base_, tree.file->path);
    if (below == nullptr) {
      if (MemberOf(tree.json, "overrides") != nullptr && tree.file->path == kParameters) Report(tree, "/overrides", "unknown-id", "the base has no parameters");
      return;
    }
    if (!tree.json.is_object() || !below->json.is_object()) {
      const Tree& wrong = tree.json.is_object() ? *below : tree;
      return Report(wrong, "", "wrong-type", Concat({"expected an object, found ", Describe(wrong.json)}));
    }
    if (tree.file->path.starts_with("programs/")) return;  // a conflict, told by its id
    for (const auto& [key, value] : tree.json.items()) Add(tree, key, value, *below);
  }

  void Add(const Tree& tree, const std::string& key, const Json& value, const Tree& below) {
    const std::string& path = tree.file->path;
    const std::string pointer = Join("", key);
    const Json* theirs = MemberOf(below.json, key.c_str());
    if (key == "$schema" || (path == kManifest && (key == "extends" || key == "leave_out"))) return;
    Edits& edits = changes_.edits[path];
    if (path == kParameters && key == "overrides") return Override(tree, value, below, edits);
    if (theirs == nullptr || path == kManifest) {
      edits.members[""][key] = {tree.file, pointer};
    } else if (FindList(path, key) == nullptr) {
      Report(tree, pointer, "overlay-conflict", Fill("\"{}\" stands in the base too, at {}", {key, PlaceName(*below.file, pointer)}),
             "Only the base says it: leave it out.");
    } else if (!value.is_array() || !theirs->is_array()) {
      const bool mine = !value.is_array();
      Report(mine ? tree : below, pointer, "wrong-type", Concat({"expected a list, found ", Describe(mine ? value : *theirs)}));
    } else {
      for (std::size_t i = 0; i < value.size(); ++i) edits.appended[pointer].push_back({tree.file, Join(pointer, i)});
    }
  }

  // --- parameters -----------------------------------------------------------------------------------------------------

  void Override(const Tree& tree, const Json& overrides, const Tree& below, Edits& edits) {
    if (!overrides.is_array()) return Report(tree, "/overrides", "wrong-type", Concat({"expected a list, found ", Describe(overrides)}));
    const std::vector<Json>& parameters = ItemsOf(MemberOf(below.json, "parameters"));
    std::map<std::string_view, std::string> seen;
    for (std::size_t i = 0; i < overrides.size(); ++i) {
      const Json& item = overrides[i];
      const std::string pointer = Join("/overrides", i);
      const std::string_view id = TextOf(item, "id");
      const auto is_it = [&](const Json& parameter) { return TextOf(parameter, "id") == id; };
      const auto found = std::find_if(parameters.begin(), parameters.end(), is_it);
      if (const auto [first, added] = seen.emplace(id, pointer); !added) {
        Report(tree, pointer, "duplicate-id", Fill("the parameter \"{}\" is overridden twice; the first is at {}", {id, first->second}));
      } else if (found == parameters.end()) {
        WordList known;
        for (const Json& parameter : parameters) known.push_back(TextOf(parameter, "id"));
        Report(tree, pointer, "unknown-id", Fill("the base has no parameter \"{}\".{}", {id, Similar(id, known)}), "A new one stands in \"parameters\".");
      } else {
        Override(tree, item, pointer, Join("/parameters", static_cast<std::size_t>(found - parameters.begin())), edits);
      }
    }
  }

  void Override(const Tree& tree, const Json& item, const std::string& pointer, const std::string& parameter, Edits& edits) {
    for (const auto& [key, value] : item.items()) {
      if (key == "id" || IsOneOf(key, kHistory)) continue;
      Report(tree, Join(pointer, key), "unknown-key", Fill("unknown key \"{}\": of a parameter only its history can be another", {key}),
             "The keys known here are \"id\", \"values\", \"until\" and \"after\".");
    }
    if (MemberOf(item, "values") == nullptr) Report(tree, pointer, "missing-key", "the key \"values\" is missing");
    for (const char* key : kHistory) {
      if (MemberOf(item, key) != nullptr) {
        edits.members[parameter][key] = {tree.file, Join(pointer, key)};
      } else {
        edits.dropped.insert(Join(parameter, key));
      }
    }
  }

  // --- texts ----------------------------------------------------------------------------------------------------------

  std::vector<SourceFile> Woven() const {
    std::vector<SourceFile> files;
    for (const SourceFile& file : base_files_) {
      if (changes_.removed.contains(file.path)) continue;
      const auto edits = changes_.edits.find(file.path);
      files.push_back(edits == changes_.edits.end() ? file : Weave(file, edits->second));
    }
    for (const SourceFile& file : overlay_files_) {
      if (changes_.removed.contains(file.path) || FindTree(base_, file.path) == nullptr) files.push_back(file);
    }
    std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
  }

  const std::vector<SourceFile>& base_files_;
  const std::vector<SourceFile>& overlay_files_;
  Diagnostics errors_;
  Layer base_, overlay_;
  Changes changes_;
};

}  // namespace

Result<std::optional<Extends>> ReadExtends(const std::vector<SourceFile>& files) {
  const auto file = std::find_if(files.begin(), files.end(), [](const SourceFile& one) { return one.path == kManifest; });
  if (file == files.end()) return std::optional<Extends>();
  const Result<Json> manifest = ParseJson({file->path, file->text});
  if (!manifest.ok()) return Retell(manifest.errors(), files);
  const Json* extends = MemberOf(*manifest, "extends");
  if (extends == nullptr) return std::optional<Extends>();
  const Extends base{std::string(TextOf(*extends, "id")), std::string(TextOf(*extends, "folder"))};
  if (!base.id.empty() && !base.folder.empty() && extends->size() == 2) return std::optional<Extends>(base);
  return Diagnostics{At(*file, "/extends", "wrong-type", Concat({"expected the base and its folder, found ", Describe(*extends)}),
                        "Write {\"id\": \"cl\", \"folder\": \"../cl\"}: the folder as seen from this one.")};
}

Result<std::vector<SourceFile>> PutOver(const std::vector<SourceFile>& base, const std::vector<SourceFile>& overlay) {
  return Merger(base, overlay).Merge();
}

}  // namespace ventanilla
