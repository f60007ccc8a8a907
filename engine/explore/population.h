// Margins of a population: which homes there are, who lives in them, and what their facts are like. Data, beside the catalog.
#pragma once

#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "table/cell.h"

namespace ventanilla {

// What a fact is set to.
struct Drawn {
  enum class Kind : std::uint8_t {
    kCell,        // this answer; of a number any value of the grid between its ends
    kYearsSince,  // the years completed since the person had the age `lo`, 0 for who is younger
    kAtAge,       // a day on which the person had an age from `lo` to `hi`, not after the household's day
    kPerson,      // the first person of the home who has the role `person`; nobody without one
    kNoOne,
  };
  Kind kind = Kind::kCell;
  Cell cell{};
  double lo = 0, hi = 0;
  int person = -1;  // index into Population::roles
};

struct FactSetting {
  int fact = -1;
  Drawn value;
};

struct Weighted {
  double weight = 1;
  std::vector<FactSetting> settings;
};

// A choice that is made for every household or person who meets its conditions: one of its outcomes.
struct Draw {
  Owner of = Owner::kPerson;
  double min_age = 0, max_age = 1000;
  int role = -1;                  // only people with it; -1: all
  std::vector<FactSetting> when;      // facts of it, or of its household, that are so already
  std::vector<Weighted> one_of;
};

// Ages from `lo` to `hi`, by weight.
struct Ages {
  double lo = 0, hi = 0, weight = 1;
};

// Some people of a home.
struct Members {
  int role = -1;
  int older = -1;              // the role whose first person's age the ages are added to; -1: they are ages
  std::vector<Ages> ages;
  std::vector<Weighted> count; // by weight: as many people as its place, from 0
  bool resident = true;
  std::vector<FactSetting> settings;
};

struct Home {
  double weight = 1;
  std::vector<Members> members;
};

struct Population {
  std::int32_t day = 0;           // as of which all is drawn
  int birth_date = -1;            // the fact that holds it; -1: people have no age
  std::vector<std::string> roles;
  std::vector<Home> homes;
  std::vector<Draw> draws;        // in their order, after what homes set
};

// Reads the text of population.json. Errors name path and mend; facts and options are those of the catalog.
Result<Population> ReadPopulation(const Catalog& catalog, const SourceText& source);

// Without margins: homes of 1 to 5 people, and nothing about their facts.
Population AnyPopulation(const Catalog& catalog);

}  // namespace ventanilla
