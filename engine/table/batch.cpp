#include "table/batch.h"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "language/calendar.h"
#include "language/number.h"

namespace ventanilla {
namespace {

// All others of a household of so many people, and nobody.
PersonMask AnyoneElse(std::size_t self, std::size_t people) {
  const PersonMask all = (PersonMask{1} << people) - 1;
  return (all & ~(PersonMask{1} << self)) | kNobody;
}

}  // namespace

std::size_t MaskWidth(const Catalog& catalog) {
  std::size_t most = 0, width = 1;
  for (const auto& options : catalog.environment.option_lists) most = std::max(most, options.size());
  while (width < 8 && 8 * width < most) width *= 2;
  return width;
}

Batch::Batch(const Catalog& catalog, std::size_t mask_width) : catalog_(catalog), width_(mask_width) {
  table_.facts.resize(catalog.facts.size());
  table_.references.resize(catalog.facts.size());
  table_.asked.resize(catalog.facts.size());
  for (const Fact& fact : catalog.facts) whole_.push_back(fact.reference ? Cell{} : Whole(catalog, fact));
  Clear();
}

void Batch::Clear() {
  table_.first_person.assign(1, 0);
  table_.household_of.clear();
  finished_ = 0;
  Grow(Owner::kHousehold);
  Grow(Owner::kPerson);
}

// Columns get as many rows as there are; new ones hold all that can be.
void Batch::Grow(Owner of) {
  const std::size_t rows = table_.rows(of);
  Column& own = of == Owner::kHousehold ? table_.as_of : table_.resident;
  own.Reset(of == Owner::kHousehold ? Storage::kInt32 : Storage::kTruth, rows, true);
  for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
    const Fact& fact = catalog_.facts[f];
    if (fact.of != of) continue;
    if (fact.reference) {
      table_.references[f].resize(rows);
      if (rows > 0) table_.references[f].back() = 0;
    } else {
      table_.facts[f].Reset(StorageOf(fact), rows, true, width_);
      if (rows > 0) Store(whole_[f], rows - 1, table_.facts[f]);
    }
  }
}

void Batch::MakeRoom(std::size_t households, std::size_t people) {
  const auto rows = [&](const Fact& fact) { return fact.of == Owner::kPerson ? people : households; };
  table_.as_of.Reset(Storage::kInt32, households, false);
  std::fill_n(table_.as_of.lo<std::int32_t>(), households, 0);
  table_.resident.Reset(Storage::kTruth, people, true);
  std::fill_n(table_.resident.lo<Truth>(), people, kTrue);
  for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
    const Fact& fact = catalog_.facts[f];
    if (fact.reference) {
      table_.references[f].assign(people, 0);
      continue;
    }
    Column& column = table_.facts[f];
    column.Reset(StorageOf(fact), rows(fact), true, width_);
    for (std::size_t row = 0; row < rows(fact); ++row) Store(whole_[f], row, column);
  }
}

void Batch::Divide(std::size_t households, const std::uint8_t* people) {
  std::vector<std::int32_t>&first = table_.first_person, &household_of = table_.household_of;
  first.resize(households + 1);
  first[0] = 0;
  for (std::size_t h = 0; h < households; ++h) first[h + 1] = first[h] + people[h];
  // One more household at each first person: a loop over the people of each would cost a mispredicted branch a household.
  household_of.assign(static_cast<std::size_t>(first[households]), 0);
  for (std::size_t h = 1; h < households; ++h) household_of[static_cast<std::size_t>(first[h])] = 1;
  std::partial_sum(household_of.begin(), household_of.end(), household_of.begin());
  finished_ = 0;
}

std::size_t Batch::AddHousehold(std::int32_t as_of) {
  Finish();
  table_.first_person.push_back(table_.first_person.back());
  Grow(Owner::kHousehold);
  const std::size_t row = households() - 1;
  table_.as_of.lo<std::int32_t>()[row] = table_.as_of.hi<std::int32_t>()[row] = as_of;
  return row;
}

std::size_t Batch::AddPerson(bool resident) {
  ++table_.first_person.back();
  table_.household_of.push_back(static_cast<std::int32_t>(households()) - 1);
  Grow(Owner::kPerson);
  const std::size_t row = people() - 1;
  table_.resident.lo<Truth>()[row] = resident ? kTrue : kFalse;
  return row;
}

void Batch::DropHousehold() {
  table_.first_person.pop_back();
  table_.household_of.resize(static_cast<std::size_t>(table_.first_person.back()));
  finished_ = std::min(finished_, people());
}

