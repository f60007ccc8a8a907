// "Did you mean ...?"
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ventanilla {

// The candidate nearest to `word` by edit distance, or "" when none is near enough (a third of its length, at least 1).
// Ties go to the first. Cost is linear in the candidates; words over 64 bytes are never near.
std::string Nearest(std::string_view word, std::span<const std::string> candidates);

// ` Did you mean "X"?`, or "".
std::string DidYouMean(std::string_view word, std::span<const std::string> candidates);

}  // namespace ventanilla
