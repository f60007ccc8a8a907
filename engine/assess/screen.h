// Verdicts of many households at once; amounts, and which one answer settles a verdict, where they are wanted; no reasons.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <vector>

#include "assess/assessment.h"
#include "evaluate/open_rows.h"
#include "plan/prune.h"
#include "table/batch.h"

namespace ventanilla {

// What may be paid, by row of the program's subject. Of a row that is not eligible it says nothing.
struct ScreenedAmount {
  const Amount* amount = nullptr;
  std::size_t payment = 0;  // of a schedule
  std::vector<double> lo, hi;  // in the smallest step of the amount's type
};

inline constexpr std::int16_t kNoFact = -1;

struct ScreenedProgram {
  std::vector<Verdict> verdicts;    // by row of the program's subject: households or people
  std::vector<Verdict> households;  // by household: the best verdict of its subjects
  std::vector<Truth> receives;      // from kReceipts on, by row of the subject: it, or for_each some row of it, receives the program
  std::vector<ScreenedAmount> amounts;  // with kAmounts
  // With DecidingFacts::kFound, by household: the fact of it, or of one of its people, that alone keeps the verdict of a subject undecided, where
  // that is the best of the household; else kNoFact. However it is answered, that subject is then eligible, likely or not eligible. Of
  // several such facts, that of the first subject.
  std::vector<std::int16_t> deciding;
};

struct Screened {
  std::vector<std::int32_t> broken;       // by household: the first constraint of the catalog that certainly fails, or -1
  std::vector<ScreenedProgram> programs;  // as in the catalog
};

enum class Screening : std::uint8_t {
  kVerdicts,
  kReceipts,  // verdicts, and who receives the program already
  kAmounts,   // and amounts
};

enum class DecidingFacts : std::uint8_t { kLeftOut, kFound };

struct BlockRows;

// What one thread needs for it. Threads may share a catalog.
class Screener {
 public:
  // `catalog` has passed Prove() and outlives the screener.
  Screener(const Catalog& catalog, Screening screening);

  // The verdicts and amounts are those of Assess() for each household alone. Reuse one `screened`: it keeps its memory.
  void Screen(Batch& batch, Screened& screened, DecidingFacts deciding = DecidingFacts::kLeftOut);

 private:
  // A regime's plans, ready to run.
  struct Regime {
    Regime(const Catalog& catalog, const Plan& whole, Screening screening, OnlyOpenRoom& room);
    const Plan values, ranges;
    Schedule<Numbers::kExact> exact;    // for households of which all that counts is known
    Schedule<Numbers::kNarrow> narrow;  // for the others
    OnlyOpenColumns only;
    int open_blocks = 0;                // blocks to come that are taken for mostly open, because one was
  };

  Regime& RegimeOf(std::int32_t day);
  void MakeRoom(const Table& table, Screened& screened) const;
  void ScreenBlock(Regime& regime, const Table& table, std::size_t first, std::size_t last, Screened& screened);
  void ScreenOpen(Regime& regime, const Table& table, std::size_t first, Screened& screened);
  void ScreenRanges(Regime& regime, const Table& table, std::size_t first, std::size_t last, const BlockRows& rows, Screened& screened);

  const Catalog& catalog_;
  Screening screening_;
  DecidingFacts deciding_ = DecidingFacts::kLeftOut;  // of this call
  std::unique_ptr<OnlyOpenRoom> room_ = std::make_unique<OnlyOpenRoom>();  // of all regimes, wherever this is moved
  std::list<Regime> regimes_;  // those met so far
  OpenRows open_;  // of the block
  Batch few_;      // its households that are open, where these are few
  std::vector<std::size_t> few_households_, few_people_;  // their rows in the batch
};

}  // namespace ventanilla
