// A household as JSON text against the catalog of Chile.
#include "fuzz/property.h"

using namespace ventanilla;

namespace {

const Engine& Chile() {
  static const Engine engine = [] {
    Result<Engine> loaded = Engine::Load(fuzz::ReadCatalog("data/cl"));
    fuzz::Require(loaded.ok(), "the catalog of Chile loads", loaded.ok() ? "" : Print(loaded.errors()));
    return std::move(*loaded);
  }();
  return engine;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const nlohmann::json answer = fuzz::Assess(Chile(), fuzz::Text(data, size));
  if (!answer.contains("errors")) return 0;
  fuzz::Require(!answer["errors"].empty(), "a refusal has an error");
  for (const nlohmann::json& error : answer["errors"]) {
    const bool placed = error["line"] > 0 && error["column"] > 0;
    fuzz::Require(placed && error["message"] != "", "an error has a position and a message", error.dump());
  }
  return 0;
}
