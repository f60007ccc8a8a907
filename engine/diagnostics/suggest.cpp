#include "diagnostics/suggest.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace ventanilla {
namespace {

constexpr std::size_t kMaxWord = 64;

// Insertions, deletions, replacements, and swaps of neighbours. Both words are at most kMaxWord bytes.
std::size_t EditDistance(std::string_view a, std::string_view b) {
  using Row = std::array<std::size_t, kMaxWord + 1>;
  Row before_last{};
  Row last{};
  Row row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last = last;
    last = row;
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::string Nearest(std::string_view word, std::span<const std::string> candidates) {
  if (word.size() > kMaxWord) return {};
  std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
  const std::string* nearest = nullptr;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > kMaxWord || candidate.size() > word.size() + limit || word.size() > candidate.size() + limit) continue;
    const std::size_t distance = EditDistance(word, candidate);
    const bool nothing_in_common = distance >= std::max(word.size(), candidate.size());
    if (distance > limit || (distance > 0 && nothing_in_common)) continue;
    if (nearest != nullptr && distance == limit) continue;
    nearest = &candidate;
    limit = distance;
  }
  return nearest == nullptr ? std::string() : *nearest;
}

std::string DidYouMean(std::string_view word, std::span<const std::string> candidates) {
  const std::string nearest = Nearest(word, candidates);
  return nearest.empty() ? std::string() : " Did you mean \"" + nearest + "\"?";
}

}  // namespace ventanilla
