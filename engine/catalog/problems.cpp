#include "catalog/problems.h"

#include <string>
#include <utility>

namespace ventanilla {
namespace {

const SourceText& FileOf(std::span<const SourceText> files, const Place& place) { return files[static_cast<std::size_t>(place.file)]; }

}  // namespace

Diagnostic AtFormula(std::span<const SourceText> files, const Formula& formula, Span span, std::string_view code,
                     std::string_view message, std::string_view mend) {
  const SourceText& source = FileOf(files, formula.place);
  const std::size_t offset = span.begin > 0 ? static_cast<std::size_t>(span.begin) : 0;
  Diagnostic diagnostic = At(source, formula.place.pointer, code, message, mend);
  diagnostic.position = LocateInString(source.text, formula.place.pointer, offset);
  diagnostic.excerpt = Mark(formula.text, span);
  return diagnostic;
}

void Problems::Add(const Place& place, const char* code, const char* text, Words values, const char* mend) {
  if (full()) return;
  const std::string_view* next = values.begin();
  const std::string message = Fill(text, next);
  errors_.push_back(At(FileOf(files_, place), place.pointer, code, message, Fill(mend, next)));
}

void Problems::AddMissing(const Place& object, std::string_view key) {
  if (full()) return;
  Add(object, "missing-key", "the key \"{}\" is missing", {key});
  errors_.back().pointer = Join(object.pointer, key);
}

void Problems::Add(const Formula& formula, const FormulaError& error) {
  if (full()) return;
  errors_.push_back(AtFormula(files_, formula, error.span, error.code, error.message, error.mend));
}

void Problems::AddMissingFile(std::string_view path) {
  if (full()) return;
  errors_.push_back(At(SourceText{std::string(path), {}}, "", "missing-file", Concat({"the catalog has no file \"", path, "\""})));
}

}  // namespace ventanilla
