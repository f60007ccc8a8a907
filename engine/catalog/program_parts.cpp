#include "catalog/program_parts.h"

#include "catalog/source.h"

namespace ventanilla {

void ReadSources(const JsonNode& node, Ids& sources) {
  static constexpr Key kKeys[] = {
      {"id"}, {"url", Holds::kUrl}, {"about", Holds::kWords}, {"seen", Holds::kOneOf, kSeen}, {"read", Holds::kDay}};
  for (const JsonNode item : node.Items()) {
    const Object source(item, kKeys);
    sources.Read(source.Need("id"));
  }
}

void ReadWindows(const JsonNode& node, const Ids& sources, std::vector<Window>& windows) {
  static constexpr Key kKeys[] = {{"from"}, {"to"}, {"source"}};
  for (const JsonNode item : node.Items()) {
    const Object source(item, kKeys);
    sources.Refer(source.Get("source"));
    Window window;
    const bool opens = source.Need("from").Day(window.from);
    const bool closes = source.Need("to").Day(window.to);
    if (!opens || !closes) continue;
    if (window.from > window.to) {
      item.Report("wrong-range", "the window closes before it opens");
    } else if (!windows.empty() && window.from <= windows.back().to) {
      item.Report("wrong-order", "the windows must stand in order: this one opens before the one above has closed");
    } else {
      windows.push_back(window);
    }
  }
}

bool ReadEnded(const JsonNode& node) {
  static constexpr Key kKeys[] = {{"state"}, {"seen", Holds::kDay}};
  const Object status(node, kKeys);
  const JsonNode state = status.Need("state");
  return state.OneOf("active seasonal uncertain ended") >= 0 && state.Text() == "ended";
}

void CheckWays(const JsonNode& node) {
  static constexpr Key kKeys[] = {{"channel", Holds::kOneOf, "online office phone automatic"}, {"url", Holds::kUrl}};
  for (const JsonNode item : node.Items()) {
    const Object way(item, kKeys);
    way.Need("channel");
  }
}

}  // namespace ventanilla
