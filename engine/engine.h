// The one way into the engine: load a catalog, assess households.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "assess/print_household.h"
#include "assess/print_screened.h"
#include "assess/screen.h"
#include "catalog/overlay.h"
#include "diagnostics/diagnostics.h"
#include "explore/compare.h"
#include "explore/mutants.h"
#include "explore/synth.h"
#include "explore/uses.h"
#include "table/household_text.h"

namespace ventanilla {

struct Document;

// A loaded catalog. Nothing here throws, crashes or hangs, whatever the input: JSON of at most 64 MB and 64 levels, formulas of at
// most 16 KiB, 100 levels and 2,000 nodes, households of 1 to 30 people. One thread at a time may use an Engine.
class Engine {
 public:
  // The files of a catalog in any order (cases/ and population.json are left aside). Errors name file, JSON pointer, position and mend.
  // Of an overlay and its base, PutOver() makes one catalog (catalog/overlay.h).
  static Result<Engine> Load(std::vector<SourceFile> files);

  // The published form: one text, {"format": 1, "files": {"facts.json": {...}, ...}}.
  static Result<Engine> LoadBundle(std::string text);

  // One household of the contract, as JSON text (data/schema/household.schema.json), to its result (result.schema.json), or
  // {"errors": [...]}. A missing key is a question not asked, null one whose answer the person does not know.
  std::string Assess(std::string_view household) const;

  // The same of some programs (their numbers in the catalog) and nothing but them: no best set, unlocks or questions.
  std::string AssessSome(std::string_view household, const std::vector<int>& programs) const;

  // On which days a verdict, an amount or a window changes for one household with nothing but time, after its `as_of` until `until` (a
  // day like "2027-12-31"; nothing: as long as the catalog is valid): timeline.schema.json, or {"errors": [...]}.
  std::string Timeline(std::string_view household, std::string_view until = {}) const;

  // Of a program for one household (for a person's program, the person with the id `subject`), as sets.schema.json, or {"errors": [...]}:
  // which facts that the catalog marks as actionable would have to change for it to be at least likely, one or else two of them ...
  std::string Changes(std::string_view household, std::string_view program, std::string_view subject = {}) const;
  // ... and which answers would have to be others for a refusal of it to be right.
  std::string Denial(std::string_view household, std::string_view program, std::string_view subject = {}) const;

  // What one household would receive as a function of one number or day that is a fact of it, or of the person with the id `person`, all
  // else as it is: cliffs.schema.json, or {"errors": [...]}. Verdicts, amounts and best sets for each value of the fact's domain are
  // those by ranges of the household with that value on its `as_of`; what else is not known stays so.
  std::string Cliffs(std::string_view household, std::string_view fact, std::string_view person = {}) const;

  // For households by the thousand: fill a batch (table/household_text.h reads text into one), screen it, print it
  // (assess/print_screened.h), clear it. All refer to the engine, which outlives them; every thread has its own.
  Batch NewBatch() const;
  Screener NewScreener(Screening screening) const;
  const Catalog& catalog() const;

  // One more household of `batch`, from JSON text as Assess() takes it. Errors as there, but for constraints that do not hold.
  Diagnostics Read(std::string_view household, Batch& batch) const;

  // The constraints that do not hold for a household which Read() takes.
  Diagnostics Contradictions(std::string_view household) const;

  // How the columns of a batch hold facts, as JSON: {"valid": {"from", "to"}, "mask_bytes", "programs": [{"id", "subject"}],
  // "facts": [{"id", "of", "type", "min", "max", "step", "decimals", "options"}]}. Numbers are counted in the type's smallest step,
  // dates in days since 1970-01-01. Wide facts, whose numbers are doubles, say "wide": true.
  std::string DescribeColumns() const;

  // What is most likely a mistake in the catalog, as warnings (explore/lint.h lists them). `today` is a day like "2026-11-21": of
  // anything else an error.
  Diagnostics Lint(std::string_view today) const;

  // {"ok": true, "catalog": {"id", "version", "programs", "facts"}}
  std::string Describe() const;

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

 private:
  struct State;
  explicit Engine(std::unique_ptr<State> state);
  static Result<Engine> Finish(std::vector<SourceFile>& texts, const std::vector<Document>& documents);
  std::unique_ptr<State> state_;
};

// {"errors": [{"code", "file", "pointer", "line", "column", "message", "mend", "excerpt"}]}
std::string PrintErrors(const Diagnostics& errors);

}  // namespace ventanilla
