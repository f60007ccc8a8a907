// Verdicts of many households at once, and amounts where they are wanted; no reasons.
#pragma once

#include <list>
#include <vector>

#include "assess/assessment.h"
#include "table/batch.h"

namespace ventanilla {

// What may be paid, by row of the program's subject. Of a row that is not eligible it says nothing.
struct ScreenedAmount {
  const Amount* amount = nullptr;
  std::size_t payment = 0;  // of a schedule
  std::vector<double> lo, hi;  // in the smallest step of the amount's type
};

struct ScreenedProgram {
  std::vector<Verdict> verdicts;    // by row of the program's subject: households or people
  std::vector<Verdict> households;  // by household: the best verdict of its subjects
  // Only with amounts:
  std::vector<ScreenedAmount> amounts;
  std::vector<Truth> receives;      // by row of the subject: it, or for_each some row of it, receives the program
};

struct Screened {
  std::vector<std::int32_t> broken;       // by household: the first constraint of the catalog that certainly fails, or -1
  std::vector<ScreenedProgram> programs;  // as in the catalog
};

enum class Screening : std::uint8_t { kVerdicts, kAmounts /* verdicts too */ };

// What one thread needs for it. Threads may share a catalog.
class Screener {
 public:
  // `catalog` has passed Prove() and outlives the screener.
  Screener(const Catalog& catalog, Screening screening);

  // The verdicts and amounts are those of Assess() for each household alone. Reuse one `screened`: it keeps its memory.
  void Screen(Batch& batch, Screened& screened);

 private:
  const Plan& PlanFor(std::int32_t day);
  void Read(const Plan& plan, std::size_t household, std::size_t person, Screened& screened);
  void ReadAmounts(const Program& program, const ProgramPlan& nodes, std::size_t first, ScreenedProgram& to);
  void ReadReceives(const Program& program, const ProgramPlan& nodes, std::size_t first, ScreenedProgram& to);

  const Catalog& catalog_;
  Screening screening_;
  std::list<Plan> plans_;  // of the regimes met so far
  Batch block_;
  Columns columns_;
};

}  // namespace ventanilla
