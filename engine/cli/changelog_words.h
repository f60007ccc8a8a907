// The sentences of a changelog, in one language.
#pragma once

#include <string>

#include "cli/catalog_diff.h"
#include "cli/files.h"
#include "cli/publication.h"

namespace ventanilla {

// `before` and `after` are the whole words of two editions in that language; they outlive this. Languages without sentences of their own get the
// Spanish ones around their own texts.
class ChangeTeller {
 public:
  ChangeTeller(const CatalogTree& before, const CatalogTree& after, const std::string& language);

  // `how` is one that kSentences has for the kind of the change.
  std::string Tell(std::string_view how, const CatalogChange& change) const;

  bool IsReworded(const CatalogChange& change) const;    // the part says something else to people
  bool IsSilent(const CatalogChange& change) const;      // it says nothing to them
  bool HasNewValues(const CatalogChange& change) const;  // a parameter has single amounts that it did not have

 private:
  std::string TextOf(const CatalogChange& change) const;
  std::string TextOf(const CatalogTree& words, const CatalogChange& change) const;
  std::string Either(std::initializer_list<std::string> path, const std::string& otherwise) const;
  std::string Clean(std::string text) const;
  std::string Day(const std::string& day) const;
  std::string NewValues(const CatalogChange& change) const;

  const CatalogTree &before_, &after_;
  bool spanish_;
  CatalogWords money_;
};

}  // namespace ventanilla
