// A publication: a folder of files that never change, and index.json, which names the current ones and is signed. data/README.md and
// data/schema/index.schema.json have the format.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "cli/changelog.h"
#include "cli/publication.h"
#include "cli/signing.h"

namespace ventanilla {

inline constexpr int kPublicationFormat = 1;

// One that an earlier run wrote.
class Publication {
 public:
  // Nothing, and a word on standard error, when `folder` has none that this key signed.
  static std::optional<Publication> Read(const std::string& folder, const std::string& public_key);

  const CatalogTree& index() const { return index_; }
  // Statements that a key trusts the next one.
  const CatalogTree& keys() const { return keys_; }

  // A file that the index names as {"file", "sha256", ...}; nothing, and a word on standard error, when it is not there or was altered.
  std::optional<std::string> File(const CatalogTree& named) const;
  std::optional<Edition> ReadEdition() const;

 private:
  std::filesystem::path folder_;
  CatalogTree index_, keys_;
};

// The text of index.json.
std::string SignedIndex(const CatalogTree& index, const CatalogTree& keys, const SigningKey& key);

// That `key` trusts another one, as `keys` of index.json has it.
CatalogTree TrustIn(const std::string& next_public_key, const std::string& day, const SigningKey& key);

// Whether version a, as "2026.11.1", comes before b.
bool IsOlder(const std::string& a, const std::string& b);

}  // namespace ventanilla
