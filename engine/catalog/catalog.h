// A catalog in memory: facts, parameters, definitions and programs, every formula parsed and checked. No words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/json.h"
#include "language/calendar.h"
#include "language/check.h"

namespace ventanilla {

enum class Owner : std::uint8_t { kHousehold, kPerson };
enum class Elapses : std::uint8_t { kNo, kMonth, kYear };

// Where something stands, for messages.
struct Place {
  int file = -1;  // index into Catalog::files
  std::string pointer;
};

// A checked formula and where it stands.
struct Formula {
  Expr expr;
  std::string text;
  Place place;
};

// What one fact may be in one row; which members count depends on the fact's type.
struct Cell {
  double lo = 0, hi = 0;              // numbers and dates; a truth is 0..1
  std::uint64_t least = 0, most = 0;  // sets: certainly in it, possibly in it; a choice uses `most`
};

// The values that a fact may take: numbers are counted in the type's smallest step (a decimal(2) of 1.50 is 150, a date is days).
struct Domain {
  double min = 0;
  double max = 0;
  double step = 1;
};

// What a fact may be where something holds, and how likely that is beside the others: only to order questions.
struct Prior {
  std::optional<Formula> when;  // of the fact's owner; none: always
  Cell cell;
  double weight = 1;
};

// "receives.suf": the fact that a program makes.
inline constexpr std::string_view kReceivesPrefix = "receives.";

struct Fact {
  std::string id;  // "receives.suf" for the fact that a program makes
  Owner of = Owner::kHousehold;
  Type type;       // a reference is a list of people, maybe empty
  Domain domain;   // of int, decimal, double and date
  std::string reverse;           // of a reference
  bool reference = false;
  bool agency = false;           // known_to: "agency"
  bool form = false;             // ask: "form"
  bool actionable = false;       // people can change it: register, certify, pay
  int cost = 1;                  // of answering, 1 to 5
  std::vector<Prior> prior;      // none: all answers alike
  Elapses elapses = Elapses::kNo;
  std::optional<Formula> applies;
  double otherwise = 0;          // number, 0/1, or mask of options (as an integer value)
  int receives_program = -1;     // of a receives fact
};

struct Definition {
  std::string id;
  Owner of = Owner::kHousehold;
  Formula formula;
};

struct Constraint {
  std::string id;
  Owner of = Owner::kHousehold;
  Formula formula;
};

struct TableRow {
  double from = 0;
  double value = 0;  // in the type's smallest step
};

// One step of a parameter's history: from that day on. A scalar has one row with from = 0.
struct ParameterStep {
  std::int32_t from = 0;  // day
  std::vector<TableRow> rows;
};

struct Parameter {
  std::string id;
  Type type;
  bool table = false;
  std::vector<ParameterStep> steps;    // by date, oldest first
  std::optional<std::int32_t> until;   // last day for which it is known; later the last step counts, provisionally
};

enum class Role : std::uint8_t { kRequirement, kPriority, kCondition };

struct Criterion {
  enum class Kind : std::uint8_t { kLeaf, kAllOf, kAnyOf };
  Kind kind = Kind::kLeaf;
  std::string id;  // empty for an unnamed group
  Role role = Role::kRequirement;
  Formula when;    // of a leaf
  std::vector<Criterion> children;
};

struct Amount {
  std::string id;
  std::string kind;  // "cash", "discount", "in_kind", "voucher"
  std::string unit;
  std::string per;
  bool schedule = false;
  std::vector<Formula> formulas;  // one, or one per payment
};

struct Binder {  // { "as": "child", "in": "person.dependants" }
  std::string as;
  Formula in;
};

enum class ExcludeScope : std::uint8_t { kEach, kSubject, kHousehold };
// Which of the two the law grants where both could be: the program that holds the exclusion, or the other.
enum class Preference : std::uint8_t { kNone, kThis, kOther };
struct Exclusion {
  int program = -1;
  ExcludeScope scope = ExcludeScope::kSubject;
  Preference prefers = Preference::kNone;  // over all programs these make no circle
};

struct Window {
  std::int32_t from = 0;
  std::int32_t to = 0;
};

struct Program {
  std::string id;
  Owner subject = Owner::kHousehold;
  std::optional<Binder> applicant;
  std::optional<Binder> for_each;
  Criterion criteria;  // a group
  std::vector<Amount> amounts;
  std::vector<Exclusion> excludes;
  std::vector<Window> windows;
  int receives_fact = -1;
  bool ended = false;   // status.state: nobody new gets it, so nothing is asked for it and no set of benefits has it
  Scope scope;          // names of the person variables by slot
};

struct Catalog {
  std::string id;
  std::string version;
  std::int32_t valid_from = 0;  // days; as_of must lie in here
  std::int32_t valid_to = 0;
  std::vector<Fact> facts;
  std::vector<Definition> definitions;  // in an order in which each comes after what it reads
  std::vector<int> fact_order;          // facts so that each comes after what its `applies` reads
  std::vector<Constraint> constraints;
  std::vector<Parameter> parameters;
  std::vector<Program> programs;        // sorted by id
  Environment environment;
  std::vector<SourceText> files;        // for messages; the texts must outlive the catalog
};

// One file of a catalog, which must outlive its loading. `tree` may be part of a larger text: then `prefix` points to it.
struct Document {
  std::string_view path;  // "programs/pgu.json", relative to the catalog
  const Json* tree = nullptr;
  const SourceText* source = nullptr;
  std::string prefix{};
};

// Reads the files of one catalog into an empty one. Order does not matter. Returns every problem, not only the first (at most 200); the
// catalog can be used when there is none. The texts of the documents must outlive it.
Diagnostics LoadCatalog(const std::vector<Document>& documents, Catalog& catalog);

// A diagnostic about `span` of a formula, pointing into the file that holds it.
Diagnostic AtFormula(std::span<const SourceText> files, const Formula& formula, Span span, std::string_view code,
                     std::string_view message, std::string_view mend = {});

}  // namespace ventanilla
