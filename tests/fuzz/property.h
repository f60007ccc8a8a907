// What the targets share. A property that does not hold ends the process, as a crash does: libFuzzer then keeps the input.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "engine.h"

#include <nlohmann/json.hpp>

namespace ventanilla::fuzz {

inline void Require(bool holds, const char* property, std::string_view detail = {}) {
  if (holds) return;
  std::fprintf(stderr, "Property violated: %s\n%.*s\n", property, static_cast<int>(detail.size()), detail.data());
  std::abort();
}

inline std::string_view Text(const std::uint8_t* data, std::size_t size) { return {reinterpret_cast<const char*>(data), size}; }

inline std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The JSON files of a folder of the repository, as a catalog has them.
inline std::vector<SourceFile> ReadCatalog(const std::string& folder) {
  const std::filesystem::path root = std::filesystem::path(VENTANILLA_FOLDER) / folder;
  std::vector<SourceFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".json") files.push_back({entry.path().lexically_relative(root).string(), ReadFile(entry.path())});
  }
  return files;
}

// Every kind of rule is in them, and a run takes milliseconds: with all programs it would be tenths of a second.
constexpr const char* kSomePrograms[] = {"asignacion-familiar",  "bono-logro-escolar",   "bono-por-hijo", "ds49-fondo-solidario", "pgu",
                                         "seguro-cesantia-fcs", "subsidio-electrico", "suf"};

inline Engine Chile() {
  std::vector<SourceFile> files = ReadCatalog("data/cl");
  std::erase_if(files, [](const SourceFile& file) {
    const auto is_it = [&](const char* id) { return file.path == "programs/" + std::string(id) + ".json"; };
    return file.path.starts_with("programs/") && std::none_of(std::begin(kSomePrograms), std::end(kSomePrograms), is_it);
  });
  Result<Engine> loaded = Engine::Load(std::move(files));
  Require(loaded.ok(), "the catalog of Chile loads", loaded.ok() ? "" : Print(loaded.errors()));
  return std::move(*loaded);
}

// What Engine::Assess says, parsed: a result or errors, never both and never neither; the same when it is asked again.
inline nlohmann::json Assess(const Engine& engine, std::string_view household) {
  const std::string said = engine.Assess(household);
  const nlohmann::json answer = nlohmann::json::parse(said, nullptr, false);
  Require(answer.is_object(), "an answer is a JSON object", said);
  Require(answer.contains("programs") != answer.contains("errors"), "an answer has programs or errors", said);
  Require(engine.Assess(household) == said, "a household is assessed alike twice", said);
  return answer;
}

// The shape of every error: a code, a message, and where it stands.
inline void RequireGoodErrors(const Diagnostics& errors) {
  Require(!errors.empty(), "a refusal has an error");
  for (const Diagnostic& error : errors) {
    const bool placed = error.position.line > 0 && error.position.column > 0;
    Require(!error.code.empty() && !error.message.empty(), "an error has a code and a message", Print(error));
    Require(placed || error.code == "missing-file", "an error has a position", Print(error));
  }
}

}  // namespace ventanilla::fuzz
