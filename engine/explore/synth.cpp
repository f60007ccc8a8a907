#include "explore/synth.h"

#include <algorithm>

namespace ventanilla {
namespace {

constexpr int kAttempts = 30;  // to draw again what breaks a constraint, before it is left open
constexpr std::size_t kMostPeople = 12;

enum Purpose : std::uint64_t { kTruths, kHiding, kRedraw };

// The facts that a formula rests on, also through definitions.
void CollectFacts(const Catalog& catalog, const Expr& expr, std::vector<int>& facts) {
  for (const auto& [symbol, index] : Reads(expr)) {
    if (symbol == Symbol::kFact && std::find(facts.begin(), facts.end(), index) == facts.end()) facts.push_back(index);
    if (symbol == Symbol::kDefinition) CollectFacts(catalog, catalog.definitions[static_cast<std::size_t>(index)].formula.expr, facts);
  }
}

}  // namespace

Synthesizer::Synthesizer(const Catalog& catalog, const Population& population, const SynthOptions& options)
    : catalog_(catalog), population_(population), options_(options), plan_(Compile(catalog, population.day)), batch_(catalog) {
  for (const Constraint& constraint : catalog.constraints) CollectFacts(catalog, constraint.formula.expr, read_by_.emplace_back());
}

const Table& Synthesizer::Make(std::uint64_t first, std::size_t count) {
  batch_.Clear();
  for (std::size_t i = 0; i < count; ++i) MakeHousehold(first + i);
  Repair(first);
  Finish(first);
  return table_;
}

int Synthesizer::FirstOf(int role) const {
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (people_[i].role == role) return static_cast<int>(i);
  }
  return -1;
}

// Who lives there, how old, and what the home says of them.
void Synthesizer::DrawPeople(RandomStream& random) {
  const Home& home = population_.homes[random.Pick(population_.homes)];
  std::vector<const Members*> kinds;
  people_.clear();
  for (const Members& members : home.members) {
    const std::size_t count = members.count.empty() ? 1 : random.Pick(members.count);
    for (std::size_t i = 0; i < count && people_.size() < kMostPeople; ++i) {
      const Ages& ages = members.ages[random.Pick(members.ages)];
      double age = ages.lo + static_cast<double>(random.Below(static_cast<std::uint64_t>(ages.hi - ages.lo) + 1));
      if (const int older = FirstOf(members.older); members.older >= 0 && older >= 0) age += people_[static_cast<std::size_t>(older)].age;
      people_.push_back({members.role, std::clamp(age, 0.0, 110.0), batch_.AddPerson(members.resident), {}, {}});
      kinds.push_back(&members);
    }
  }
  for (std::size_t i = 0; i < people_.size(); ++i) {
    DrawAnything(random, Owner::kPerson, people_[i], i);
    if (population_.birth_date >= 0) {
      const auto f = static_cast<std::size_t>(population_.birth_date);
      const auto months = static_cast<std::int64_t>(people_[i].age) * 12;
      Cell born = people_[i].cells[f];
      born.lo = AddMonths(population_.day, -months - 12) + 1;
      born.hi = AddMonths(population_.day, -months);
      const Domain& domain = catalog_.facts[f].domain;
      born.lo = std::clamp(born.lo, domain.min, domain.max);
      born.hi = std::clamp(born.hi, domain.min, domain.max);
      people_[i].cells[f] = random.One(catalog_.facts[f], born);
    }
  }
  for (std::size_t i = 0; i < people_.size(); ++i) Set(random, kinds[i]->settings, i);
}

void Synthesizer::DrawFact(RandomStream& random, std::size_t fact, Person& to, std::size_t self) {
  const Fact& drawn = catalog_.facts[fact];
  if (!drawn.reference) {
    to.cells[fact] = random.One(drawn, Whole(catalog_, drawn));
    return;
  }
  const std::size_t other = people_.empty() ? self : random.Below(people_.size() * 2);
  to.masks[fact] = other < people_.size() && other != self ? PersonMask{1} << other : kNobody;
}

// Every fact, evenly over its domain.
void Synthesizer::DrawAnything(RandomStream& random, Owner owner, Person& to, std::size_t self) {
  to.cells.resize(catalog_.facts.size());
  to.masks.assign(catalog_.facts.size(), kNobody);
  for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
    if (catalog_.facts[f].of == owner) DrawFact(random, f, to, self);
  }
}

