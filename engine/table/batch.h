// Households by the thousand: a table that grows household by household, and keeps its memory when it is emptied.
#pragma once

#include "table/cell.h"
#include "table/table.h"

namespace ventanilla {

class Batch {
 public:
  // `catalog` outlives the batch. `mask_width`: bytes of a mask; Evaluate() wants 8.
  Batch(const Catalog& catalog, std::size_t mask_width);
  explicit Batch(const Catalog& catalog) : Batch(catalog, MaskWidth(catalog)) {}

  void Clear();

  // A household without people, about which nothing is known: its row. `as_of` lies in the catalog's days.
  std::size_t AddHousehold(std::int32_t as_of);

  // One more person of the last household, who may have 30, about whom nothing is known: the person's row in the batch.
  std::size_t AddPerson(bool resident = true);

  // Forgets the last household and its people.
  void DropHousehold();

  // One more household: a row of a table with the same facts.
  void Append(const Table& table, std::size_t household = 0);

  // Durations of the last household grow by what passed since the day of its answers, as in its text. One that may be all that it can be stays so.
  void Elapse(std::int32_t answered_on);

  // Instead of growing: these households of a table of another batch of the catalog whose masks are no wider, in this order.
  void Gather(const Table& table, const std::vector<std::size_t>& households);

  // Instead of growing: room for so many, about whom nothing is known, all residents. Whoever fills the columns divides the people
  // among the first households, `people[h]` of them (1 to 30) to each; references want all whom they may mean.
  void MakeRoom(std::size_t households, std::size_t people);
  void Divide(std::size_t households, const std::uint8_t* people);
  Table& cells() { return table_; }

  // `row` counts the households or the people of the batch, whichever owns the fact.
  void Set(std::size_t fact, std::size_t row, const Cell& cell) { Store(cell, row, table_.facts[fact]); }
  // Whom a reference of a person means; 0: anyone else of the household, or nobody.
  void SetReference(std::size_t fact, std::size_t person, PersonMask people) { table_.references[fact][person] = people; }

  std::size_t households() const { return table_.households(); }
  std::size_t people() const { return table_.people(); }

  // Only while the last household has somebody. Without ids of people, and without what was asked.
  const Table& table();

 private:
  void Grow(Owner of);
  void Finish();

  const Catalog& catalog_;
  std::size_t width_;  // of masks
  std::vector<Cell> whole_;  // by fact: all that it can be
  std::size_t finished_ = 0;  // people whose references are settled
  Table table_;
};

}  // namespace ventanilla
