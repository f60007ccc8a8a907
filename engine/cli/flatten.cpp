#include <cstdio>
#include <filesystem>

#include "cli/commands.h"
#include "cli/output.h"

namespace ventanilla {
namespace {

// As it is, or, put together from several files, written anew.
std::string TextOf(const SourceFile& file) {
  return file.origins.size() > 1 ? nlohmann::ordered_json::parse(file.text).dump(2) + "\n" : file.text;
}

constexpr char kFlattenAbout[] = "Write an overlay and its base as one catalog that stands by itself, in the files that authors write.";
constexpr char kFlattenMore[] =
    "  ventanilla flatten data/cl-aysen public/cl-aysen\n\n"
    "For programs that read a catalog's folder and know nothing of overlays. Every other command reads an overlay as it is.";

}  // namespace

FlattenCommand::FlattenCommand(CLI::App& parent) : Command(parent, "flatten", kFlattenAbout, kFlattenMore) {
  app()->add_option("OUT", out_, "the folder to write into; it is made when there is none")->required();
}

int FlattenCommand::Run() {
  const auto catalog = Load();
  if (!catalog) return kUnusable;
  for (const SourceFile& file : catalog->files) {
    const std::filesystem::path path = std::filesystem::path(out_) / file.path;
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    if (error) {
      std::fprintf(stderr, "%s: %s.\n", path.parent_path().c_str(), error.message().c_str());
      return kUnusable;
    }
    Output output(path.string());
    output.Write(TextOf(file));
    output.Finish();
  }
  return 0;
}

}  // namespace ventanilla
