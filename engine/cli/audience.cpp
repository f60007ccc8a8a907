#include "cli/audience.h"

namespace ventanilla {
namespace {

using enum Reading;

struct Row {
  std::string_view parent;  // empty: wherever the key stands
  std::string_view key;
  bool engine;
  Reading reading;
};

// A row with a parent comes before those without.
constexpr Row kRows[] = {
    {"amounts", "text", false, kLater},
    {"parameters", "name", false, kLater},
    {"parameters", "until", true, kLater},
    {"parameters", "after", true, kLater},

    // In words of the languages.
    {"", "title", false, kFirst},
    {"", "name", false, kFirst},
    {"", "short", false, kFirst},
    {"", "summary", false, kFirst},
    {"", "text", false, kFirst},
    {"", "question", false, kFirst},
    {"", "label", false, kFirst},
    {"", "agency", false, kFirst},
    {"", "disclaimer", false, kFirst},
    {"", "help", false, kLater},
    {"", "note", false, kLater},
    {"", "doubt", false, kLater},
    {"", "doubts", false, kLater},
    {"", "reason", false, kLater},
    {"", "decides", false, kLater},

    // The engine knows these keys, and works the same without them.
    {"", "sector", false, kFirst},
    {"", "contact", false, kFirst},
    {"", "licence", false, kFirst},
    {"", "drafts", false, kFirst},
    {"", "sensitive", false, kFirst},
    {"", "law", false, kLater},
    {"", "sources", false, kLater},
    {"", "source", false, kLater},
    {"", "documents", false, kLater},
    {"", "apply", false, kLater},

    // Both need them, people only below the list of results or after it.
    {"", "criteria", true, kLater},
    {"", "excludes", true, kLater},
    {"", "actionable", true, kLater},
    {"", "elapses", true, kLater},

    // What only the engine reads.
    {"", "when", true, kNever},
    {"", "formula", true, kNever},
    {"", "schedule", true, kNever},
    {"", "applies", true, kNever},
    {"", "otherwise", true, kNever},
    {"", "in", true, kNever},
    {"", "as", true, kNever},
    {"", "constraints", true, kNever},
    {"", "values", true, kNever},
    {"", "prior", true, kNever},
    {"", "cost", true, kNever},
};

}  // namespace

bool IsForEngine(std::string_view key) {
  for (const Row& row : kRows) {
    if (row.key == key) return row.engine;
  }
  return true;
}

Reading WhenRead(std::string_view parent, std::string_view key) {
  for (const Row& row : kRows) {
    if (row.key == key && (row.parent.empty() || row.parent == parent)) return row.reading;
  }
  return kFirst;
}

bool IsFileForEngine(std::string_view path) { return path != "documents.json"; }

}  // namespace ventanilla
