#include "catalog/source.h"

namespace ventanilla {

void ReadFigureSource(const JsonNode& node) {
  const Object source(node, {"url", "seen", "read"});
  source.Get("url").Url();
  source.Get("seen").OneOf(kSeen);
  source.Get("read").Day();
}

}  // namespace ventanilla
