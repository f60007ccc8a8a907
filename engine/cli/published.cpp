#include "cli/published.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "cli/files.h"

namespace ventanilla {
namespace {

using Tree = CatalogTree;

constexpr char kIndexType[] = "ventanilla-index", kKeyType[] = "ventanilla-key";

bool HasText(const Tree& tree, const char* key) { return tree.is_object() && tree.contains(key) && tree[key].is_string(); }

// What stands under `signed`, when the key signed it.
std::optional<Tree> Opened(const Tree& envelope, const std::string& public_key) {
  if (!HasText(envelope, "signed") || !envelope.contains("signatures")) return std::nullopt;
  const std::string text = envelope["signed"];
  for (const Tree& one : envelope["signatures"]) {
    if (!HasText(one, "key") || !HasText(one, "signature") || one["key"] != public_key) continue;
    if (IsSignedBy(public_key, text, one["signature"])) return Tree::parse(text, nullptr, false);
  }
  return std::nullopt;
}

Tree Sealed(const Tree& content, const SigningKey& key) {
  const std::string text = content.dump();
  return {{"signed", text}, {"signatures", Tree::array({{{"key", key.PublicKey()}, {"signature", key.Sign(text)}}})}};
}

}  // namespace

std::optional<Publication> Publication::Read(const std::string& folder, const std::string& public_key) {
  Publication found;
  found.folder_ = folder;
  const std::string path = (found.folder_ / "index.json").string();
  const std::optional<std::string> text = ReadText(path);
  if (!text) {
    std::fprintf(stderr, "%s: this file cannot be read. It is part of every publication.\n", path.c_str());
    return std::nullopt;
  }
  const Tree envelope = Tree::parse(*text, nullptr, false);
  std::optional<Tree> index = Opened(envelope, public_key);
  if (!index || !HasText(*index, "type") || (*index)["type"] != kIndexType || (*index)["format"] != kPublicationFormat) {
    std::fprintf(stderr, "%s: the key %s did not sign this. After a change of keys, --previous-key names the one that did.\n", path.c_str(), public_key.c_str());
    return std::nullopt;
  }
  found.index_ = std::move(*index);
  found.keys_ = envelope.contains("keys") && envelope["keys"].is_array() ? envelope["keys"] : Tree::array();
  return found;
}

std::optional<std::string> Publication::File(const Tree& named) const {
  const std::string path = (folder_ / named["file"].get<std::string>()).string();
  std::optional<std::string> text = ReadText(path);
  if (text && Sha256(*text) == named["sha256"].get<std::string>()) return text;
  std::fprintf(stderr, "%s: this file %s.\n", path.c_str(), text ? "was altered: its SHA-256 is not the one of index.json" : "cannot be read");
  return std::nullopt;
}

std::optional<Edition> Publication::ReadEdition() const {
  const auto rules = File(index_["rules"]);
  if (!rules) return std::nullopt;
  Edition edition{Tree::parse(*rules, nullptr, false), {}};
  for (const auto& [language, named] : index_["words"].items()) {
    const auto words = File(named), more = File(index_["more"][language]);
    if (!words || !more) return std::nullopt;
    edition.words[language] = Whole(Tree::parse(*words, nullptr, false), Tree::parse(*more, nullptr, false));
  }
  return edition;
}

std::string SignedIndex(const Tree& index, const Tree& keys, const SigningKey& key) {
  Tree content = {{"type", kIndexType}, {"format", kPublicationFormat}};
  content.update(index);
  Tree envelope = {{"format", kPublicationFormat}};
  envelope.update(Sealed(content, key));
  if (!keys.empty()) envelope["keys"] = keys;
  return envelope.dump(2) + "\n";
}

CatalogTree TrustIn(const std::string& next_public_key, const std::string& day, const SigningKey& key) {
  return Sealed({{"type", kKeyType}, {"format", kPublicationFormat}, {"key", next_public_key}, {"issued", day}}, key);
}

bool IsOlder(const std::string& a, const std::string& b) {
  const char *left = a.c_str(), *right = b.c_str();
  while (true) {
    char *left_end = nullptr, *right_end = nullptr;
    const unsigned long x = std::strtoul(left, &left_end, 10), y = std::strtoul(right, &right_end, 10);
    if (x != y) return x < y;
    if (*left_end == '\0' || *right_end == '\0') return *left_end == '\0' && *right_end != '\0';
    left = left_end + 1;
    right = right_end + 1;
  }
}

}  // namespace ventanilla
