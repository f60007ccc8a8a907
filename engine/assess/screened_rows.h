// What a schedule computed for a block of households, written where the batch has them.
#pragma once

#include "assess/screen.h"

namespace ventanilla {

// Where the rows of a block are in the whole batch: one after the other from `household` and `person` on, or as listed.
struct BlockRows {
  std::size_t household = 0, person = 0;
  const std::vector<std::size_t>* households = nullptr;
  const std::vector<std::size_t>* people = nullptr;

  bool listed() const { return households != nullptr; }
  std::size_t At(Owner of, std::size_t row) const {
    if (of == Owner::kPerson) return people != nullptr ? (*people)[row] : person + row;
    return households != nullptr ? (*households)[row] : household + row;
  }
};

template <Numbers numbers>
void WriteRows(const Catalog& catalog, const Schedule<numbers>& schedule, const BlockRows& rows, Screening screening, Screened& screened);

// After their verdicts: which one fact decides. `only` followed the schedule.
void WriteDeciding(const Catalog& catalog, const Schedule<Numbers::kNarrow>& schedule, const OnlyOpenColumns& only, const BlockRows& rows, Screened& screened);

}  // namespace ventanilla
