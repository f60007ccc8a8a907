// What a catalog says of one household: verdicts, reasons, amounts, and what is still open. Ids and numbers, no words.
#pragma once

#include <list>
#include <optional>
#include <vector>

#include "assess/open_facts.h"

namespace ventanilla {

enum class Verdict : std::uint8_t {
  kNotEligible,  // the law certainly fails
  kUndecided,    // an answer, or an agency, can still settle it either way
  kLikely,       // all that the person can know is settled, and a completion by an agency grants it
  kEligible,     // the law holds
};

Verdict Classify(Truth law, Truth person);

struct CriterionResult {
  const Criterion* criterion = nullptr;
  Truth status = kEither;
  FactsAt used, open;  // of a leaf
  std::vector<CriterionResult> children;
};

struct Quantity {
  double lo = 0, hi = 0;  // in the smallest step of the amount's type
};

inline int Decimals(const Amount& amount, std::size_t payment = 0) { return DecimalsOf(amount.formulas[payment].expr.type); }

struct AmountResult {
  const Amount* amount = nullptr;
  std::vector<Quantity> payments;  // one, or one per payment of a schedule
  bool exact = false;              // completions reach both ends
  FactsAt open;
};

// One person bound by for_each or applicant.
struct RowResult {
  std::int32_t person = -1;
  Verdict verdict = Verdict::kUndecided;
  bool exact = false;  // every outcome that it leaves open has a completion
  Truth receives = kEither;
  CriterionResult criteria;
  std::vector<AmountResult> amounts;  // none when not eligible
  FactsAt open;
};

struct ProgramResult {
  int program = -1;
  std::int32_t subject = -1;  // a person's row, or -1 for the household
  Verdict verdict = Verdict::kUndecided;
  bool exact = false;
  Truth receives = kEither;
  std::optional<bool> window_open;  // nothing when the catalog states no window; false when the program has ended
  CriterionResult criteria;         // when there are no rows
  std::vector<RowResult> rows;
  // As if granted: what completions that grant it give. With for_each the sum over rows, where an undecided row counts where it is granted, and
  // the likely ones as granted, all of them where one completion grants all; of applicants, any of theirs.
  std::vector<AmountResult> amounts;
  FactsAt open;
};

enum class Purpose : std::uint8_t { kVerdict, kAmount, kReceives };

// One that makes a difference. Of a number a band, at whose ends some program's rule changes.
struct PossibleAnswer {
  Cell cell;
  double weight = 1;  // of all answers together 1
};

struct Question {
  FactAt fact;
  Purpose purpose = Purpose::kVerdict;
  std::vector<int> programs;
  // By a planner:
  std::vector<PossibleAnswer> answers{};  // none where no verdict rests on it
  double progress = 0;            // expected, for what it costs
};

struct Assessment {
  std::vector<ProgramResult> programs;  // by program, then subject
  std::list<Question> questions;        // QuestionsFor(), in the order of a planner
  int most_questions = 0;               // that can remain, however they are answered
};

// Over the rows of a program that are not refused: with for_each the sum, of applicants any of theirs.
std::vector<AmountResult> TotalOf(const Program& program, const std::vector<RowResult>& rows);

// False where nothing is to be found out any more: it is refused, received, or the program has ended.
bool IsAskedFor(const Catalog& catalog, const ProgramResult& result);

// What may be asked next: not asked yet, certainly applicable, known to the person, and able to change something.
std::list<Question> QuestionsFor(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns,
                                 const std::vector<ProgramResult>& programs);

// The verdicts by ranges: what Evaluate() wrote for a table of one household. Also reports constraints that certainly fail, as errors of the input.
Result<Assessment> Assess(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns, const SourceText& source);

// The same of some programs, by their number in the catalog, whatever the constraints say.
std::vector<ProgramResult> AssessSome(const Catalog& catalog, const Plan& plan, const Table& table, const Columns& columns,
                                      const std::vector<char>& which);

}  // namespace ventanilla