void Batch::Append(const Table& table, std::size_t household) {
  const std::size_t to_household = AddHousehold(table.as_of.lo<std::int32_t>()[household]), to_person = people();
  const auto first = static_cast<std::size_t>(table.first_person[household]), last = static_cast<std::size_t>(table.first_person[household + 1]);
  for (std::size_t p = first; p < last; ++p) AddPerson(table.resident.TruthAt(p) == kTrue);
  for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
    const bool person = catalog_.facts[f].of == Owner::kPerson;
    const std::size_t from = person ? first : household, to = person ? to_person : to_household;
    for (std::size_t i = 0; i < (person ? last - first : 1); ++i) {
      if (catalog_.facts[f].reference) {
        SetReference(f, to + i, table.references[f][from + i]);
      } else {
        Set(f, to + i, Load(table.facts[f], from + i));
      }
    }
  }
}

void Batch::Elapse(std::int32_t answered_on) {
  const std::size_t household = households() - 1;
  const std::int32_t day = table_.as_of.lo<std::int32_t>()[household];
  const std::int32_t months = CompletedMonths(answered_on, day), years = CompletedYears(answered_on, day);
  const auto first = static_cast<std::size_t>(table_.first_person[household]);
  for (std::size_t f = 0; f < catalog_.facts.size() && day != answered_on; ++f) {
    const Fact& fact = catalog_.facts[f];
    if (fact.elapses == Elapses::kNo) continue;
    const bool person = fact.of == Owner::kPerson;
    const double passed = (fact.elapses == Elapses::kMonth ? months : years) * PowerOfTen(fact.type.decimals);
    for (std::size_t row = person ? first : household; row < table_.rows(fact.of); ++row) {
      Cell cell = Load(table_.facts[f], row);
      if (cell.lo <= fact.domain.min && cell.hi >= fact.domain.max) continue;
      cell.lo = std::clamp(cell.lo + passed, fact.domain.min, fact.domain.max);
      cell.hi = std::clamp(cell.hi + passed, fact.domain.min, fact.domain.max);
      Set(f, row, cell);
    }
  }
}

void Batch::Gather(const Table& table, const std::vector<std::size_t>& from) {
  table_.first_person.assign(1, 0);
  table_.household_of.clear();
  for (std::size_t h = 0; h < from.size(); ++h) {
    const std::int32_t people = table.first_person[from[h] + 1] - table.first_person[from[h]];
    table_.first_person.push_back(table_.first_person.back() + people);
    table_.household_of.resize(static_cast<std::size_t>(table_.first_person.back()), static_cast<std::int32_t>(h));
  }
  finished_ = people();
  // Cells of `width` bytes to those of `to_width`, which are no narrower.
  const auto copy = [&](Owner of, const std::byte* cells, std::size_t width, std::byte* to, std::size_t to_width) {
    for (const std::size_t h : from) {
      const auto first = of == Owner::kPerson ? static_cast<std::size_t>(table.first_person[h]) : h;
      const auto last = of == Owner::kPerson ? static_cast<std::size_t>(table.first_person[h + 1]) : h + 1;
      if (width == to_width) {
        to = std::copy(cells + first * width, cells + last * width, to);
        continue;
      }
      for (std::size_t row = first; row < last; ++row, to += to_width) {
        const std::uint64_t mask = MaskAt(cells, width, row);
        std::memcpy(to, &mask, to_width);
      }
    }
  };
  const auto copy_column = [&](Owner of, const Column& column, Column& into) {
    into.Reset(column.storage(), table_.rows(of), true, width_);
    const View cells = column.view(), to = into.view();
    copy(of, cells.low, column.width(), to.low, into.width());
    if (to.high != to.low) copy(of, cells.high, column.width(), to.high, into.width());
  };
  copy_column(Owner::kHousehold, table.as_of, table_.as_of);
  copy_column(Owner::kPerson, table.resident, table_.resident);
  for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
    const Fact& fact = catalog_.facts[f];
    if (!fact.reference) {
      copy_column(fact.of, table.facts[f], table_.facts[f]);
      continue;
    }
    table_.references[f].resize(people());
    const auto* cells = reinterpret_cast<const std::byte*>(table.references[f].data());
    copy(fact.of, cells, sizeof(PersonMask), reinterpret_cast<std::byte*>(table_.references[f].data()), sizeof(PersonMask));
  }
}

// Whom an unanswered reference may mean depends on who else lives there.
void Batch::Finish() {
  for (std::size_t p = finished_; p < people(); ++p) {
    const auto household = static_cast<std::size_t>(table_.household_of[p]);
    const auto first = static_cast<std::size_t>(table_.first_person[household]);
    const auto others = static_cast<std::size_t>(table_.first_person[household + 1]) - first;
    for (std::vector<PersonMask>& references : table_.references) {
      if (references.empty()) continue;
      references[p] &= AnyoneElse(p - first, others);
      if (references[p] == 0) references[p] = AnyoneElse(p - first, others);
    }
  }
  finished_ = people();
}

const Table& Batch::table() {
  Finish();
  return table_;
}

}  // namespace ventanilla
