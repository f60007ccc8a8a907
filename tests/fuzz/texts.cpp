// A file of a catalog, one JSON text: what is wrong with what people would read in it. A text that passes has no character that nobody sees.
#include "catalog/letters.h"
#include "catalog/texts.h"
#include "diagnostics/utf8.h"
#include "fuzz/property.h"

using namespace ventanilla;

namespace {

bool HidesNothing(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += CodePointLength(text, at)) {
    fuzz::Require(CodePointLength(text, at) > 0, "a text of JSON is UTF-8", text);
    if (IsHidden(CodePointAt(text, at))) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const SourceText source{"facts.json", fuzz::Text(data, size)};
  const Result<Json> tree = ParseJson(source);
  if (!tree.ok()) return 0;
  const Document document{"facts.json", &*tree, &source};
  const Diagnostics errors = CheckTexts({document});
  if (!errors.empty()) fuzz::RequireGoodErrors(errors);
  const auto* said = tree->is_object() && tree->contains("text") ? (*tree)["text"].get_ptr<const Json::string_t*>() : nullptr;
  if (errors.empty() && said != nullptr) fuzz::Require(HidesNothing(*said), "what passes hides nothing", *said);
  return 0;
}
