#include <cstdio>
#include <filesystem>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/output.h"
#include "cli/publication.h"

namespace ventanilla {
namespace {

constexpr std::size_t kHashInName = 10;  // digits

constexpr char kAbout[] = "Write a catalog as it is published: rules, words in each language, and an index with their SHA-256.";
constexpr char kMore[] =
    "  ventanilla publish data/cl public/catalog\n\n"
    "The name of a file holds the beginning of its hash, so what has been published never changes; index.json alone is written anew and names\n"
    "the current ones. The same catalog makes the same bytes.";

// Writes files into a folder and notes them.
class Folder {
 public:
  explicit Folder(const std::string& path) : path_(path) {}

  // "rules.json" becomes rules.<hash>.json
  CatalogTree WriteHashed(const std::string& name, const std::string& content) const {
    const std::string hash = Sha256(content);
    const std::size_t dot = name.rfind('.');
    const std::string file = name.substr(0, dot) + "." + hash.substr(0, kHashInName) + name.substr(dot);
    Write(file, content);
    std::printf("%s %zu\n", file.c_str(), content.size());
    return {{"file", file}, {"sha256", hash}, {"bytes", content.size()}};
  }

  void Write(const std::string& name, const std::string& content) const {
    Output output((path_ / name).string());
    output.Write(content);
    output.Finish();
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

PublishCommand::PublishCommand(CLI::App& parent) : Command(parent, "publish", kAbout, kMore) {
  app()->add_option("OUT", out_, "the folder to write into; it is made when there is none")->required();
}

int PublishCommand::Run() {
  const auto loaded = Load();
  if (!loaded) return kUnusable;
  std::error_code error;
  std::filesystem::create_directories(out_, error);
  if (error) {
    std::fprintf(stderr, "%s: %s.\n", out_.c_str(), error.message().c_str());
    return kUnusable;
  }
  const CatalogTree catalog = ReadCatalogTree(loaded->files);
  const std::string rules = RulesOf(catalog).dump();
  const auto published = Engine::LoadBundle(rules);
  if (!published.ok()) {
    std::fputs(Print(published.errors()).c_str(), stderr);
    return kUnusable;
  }
  const Folder folder(out_);
  const CatalogTree& about = catalog["catalog.json"];
  CatalogTree index = {{"format", 1}, {"catalog", {{"id", about["id"]}, {"version", about["version"]}, {"valid", about["valid"]}}}};
  index["rules"] = folder.WriteHashed("rules.json", rules);
  for (const CatalogTree& language : about["languages"]) {
    const std::string code = language;
    index["words"][code] = folder.WriteHashed("words." + code + ".json", WordsOf(catalog, code).dump());
  }
  folder.Write("index.json", index.dump(2) + "\n");  // last: what it names is there
  return 0;
}

}  // namespace ventanilla