void Synthesizer::SetOne(RandomStream& random, const FactSetting& setting, Person& to, std::size_t self) {
  const auto f = static_cast<std::size_t>(setting.fact);
  const Fact& fact = catalog_.facts[f];
  const Drawn& drawn = setting.value;
  Cell& cell = to.cells[f];
  switch (drawn.kind) {
    case Drawn::Kind::kCell: cell = random.One(fact, drawn.cell); break;
    case Drawn::Kind::kYearsSince:
      cell.lo = cell.hi = std::clamp(std::max(0.0, to.age - drawn.lo), fact.domain.min, fact.domain.max);
      break;
    case Drawn::Kind::kAtAge: {
      const double at = drawn.lo + static_cast<double>(random.Below(static_cast<std::uint64_t>(drawn.hi - drawn.lo) + 1));
      const double years = std::max(0.0, to.age - at);
      const double day = AddMonths(population_.day, -static_cast<std::int64_t>(years) * 12) - static_cast<double>(random.Below(365));
      cell.lo = cell.hi = std::clamp(day, fact.domain.min, fact.domain.max);
      break;
    }
    case Drawn::Kind::kPerson: {
      const int person = FirstOf(drawn.person);
      const bool somebody = person >= 0 && static_cast<std::size_t>(person) != self;
      to.masks[f] = somebody ? PersonMask{1} << person : kNobody;
      break;
    }
    case Drawn::Kind::kNoOne: to.masks[f] = kNobody; break;
  }
}

void Synthesizer::Set(RandomStream& random, const std::vector<FactSetting>& settings, std::size_t self) {
  for (const FactSetting& setting : settings) SetOne(random, setting, people_[self], self);
}

bool Synthesizer::IsSo(const FactSetting& setting, const Person& person) const {
  const auto f = static_cast<std::size_t>(setting.fact);
  const Fact& fact = catalog_.facts[f];
  const Person& owner = fact.of == Owner::kHousehold ? household_ : person;
  const Cell& is = owner.cells[f];
  const Cell& wanted = setting.value.cell;
  if (fact.reference) return (owner.masks[f] == kNobody) == (setting.value.kind == Drawn::Kind::kNoOne);
  switch (fact.type.kind) {
    case Kind::kChoice: return (is.most & ~wanted.most) == 0;
    case Kind::kSet: return (wanted.least & ~is.least) == 0 && (is.most & ~wanted.most) == 0;
    default: return wanted.lo <= is.lo && is.hi <= wanted.hi;
  }
}

bool Synthesizer::Meets(const Draw& draw, std::size_t self) const {
  const Person& person = people_[self];
  if (person.age < draw.min_age || person.age > draw.max_age || (draw.role >= 0 && person.role != draw.role)) return false;
  return std::all_of(draw.when.begin(), draw.when.end(), [&](const FactSetting& setting) { return IsSo(setting, person); });
}

void Synthesizer::Apply(RandomStream& random, const Draw& draw) {
  if (draw.of == Owner::kHousehold) {
    const bool so = std::all_of(draw.when.begin(), draw.when.end(), [&](const FactSetting& setting) { return IsSo(setting, household_); });
    if (!so) return;
    for (const FactSetting& setting : draw.one_of[random.Pick(draw.one_of)].settings) SetOne(random, setting, household_, people_.size());
    return;
  }
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (Meets(draw, i)) Set(random, draw.one_of[random.Pick(draw.one_of)].settings, i);
  }
}

void Synthesizer::MakeHousehold(std::uint64_t number) {
  RandomStream random(options_.seed, number, kTruths);
  household_.row = batch_.AddHousehold(population_.day);
  people_.clear();
  DrawAnything(random, Owner::kHousehold, household_, 0);
  DrawPeople(random);
  for (const Draw& draw : population_.draws) Apply(random, draw);
  Store();
}

void Synthesizer::Store() {
  for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
    const Fact& fact = catalog_.facts[f];
    if (fact.of == Owner::kHousehold) {
      batch_.Set(f, household_.row, household_.cells[f]);
      continue;
    }
    for (const Person& person : people_) {
      if (fact.reference) {
        batch_.SetReference(f, person.row, person.masks[f]);
      } else {
        batch_.Set(f, person.row, person.cells[f]);
      }
    }
  }
}

