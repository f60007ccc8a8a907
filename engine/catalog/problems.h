// What is wrong with a catalog or a household, collected while it is read: each message with its file, JSON pointer, line and excerpt.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/catalog.h"
#include "diagnostics/diagnostics.h"
#include "diagnostics/text.h"
#include "language/parse.h"

namespace ventanilla {

inline constexpr std::size_t kMaxCatalogErrors = 200;

class Problems {
 public:
  // `files` are those that Place::file counts in. After `most` problems the others are not told.
  Problems(std::span<const SourceText> files, std::size_t most) : files_(files), most_(most) {}

  // `text` and then `mend` may have gaps for the values, as Fill() has them.
  void Add(const Place& place, const char* code, const char* text, Words values = {}, const char* mend = "");

  // About a key that `object` lacks: the pointer names the key, line and excerpt show the object.
  void AddMissing(const Place& object, std::string_view key);

  // About the part of a formula that the error marks.
  void Add(const Formula& formula, const FormulaError& error);

  void AddMissingFile(std::string_view path);

  bool empty() const { return errors_.empty(); }
  Diagnostics Take() { return std::move(errors_); }

 private:
  bool full() const { return errors_.size() >= most_; }

  std::span<const SourceText> files_;
  std::size_t most_;
  Diagnostics errors_;
};

}  // namespace ventanilla
