#include "diagnostics/diagnostics.h"

#include <algorithm>
#include <string_view>

#include "diagnostics/text.h"

namespace ventanilla {
namespace {

// Every line of `text`, indented.
std::string Indented(std::string_view text) {
  std::string out = "  ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "  ";
  }
  out += '\n';
  return out;
}

}  // namespace

bool HasErrors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::kError; });
}

std::string Print(const Diagnostic& diagnostic) {
  std::string out = diagnostic.file;
  if (diagnostic.position.line > 0) {
    if (!out.empty()) out += ":";
    out += Concat({PrintWhole(diagnostic.position.line), ":", PrintWhole(diagnostic.position.column)});
  }
  if (!out.empty()) out += ": ";
  out += diagnostic.severity == Severity::kError ? "error: " : "warning: ";
  out += diagnostic.message;
  out += '\n';
  if (!diagnostic.pointer.empty()) out += Indented(Concat({"at ", diagnostic.pointer}));
  if (!diagnostic.excerpt.empty()) out += Indented(diagnostic.excerpt);
  if (!diagnostic.mend.empty()) out += Indented(Concat({"mend: ", diagnostic.mend}));
  return out;
}

std::string Print(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += Print(diagnostic);
  return out;
}

}  // namespace ventanilla