// Draws anew the facts of every constraint that fails; after so many attempts, leaves them open.
void Synthesizer::Redraw(std::uint64_t first, int attempt) {
  const Table& table = batch_.table();
  for (std::size_t c = 0; c < catalog_.constraints.size(); ++c) {
    const Column& column = columns_[plan_.constraints[c]];
    const Owner owner = catalog_.constraints[c].of;
    for (std::size_t row = 0; row < column.rows(); ++row) {
      if (column.TruthAt(row) != kFalse) continue;
      const std::size_t household = owner == Owner::kPerson ? static_cast<std::size_t>(table.household_of[row]) : row;
      const auto begin = static_cast<std::size_t>(table.first_person[household]), end = static_cast<std::size_t>(table.first_person[household + 1]);
      RandomStream random(options_.seed, first + household, kRedraw + static_cast<std::uint64_t>(attempt) * 64 + (row - begin) % 64);
      for (const int index : read_by_[c]) {
        const auto f = static_cast<std::size_t>(index);
        const Fact& fact = catalog_.facts[f];
        const Cell whole = fact.reference ? Cell{} : Whole(catalog_, fact);
        const bool one_person = owner == Owner::kPerson && fact.of == Owner::kPerson;
        const std::size_t from = fact.of == Owner::kHousehold ? household : one_person ? row : begin;
        const std::size_t to = fact.of == Owner::kHousehold ? household + 1 : one_person ? row + 1 : end;
        for (std::size_t at = from; at < to; ++at) {
          if (fact.reference) {
            batch_.SetReference(f, at, kNobody);
          } else {
            batch_.Set(f, at, attempt < kAttempts ? random.One(fact, whole) : whole);
          }
        }
      }
    }
  }
}

void Synthesizer::Repair(std::uint64_t first) {
  for (int attempt = 0; attempt <= kAttempts; ++attempt) {
    Evaluate<Numbers::kInterval>(plan_, batch_.table(), columns_);
    const auto broken = [&](int node) {
      const Column& column = columns_[node];
      return std::find(column.lo<Truth>(), column.lo<Truth>() + column.rows(), kFalse) != column.lo<Truth>() + column.rows();
    };
    if (std::none_of(plan_.constraints.begin(), plan_.constraints.end(), broken)) return;
    Redraw(first, attempt);
  }
  Evaluate<Numbers::kInterval>(plan_, batch_.table(), columns_);
}

// The table that is handed out: what applies was asked.
void Synthesizer::Finish(std::uint64_t first) {
  table_ = batch_.table();
  table_.person_ids.clear();
  for (std::size_t household = 0; household < table_.households(); ++household) {
    for (auto person = table_.first_person[household]; person < table_.first_person[household + 1]; ++person) {
      table_.person_ids.push_back("p" + std::to_string(person - table_.first_person[household] + 1));
    }
  }
  for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
    const Fact& fact = catalog_.facts[f];
    table_.asked[f].assign(table_.rows(fact.of), Asked::kAnswered);
    for (std::size_t row = 0; row < table_.rows(fact.of); ++row) {
      const bool applies = plan_.applies[f] < 0 || columns_[plan_.applies[f]].TruthAt(row) != kFalse;
      const bool open = !fact.reference && fact.type.kind == Kind::kBool && !table_.facts[f].Single(row);
      if (!applies || open) table_.asked[f][row] = Asked::kNotAsked;
    }
  }
  if (options_.known < 1) Hide(first);
}

void Synthesizer::Hide(std::uint64_t first) {
  std::vector<RandomStream> streams;
  for (std::size_t household = 0; household < table_.households(); ++household) {
    streams.emplace_back(options_.seed, first + household, kHiding);
  }
  for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
    const Fact& fact = catalog_.facts[f];
    for (std::size_t row = 0; row < table_.rows(fact.of); ++row) {
      RandomStream& random = streams[fact.of == Owner::kPerson ? static_cast<std::size_t>(table_.household_of[row]) : row];
      Asked& asked = table_.asked[f][row];
      if (random.Share() < options_.known || asked != Asked::kAnswered) continue;
      const double how = random.Share();
      if (how < 0.5 || fact.reference) {
        asked = Asked::kNotAsked;
      } else if (how < 0.75 || fact.type.kind == Kind::kBool) {
        asked = Asked::kUnknown;
      } else {
        ventanilla::Store(random.Around(fact, Whole(catalog_, fact), Load(table_.facts[f], row)), row, table_.facts[f]);
      }
    }
  }
}

}  // namespace ventanilla
