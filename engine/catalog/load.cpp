#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/draft.h"
#include "diagnostics/suggest.h"

namespace ventanilla {
namespace {

using ReadFile = void (*)(const JsonNode&, Draft&);

// In the order in which they are read.
struct FileRow {
  std::string_view path;
  ReadFile read;
  bool needed;
};
constexpr FileRow kFiles[] = {
    {"catalog.json", ReadManifest, true},         {"facts.json", ReadFacts, true},          {"definitions.json", ReadDefinitions, false},
    {"parameters.json", ReadParameters, false},   {"documents.json", ReadDocuments, false},
};
constexpr std::string_view kPrograms = "programs/";
constexpr std::string_view kCases = "cases/";
constexpr std::string_view kSuffix = ".json";

// "pgu" of "programs/pgu.json"; empty for other paths.
std::string StemOf(std::string_view path) {
  if (!path.starts_with(kPrograms) || !path.ends_with(kSuffix)) return {};
  path.remove_prefix(kPrograms.size());
  path.remove_suffix(std::min(kSuffix.size(), path.size()));
  return path.find('/') == std::string_view::npos ? std::string(path) : std::string();
}

bool IsKnownPath(std::string_view path) {
  const bool file = std::any_of(std::begin(kFiles), std::end(kFiles), [path](const FileRow& row) { return row.path == path; });
  return file || !StemOf(path).empty() || path.starts_with(kCases);
}

class Loader {
 public:
  explicit Loader(const std::vector<Document>& documents) : documents_(documents) {
    for (const Document& document : documents) draft_.catalog.files.push_back(document.source);
  }

  Result<Catalog> Load() {
    CheckPaths();
    for (const FileRow& row : kFiles) {
      const int file = Find(row.path);
      if (file >= 0) {
        row.read(NodeOf(file), draft_);
      } else if (row.needed) {
        draft_.problems.AddMissingFile(std::string(row.path));
      }
    }
    for (const auto& [stem, file] : Programs()) ReadProgram(NodeOf(file), stem, draft_);
    OrderByDependency(draft_);
    CheckFormulas(draft_);
    LinkExclusions(draft_);
    if (!draft_.problems.empty()) return draft_.problems.Take();
    return std::move(draft_.catalog);
  }

 private:
  JsonNode NodeOf(int file) {
    const Document& document = documents_[static_cast<std::size_t>(file)];
    return {document.tree, {file, document.prefix}, draft_.problems};
  }

  int Find(std::string_view path) const {
    const auto has_path = [path](const Document& document) { return document.path == path; };
    const auto found = std::find_if(documents_.begin(), documents_.end(), has_path);
    return found == documents_.end() ? -1 : static_cast<int>(found - documents_.begin());
  }

  // By id, so that the order of the documents does not matter.
  std::vector<std::pair<std::string, int>> Programs() const {
    std::vector<std::pair<std::string, int>> programs;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      std::string stem = StemOf(documents_[i].path);
      if (!stem.empty() && Find(documents_[i].path) == static_cast<int>(i)) programs.emplace_back(std::move(stem), static_cast<int>(i));
    }
    std::sort(programs.begin(), programs.end());
    return programs;
  }

  void CheckPaths() {
    std::vector<std::string> known;
    for (const FileRow& row : kFiles) known.emplace_back(row.path);
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const std::string& path = documents_[i].path;
      const int file = static_cast<int>(i);
      if (!IsKnownPath(path)) {
        NodeOf(file).Report("unknown-file", "a catalog has no file " + Quote(path) + "." + DidYouMean(path, known),
                            "Programs are in programs/<id>.json, worked households in cases/<id>.json.");
      } else if (Find(path) != file) {
        NodeOf(file).Report("duplicate-file", "there are two files " + Quote(path));
      }
    }
  }

  const std::vector<Document>& documents_;
  Draft draft_;
};

}  // namespace

Result<Catalog> LoadCatalog(const std::vector<Document>& documents) { return Loader(documents).Load(); }

}  // namespace ventanilla
