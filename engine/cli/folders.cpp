#include "cli/folders.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace ventanilla {
namespace {

namespace fs = std::filesystem;
using Files = std::vector<SourceFile>;

constexpr std::size_t kMaxFolders = 8;

// `seen_as`: the folder's path from the first one.
Files ReadFolder(const std::string& folder, const std::string& seen_as) {
  Files files;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() != ".json") continue;
    auto text = ReadText(at->path().string());
    if (!text) continue;
    SourceFile& file = files.emplace_back(SourceFile{fs::relative(at->path(), folder, error).generic_string(), std::move(*text)});
    if (!seen_as.empty()) file.origins.push_back({.file = (fs::path(seen_as) / file.path).lexically_normal().generic_string()});
  }
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

Diagnostics About(const Files& files, const std::string& pointer, const char* code, const std::string& message, const char* mend) {
  const auto manifest = std::find_if(files.begin(), files.end(), [](const SourceFile& file) { return file.path == "catalog.json"; });
  return {At(*manifest, pointer, code, message, mend)};
}

}  // namespace

std::optional<std::string> ReadText(const std::string& path) {
  if (path == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

CatalogFolders ReadCatalogFolder(const std::string& folder) {
  CatalogFolders read{{folder}, Files()};
  std::vector<Files> layers{ReadFolder(folder, "")};
  const auto fail = [&](Diagnostics errors) {
    read.files = std::move(errors);
    return read;
  };
  for (std::string seen_as;;) {
    const Result<std::optional<Extends>> extends = ReadExtends(layers.back());
    if (!extends.ok()) return fail(extends.errors());
    if (!*extends) break;
    const std::string base = (fs::path(read.folders.back()) / (*extends)->folder).lexically_normal().generic_string();
    seen_as = (fs::path(seen_as) / (*extends)->folder).generic_string();
    std::error_code error;
    if (!fs::is_directory(base, error)) {
      return fail(About(layers.back(), "/extends/folder", "missing-folder", "there is no folder \"" + base + "\"", "Write its path from this folder."));
    }
    for (const std::string& other : read.folders) {
      if (!fs::equivalent(other, base, error) && read.folders.size() < kMaxFolders) continue;
      return fail(About(layers.back(), "/extends/folder", "circle", "a catalog cannot extend itself, or more than " + std::to_string(kMaxFolders - 1) + " others",
                        "Follow what each one extends: one of them stands by itself."));
    }
    read.folders.push_back(base);
    layers.push_back(ReadFolder(base, seen_as));
  }
  Files files = std::move(layers.back());
  for (layers.pop_back(); !layers.empty(); layers.pop_back()) {
    Result<Files> more = PutOver(files, layers.back());
    if (!more.ok()) return fail(more.errors());
    files = std::move(*more);
  }
  read.files = std::move(files);
  return read;
}

}  // namespace ventanilla
