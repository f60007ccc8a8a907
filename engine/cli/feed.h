// The changes of a catalog as an Atom feed (RFC 4287), in one language.
#pragma once

#include <string>
#include <vector>

#include "cli/publication.h"

namespace ventanilla {

struct FeedEntry {
  std::string version, issued;  // 2026.11.1, 2026-11-21
  std::string sha256;           // of the file of its changes: what names the entry
  CatalogTree changes;          // that file
};

// `entries`: the newest first. `address`: of the folder, with a slash at its end, or empty; then the feed has no link to itself.
std::string AtomFeed(const CatalogTree& catalog, const std::string& language, const std::vector<FeedEntry>& entries, const std::string& address);

std::string FeedName(const std::string& language);

}  // namespace ventanilla
