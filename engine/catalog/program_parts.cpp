#include "catalog/program_parts.h"

#include <string_view>

#include "catalog/source.h"

namespace ventanilla {
namespace {

constexpr std::string_view kStates[] = {"active", "seasonal", "uncertain", "ended"};
constexpr std::string_view kChannels[] = {"online", "office", "phone", "automatic"};

}  // namespace

Ids ReadSources(const JsonNode& node) {
  Ids sources("source");
  for (const JsonNode& item : node.Items()) {
    const Object source(item, {"id", "url", "about", "seen", "read"});
    const JsonNode id_node = source.Need("id");
    if (const auto id = KebabId(id_node)) sources.Add(id_node, *id);
    source.Get("url").Url();
    source.Get("about").Words();
    source.Get("seen").OneOf(kSeen);
    source.Get("read").Day();
  }
  return sources;
}

std::vector<Window> ReadWindows(const JsonNode& node, const Ids& sources) {
  std::vector<Window> windows;
  for (const JsonNode& item : node.Items()) {
    const Object source(item, {"from", "to", "source"});
    sources.Refer(source.Get("source"));
    const auto from = source.Need("from").Day();
    const auto to = source.Need("to").Day();
    if (!from || !to) continue;
    if (*from > *to) {
      item.Report("wrong-range", "the window closes before it opens");
      continue;
    }
    if (!windows.empty() && *from <= windows.back().to) {
      item.Report("wrong-order", "the windows must stand in order: this one opens before the one above has closed");
      continue;
    }
    windows.push_back({*from, *to});
  }
  return windows;
}

bool ReadEnded(const JsonNode& node) {
  const Object status(node, {"state", "seen"});
  const auto state = status.Need("state").OneOf(kStates);
  status.Get("seen").Day();
  return state && kStates[*state] == "ended";
}

void ReadWays(const JsonNode& node) {
  for (const JsonNode& item : node.Items()) {
    const Object way(item, {"channel", "url"});
    way.Need("channel").OneOf(kChannels);
    way.Get("url").Url();
  }
}

}  // namespace ventanilla
