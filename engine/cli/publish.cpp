#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "cli/changelog.h"
#include "cli/commands.h"
#include "cli/days.h"
#include "cli/feed.h"
#include "cli/files.h"
#include "cli/output.h"
#include "cli/publication.h"
#include "cli/published.h"

namespace ventanilla {
namespace {

using Tree = CatalogTree;

constexpr std::size_t kHashInName = 10;  // digits
constexpr std::size_t kHistory = 20;     // versions whose changes are kept
constexpr int kLifetime = 180;           // days

constexpr char kPublishAbout[] = "Write a catalog as it is published: rules, words in each language, what changed, and a signed index with the SHA-256 of each file.";
constexpr char kPublishMore[] =
    "  ventanilla keygen keys/2026\n"
    "  ventanilla publish data/cl public/catalog --key keys/2026.key.pem --previous public/catalog\n\n"
    "The name of a file holds the beginning of its hash, so what has been published never changes; index.json and the feeds alone are written\n"
    "anew, and name the current ones. The same catalog, key and day make the same bytes. A page takes an index until the day when it expires:\n"
    "publish again before, also when nothing changed. data/README.md has the format, and how to change keys.";

// Writes files into a folder and notes them.
class Folder {
 public:
  explicit Folder(const std::string& path) : path_(path) {}

  // "rules.json" becomes rules.<hash>.json
  Tree WriteHashed(const std::string& name, const std::string& content) const {
    const std::string hash = Sha256(content);
    const std::size_t dot = name.rfind('.');
    const std::string file = name.substr(0, dot) + "." + hash.substr(0, kHashInName) + name.substr(dot);
    Write(file, content);
    return {{"file", file}, {"sha256", hash}, {"bytes", content.size()}};
  }

  void Write(const std::string& name, const std::string& content) const {
    Output output((path_ / name).string());
    output.Write(content);
    output.Finish();
    std::printf("%s %zu\n", name.c_str(), content.size());
  }

 private:
  std::filesystem::path path_;
};

bool Refuse(const std::string& why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  return false;
}

// The file of the changes of one version.
Tree ChangesFile(const Tree& about, const Tree& changes) {
  return {{"format", kPublicationFormat}, {"catalog", about["id"]}, {"version", about["version"]}, {"changes", changes}};
}

// What is published, before it is written.
struct Content {
  Tree about;  // catalog.json
  std::string rules;
  std::vector<std::pair<std::string, CatalogReading>> readings;  // by language
  std::vector<std::pair<Tree, std::string>> history;             // as index.json has it, and the file; the newest first

