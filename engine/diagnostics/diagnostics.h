// What went wrong, where, and what to do about it: the one shape of every error in the engine.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ventanilla {

// 1-based; a column counts code points. {0, 0} means that the place is not known.
struct Position {
  int line = 0;
  int column = 0;
  friend bool operator==(const Position&, const Position&) = default;
};

enum class Severity { kError, kWarning };

// One message for an author or a caller. `message` says what was found and what was expected, `mend` what to do.
struct Diagnostic {
  std::string code{};     // stable and kebab-case, for programs: "unknown-name"
  std::string file{};     // as the caller named it; empty when there is none
  std::string pointer{};  // JSON pointer inside the file; empty when it is the whole file
  Position position{};    // in the file
  std::string message{};
  std::string mend{};     // may be empty
  std::string excerpt{};  // the line concerned and a caret below it; may be empty
  Severity severity = Severity::kError;
};

using Diagnostics = std::vector<Diagnostic>;

bool HasErrors(const Diagnostics& diagnostics);

// For people: `file:line:column: error: message` with pointer, excerpt and mend on lines of their own.
std::string Print(const Diagnostic& diagnostic);
std::string Print(const Diagnostics& diagnostics);

// Either a value, or at least one error. Nothing in the engine throws.
template <class T>
class Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(Diagnostics errors) : errors_(std::move(errors)) {}

  bool ok() const { return value_.has_value(); }
  const T& operator*() const { return *value_; }
  T& operator*() { return *value_; }
  const T* operator->() const { return &*value_; }
  T* operator->() { return &*value_; }
  const Diagnostics& errors() const { return errors_; }

 private:
  std::optional<T> value_;
  Diagnostics errors_;
};

}  // namespace ventanilla
