#include "table/repeat.h"

#include <cstring>

namespace ventanilla {
namespace {

// A place that is not a fact: the day.
constexpr int kDay = -1;

void CopyColumn(const Column& from, std::size_t times, Column& to) {
  to.Reset(from.storage(), from.rows() * times, true, from.width());
  const View one = from.view();
  for (std::size_t i = 0; i < times; ++i) {
    const View copy = to.view().From(i * from.rows());
    std::memcpy(copy.low, one.low, from.rows() * one.width);
    std::memcpy(copy.high, one.high, from.rows() * one.width);
  }
}

void SetDay(Column& column, std::size_t row, std::int32_t day) { column.lo<std::int32_t>()[row] = column.hi<std::int32_t>()[row] = day; }

bool IsReference(const Table& table, int fact) { return table.facts[static_cast<std::size_t>(fact)].rows() == 0; }

PersonMask& ReferenceAt(Table& table, FactAt at) { return table.references[static_cast<std::size_t>(at.fact)][static_cast<std::size_t>(at.row)]; }

}  // namespace

Table Repeat(const Table& one, std::size_t times) {
  Table table;
  const std::size_t people = one.people();
  for (std::size_t copy = 1; copy <= times; ++copy) {
    table.first_person.push_back(static_cast<std::int32_t>(copy * people));
    for (std::size_t person = 0; person < people; ++person) table.household_of.push_back(static_cast<std::int32_t>(copy - 1));
  }
  CopyColumn(one.as_of, times, table.as_of);
  CopyColumn(one.resident, times, table.resident);
  std::vector<Column>(one.facts.size()).swap(table.facts);
  std::vector<std::vector<PersonMask>>(one.facts.size()).swap(table.references);
  for (std::size_t f = 0; f < one.facts.size(); ++f) {
    if (one.facts[f].rows() > 0) CopyColumn(one.facts[f], times, table.facts[f]);
    const std::vector<PersonMask>& people_of = one.references[f];
    std::vector<PersonMask>(people_of.size() * times).swap(table.references[f]);
    for (std::size_t i = 0; i < table.references[f].size(); ++i) table.references[f][i] = people_of[i % people_of.size()];
  }
  return table;
}

Cell Load(const Table& table, FactAt at) {
  const auto row = static_cast<std::size_t>(at.row);
  const Column& column = table.facts[static_cast<std::size_t>(at.fact)];
  if (column.rows() == 0) return {.most = table.references[static_cast<std::size_t>(at.fact)][row]};
  return Load(column, row);
}

bool IsOpen(const Table& table, FactAt at) {
  const Column& column = table.facts[static_cast<std::size_t>(at.fact)];
  if (column.rows() > 0) return !column.Single(static_cast<std::size_t>(at.row));
  const std::uint64_t people = Load(table, at).most;
  return (people & (people - 1)) != 0;
}

Copies::Copies(const Table& one, std::size_t times) : one_(one), table_(Repeat(one, times)) {}

FactAt Copies::Of(std::size_t copy, FactAt at) const {
  const Column& column = one_.facts[static_cast<std::size_t>(at.fact)];
  const std::size_t rows = column.rows() > 0 ? column.rows() : one_.people();
  return {at.fact, at.row + static_cast<std::int32_t>(copy * rows)};
}

void Copies::Put(std::size_t copy, FactAt at, const Cell& cell) {
  changes_.push_back({copy, at});
  const FactAt place = Of(copy, at);
  if (IsReference(one_, at.fact)) {
    refers_ = true;
    ReferenceAt(table_, place) = static_cast<PersonMask>(cell.most);
  } else {
    Store(cell, static_cast<std::size_t>(place.row), table_.facts[static_cast<std::size_t>(at.fact)]);
  }
}

void Copies::PutDay(std::size_t copy, std::int32_t as_of) {
  changes_.push_back({copy, {kDay, 0}});
  SetDay(table_.as_of, copy, as_of);
}

void Copies::Restore() {
  std::vector<Change> changes;
  changes.swap(changes_);
  for (const Change& change : changes) {
    if (change.at.fact == kDay) {
      SetDay(table_.as_of, change.copy, one_.as_of.lo<std::int32_t>()[0]);
    } else {
      Put(change.copy, change.at, Load(one_, change.at));
    }
  }
  changes_.clear();
  refers_ = false;
}

}  // namespace ventanilla
