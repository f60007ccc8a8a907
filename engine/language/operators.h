// The binary operators as a table, by CEL's precedence: all of them group from the left.
#pragma once

#include <string_view>

#include "language/ast.h"

namespace ventanilla {

struct BinaryOperator {
  const char* text;
  Operator op;
  int precedence;  // higher binds tighter
};

inline constexpr BinaryOperator kBinaryOperators[] = {
    {"||", Operator::kOr, 1},    {"&&", Operator::kAnd, 2},       {"==", Operator::kEqual, 3},   {"!=", Operator::kNotEqual, 3},
    {"<", Operator::kLess, 3},   {"<=", Operator::kLessEqual, 3}, {">", Operator::kGreater, 3},  {">=", Operator::kGreaterEqual, 3},
    {"in", Operator::kIn, 3},    {"+", Operator::kAdd, 4},        {"-", Operator::kSubtract, 4}, {"*", Operator::kMultiply, 5},
    {"/", Operator::kDivide, 5}, {"%", Operator::kModulo, 5},
};

// How tightly the other kinds of expression bind.
inline constexpr int kConditionalPrecedence = 0;
inline constexpr int kLowestBinaryPrecedence = 1;
inline constexpr int kUnaryPrecedence = 6;
inline constexpr int kPostfixPrecedence = 7;

constexpr const BinaryOperator* FindBinaryOperator(Operator op) {
  for (const BinaryOperator& row : kBinaryOperators) {
    if (row.op == op) return &row;
  }
  return nullptr;
}

constexpr const BinaryOperator* FindBinaryOperator(std::string_view text) {
  for (const BinaryOperator& row : kBinaryOperators) {
    if (row.text == text) return &row;
  }
  return nullptr;
}

}  // namespace ventanilla
