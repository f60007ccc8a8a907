// A household as JSON text against the catalog of Chile.
#include "fuzz/property.h"

using namespace ventanilla;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Engine chile = fuzz::Chile();
  const nlohmann::json answer = fuzz::Assess(chile, fuzz::Text(data, size));
  if (!answer.contains("errors")) return 0;
  fuzz::Require(!answer["errors"].empty(), "a refusal has an error");
  for (const nlohmann::json& error : answer["errors"]) {
    const bool placed = error["line"] > 0 && error["column"] > 0;
    fuzz::Require(placed && error["message"] != "", "an error has a position and a message", error.dump());
  }
  return 0;
}