  Edition edition() const {
    Edition edition{Tree::parse(rules, nullptr, false), {}};
    for (const auto& [language, reading] : readings) edition.words[language] = Whole(reading.words, reading.more);
    return edition;
  }
};

Content ContentOf(const Tree& catalog) {
  Content content{catalog["catalog.json"], RulesOf(catalog).dump(), {}, {}};
  for (const Tree& language : content.about["languages"]) content.readings.emplace_back(language, ReadingOf(catalog, language));
  return content;
}

// The changes of this version before those of `previous`. False, and a word on standard error, when this cannot come after it.
bool AddHistory(const std::optional<Publication>& previous, const std::string& issued, Content& content) {
  const std::string version = content.about["version"];
  const Edition now = content.edition();
  const auto add = [&](const Tree& changes) {
    content.history.emplace_back(Tree{{"version", version}, {"issued", issued}}, ChangesFile(content.about, changes).dump());
  };
  if (!previous) return add(FirstChanges(now)), true;
  const Tree& index = previous->index();
  const std::string id = index["catalog"]["id"], before = index["catalog"]["version"];
  if (id != content.about["id"]) return Refuse("The previous publication is of the catalog \"" + id + "\", not of this one.");
  if (IsOlder(version, before)) return Refuse("The previous publication is of version " + before + ", which is newer than " + version + ": raise \"version\" in catalog.json.");
  if (issued < index["issued"].get<std::string>()) return Refuse("The previous publication is of " + index["issued"].get<std::string>() + ", after " + issued + ".");
  const auto edition = previous->ReadEdition();
  if (!edition) return false;
  const bool same = edition->rules == now.rules && edition->words == now.words;
  if (version == before && !same) return Refuse("The catalog differs from the previous publication of version " + version + ": raise \"version\" in catalog.json.");
  if (version != before) add(ChangesBetween(*edition, now));
  for (const Tree& entry : index["changes"]) {
    if (content.history.size() == kHistory) break;
    const auto file = previous->File(entry);
    if (!file) return false;
    content.history.emplace_back(Tree{{"version", entry["version"]}, {"issued", entry["issued"]}}, *file);
  }
  return true;
}

// Writes all but index.json, and gives what that says.
Tree WriteContent(const Content& content, const Folder& folder, const std::string& address) {
  const Tree& about = content.about;
  Tree index = {{"catalog", {{"id", about["id"]}, {"version", about["version"]}, {"valid", about["valid"]}}}};
  index["rules"] = folder.WriteHashed("rules.json", content.rules);
  for (const auto& [language, reading] : content.readings) {
    index["words"][language] = folder.WriteHashed("words." + language + ".json", reading.words.dump());
    index["more"][language] = folder.WriteHashed("more." + language + ".json", reading.more.dump());
  }
  std::vector<FeedEntry> entries;
  index["changes"] = Tree::array();
  for (const auto& [about_entry, file] : content.history) {
    Tree entry = about_entry;
    entry.update(folder.WriteHashed("changes.json", file));
    entries.push_back({entry["version"], entry["issued"], entry["sha256"], Tree::parse(file, nullptr, false)});
    index["changes"].push_back(std::move(entry));
  }
  for (const auto& [language, reading] : content.readings) {
    if (IsDraft(about, language)) continue;
    index["feeds"][language] = FeedName(language);
    folder.Write(FeedName(language), AtomFeed(about, language, entries, address));
  }
  return index;
}

}  // namespace

PublishCommand::PublishCommand(CLI::App& parent) : Command(parent, "publish", kPublishAbout, kPublishMore), issued_(Today()) {
  app()->add_option("OUT", out_, "the folder to write into; it is made when there is none")->required();
  app()->add_option("--key", key_, "the private key that signs, as keygen writes it")->required();
  app()->add_option("--previous", previous_, "the folder of the publication before this one, for what changed; it may be OUT");
  app()->add_option("--previous-key", previous_key_, "the public key that signed it; else the one of --key");
  app()->add_option("--next", next_, "a public key to trust from now on: pages that trust --key will take what it signs");
  app()->add_option("--issued", issued_, "the day of this publication")->default_str("this day");
  app()->add_option("--expires", expires_, "the last day for which pages take it; else 180 days later, or the last of the catalog");
  app()->add_option("--address", address_, "where it will stand, as https://example.org/catalog/: the feeds then link to themselves");
}

bool PublishCommand::CheckDays(const std::string& last) {
  for (const std::string& day : {issued_, expires_}) {
    if (!day.empty() && !IsDay(day)) return Refuse("\"" + day + "\" is no day. Write it as 2026-11-21.");
  }
  if (expires_.empty()) expires_ = std::min(DaysAfter(issued_, kLifetime), last);
  return expires_ >= issued_ || Refuse("It would expire on " + expires_ + ", before its own day " + issued_ + ".");
}

int PublishCommand::Run() {
  const auto key = SigningKey::Read(key_);
  if (!key) return kUnusable;
  const auto loaded = Load();
  if (!loaded) return kUnusable;
  Content content = ContentOf(ReadCatalogTree(loaded->files));
  const auto published = Engine::LoadBundle(content.rules);
  if (!published.ok()) {
    std::fputs(Print(published.errors()).c_str(), stderr);
    return kUnusable;
  }
  if (!CheckDays(content.about["valid"]["to"])) return kUnusable;

  std::optional<Publication> previous;
  Tree keys = Tree::array();
  if (!previous_.empty()) {
    const auto signer = previous_key_.empty() ? key->PublicKey() : ReadPublicKey(previous_key_);
    if (!signer) return kUnusable;
    previous = Publication::Read(previous_, *signer);
    if (!previous) return kUnusable;
    keys = previous->keys();
  }
  if (!next_.empty()) {
    const auto next = ReadPublicKey(next_);
    if (!next) return kUnusable;
    keys.push_back(TrustIn(*next, issued_, *key));
  }
  if (!AddHistory(previous, issued_, content)) return kUnusable;

  std::error_code error;
  std::filesystem::create_directories(out_, error);
  if (error) {
    std::fprintf(stderr, "%s: %s.\n", out_.c_str(), error.message().c_str());
    return kUnusable;
  }
  const Folder folder(out_);
  Tree index = WriteContent(content, folder, address_);
  index["issued"] = issued_;
  index["expires"] = expires_;
  folder.Write("index.json", SignedIndex(index, keys, *key));  // last: what it names is there
  return 0;
}

}  // namespace ventanilla
