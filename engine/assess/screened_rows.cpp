#include "assess/screened_rows.h"

#include <algorithm>

#include "evaluate/cells.h"

namespace ventanilla {
namespace {

template <Numbers numbers>
class Writer {
 public:
  Writer(const Catalog& catalog, const Schedule<numbers>& schedule, const BlockRows& rows, Screened& screened)
      : catalog_(catalog), schedule_(schedule), rows_(rows), screened_(screened) {}

  void Constraints() const {
    Put(Owner::kHousehold, screened_.broken, [](std::size_t) { return -1; });
    for (std::size_t c = catalog_.constraints.size(); c-- > 0;) {  // the first one has the last word
      const Owner of = catalog_.constraints[c].of;
      const View& holds = schedule_[schedule_.plan().constraints[c]];
      for (std::size_t row = 0; row < RowsOf(of); ++row) {
        if (TruthAt(holds, row) != kFalse) continue;
        screened_.broken[rows_.At(Owner::kHousehold, HouseholdOf(of, row))] = static_cast<std::int32_t>(c);
      }
    }
  }

  void Verdicts(std::size_t p) const {
    const Owner of = catalog_.programs[p].subject;
    const ProgramPlan& nodes = NodesOf(p);
    ScreenedProgram& to = screened_.programs[p];
    WithVerdicts(schedule_[nodes.law], nodes.person, [&](auto verdict) {
      Put(of, to.verdicts, verdict);
      if (of == Owner::kHousehold) return Put(of, to.households, verdict);
      Put(Owner::kHousehold, to.households, [](std::size_t) { return Verdict::kNotEligible; });
      for (std::size_t row = 0; row < RowsOf(of); ++row) {
        Verdict& best = to.households[rows_.At(Owner::kHousehold, HouseholdOf(of, row))];
        best = std::max(best, verdict(row));
      }
    });
  }

  // As Assess() does for one household: of rows bound by for_each the sum, of applicants any of theirs.
  void Amounts(std::size_t p) const {
    const Program& program = catalog_.programs[p];
    const ProgramPlan& nodes = NodesOf(p);
    ScreenedProgram& to = screened_.programs[p];
    for (ScreenedAmount& amount : to.amounts) {
      const View& cells = schedule_[nodes.amounts[static_cast<std::size_t>(amount.amount - program.amounts.data())][amount.payment]];
      Put(program.subject, amount.lo, [](std::size_t) { return 0.0; });
      Put(program.subject, amount.hi, [](std::size_t) { return 0.0; });
      if (nodes.relation < 0) {
        ForGranted(schedule_[nodes.law], nodes.person, RowsOf(program.subject), [&](std::size_t row, Verdict) {
          const std::size_t at = rows_.At(program.subject, row);
          amount.lo[at] = Lowest(cells, row);
          amount.hi[at] = Highest(cells, row);
        });
      } else {
        RowAmounts(program, nodes, cells, amount);
      }
    }
  }

  // Of rows bound by for_each, whether the person in any of them does; else whether the subject does.
  void Receives(std::size_t p) const {
    const Program& program = catalog_.programs[p];
    const ProgramPlan& nodes = NodesOf(p);
    std::vector<Truth>& to = screened_.programs[p].receives;
    const View& receives = schedule_[nodes.receives];
    if (!program.for_each) return Put(program.subject, to, [&](std::size_t row) { return TruthAt(receives, row); });
    Put(program.subject, to, [](std::size_t) { return kFalse; });
    for (std::size_t row = 0; row < schedule_.rows(nodes.row_level, nodes.relation); ++row) {
      if (TruthAt(schedule_[nodes.row_member], row) == kFalse) continue;
      const bool pair = nodes.row_level == Level::kPair;
      const auto person = pair ? static_cast<std::size_t>(schedule_.pairs(nodes.relation).member[row]) : row;
      Truth& any = to[rows_.At(program.subject, SubjectOf(program, nodes, row))];
      any = Or(any, TruthAt(receives, person));
    }
  }

  // The one fact that keeps a household undecided: that of the first of its rows that has one.
  void Deciding(std::size_t p, const OnlyOpenColumns& only) const {
    const OnlyOpen* const open = only[NodesOf(p).person];
    if (open == nullptr) return;
    const Owner of = catalog_.programs[p].subject;
    ScreenedProgram& to = screened_.programs[p];
    for (std::size_t row = 0; row < RowsOf(of); ++row) {
      if (!open[row].found() || to.verdicts[rows_.At(of, row)] != Verdict::kUndecided) continue;
      const std::size_t household = rows_.At(Owner::kHousehold, HouseholdOf(of, row));
      std::int16_t& fact = to.deciding[household];
      if (fact == kNoFact && to.households[household] == Verdict::kUndecided) fact = static_cast<std::int16_t>(open[row].fact());
    }
  }

