// Catalogs that differ from a given one in one small thing, as a slip of the pen would make it: what worked cases should notice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"

namespace ventanilla {

struct Mutant {
  const char* what = "";  // "comparison", "constant", "parameter", "criterion-dropped", ...: FindMutants() lists them
  Place place;            // of what is changed
  Span span;              // in the formula that stands there: what of it is changed; or the whole value
  std::string before, after;  // for people: the formula, number or keys concerned
  // What is done to the file's JSON: the value at `place` becomes `value`, or is taken away where that is empty.
  std::string value;      // JSON text
  std::vector<int> programs;  // whose rules read it
};

// Of programs, then definitions, then parameters; what the loader refuses may be among them. `program`: only those that change what it grants; all when empty.
//   comparison            < and <=, > and >= for each other; == and !=, in and !(in)
//   threshold             a constant of a comparison one step up, one step down
//   constant              any other number of a formula, amounts among them, likewise
//   option                what a choice is compared with: another of its options; one of a list left out
//   connective            && for ||, || for &&
//   parameter             a value in force one step up, one step down; one row of a table at a time
//   criterion-dropped     a criterion or a group left out
//   criterion-negated     a leaf that must not hold
//   group-swapped         any_of for all_of, all_of for any_of
//   for-each-lost         each rule about the person bound by for_each asks for anyone of the list by itself
std::vector<Mutant> FindMutants(const Catalog& catalog, std::string_view program);

// The text of a file of the catalog with the change made. `text` is that file.
std::string Apply(const Mutant& mutant, std::string_view text);

// Where in its file that stands which is changed.
Position PositionOf(const Catalog& catalog, const Mutant& mutant);

}  // namespace ventanilla
