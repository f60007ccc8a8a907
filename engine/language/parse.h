// Text of a formula <-> tree.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "language/ast.h"
#include "language/formula_error.h"

namespace ventanilla {

inline constexpr std::size_t kMaxFormulaBytes = 16384;
inline constexpr int kMaxFormulaDepth = 100;   // nested brackets, operators, conditionals
inline constexpr int kMaxFormulaNodes = 2000;

struct Parsed {
  Expr expr;
  FormulaErrors errors;  // when not empty, `expr` means nothing
  bool ok() const { return errors.empty(); }
};

// What CEL has and this subset has not (null, timestamps, maps, `has()`, bytes, unsigned, index `[]`, ...) is
// refused by a message that names the feature. Never throws or recurses past kMaxFormulaDepth, whatever the bytes.
Parsed Parse(std::string_view text);

// The shortest text that parses to the same tree: Parse(Print(e)) is SameFormula as e, for every e that Parse makes.
std::string Print(const Expr& expr);

}  // namespace ventanilla
