#include <algorithm>

#include "language/check.h"

namespace ventanilla {
namespace {

using Read = std::pair<Symbol, int>;

void Collect(const Expr& expr, std::vector<Read>& reads) {
  for (const Expr& arg : expr.args) Collect(arg, reads);
  Symbol symbol = expr.symbol;
  if (symbol == Symbol::kReference || symbol == Symbol::kReverse) symbol = Symbol::kFact;
  if (symbol != Symbol::kFact && symbol != Symbol::kDefinition && symbol != Symbol::kParameter) return;
  const Read read{symbol, expr.index};
  if (std::find(reads.begin(), reads.end(), read) == reads.end()) reads.push_back(read);
}

}  // namespace

std::vector<Read> Reads(const Expr& expr) {
  std::vector<Read> reads;
  Collect(expr, reads);
  return reads;
}

}  // namespace ventanilla
