#include "catalog/problems.h"

#include <utility>

namespace ventanilla {
namespace {

SourceText FileOf(const std::vector<SourceText>& files, const Place& place) {
  const bool known = place.file >= 0 && static_cast<std::size_t>(place.file) < files.size();
  return known ? files[static_cast<std::size_t>(place.file)] : SourceText{};
}

}  // namespace

Diagnostic AtFormula(const std::vector<SourceText>& files, const Formula& formula, Span span, std::string code, std::string message,
                     std::string mend) {
  const SourceText source = FileOf(files, formula.place);
  const std::size_t offset = span.begin > 0 ? static_cast<std::size_t>(span.begin) : 0;
  return {.code = std::move(code),
          .file = source.file,
          .pointer = formula.place.pointer,
          .position = LocateInString(source.text, formula.place.pointer, offset),
          .message = std::move(message),
          .mend = std::move(mend),
          .excerpt = Mark(formula.text, span)};
}

void Problems::Add(const Place& place, std::string code, std::string message, std::string mend) {
  if (full()) return;
  errors_.push_back(At(FileOf(*files_, place), place.pointer, std::move(code), std::move(message), std::move(mend)));
}

void Problems::AddMissing(const Place& object, std::string_view key) {
  if (full()) return;
  Add(object, "missing-key", "the key \"" + std::string(key) + "\" is missing");
  errors_.back().pointer = Join(object.pointer, key);
}

void Problems::Add(const Formula& formula, FormulaError error) {
  if (full()) return;
  errors_.push_back(AtFormula(*files_, formula, error.span, std::move(error.code), std::move(error.message), std::move(error.mend)));
}

void Problems::AddMissingFile(std::string path) {
  if (full()) return;
  errors_.push_back({.code = "missing-file", .file = path, .message = "the catalog has no file \"" + path + "\""});
}

}  // namespace ventanilla
