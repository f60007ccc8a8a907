// What the whole domain of a catalog shows: rules with one outcome for everybody, programs that nobody gets, divisions that decide.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "explore/witness.h"

namespace ventanilla {

// A catalog in each of its regimes, the last first. Searches of all regimes share a budget; what is not proved is not told.
class CaseLinter {
 public:
  // Has passed Prove() and outlives it.
  explicit CaseLinter(const Catalog& catalog);

  // Warnings, by program: lint.h says which.
  Diagnostics Run();

  // What rounding does to the first comparison of a criterion that divides: a household for which one comes out otherwise; "" where it is proved that
  // there is none; nothing where neither is known, or it is no criterion.
  const std::string* Rounding(const Formula& formula) const;

 private:
  struct Regime {
    std::unique_ptr<Plan> plan;
    std::unique_ptr<Joint> joint;
  };
  // A household of some regime for which what `make(regime)` says holds.
  template <class Make>
  Finding Find(const Make& make);

  void LintProgram(std::size_t program);
  bool LintCriteria(std::size_t program);
  void LintOwnReceipt(std::size_t program);
  void LintExclusions(std::size_t program);
  int Law(Regime& regime, std::size_t program);
  int Member(Regime& regime, std::size_t program);
  int Leaf(Regime& regime, std::size_t program, std::size_t leaf);
  int Rounds(Regime& regime, std::size_t program, std::size_t leaf);
  void Warn(const Formula& formula, const char* code, std::string_view message, std::string_view mend);
  void WarnProgram(std::size_t program, std::string_view pointer, const char* code, std::string_view message, std::string_view mend);

  const Catalog& catalog_;
  std::vector<Regime> regimes_;
  Budget budget_{4e8};
  Diagnostics found_;
  std::map<const Formula*, std::string> rounding_;
};

}  // namespace ventanilla
