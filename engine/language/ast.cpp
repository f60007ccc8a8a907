#include "language/ast.h"

#include <algorithm>
#include <cstddef>

namespace ventanilla {

bool SameFormula(const Expr& a, const Expr& b) {
  if (a.kind != b.kind || a.op != b.op || a.text != b.text || a.variable != b.variable) return false;
  const bool whole_counts = a.kind == ExprKind::kBool || a.kind == ExprKind::kInt;
  if (whole_counts && a.whole != b.whole) return false;
  if (a.kind == ExprKind::kDouble && a.real != b.real) return false;
  return std::equal(a.args.begin(), a.args.end(), b.args.begin(), b.args.end(), SameFormula);
}

}  // namespace ventanilla
