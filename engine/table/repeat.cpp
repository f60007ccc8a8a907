#include "table/repeat.h"

namespace ventanilla {
namespace {

// A place that is not a fact: the day.
constexpr int kDay = -1;

template <class T>
void CopyRows(const T* from, std::size_t rows, std::size_t times, T* to) {
  for (std::size_t i = 0; i < rows * times; ++i) to[i] = from[i % rows];
}

template <class T>
void CopyCells(const Column& from, std::size_t times, Column& to) {
  CopyRows(from.lo<T>(), from.rows(), times, to.lo<T>());
  CopyRows(from.hi<T>(), from.rows(), times, to.hi<T>());
}

void CopyColumn(const Column& from, std::size_t times, Column& to) {
  to.Reset(from.storage(), from.rows() * times, true);
  switch (from.storage()) {
    case Storage::kTruth: return CopyCells<Truth>(from, times, to);
    case Storage::kInt32: return CopyCells<std::int32_t>(from, times, to);
    case Storage::kDouble:
    case Storage::kChoice:
    case Storage::kSet: return CopyCells<std::uint64_t>(from, times, to);
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
    table.household_of.insert(table.household_of.end(), people, static_cast<std::int32_t>(copy - 1));
  }
  CopyColumn(one.as_of, times, table.as_of);
  CopyColumn(one.resident, times, table.resident);
  table.facts.resize(one.facts.size());
  table.references.resize(one.facts.size());
  for (std::size_t f = 0; f < one.facts.size(); ++f) {
    if (one.facts[f].rows() > 0) CopyColumn(one.facts[f], times, table.facts[f]);
    table.references[f].resize(one.references[f].size() * times);
    if (!one.references[f].empty()) CopyRows(one.references[f].data(), one.references[f].size(), times, table.references[f].data());
  }
  return table;
}

Cell Load(const Table& table, FactAt at) {
  const auto row = static_cast<std::size_t>(at.row);
  const Column& column = table.facts[static_cast<std::size_t>(at.fact)];
  if (column.rows() == 0) return {.most = table.references[static_cast<std::size_t>(at.fact)][row]};
  switch (column.storage()) {
    case Storage::kTruth: {
      const Truth truth = column.TruthAt(row);
      return {.lo = truth == kTrue ? 1.0 : 0.0, .hi = truth == kFalse ? 0.0 : 1.0};
    }
    case Storage::kInt32:
    case Storage::kDouble: return {.lo = column.Lowest(row), .hi = column.Highest(row)};
    case Storage::kChoice: return {.most = column.lo<std::uint64_t>()[row]};
    case Storage::kSet: return {.least = column.lo<std::uint64_t>()[row], .most = column.hi<std::uint64_t>()[row]};
  }
  return {};
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
}

}  // namespace ventanilla
