// Text of a formula <-> tree.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "language/ast.h"

namespace ventanilla {

inline constexpr std::size_t kMaxFormulaBytes = 16384;
inline constexpr int kMaxFormulaDepth = 100;   // nested brackets, operators, conditionals
inline constexpr int kMaxFormulaNodes = 2000;

// An error inside one formula. The caller turns `span` into a place in a file.
struct FormulaError {
  std::string code{};
  Span span{};
  std::string message{};
  std::string mend{};
};
using FormulaErrors = std::vector<FormulaError>;

struct Parsed {
  Expr expr;
  FormulaErrors errors;  // when not empty, `expr` means nothing
  bool ok() const { return errors.empty(); }
};

// What CEL has and this subset has not (null, timestamps, maps, `has()`, bytes, unsigned, index `[]`, raw strings, ...) is
// refused by a message that names the feature. Never throws or recurses past kMaxFormulaDepth, whatever the bytes.
Parsed Parse(std::string_view text);

// The shortest text that parses to the same tree: Parse(Print(e)) is SameFormula as e, for every e that Parse makes.
std::string Print(const Expr& expr);

// For messages that stand alone: the formula's line, and a caret line below it that marks `span`.
std::string Mark(std::string_view text, Span span);

}  // namespace ventanilla
