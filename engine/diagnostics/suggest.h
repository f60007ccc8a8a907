// "Did you mean ...?"
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace ventanilla {

// Keeps the candidate nearest to `word` by edit distance, if any is near enough (a third of its length, at least 1).
// Ties go to the first. Words over 64 bytes are never near. `word` and the candidates must outlive it.
class Suggester {
 public:
  explicit Suggester(std::string_view word);

  void Offer(std::string_view candidate);
  void Offer(std::span<const std::string> candidates);
  void Offer(std::initializer_list<std::string_view> candidates);

  std::string_view nearest() const { return nearest_; }
  std::string Print() const;  // ` Did you mean "X"?`, or ""

 private:
  std::string_view word_;
  std::string_view nearest_;
  std::size_t limit_;
  bool found_ = false;
};

// The candidate nearest to `word`, or "".
std::string Nearest(std::string_view word, std::span<const std::string> candidates);

// ` Did you mean "X"?`, or "".
std::string DidYouMean(std::string_view word, std::span<const std::string> candidates);

}  // namespace ventanilla
