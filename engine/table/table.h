// Households as typed columns: one row per household, one per person; person rows of a household are contiguous.
#pragma once

#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "table/column.h"

namespace ventanilla {

enum class Asked : std::uint8_t { kNotAsked, kUnknown /* the person does not know */, kAnswered };

// Who a reference may mean, as bits: the n-th person of the same household, or nobody.
using PersonMask = std::uint32_t;
inline constexpr PersonMask kNobody = PersonMask{1} << 31;

struct Table {
  std::vector<std::int32_t> first_person{0};  // by household, and one past the last
  std::vector<std::int32_t> household_of;     // by person
  std::vector<std::string> person_ids;
  Column as_of;                               // by household
  Column resident;                            // by person
  std::vector<Column> facts;                  // by fact, always as intervals; empty for references
  std::vector<std::vector<PersonMask>> references;  // by fact, then person; empty for other facts
  std::vector<std::vector<Asked>> asked;        // by fact, then row

  std::size_t households() const { return first_person.size() - 1; }
  std::size_t people() const { return household_of.size(); }
  std::size_t rows(Owner of) const { return of == Owner::kPerson ? people() : households(); }
  std::size_t rows(Level level) const { return level == Level::kPerson ? people() : households(); }
};

// Bytes of a mask that can hold the options of any fact of the catalog: 1, 2, 4 or 8.
std::size_t MaskWidth(const Catalog& catalog);

// One household as a table of one row, from the JSON of the contract (see data/schema/household.schema.json).
// A missing key is not asked, null is asked and not known: both leave the fact's whole domain.
// Durations grow by the months or years completed from `answered_on` to `as_of`, up to the end of their domain.
// Errors name the path: unknown keys, wrong types, values off their domain or grid, references to nobody. Only without any is the
// table, which is empty before, complete.
Diagnostics ReadHousehold(const Catalog& catalog, const Json& tree, const SourceText& source, Table& table);

}  // namespace ventanilla