 private:
  static std::size_t At(const View& view, std::size_t row) { return view.one ? 0 : row; }
  static Truth TruthAt(const View& view, std::size_t row) { return view.lo<Truth>()[At(view, row)]; }
  static double Lowest(const View& view, std::size_t row) {
    return view.storage == Storage::kInt32 ? view.lo<std::int32_t>()[At(view, row)] : view.lo<double>()[At(view, row)];
  }
  // Where all is known, only the lower end is computed.
  static double Highest(const View& view, std::size_t row) {
    if constexpr (!AreRanges(numbers)) return Lowest(view, row);
    return view.storage == Storage::kInt32 ? view.hi<std::int32_t>()[At(view, row)] : view.hi<double>()[At(view, row)];
  }

  const ProgramPlan& NodesOf(std::size_t p) const { return schedule_.plan().programs[p]; }
  std::size_t RowsOf(Owner of) const { return of == Owner::kPerson ? schedule_.people() : schedule_.households(); }
  std::size_t HouseholdOf(Owner of, std::size_t row) const {
    return of == Owner::kPerson ? static_cast<std::size_t>(schedule_.frame().household_of[row]) : row;
  }
  std::size_t SubjectOf(const Program& program, const ProgramPlan& nodes, std::size_t row) const {
    if (nodes.row_level == Level::kPair) return static_cast<std::size_t>(schedule_.pairs(nodes.relation).owner[row]);
    return program.subject == Owner::kHousehold ? HouseholdOf(Owner::kPerson, row) : row;
  }

  // Writes `value(row)` for every row of the block.
  template <class T, class F>
  void Put(Owner of, std::vector<T>& to, F value) const {
    const std::size_t rows = RowsOf(of);
    if (rows_.listed()) {
      for (std::size_t row = 0; row < rows; ++row) to[rows_.At(of, row)] = value(row);
      return;
    }
    T* const out = to.data() + rows_.At(of, 0);
    for (std::size_t row = 0; row < rows; ++row) out[row] = value(row);
  }

  // Calls `f` with what gives the verdict of a row. Where all is known the law decides.
  template <class F>
  void WithVerdicts(const View& law, int person, F f) const {
    Read<Truth, false, true>(law, [&](const auto laws) {
      if constexpr (!AreRanges(numbers)) {
        f([laws](std::size_t row) { return laws.Get(row) == kTrue ? Verdict::kEligible : Verdict::kNotEligible; });
      } else {
        Read<Truth, false, true>(schedule_[person], [&](const auto people) {
          f([laws, people](std::size_t row) { return Classify(laws.Get(row), people.Get(row)); });
        });
      }
    });
  }

  template <class F>
  void ForGranted(const View& law, int person, std::size_t rows, F f) const {
    WithVerdicts(law, person, [&](auto verdict) {
      for (std::size_t row = 0; row < rows; ++row) {
        if (verdict(row) != Verdict::kNotEligible) f(row, verdict(row));
      }
    });
  }

  void RowAmounts(const Program& program, const ProgramPlan& nodes, const View& cells, ScreenedAmount& amount) const {
    std::vector<bool> begun(RowsOf(program.subject));
    ForGranted(schedule_[nodes.row_law], nodes.row_person, schedule_.rows(nodes.row_level, nodes.relation), [&](std::size_t row, Verdict verdict) {
      const std::size_t subject = SubjectOf(program, nodes, row), at = rows_.At(program.subject, subject);
      const double lo = Lowest(cells, row), hi = Highest(cells, row);
      double &least = amount.lo[at], &most = amount.hi[at];
      if (program.for_each) {
        const bool certain = verdict != Verdict::kUndecided;
        least += certain ? lo : std::min(0.0, lo);
        most += certain ? hi : std::max(0.0, hi);
      } else {
        least = begun[subject] ? std::min(least, lo) : lo;
        most = begun[subject] ? std::max(most, hi) : hi;
        begun[subject] = true;
      }
    });
  }

  const Catalog& catalog_;
  const Schedule<numbers>& schedule_;
  const BlockRows& rows_;
  Screened& screened_;
};

}  // namespace

template <Numbers numbers>
void WriteRows(const Catalog& catalog, const Schedule<numbers>& schedule, const BlockRows& rows, Screening screening, Screened& screened) {
  const Writer<numbers> writer(catalog, schedule, rows, screened);
  writer.Constraints();
  for (std::size_t p = 0; p < catalog.programs.size(); ++p) {
    writer.Verdicts(p);
    if (screening == Screening::kVerdicts) continue;
    writer.Receives(p);
    if (screening == Screening::kAmounts) writer.Amounts(p);
  }
}

void WriteDeciding(const Catalog& catalog, const Schedule<Numbers::kNarrow>& schedule, const OnlyOpenColumns& only, const BlockRows& rows, Screened& screened) {
  const Writer<Numbers::kNarrow> writer(catalog, schedule, rows, screened);
  for (std::size_t p = 0; p < catalog.programs.size(); ++p) writer.Deciding(p, only);
}

template void WriteRows(const Catalog&, const Schedule<Numbers::kExact>&, const BlockRows&, Screening, Screened&);
template void WriteRows(const Catalog&, const Schedule<Numbers::kNarrow>&, const BlockRows&, Screening, Screened&);

}  // namespace ventanilla
