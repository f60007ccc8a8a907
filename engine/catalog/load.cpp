#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/draft.h"
#include "catalog/files.h"
#include "diagnostics/word_list.h"

namespace ventanilla {
namespace {

using ReadFile = void (*)(const JsonNode&, Draft&);

// In the order in which they are read.
struct FileRow {
  const char* path;
  ReadFile read;
  bool needed;
};
constexpr FileRow kFiles[] = {
    {kManifest, ReadManifest, true},         {"facts.json", ReadFacts, true},          {"definitions.json", ReadDefinitions, false},
    {"parameters.json", ReadParameters, false},   {"documents.json", ReadDocuments, false},
};
constexpr std::string_view kSuffix = ".json";

// "pgu" of "programs/pgu.json"; empty for other paths.
std::string_view StemOf(std::string_view path) {
  if (!path.starts_with(kPrograms) || !path.ends_with(kSuffix)) return {};
  path.remove_prefix(kPrograms.size());
  path.remove_suffix(std::min(kSuffix.size(), path.size()));
  return path.find('/') == std::string_view::npos ? path : std::string_view();
}

bool IsKnownPath(std::string_view path) {
  for (const FileRow& row : kFiles) {
    if (row.path == path) return true;
  }
  return !StemOf(path).empty() || path.starts_with(kCases);
}

class Loader {
 public:
  Loader(const std::vector<Document>& documents, Catalog& catalog) : documents_(documents), draft_{catalog} {}

  Diagnostics Load() {
    for (const Document& document : documents_) CheckPath(document);
    const std::vector<const Document*> programs = Programs();
    std::vector<Program>(programs.size()).swap(draft_.catalog.programs);
    std::vector<Fact>(programs.size()).swap(draft_.catalog.facts);
    for (const FileRow& row : kFiles) {
      if (const Document* document = Find(row.path)) {
        const JsonRoot root = RootOf(*document);
        row.read({*document->tree, root}, draft_);
      } else if (row.needed) {
        draft_.problems.AddMissingFile(row.path);
      }
    }
    int index = 0;
    for (const Document* document : programs) {
      const JsonRoot root = RootOf(*document);
      ReadProgram({*document->tree, root}, StemOf(document->path), index++, draft_);
    }
    OrderByDependency(draft_);
    CheckFormulas(draft_);
    LinkExclusions(draft_);
    return draft_.problems.Take();
  }

 private:
  JsonRoot RootOf(const Document& document) {
    return {static_cast<int>(&document - documents_.data()), document.prefix, draft_.problems};
  }

  const Document* Find(std::string_view path) const {
    for (const Document& document : documents_) {
      if (document.path == path) return &document;
    }
    return nullptr;
  }

  // By id, so that the order of the documents does not matter.
  std::vector<const Document*> Programs() const {
    std::vector<const Document*> programs;
    for (const Document& document : documents_) {
      const std::string_view stem = StemOf(document.path);
      if (stem.empty() || Find(document.path) != &document) continue;
      programs.push_back(&document);
      for (std::size_t i = programs.size() - 1; i > 0 && stem < StemOf(programs[i - 1]->path); --i) std::swap(programs[i], programs[i - 1]);
    }
    return programs;
  }

  void CheckPath(const Document& document) {
    const JsonRoot root = RootOf(document);
    const JsonNode node(*document.tree, root);
    const std::string_view path = document.path;
    if (!IsKnownPath(path)) {
      WordList known;
      for (const FileRow& row : kFiles) known.push_back(row.path);
      node.Report("unknown-file", "a catalog has no file \"{}\".{}", {path, Similar(path, known)},
                  "Programs are in programs/<id>.json, worked households in cases/<id>.json.");
    } else if (Find(path) != &document) {
      node.Report("duplicate-file", "there are two files \"{}\"", {path});
    }
  }

  const std::vector<Document>& documents_;
  Draft draft_;
};

}  // namespace

Diagnostics LoadCatalog(const std::vector<Document>& documents, Catalog& catalog) {
  std::vector<SourceText>(documents.size()).swap(catalog.files);
  for (std::size_t i = 0; i < documents.size(); ++i) catalog.files[i] = *documents[i].source;
  return Loader(documents, catalog).Load();
}

}  // namespace ventanilla
