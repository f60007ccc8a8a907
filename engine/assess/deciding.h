// Of households by the thousand: where one answer settles a verdict, which one.
#pragma once

#include <cstdint>
#include <list>
#include <vector>

#include "assess/open_facts.h"
#include "assess/screen.h"

namespace ventanilla {

inline constexpr std::int16_t kNoFact = -1;

// By program, then household: the fact of it, or of one of its people, that alone keeps the verdict of a subject open; kNoFact where none does.
// However it is answered, that subject is then eligible, likely or not eligible. Of several such facts, that of the first subject.
using SettlingFacts = std::vector<std::vector<std::int16_t>>;

// What one thread needs for it. Threads may share a catalog.
class DecidingFacts {
 public:
  // `catalog` has passed Prove() and outlives this.
  explicit DecidingFacts(const Catalog& catalog) : catalog_(catalog), few_(catalog, sizeof(std::uint64_t)) {}

  // Looks where `screened`, of the same batch, says that the best verdict of a household is undecided.
  void Find(Batch& batch, const Screened& screened, SettlingFacts& deciding);

 private:
  struct Regime {
    Plan plan;
    Columns columns;
  };
  Regime& RegimeOf(std::int32_t day);
  void FindFew(Regime& regime, const Table& table, const Screened& screened, SettlingFacts& deciding);

  const Catalog& catalog_;
  std::list<Regime> regimes_;          // those met so far
  Batch few_;                          // households that are looked at together
  std::vector<std::size_t> few_rows_;  // theirs in the batch
};

}  // namespace ventanilla
