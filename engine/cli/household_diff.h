// Who gains and who loses by another catalog: the same households under two.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine.h"

namespace ventanilla {

// What changes for one subject of one program.
struct Effect {
  std::string household, program, person;  // `person` is empty for the household
  Verdict before = Verdict::kNotEligible, after = Verdict::kNotEligible;
  double lo_before = 0, hi_before = 0, lo_after = 0, hi_after = 0;  // all payments of the first amount, in its smallest step
  int decimals = 0;

  // More or less than before: by the verdict, else by the amount.
  int direction() const;
};

struct EffectsOfBlock {
  std::vector<Effect> effects;
  std::size_t households = 0;  // that both catalogs could read
  std::size_t left_out = 0;    // that one of them could not
  std::size_t bytes = 0;
};

// A catalog and how it reads the households: columns of CSV that only the other one knows count for nothing.
struct Side {
  const Engine* engine = nullptr;
  const HouseholdFormat* format = nullptr;
};

// Of one thread.
class HouseholdDiff {
 public:
  HouseholdDiff(const Side& before, const Side& after);

  void Run(const Block& block, EffectsOfBlock& result);

 private:
  struct Standing {
    Verdict verdict = Verdict::kNotEligible;
    double lo = 0, hi = 0;
    int decimals = 0;
  };
  using Standings = std::map<std::pair<std::string, std::string>, Standing>;  // by program and person

  // One catalog's view of a block.
  class View {
   public:
    explicit View(const Side& side);
    void Run(const Block& block);
    std::map<std::size_t, Standings> by_line;  // of the households that could be read
    std::map<std::size_t, std::string> ids;

   private:
    void Note();
    const Catalog& catalog_;
    HouseholdTextReader reader_;
    Screener screener_;
    NamedBatch batch_;
    Screened screened_;
  };

  View before_, after_;
};

}  // namespace ventanilla
