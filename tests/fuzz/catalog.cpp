// A catalog in its published form, one JSON text; what loads is linted, and assesses a household of which nothing is known.
#include "fuzz/property.h"

using namespace ventanilla;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<Engine> engine = Engine::LoadBundle(std::string(fuzz::Text(data, size)));
  if (!engine.ok()) {
    fuzz::RequireGoodErrors(engine.errors());
    return 0;
  }
  fuzz::Require(nlohmann::json::accept(engine->Describe()), "a description is JSON", engine->Describe());
  engine->Lint("2026-11-21");
  fuzz::Assess(*engine, R"({"as_of": "2026-11-21", "people": [{"id": "a"}, {"id": "b", "resident": false}]})");
  return 0;
}
