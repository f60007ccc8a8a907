#include "diagnostics/suggest.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "diagnostics/text.h"

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
