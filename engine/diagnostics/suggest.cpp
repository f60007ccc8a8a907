#include "diagnostics/suggest.h"

#include <algorithm>
#include <cstddef>

#include "diagnostics/text.h"

namespace ventanilla {
namespace {

constexpr std::size_t kMaxWord = 64;

// Insertions, deletions, replacements, and swaps of neighbours. Both words are at most kMaxWord bytes.
std::size_t EditDistance(std::string_view a, std::string_view b) {
  std::size_t steps[kMaxWord + 1][kMaxWord + 1];  // from the first i bytes of a to the first j of b
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      std::size_t& fewest = steps[i][j];
      fewest = std::max(i, j);
      if (i == 0 || j == 0) continue;
      fewest = std::min(steps[i - 1][j], steps[i][j - 1]) + 1;
      fewest = std::min(fewest, steps[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) fewest = std::min(fewest, steps[i - 2][j - 2] + 1);
    }
  }
  return steps[a.size()][b.size()];
}

}  // namespace

Suggester::Suggester(std::string_view word) : word_(word), limit_(std::max<std::size_t>(1, word.size() / 3)) {}

void Suggester::Offer(std::string_view candidate) {
  if (word_.size() > kMaxWord || candidate.size() > kMaxWord) return;
  if (candidate.size() > word_.size() + limit_ || word_.size() > candidate.size() + limit_) return;
  const std::size_t distance = EditDistance(word_, candidate);
  const bool nothing_in_common = distance >= std::max(word_.size(), candidate.size());
  if (distance > limit_ || (distance > 0 && nothing_in_common)) return;
  if (found_ && distance == limit_) return;
  found_ = true;
  nearest_ = candidate;
  limit_ = distance;
}

void Suggester::Offer(std::span<const std::string> candidates) {
  for (const std::string& candidate : candidates) Offer(candidate);
}

void Suggester::Offer(std::initializer_list<std::string_view> candidates) {
  for (const std::string_view candidate : candidates) Offer(candidate);
}

std::string Suggester::Print() const { return nearest_.empty() ? std::string() : Concat({" Did you mean \"", nearest_, "\"?"}); }

std::string Nearest(std::string_view word, std::span<const std::string> candidates) {
  Suggester suggestion(word);
  suggestion.Offer(candidates);
  return std::string(suggestion.nearest());
}

std::string DidYouMean(std::string_view word, std::span<const std::string> candidates) {
  Suggester suggestion(word);
  suggestion.Offer(candidates);
  return suggestion.Print();
}

}  // namespace ventanilla
